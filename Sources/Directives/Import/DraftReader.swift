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
/// It writes through the gate as the operator. Of several programs on one database each draft is read by one, which
/// holds it under a lease; what was being read when a program stopped is taken up by the next, or when its lease is over.
public final class DraftReader: Sendable {
    private let gate: Gate
    private let blobs: Blobs
    private let conversion: Conversion
    private let failed: @Sendable (any Error) -> Void
    private let intake: Intake
    private let lease = ReadingLease()
    private let queue = DispatchQueue(label: "remit.draft-reader")
    /// Where pages are recognised, so that a scan of minutes keeps no other document waiting.
    private let scans = DispatchQueue(label: "remit.draft-reader.scans")
    /// Where clocks strike while the reader is at work.
    private let side = DispatchQueue(label: "remit.draft-reader.side")
    /// The drafts that are being read now, with the page at which recognition is.
    private let inHand = Mutex<[PendingDraft.ID: PageStep?]>([:])
    private let isEnding = Atomic(false)
    private let watchers = DraftWatchers()

    /// - Parameter failed: told of failures of the machine, such as a full disk; the draft stays and is tried again.
    public init(
        gate: Gate, blobs: Blobs, conversion: Conversion, failed: @escaping @Sendable (any Error) -> Void
    ) {
        self.gate = gate
        self.blobs = blobs
        self.conversion = conversion
        self.failed = failed
        intake = Intake(gate: gate, blobs: blobs)
    }

    /// Takes up what was left, then what waits; from then on looks every quarter of a minute what others left.
    public func start() {
        queue.async { [self] in
            do {
                // A file of SQLite's is one program's: nobody else can be reading.
                if gate.database.engine == .sqlite { try gate.perform(ResumeReading(), as: .atCommandLine) }
            } catch {
                failed(error)
            }
            lookAround()
        }
        every(.seconds(15), on: queue) { $0.lookAround() }
        every(.seconds(20), on: side) { $0.prolongLease() }
        every(.seconds(2), on: side) { $0.followOthers() }
    }

    /// Looks for drafts that wait; called after one was taken in.
    public func wake() {
        queue.async { [self] in readAll() }
    }

    /// Returns when everything asked for so far is read; for the command line and for tests.
    public func finish() {
        queue.sync {}
        scans.sync {}
    }

    /// Ends after the draft, or the page, that is being read; the rest waits for the next start.
    public func stop() {
        isEnding.store(true, ordering: .relaxed)
        finish()
    }

    private func every(
        _ interval: DispatchTimeInterval, on queue: DispatchQueue, _ work: @escaping @Sendable (DraftReader) -> Void
    ) {
        queue.asyncAfter(deadline: .now() + interval) { [weak self] in
            guard let self, !isEnding.load(ordering: .relaxed) else { return }
            work(self)
            every(interval, on: queue, work)
        }
    }

    private func lookAround() {
        do {
            try intake.sweep()
        } catch {
            failed(error)
        }
        readAll()
    }

    // MARK: Watching

    /// Sends how far a draft is, beginning with the present state, until reading has ended.
    ///
    /// - Parameter present: Asks for the draft once the page is on the list, so that no change falls between.
    func watch(_ id: PendingDraft.ID, _ stream: EventStream, _ messages: Messages, present: () throws -> PendingDraft?)
        rethrows
    {
        let isUnderWay = try watchers.follow(id, stream, messages) {
            try present().map { ReadingProgress(state: $0.state, step: step(of: id)) }
        }
        if isUnderWay { wake() }
    }

    /// The page of a draft that is being recognised now in this program.
    func step(of id: PendingDraft.ID) -> PageStep? { inHand.withLock { $0[id] ?? nil } }

    /// Tells of drafts that other programs on the same database read.
    private func followOthers() {
        do {
            for id in watchers.followed {
                let state = try gate.database.read { try PendingDraftStore($0, for: .atCommandLine).draft(id)?.state }
                if let state, inHand.withLock({ $0[id] == nil }) { watchers.tell(id, state) }
            }
        } catch {
            failed(error)
        }
    }

    // MARK: Reading

    /// Reads what waits and what others left, until there is nothing more or the program ends.
    private func readAll() {
        do {
            while !isEnding.load(ordering: .relaxed), try isWaitedFor(),
                let draft = try gate.perform(TakeUpDraft(lease: lease), as: .atCommandLine)
            {
                try read(draft)
            }
        } catch {
            failed(error)
        }
    }

