public import Organisation
public import Reading

/// A body as a text names it, with the one of the directory that is meant.
public struct NamedBody: Sendable, Equatable {
    /// The words of the text, or of the person who corrected them.
    public let name: String
    /// `nil` while the name is not linked to the directory.
    public let body: Body.ID?

    public init(name: String, body: Body.ID?) {
        self.name = name
        self.body = body
    }
}

/// An assignment as a person confirmed it, ready for the ledger.
public struct ConfirmedAssignment: Sendable {
    /// What was read and corrected; its spans count in the directive's text.
    public let assignment: DraftAssignment
    /// The innermost numbered passage it stands in; `nil` where the text has no numbering there.
    public let provision: Provision.ID?
    /// In the order of the text.
    public let leads: [NamedBody]
    public let supports: [NamedBody]
    /// The fields that a person set by hand: their words may not stand in the text.
    public let setByHand: Set<CardField>
    /// The item of a replaced text that goes on as this one, by its number in the ledger; `nil` for a new one.
    public let continues: Int64?

    public init(
        assignment: DraftAssignment, provision: Provision.ID?, leads: [NamedBody], supports: [NamedBody],
        setByHand: Set<CardField> = [], continues: Int64? = nil
    ) {
        self.continues = continues
        self.assignment = assignment
        self.provision = provision
        self.leads = leads
        self.supports = supports
        self.setByHand = setByHand
    }
}
