import HTML

/// Why two texts could not be compared, or a reason not be kept.
enum CoverageRefusal: Refusal, CaseIterable {
    case noSuchDirective, noSuchDraft, noSuchNumber, coversItself, planMissing
    case noSuchTask, noSuchReason, reasonMissing, reasonTooLong

    var status: Int {
        switch self {
        case .noSuchDirective, .noSuchDraft, .noSuchTask, .noSuchReason: 404
        case .noSuchNumber, .coversItself, .planMissing, .reasonMissing, .reasonTooLong: 422
        }
    }

    var field: String? {
        switch self {
        case .noSuchDirective, .noSuchDraft, .noSuchTask, .noSuchReason: nil
        case .noSuchNumber, .coversItself: "number"
        case .planMissing: "below"
        case .reasonMissing, .reasonTooLong: "reason"
        }
    }

    func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .noSuchDirective:
            (messages("There is no such directive."), messages("Choose one from the list of directives."))
        case .noSuchDraft: (messages("There is no such draft."), messages("It may have been confirmed or put away."))
        case .noSuchNumber:
            (messages("No directive bears this number."), messages("Type the number as the document writes it."))
        case .coversItself:
            (messages("A text is not compared with itself."), messages("Choose the text above it, or the one below."))
        case .planMissing:
            (messages("It is not said which plan carries it out."), messages("Name a directive or a draft."))
        case .noSuchTask: (messages("There is no such assignment."), messages("Choose one from the ledger."))
        case .noSuchReason:
            (messages("There is no such reason."), messages("Open the page again to see how it stands."))
        case .reasonMissing:
            (messages("The reason is missing."), messages("Say why nothing more is done here; it stays with the task."))
        case .reasonTooLong: (messages("The reason is too long."), messages("Use at most 2,000 characters."))
        }
    }
}
