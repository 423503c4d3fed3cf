extension DraftDue {
    /// The same due with the day within its recurrence, as drafts give it: "quarterly before 03-25".
    var inOneTerm: DraftDue {
        guard kind == .recurring, let by, let recurrence else { return self }
        var due = self
        due.recurrence = recurrence + " before " + by
        due.by = nil
        return due
    }
}
