public import Database
public import Directives
public import Organisation
public import WorkCalendar

/// That an assignment no longer binds: why, by what, and who said so.
public struct Withdrawal: Sendable, Equatable {
    public let reason: String
    /// The document or decision by which it no longer binds, as it was named.
    public let basis: String
    /// The same where it is a directive of this ledger.
    public let directive: Directive.ID?
    /// `nil` when the operator said so.
    public let person: Person.ID?
    public internal(set) var personName: String?
    public let at: Instant
}

/// A withdrawal as the journal keeps it.
struct WithdrawalJournal: Codable, Equatable {
    let reason: String
    let basis: String
    let basisDirective: Int64?

    init(_ withdrawal: Withdrawal) {
        (reason, basis, basisDirective) = (withdrawal.reason, withdrawal.basis, withdrawal.directive?.rawValue)
    }
}
