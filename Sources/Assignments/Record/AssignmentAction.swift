import Database
import Organisation

/// An action on one assignment: who cannot read it finds nothing to act on.
protocol AssignmentAction: Action {
    var id: Assignment.ID { get }
    /// Whose right to read it is asked; a lead may complete as well as the keeper.
    var caller: Caller { get }
}

extension AssignmentAction {
    /// - Throws: `noSuchAssignment`.
    func bodyPath(in connection: Connection) throws -> String? {
        try ChangeStore(connection).path(of: id, for: caller, to: Self.permission)
    }
}
