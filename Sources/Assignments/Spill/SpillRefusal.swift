public import HTML
import Organisation

/// Why something was not done with a spill.
public enum SpillRefusal: Refusal, CaseIterable {
    case noSuchText, noSuchSpill, noSuchBackup
    case reasonMissing, groundMissing, whoMissing, tooLong
    case notFrozen, nobodyTold, notSure, dependsOnOther

    public var status: Int {
        switch self {
        case .noSuchText, .noSuchSpill, .noSuchBackup: 404
        case .notFrozen, .nobodyTold, .dependsOnOther: 409
        case .reasonMissing, .groundMissing, .whoMissing, .tooLong, .notSure: 422
        }
    }

    public var field: String? {
        switch self {
        case .noSuchText, .noSuchSpill, .noSuchBackup, .notFrozen, .nobodyTold, .dependsOnOther: nil
        case .reasonMissing, .tooLong: "reason"
        case .groundMissing: "ground"
        case .whoMissing: "who"
        case .notSure: "sure"
        }
    }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .noSuchText:
            (messages("There is no such text."), messages("Name a directive or a draft by the number in its address."))
        case .noSuchSpill:
            (messages("There is no such spill."), messages("Choose one from the list of spills."))
        case .noSuchBackup:
            (messages("There is no such backup."), messages("Choose one from the page of the spill."))
        case .reasonMissing:
            (messages("The reason is missing."), messages("Say how it was noticed, without the secret itself."))
        case .groundMissing:
            (messages("The ground is missing."), messages("Name the decision by which it is done."))
        case .whoMissing:
            (messages("Nobody is named."), messages("Say who was told, and how."))
        case .tooLong:
            (messages("The text is too long."), messages("Use at most 2,000 bytes for each."))
        case .notFrozen:
            (messages("The spill is not frozen any more."), messages("Its page tells what was done."))
        case .nobodyTold:
            (
                messages("Nobody was told of the spill yet."),
                messages("Tell the secrecy officer first, and say here who was told: later nothing can be looked at.")
            )
        case .notSure:
            (
                messages("It is not said that the removal is meant."),
                messages("Say so: what is removed cannot be brought back.")
            )
        case .dependsOnOther:
            (
                messages("What this text refers to was itself frozen or removed."),
                messages("Lift the later freeze first; where that text was removed, remove this one too.")
            )
        }
    }
}

extension SpillRefusal {
    /// In UTF-8 bytes.
    static let longest = 2000

    /// Words that a person typed, without white space around them.
    static func checked(_ words: String, orElse refusal: SpillRefusal) throws -> String {
        let words = words.trimmed
        guard !words.isEmpty else { throw refusal }
        guard words.utf8.count <= longest else { throw SpillRefusal.tooLong }
        return words
    }
}
