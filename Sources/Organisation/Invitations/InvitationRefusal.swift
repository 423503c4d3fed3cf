public import HTML

/// Why an invitation lets nobody in.
public enum InvitationRefusal: Refusal, CaseIterable {
    /// It was used, replaced or never made, or its time is over.
    case over

    public var status: Int { 410 }
    public var field: String? { nil }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        (
            messages("This invitation holds no more."),
            messages("Ask an administrator of your body for a new one; a link holds seven days and opens once.")
        )
    }
}
