public import HTML

/// Why something was not done in the ledger.
public enum AssignmentRefusal: Refusal, CaseIterable {
    case noSuchAssignment, withdrawn
    case alreadyDone, occurrenceDone, notDone, doneInFuture, doneBeforeIssue, noteTooLong
    case withdrawnWhenDone, alreadyWithdrawn, notWithdrawn, withdrawalReasonMissing, basisMissing, basisTooLong
    case textMissing, textTooLong, leadMissing, nameTooLong, tooManyBodies, dueMissing, reasonMissing, reasonTooLong
    case changedMeanwhile, nothingChanged
    case viewNameMissing, viewNameTooLong, viewTooLong, tooManyViews, noSuchView
    case noSuchState, noSuchRange, noSuchSort, noSuchRole, noSuchBody, noSuchDirective, badCursor, twoCursors,
        rangeBackward
    case exportTooLong, exportsBusy

    public var status: Int {
        switch self {
        case .noSuchAssignment, .noSuchView, .noSuchBody, .noSuchDirective: 404
        case .alreadyDone, .occurrenceDone, .notDone, .changedMeanwhile, .withdrawn, .withdrawnWhenDone,
            .alreadyWithdrawn, .notWithdrawn:
            409
        case .noSuchState, .noSuchRange, .noSuchSort, .noSuchRole, .badCursor, .twoCursors, .rangeBackward: 400
        case .exportsBusy: 429
        default: 422
        }
    }

    /// The name of the form's field it concerns.
    public var field: String? {
        switch self {
        case .noSuchAssignment, .withdrawn, .alreadyDone, .occurrenceDone, .notDone, .withdrawnWhenDone,
            .alreadyWithdrawn, .notWithdrawn, .changedMeanwhile, .nothingChanged, .viewTooLong, .tooManyViews,
            .noSuchView, .exportTooLong, .exportsBusy:
            nil
        case .doneInFuture, .doneBeforeIssue: "done_on"
        case .noteTooLong: "note"
        case .textMissing, .textTooLong: "text"
        case .leadMissing, .nameTooLong, .tooManyBodies: "leads"
        case .dueMissing: "due_on"
        case .reasonMissing, .reasonTooLong, .withdrawalReasonMissing: "reason"
        case .basisMissing, .basisTooLong: "basis"
        case .viewNameMissing, .viewNameTooLong: "name"
        case .noSuchState: "state"
        case .noSuchRange: "due"
        case .noSuchSort: "sort"
        case .noSuchRole: "role"
        case .noSuchBody: "body"
        case .noSuchDirective: "directive"
        case .badCursor, .twoCursors: "after"
        case .rangeBackward: "due_to"
        }
    }
}
