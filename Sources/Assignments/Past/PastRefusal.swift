public import HTML

/// Why the ledger of a past day is not shown.
public enum PastRefusal: Refusal, Equatable {
    /// The day is today or later.
    case notPast
    /// The journal has no entry of that day or before.
    case nothingYet
    /// It is being put together; so much is there, of 100.
    case building(percent: Int)

    public var status: Int {
        switch self {
        case .notPast, .nothingYet: 422
        case .building: 503
        }
    }

    public var field: String? { "as_at" }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .notPast:
            (messages("This day is not over."), messages("Name a day before today, or leave the field empty."))
        case .nothingYet:
            (messages("There was no ledger yet on this day."), messages("Name a later day."))
        case .building(let percent):
            (
                messages(
                    "The ledger of that day is being put together from the journal: {percent} %.",
                    ["percent": "\(percent)"]),
                messages("Wait a moment, then ask again.")
            )
        }
    }
}
