import Reading

extension DraftDue {
    /// The same term with its day in `by`: the reader gives "yearly before 12-05" as it stands, in one.
    ///
    /// A person corrects how often and by when in two fields, and the ledger counts with both.
    var takenApart: DraftDue {
        guard kind == .recurring, by == nil, let parts = recurrence?.split(separator: " "), parts.count == 3,
            parts[1] == "before"
        else { return self }
        var due = self
        due.recurrence = String(parts[0])
        due.by = String(parts[2])
        return due
    }
}
