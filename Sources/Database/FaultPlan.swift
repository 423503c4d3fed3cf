import Synchronization

/// Lets a test make the n-th statement fail, as a full disk or a lost connection would.
package final class FaultPlan: Sendable {
    /// Statements until the failure; `nil` when none is planned.
    private let countdown = Mutex<Int?>(nil)

    /// Plans the failure of the n-th statement from now, counted from 1; `nil` plans none.
    package func fail(at statement: Int?) { countdown.withLock { $0 = statement } }

    /// Whether a planned failure has not happened yet.
    package var isPending: Bool { countdown.withLock { $0 != nil } }

    /// Counts one statement, begin and commit included.
    func next(_ text: String) throws(DatabaseError) {
        let fails = countdown.withLock { left -> Bool in
            guard let now = left else { return false }
            left = now > 1 ? now - 1 : nil
            return now <= 1
        }
        if fails { throw DatabaseError(.SQLITE_IOERR, "A failure planned by a test.", sql: text) }
    }
}