    /// Whether there is a draft to take up: asked first, so that looking around writes nothing.
    private func isWaitedFor() throws -> Bool {
        let now = gate.clock.now
        return try gate.database.read { try DraftWriting(connection: $0).nextToRead(at: now) } != nil
    }

    /// Reads a draft; one with pages to recognise goes to the thread where these are, and is read there.
    private func read(_ draft: PendingDraft, mayRecognise: Bool = false) throws {
        watchers.tell(draft.id, .converting)
        inHand.withLock { $0[draft.id] = .some(nil) }
        var isHandedOn = false
        defer { if !isHandedOn { inHand.withLock { $0[draft.id] = nil } } }
        let clock = ContinuousClock()
        let begin = clock.now
        do {
            let converted = try convert(draft) { step in mayRecognise && goesOn(draft.id, step) }
            guard try gate.perform(BeginReading(draft: draft.id, lease: lease), as: .atCommandLine) else { return }
            watchers.tell(draft.id, .reading, step(of: draft.id))
            var reading = try reader(for: draft).read(converted.source)
            reading.spreadSeries()
            let kept = KeepReading(
                draft: draft.id, lease: lease, source: converted.source, origin: converted.origin, reading: reading,
                time: begin.duration(to: clock.now))
            if try gate.perform(kept, as: .atCommandLine) { watchers.tell(draft.id, .ready) }
        } catch ReadingRefusal.interrupted {
            guard mayRecognise else {
                isHandedOn = true
                return scans.async { [self] in readScan(draft) }
            }
            try gate.perform(LayDownDraft(draft: draft.id, lease: lease), as: .atCommandLine)
        } catch let refusal as ReadingRefusal {
            let refused = RefuseReading(draft: draft.id, lease: lease, refusal: refusal)
            if try gate.perform(refused, as: .atCommandLine) { watchers.tell(draft.id, .refused) }
            if refusal.removesFile { try intake.sweep() }
        }
    }

    private func readScan(_ draft: PendingDraft) {
        do {
            try read(draft, mayRecognise: true)
        } catch {
            failed(error)
        }
    }

    /// Notes the page that is begun; false when the program ends or the draft is no longer this reader's.
    private func goesOn(_ draft: PendingDraft.ID, _ step: PageStep) -> Bool {
        guard !isEnding.load(ordering: .relaxed) else { return false }
        do {
            guard try gate.perform(GoOnReading(draft: draft, lease: lease), as: .atCommandLine) else { return false }
        } catch {
            failed(error)
        }
        inHand.withLock { $0[draft] = step }
        watchers.tell(draft, .converting, step)
        return true
    }

    /// Says that the drafts in hand are still being read.
    private func prolongLease() {
        for draft in inHand.withLock({ Array($0.keys) }) {
            do {
                try gate.perform(GoOnReading(draft: draft, lease: lease), as: .atCommandLine)
            } catch {
                failed(error)
            }
        }
    }

    private func convert(_ draft: PendingDraft, goesOn: (PageStep) -> Bool) throws -> Converted {
        guard let bytes = try blobs.bytes(of: draft.file) else {
            // The same file may have been taken in while it was being removed.
            let secret = try gate.database.read { try DraftWriting(connection: $0).secretRefusal(of: draft.file) }
            throw secret ?? .unreadable
        }
        let converted: Converted
        do {
            converted = try conversion.converted(
                named: draft.fileName, bytes: bytes, wish: draft.recognition.wish, goesOn: goesOn)
        } catch {
            throw ReadingRefusal(error)
        }
        if let mark = SecrecyMark.found(in: converted.source.text) { throw ReadingRefusal.stateSecret(mark: mark) }
        return converted
    }

    /// One that knows the directory's names, and what people of the keeping body taught.
    private func reader(for draft: PendingDraft) throws -> Reader {
        try gate.database.read { connection in
            let today = gate.clock.now.day(in: Caller.atCommandLine.offset)
            let lessons = LessonStore(connection)
            return Reader(
                lexicon: try BodyStore(connection).allNames(on: today).map(\.alias) + lessons.names(at: draft.body),
                roleWords: try lessons.roleWords(at: draft.body))
        }
    }
}
