public import Archive
import Database
import Dispatch
import Glibc
import HTML
public import Organisation
import Reading
import Synchronization
import Web
import WorkCalendar

/// Reads the drafts that wait, one after another on a thread of its own, and tells those who watch.
///
/// It writes through the gate as the operator. What was being read when the program stopped is taken up at the start.
public final class DraftReader: Sendable {
    private let gate: Gate
    private let blobs: Blobs
    private let conversion: Conversion
    private let failed: @Sendable (any Error) -> Void
    private let queue = DispatchQueue(label: "remit.draft-reader")
    private let watchers = Mutex<[PendingDraft.ID: [Watcher]]>([:])

    /// - Parameter failed: told of failures of the machine, such as a full disk; the draft stays and is tried again.
    public init(
        gate: Gate, blobs: Blobs, conversion: Conversion, failed: @escaping @Sendable (any Error) -> Void
    ) {
        self.gate = gate
        self.blobs = blobs
        self.conversion = conversion
        self.failed = failed
    }

    /// Takes up what was left, then what waits.
    public func start() {
        queue.async { [self] in
            do {
                try gate.perform(ResumeReading(), as: .atCommandLine)
            } catch {
                failed(error)
            }
            readAll()
        }
    }

    /// Looks for drafts that wait; called after one was taken in.
    public func wake() {
        queue.async { [self] in readAll() }
    }

    /// Returns when everything asked for so far is read; for the command line and for tests.
    public func finish() {
        queue.sync {}
    }

    /// A page that follows a draft, in its reader's language.
    private struct Watcher: Sendable {
        let stream: EventStream
        let messages: Messages
    }

    /// Sends how far a draft is, beginning with the present state, until reading has ended.
    ///
    /// - Parameter present: Asks for the draft once the page is on the list, so that no change falls between.
    func watch(_ id: PendingDraft.ID, _ stream: EventStream, _ messages: Messages, present: () throws -> PendingDraft?)
        rethrows
    {
        watchers.withLock { $0[id, default: []].append(Watcher(stream: stream, messages: messages)) }
        guard let state = try present()?.state else { return }
        stream.send(ReadingProgress.event(id, state, messages))
        guard !state.isUnderWay else { return wake() }
        stream.end()
        watchers.withLock { watchers in
            watchers[id]?.removeAll { $0.stream === stream }
        }
    }

    private func readAll() {
        do {
            while let draft = try gate.perform(TakeUpDraft(), as: .atCommandLine) {
                try read(draft)
            }
        } catch {
            failed(error)
        }
    }

    private func read(_ draft: PendingDraft) throws {
        tell(draft.id, .converting)
        let clock = ContinuousClock()
        let begin = clock.now
        do {
            let source = try convert(draft)
            guard try gate.perform(BeginReading(draft: draft.id), as: .atCommandLine) else {
                return tell(draft.id, .discarded)
            }
            tell(draft.id, .reading)
            let reading = Reader(lexicon: try lexicon(for: draft)).read(source)
            let time = begin.duration(to: clock.now)
            try gate.perform(
                KeepReading(draft: draft.id, source: source, reading: reading, time: time), as: .atCommandLine)
            tell(draft.id, .ready)
        } catch let refusal as ReadingRefusal {
            let mustGo = try gate.perform(RefuseReading(draft: draft.id, refusal: refusal), as: .atCommandLine)
            if mustGo { try blobs.forget(draft.file) }
            tell(draft.id, .refused)
        }
    }

    private func convert(_ draft: PendingDraft) throws -> Source {
        guard let bytes = try blobs.bytes(of: draft.file) else { throw ReadingRefusal.unreadable }
        let source: Source
        do {
            source = try conversion.source(named: draft.fileName, bytes: bytes)
        } catch {
            throw ReadingRefusal(error)
        }
        if let mark = SecrecyMark.found(in: source.text) { throw ReadingRefusal.stateSecret(mark: mark) }
        return source
    }

    /// The directory's names, and those that people of the keeping body taught.
    private func lexicon(for draft: PendingDraft) throws -> [String] {
        try gate.database.read { connection in
            let today = gate.clock.now.day(in: Caller.atCommandLine.offset)
            return try BodyStore(connection).allNames(on: today).map(\.alias)
                + LearnedNameStore(connection: connection).learnedNames(at: draft.body)
        }
    }

    private func tell(_ id: PendingDraft.ID, _ state: PendingDraft.State) {
        let following = watchers.withLock { watchers in
            state.isUnderWay ? watchers[id, default: []] : watchers.removeValue(forKey: id) ?? []
        }
        for watcher in following {
            watcher.stream.send(ReadingProgress.event(id, state, watcher.messages))
            if !state.isUnderWay { watcher.stream.end() }
        }
    }
}

extension Blobs {
    /// Removes a file that must not stay on this machine; one that is not there is no mistake.
    fileprivate func forget(_ hash: BlobHash) throws {
        let path = path(of: hash)
        guard unlink(path) == 0 || errno == ENOENT else {
            throw SecretFileStays(path: path, cause: String(cString: strerror(errno)))
        }
    }
}

/// A file marked as a state secret that could not be removed; the operator must.
struct SecretFileStays: Error {
    let path: String
    /// What the system said.
    let cause: String
}
