public import HTML

extension AssignmentRefusal {
    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .noSuchAssignment, .withdrawn, .alreadyDone, .occurrenceDone, .notDone, .doneInFuture, .doneBeforeIssue,
            .noteTooLong:
            completing(messages)
        case .withdrawnWhenDone, .alreadyWithdrawn, .notWithdrawn, .withdrawalReasonMissing, .basisMissing,
            .basisTooLong:
            withdrawing(messages)
        case .textMissing, .textTooLong, .leadMissing, .nameTooLong, .tooManyBodies, .dueMissing, .reasonMissing,
            .reasonTooLong, .changedMeanwhile, .nothingChanged:
            amending(messages)
        case .viewNameMissing, .viewNameTooLong, .viewTooLong, .tooManyViews, .noSuchView: keeping(messages)
        case .noSuchState, .noSuchRange, .noSuchSort, .noSuchRole, .noSuchBody, .noSuchDirective, .badCursor,
            .twoCursors,
            .rangeBackward, .exportTooLong, .exportsBusy:
            asking(messages)
        }
    }

    private func completing(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .withdrawn:
            (messages("The assignment was withdrawn."), messages("What is withdrawn cannot be done or corrected."))
        case .alreadyDone:
            (messages("The assignment is done already."), messages("Open its page again to see who said so, and when."))
        case .occurrenceDone:
            (
                messages("This occurrence is done already."),
                messages("Look at which occurrence is due now, then say again what is done.")
            )
        case .notDone:
            (messages("The assignment is not done."), messages("Open its page again to see how it stands now."))
        case .doneInFuture:
            (messages("The day lies in the future."), messages("Give the day on which it was done, today or earlier."))
        case .doneBeforeIssue:
            (
                messages("The day lies before the document was issued."),
                messages("Give the day on which it was done, on or after the day of issue.")
            )
        case .noteTooLong:
            (messages("The note is too long."), messages("Use at most 2,000 characters."))
        default:
            (messages("There is no such assignment."), messages("Choose one from the ledger."))
        }
    }

    private func withdrawing(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .withdrawnWhenDone:
            (
                messages("What is done is not withdrawn."),
                messages("Take back first that it is done, if that was a mistake.")
            )
        case .alreadyWithdrawn:
            (messages("The assignment is withdrawn already."), messages("Its page says who withdrew it, and why."))
        case .notWithdrawn:
            (messages("The assignment is not withdrawn."), messages("Open its page again to see how it stands now."))
        case .withdrawalReasonMissing:
            (messages("The reason is missing."), messages("Say why it no longer binds; the history keeps it."))
        case .basisTooLong: (messages("The basis is too long."), messages("Use at most 500 characters."))
        default:
            (
                messages("The basis is missing."),
                messages("Name the document or decision by which it no longer binds.")
            )
        }
    }

    private func amending(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .textMissing: (messages("The text is empty."), messages("Say what is to be done."))
        case .textTooLong: (messages("The text is too long."), messages("Use at most 10,000 characters."))
        case .leadMissing:
            (messages("No body leads."), messages("Name the body that answers for it, one body a line."))
        case .nameTooLong: (messages("The name of a body is too long."), messages("Use at most 200 characters."))
        case .tooManyBodies: (messages("Too many bodies are named."), messages("Name at most 200."))
        case .dueMissing:
            (messages("The deadline is not a day."), messages("Type a day, or leave it empty when there is none."))
        case .reasonMissing:
            (messages("The reason is missing."), messages("Say why it is corrected; the history keeps it."))
        case .reasonTooLong: (messages("The reason is too long."), messages("Use at most 2,000 characters."))
        case .changedMeanwhile:
            (
                messages("Somebody corrected the assignment meanwhile."),
                messages("Compare with what it says now, then send it again.")
            )
        default: (messages("Nothing was changed."), messages("Correct a field, or go back."))
        }
    }

    private func keeping(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .viewNameMissing: (messages("The view has no name."), messages("Name it as you will look for it."))
        case .viewNameTooLong: (messages("The view’s name is too long."), messages("Use at most 80 characters."))
        case .viewTooLong: (messages("The view cannot be kept."), messages("Use fewer filters or fewer words."))
        case .tooManyViews: (messages("You keep 100 views already."), messages("Remove one you no longer use."))
        default: (messages("There is no such view."), messages("Open the ledger again to see the views you keep."))
        }
    }

    private func asking(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .noSuchState: (messages("There is no such state."), messages("Choose one from the list."))
        case .noSuchRange: (messages("There is no such stretch of time."), messages("Choose one from the list."))
        case .noSuchSort: (messages("The ledger is not sorted by that."), messages("Use the headers of the columns."))
        case .noSuchRole: (messages("There is no such role."), messages("Choose one from the list."))
        case .noSuchBody:
            (messages("No body goes by this name."), messages("Choose one that is offered while you type."))
        case .noSuchDirective:
            (messages("No directive bears this number."), messages("Type the number as the document writes it."))
        case .badCursor:
            (messages("The page’s address cannot be read."), messages("Begin with the first page."))
        case .twoCursors:
            (
                messages("A page lies after a row or before one, not both."),
                messages("Leave out “after” or “before”.")
            )
        case .rangeBackward: (messages("The last day lies before the first."), messages("Correct one of the two days."))
        case .exportsBusy:
            (messages("Other files are being made just now."), messages("Ask again in a minute."))
        default:
            (
                messages("More assignments match than a workbook may hold."),
                messages("Narrow the filter to at most 1,048,575 assignments, or take the CSV, which has no end.")
            )
        }
    }
}
