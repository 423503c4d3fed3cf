public import Database
public import HTML
public import Organisation

/// Where confirmed assignments go: the ledger, which stands above directives and is passed in.
public protocol AssignmentLedger: Sendable {
    /// Enters the assignments of a directive that was confirmed in the same transaction, in the text's order.
    func enter(_ assignments: [ConfirmedAssignment], of directive: Directive, in act: Act) throws

    /// What stands of a directive, in its order: what an amending text may change.
    func standing(of directive: Directive.ID, in connection: Connection) throws -> [StandingItem]

    /// Changes what stands as the directive orders that was confirmed in the same transaction; what stood before is kept.
    func change(_ changes: [ConfirmedChange], by directive: Directive, in act: Act) throws

    /// What a directive's page shows of its assignments to this visitor.
    func section(of directive: Directive.ID, for visit: Visit, in connection: Connection) throws -> HTML
}
