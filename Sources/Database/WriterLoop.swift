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
        var gathering = Gathering()
        while true {
            var waiting = queue.next(&gathering)[...]
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
            let control = try begin()
            while let job = rest.popFirst() {
                done.append((job, nil))
                done[done.count - 1].error = try perform(job, alone: jobs.count == 1, control)
            }
            try end(control)
            for (job, error) in done { job.finish(error) }
        } catch {
            session?.leaveTransaction()
            let broken = error as? BrokenTransaction
            if let own = broken?.own { done[done.count - 1].error = own }
            let cause = broken?.cause ?? error
            // When not even the first action was reached, none will be: the connection is gone for all of them.
            if done.isEmpty {
                done = rest.map { ($0, nil) }
                rest = []
            }
            for (job, own) in done { job.finish(own ?? cause) }
        }
        return rest
    }

    /// Runs one action within a savepoint, or within nothing of its own when it is alone in the transaction.
    ///
    /// - Returns: The error that is this caller's own; the action is undone.
    /// - Throws: What breaks the transaction for everyone in it.
    private func perform(_ job: Writer.Job, alone: Bool, _ control: Connection) throws -> (any Error)? {
        if !alone { try control.control("SAVEPOINT action") }
        let connection = Connection(control)
        do {
            defer { connection.end() }
            try job.perform(connection)
            if let failure = connection.failure { throw failure }
        } catch {
            if alone { throw error }
            do {
                try control.control("ROLLBACK TO action")
                try control.control("RELEASE action")
            } catch let loss {
                // A full disk or a lost connection takes the whole transaction; its cause is the first error.
                throw BrokenTransaction(own: error, cause: error is DatabaseError ? error : loss)
            }
            return error
        }
        if !alone { try control.control("RELEASE action") }
        return nil
    }

    /// Begins a transaction; a connection that was lost while nothing was done is opened anew, once.
    private func begin() throws -> Connection {
        let (session, isFresh) = try usableSession()
        do {
            return try begin(on: session)
        } catch {
            guard !session.isUsable, !isFresh else { throw error }
            return try begin(on: try usableSession().session)
        }
    }

    private func begin(on session: any Session) throws -> Connection {
        let control = Connection(session, faults: faults)
        try control.control(session.engine.beginWriting)
        return control
    }

    private func usableSession() throws -> (session: any Session, isFresh: Bool) {
        if let session, session.isUsable { return (session, false) }
        session?.close()
        session = nil
        let opened = try open()
        session = opened
        return (opened, true)
    }

    private func end(_ control: Connection) throws {
        do {
            try control.control("COMMIT")
        } catch let error as DatabaseError where session?.isUsable == false {
            throw DatabaseError(
                error.code,
                "The connection was lost at the commit, so the change may have been kept or not; "
                    + "look before doing it again. \(error.message)",
                sql: "COMMIT", sqlState: error.sqlState)
        }
    }
}

/// A transaction that could not go on after an action failed.
private struct BrokenTransaction: Error {
    /// What the action itself threw.
    let own: any Error
    /// What to tell the other actions in it.
    let cause: any Error
}

extension Engine {
    /// Takes the right to write at once, so that what an action reads stays true until it commits.
    ///
    /// On PostgreSQL the writers of all nodes stand in one line behind an advisory lock: an action sees all that was
    /// committed before it, as on SQLite, and neither deadlocks nor serialization failures arise between nodes. Who
    /// waits longer than SQLite would is told that the database is busy.
    var beginWriting: String {
        switch self {
        case .sqlite: "BEGIN IMMEDIATE"
        case .postgresql: "BEGIN; SET LOCAL lock_timeout = '30s'; SELECT pg_advisory_xact_lock(7234017283807667300)"
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
