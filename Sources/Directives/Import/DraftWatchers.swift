import Archive
import HTML
import Synchronization
import Web

/// The pages that follow drafts while they are read, each in its reader's language.
final class DraftWatchers: Sendable {
    private struct Watcher {
        let stream: EventStream
        let messages: Messages
    }

    private struct Followed {
        var watchers: [Watcher] = []
        /// What they were told last.
        var told: ReadingProgress?
    }

    private let state = Mutex<[PendingDraft.ID: Followed]>([:])

    /// The drafts that somebody follows.
    var followed: [PendingDraft.ID] { state.withLock { Array($0.keys) } }

    /// Puts a page on the list, then tells it the present state; true while the draft is still to be read.
    ///
    /// - Parameter present: Asks for the state once the page is on the list, so that no change falls between.
    func follow(
        _ id: PendingDraft.ID, _ stream: EventStream, _ messages: Messages,
        present: () throws -> ReadingProgress?
    ) rethrows -> Bool {
        state.withLock { $0[id, default: Followed()].watchers.append(Watcher(stream: stream, messages: messages)) }
        guard let present = try present() else { return false }
        stream.send(present.event(id, messages))
        guard !present.state.isUnderWay else { return true }
        stream.end()
        state.withLock { state in
            state[id]?.watchers.removeAll { $0.stream === stream }
            if state[id]?.watchers.isEmpty == true { state[id] = nil }
        }
        return false
    }

    /// Tells all who follow a draft, unless they know; at its end they are let go, and those who left are forgotten.
    func tell(_ id: PendingDraft.ID, _ state: PendingDraft.State, _ step: PageStep? = nil) {
        let present = ReadingProgress(state: state, step: step)
        let following = self.state.withLock { state -> [Watcher] in
            guard let followed = state[id], followed.told != present else { return [] }
            state[id]?.told = present
            if !present.state.isUnderWay { state[id] = nil }
            return followed.watchers
        }
        var left: [EventStream] = []
        for watcher in following {
            if !watcher.stream.send(present.event(id, watcher.messages)) {
                left.append(watcher.stream)
            }
            if !present.state.isUnderWay { watcher.stream.end() }
        }
        guard !left.isEmpty else { return }
        self.state.withLock { state in
            state[id]?.watchers.removeAll { watcher in left.contains { $0 === watcher.stream } }
            if state[id]?.watchers.isEmpty == true { state[id] = nil }
        }
    }
}
