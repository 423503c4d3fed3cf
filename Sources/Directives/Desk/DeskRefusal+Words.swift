public import HTML

extension DeskRefusal {
    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .noSuchCard:
            (messages("There is no such assignment in this draft."), messages("Open the draft again."))
        case .noSuchFinding:
            (messages("There is no such remark in this draft."), messages("Open the draft again."))
        case .noSuchReport:
            (messages("There is no such order to report in this draft."), messages("Open the draft again."))
        case .nothingToMerge:
            (messages("No assignment follows this one."), messages("Join it from the one before."))
        case .nothingToUndo:
            (messages("This change was taken back already."), messages("Open the draft again to see how it stands."))
        case .textMissing:
            (
                messages("The task has no words."),
                messages("Type what is to be done, or remove the assignment.")
            )
        case .titleMissing:
            (messages("The document has no title."), messages("Type its title."))
        case .tooLong:
            (messages("The text is too long for this field."), messages("Use at most 20,000 bytes."))
        case .tooMany:
            (messages("There are too many items in this field."), messages("Use at most 200."))
        case .dayMalformed, .issuedMalformed:
            (
                messages("This is no day, month or year."),
                messages(
                    "Type a day such as {example}, a month such as 2026-03, or a year.", ["example": example(messages)])
            )
        case .effectiveMalformed:
            (
                messages("This is no day."), messages("Type a day such as {example}.", ["example": example(messages)])
            )
        case .dueTurnedRound:
            (messages("The term ends before it begins."), messages("Correct one of the two days."))
        case .dueWithoutDay:
            (
                messages("This kind of term needs a day."),
                messages("Type it, or choose a kind without a day.")
            )
        case .recurrenceUnknown:
            (messages("It is not said how often it recurs."), messages("Choose how often."))
        case .halfMissing:
            (
                messages("One of the two assignments has no words."),
                messages("Begin a new line where the second one begins.")
            )
        case .wordsNameNoTime:
            (
                messages("These words name no time."),
                messages("Choose words that say by when or how often, or say it in the other fields of the term.")
            )
        case .numberMalformed:
            (messages("This is not a number of points."), messages("Type a number such as 2 or 2.5."))
        case .targetMalformed:
            (
                messages("A target could not be read."),
                messages("Write one a line: what; ≥ 20 %; scope; by when.")
            )
        case .wordsElsewhere:
            (
                messages("The words chosen do not stand there in the text."),
                messages("Open the draft again and choose them once more.")
            )
        case .cardConflict, .headConflict:
            (
                messages("Somebody else changed this field since you opened it."),
                messages("Look at both values and keep the right one.")
            )
        case .noSuchChange:
            (
                messages("There is no such proposed change in this draft any more."),
                messages("Open the draft again: what stands has changed since.")
            )
        case .changeWithoutItem:
            (
                messages("It is not said which assignment changes."),
                messages("Choose it from the list, or refuse the change.")
            )
        case .itemIsClosed:
            (
                messages("The assignment is done or withdrawn."),
                messages("Choose another, or refuse the change.")
            )
        case .decidedMeanwhile:
            (
                messages("Somebody else decided on this change since you opened it."),
                messages("Look at the decision, then confirm it or decide anew.")
            )
        case .changedSince:
            (
                messages("What you want to take back was changed again since."),
                messages("Take back the later change first.")
            )
        }
    }

    private func example(_ messages: Messages) -> String {
        switch messages.language {
        case .vi: "14/03/2026"
        case .zh: "2026年3月14日"
        case .en: "14 March 2026"
        }
    }
}
