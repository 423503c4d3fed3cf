internal import Glibc

/// Connections for reading, each lent to one thread at a time and opened when first needed.
final class ReaderPool: Sendable {
    private struct Shelf {
        var idle: [any Session] = []
        var opened = 0
        var borrowers: [pthread_t] = []
        var isClosed = false

        /// Forgets a connection that could not be opened or is not good any more.
        mutating func leave(_ borrower: pthread_t) {
            opened -= 1
            borrowers.removeAll { $0 == borrower }
        }
    }

    private enum Ticket {
        case take(any Session)
        case open
        case closed
    }

    private let shelf = Condition(Shelf())
    private let limit: Int
    private let open: @Sendable () throws -> any Session

    init(limit: Int, open: @escaping @Sendable () throws -> any Session) {
        precondition(limit > 0, "A pool of readers holds at least one.")
        self.limit = limit
        self.open = open
    }

    /// Lends a connection, waiting while all are lent.
    ///
    /// A second loan to the same thread could wait for itself for ever, so it stops the program.
    func lend<Value>(_ body: (any Session) throws -> Value) throws -> Value {
        let session = try borrow()
        defer { giveBack(session) }
        return try body(session)
    }

    func close() {
        let idle = shelf.change { shelf in
            shelf.isClosed = true
            defer { shelf.idle = [] }
            return shelf.idle
        }
        for session in idle { session.close() }
    }

    private func borrow() throws -> any Session {
        let me = pthread_self()
        let ticket = shelf.wait { shelf -> Ticket? in
            precondition(!shelf.borrowers.contains(me), "A read was begun inside a read: use the connection at hand.")
            if shelf.isClosed { return .closed }
            if let session = shelf.idle.popLast() {
                shelf.borrowers.append(me)
                return .take(session)
            }
            guard shelf.opened < limit else { return nil }
            shelf.opened += 1
            shelf.borrowers.append(me)
            return .open
        }
        switch ticket {
        case .take(let session): return session
        case .closed: throw DatabaseError(.SQLITE_MISUSE, "The database is closed.")
        case .open:
            do {
                return try open()
            } catch {
                shelf.change { $0.leave(me) }
                throw error
            }
        }
    }

    private func giveBack(_ session: any Session) {
        let me = pthread_self()
        let isKept = session.isUsable && !session.isInTransaction
        let isOver = shelf.change { shelf -> Bool in
            guard isKept, !shelf.isClosed else {
                shelf.leave(me)
                return true
            }
            shelf.borrowers.removeAll { $0 == me }
            shelf.idle.append(session)
            return false
        }
        if isOver { session.close() }
    }
}
