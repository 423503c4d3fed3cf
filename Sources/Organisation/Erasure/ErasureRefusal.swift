public import HTML

/// Why personal data was not erased.
public enum ErasureRefusal: Refusal, CaseIterable {
    case stillAtWork, alreadyErased, groundMissing, reasonMissing, tooLong

    public var status: Int {
        switch self {
        case .stillAtWork, .alreadyErased: 409
        case .groundMissing, .reasonMissing, .tooLong: 422
        }
    }

    public var field: String? {
        switch self {
        case .stillAtWork, .alreadyErased: nil
        case .groundMissing: "ground"
        case .reasonMissing, .tooLong: "reason"
        }
    }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .stillAtWork:
            (messages("The person still holds a post."), messages("End the person’s posts first."))
        case .alreadyErased:
            (messages("The personal data was erased already."), messages("The history on the person’s page says when."))
        case .groundMissing:
            (messages("The legal ground is missing."), messages("Name the law and its article that order it."))
        case .reasonMissing:
            (messages("The reason is missing."), messages("Say why it is erased now."))
        case .tooLong:
            (messages("The text is too long."), messages("Use at most 2,000 bytes for each."))
        }
    }
}
