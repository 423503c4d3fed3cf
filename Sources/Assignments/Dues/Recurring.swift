import Reading
import WorkCalendar

/// How work goes on that is done again and again.
///
/// An occurrence that nobody did stays due, however late; doing it leads to the next.
enum Recurring {
    /// The key of the only occurrence of work that does not return.
    static let once = Occurrence(.once).key
}

extension AssignmentDetail {
    var isRecurring: Bool { assignment.due.kind == .recurring }

    /// The key of the occurrence that is due now and has a day; `nil` where none is.
    var occurrenceDue: String? {
        guard isRecurring, assignment.phase == .open, assignment.due.on != nil else { return nil }
        return dues.currentOccurrence
    }
}
