public import HTML

/// Why a correction of a draft was not taken.
public enum DeskRefusal: Refusal, Equatable {
    case noSuchCard, noSuchFinding, noSuchReport, nothingToMerge, nothingToUndo
    case textMissing, titleMissing, tooLong, tooMany
    case dayMalformed(CardField?), dueTurnedRound, dueWithoutDay, recurrenceUnknown
    case numberMalformed, targetMalformed, issuedMalformed, effectiveMalformed
    /// A card is to become two, and one would have no words.
    case halfMissing
    /// Words chosen as a term in which the reader finds none.
    case wordsNameNoTime
    /// The words named do not stand at that place of the text.
    case wordsElsewhere
    /// Somebody else changed the field since the page was opened.
    case cardConflict(Int, CardField, theirs: CardValue, yours: CardValue)
    case headConflict(HeadField, theirs: HeadValue, yours: HeadValue)
    /// What is to be taken back was changed again since.
    case changedSince
    /// A proposed change that is none of this draft's, or not any more.
    case noSuchChange
    /// A change was accepted, and no item is named that it happens to.
    case changeWithoutItem
    /// The item is withdrawn, or it is done and cannot be withdrawn.
    case itemIsClosed
    /// Somebody else decided on the change since the page was opened.
    case decidedMeanwhile

    public var status: Int {
        switch self {
        case .noSuchCard, .noSuchFinding, .noSuchReport, .noSuchChange: 404
        case .cardConflict, .headConflict, .changedSince, .decidedMeanwhile, .itemIsClosed: 409
        default: 422
        }
    }

    public var field: String? {
        switch self {
        case .noSuchCard, .noSuchFinding, .noSuchReport, .nothingToMerge, .nothingToUndo, .tooLong, .tooMany,
            .wordsElsewhere,
            .changedSince, .noSuchChange, .changeWithoutItem, .itemIsClosed, .decidedMeanwhile:
            nil
        case .textMissing: "text"
        case .titleMissing: "title"
        case .dayMalformed(let field): field == .targets ? "target" : "by"
        case .dueTurnedRound, .dueWithoutDay: "by"
        case .recurrenceUnknown: "recurrence"
        case .halfMissing: "halves"
        case .wordsNameNoTime: "words"
        case .numberMalformed: "weight"
        case .targetMalformed: "target"
        case .issuedMalformed: "issued"
        case .effectiveMalformed: "effective"
        case .cardConflict(_, let field, _, _): field.rawValue
        case .headConflict(let field, _, _): field.rawValue
        }
    }
}
