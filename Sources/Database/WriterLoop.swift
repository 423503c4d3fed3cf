internal import Glibc

/// What the writer's thread does until it is told to end.
///
/// `@unchecked Sendable`: made by one thread and then used by the writer's thread alone, which owns the session.
final class WriterLoop: @unchecked Sendable {
    private let queue: WriterQueue
    private let faults: FaultPlan
    private let open: @Sendable () throws -> any Session
    /// The connection; `nil` before the first batch and after it was lost.
    private var session: (any Session)?

    init(queue: WriterQueue, faults: FaultPlan, open: @escaping @Sendable () throws -> any Session) {
        self.queue = queue
        self.faults = faults
        self.open = open
    }

    func run() {
        while true {
            var waiting = queue.next()[...]
            if waiting.isEmpty { break }
            while !waiting.isEmpty { waiting = commit(waiting) }
        }
        session?.close()
    }

    /// Does as many actions as one transaction carries, and tells their callers.
    ///
    /// - Returns: The actions that were not begun because the transaction broke.
    private func commit(_ jobs: ArraySlice<Writer.Job>) -> ArraySlice<Writer.Job> {
        var done: [(job: Writer.Job, error: (any Error)?)] = []
        var rest = jobs
        do {
            let session = try usableSession()
            let control = Connection(session, faults: faults)
            try control.command(session.engine.beginWriting)
            while let job = rest.popFirst() {
                done.append((job, nil))
                done[done.count - 1].error = try perform(job, alone: jobs.count == 1, control)
            }
            try control.command("COMMIT")
            for (job, error) in done { job.finish(error) }
        } catch {
            undo()
            // When not even the first action was reached, none will be: the connection is gone for all of them.
            if done.isEmpty {
                done = rest.map { ($0, nil) }
                rest = []
            }
            for (job, own) in done { job.finish(own ?? error) }
        }
        return rest
    }

    /// Runs one action within a savepoint, or within nothing of its own when it is alone in the transaction.
    ///
    /// - Returns: The error that is this caller's own; the action is undone.
    /// - Throws: What breaks the transaction for everyone in it.
    private func perform(_ job: Writer.Job, alone: Bool, _ control: Connection) throws -> (any Error)? {
        if !alone { try control.command("SAVEPOINT action") }
        let connection = Connection(control)
        do {
            defer { connection.end() }
            try job.perform(connection)
            if let failure = connection.failure { throw failure }
        } catch {
            if alone { throw error }
            try control.command("ROLLBACK TO action")
            try control.command("RELEASE action")
            return error
        }
        if !alone { try control.command("RELEASE action") }
        return nil
    }

    private func usableSession() throws -> any Session {
        if let session, session.isUsable { return session }
        session?.close()
        session = nil
        let opened = try open()
        session = opened
        return opened
    }

    /// Brings the connection back to where a transaction can begin, or lets it go.
    private func undo() {
        guard let session, session.isInTransaction else { return }
        do {
            try session.execute("ROLLBACK")
        } catch {
            session.close()
            self.session = nil
        }
    }
}

extension Engine {
    /// Takes the right to write at once, so that what an action reads stays true until it commits.
    ///
    /// On PostgreSQL the writers of all nodes stand in one line behind an advisory lock: an action sees all that was
    /// committed before it, as on SQLite, and neither deadlocks nor serialization failures arise between nodes.
    var beginWriting: String {
        switch self {
        case .sqlite: "BEGIN IMMEDIATE"
        case .postgresql: "BEGIN; SELECT pg_advisory_xact_lock(7234017283807667300)"
        }
    }

    /// Begins a reading of one moment, however many statements it takes.
    var beginReading: String {
        switch self {
        case .sqlite: "BEGIN"
        case .postgresql: "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"
        }
    }
}
