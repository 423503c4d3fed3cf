public import HTML

/// Why pages are not recognised anew.
public enum RecognitionRefusal: Refusal, Equatable {
    /// The file is a text and nothing else.
    case noPages
    /// Somebody corrected what was read.
    case corrected(Int)

    public var status: Int {
        switch self {
        case .noPages: 422
        case .corrected: 409
        }
    }

    public var field: String? { "recognition" }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .noPages:
            (
                messages("The file has no pages that could be recognised."),
                messages("Take in the scan of the document.")
            )
        case .corrected(let count):
            (
                messages("{count} corrections of this reading would be left behind.", count: count),
                messages("Say that they may be, or go on with this reading.")
            )
        }
    }
}
