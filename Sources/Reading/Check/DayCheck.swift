import WorkCalendar

/// Deadlines that have passed when the text is issued, or that fall on a day off.
enum DayCheck {
    static func findings(_ draft: Draft) -> [Finding] {
        draft.assignments.flatMap { item -> [Finding] in
            guard let day = item.due.lastInTime else { return [] }
            return [beforeIssue(item, day, draft), onDayOff(item, day, draft)].compactMap { $0 }
        }
    }

    /// The issue date may lack its day or month; then only an earlier month or year is earlier for certain.
    private static func beforeIssue(_ item: DraftAssignment, _ day: Day, _ draft: Draft) -> Finding? {
        guard let issued = draft.directive.issued, issued.count >= 4, day.iso.prefix(issued.count) < issued[...] else {
            return nil
        }
        return finding("deadline-before-issue", .error, item, .deadlineBeforeIssue(item.ref, day.iso, issued), draft)
    }

    /// Only of a day that the words name, or the one before it: the end of a month or year is a limit, not an
    /// appointment.
    private static func onDayOff(_ item: DraftAssignment, _ day: Day, _ draft: Draft) -> Finding? {
        guard item.due.kind == .date, let words = item.due.text,
            names(words, item.due.isBefore ? day.adding(days: 1) : day),
            let kind = kind(of: day, draft.language)
        else { return nil }
        switch kind {
        case .working, .makeUp: return nil
        case .weekend(let weekday):
            return finding(
                "deadline-on-day-off", .note, item, .deadlineOnDayOff(item.ref, day.iso, .weekday(weekday)), draft)
        case .holiday(let name):
            return finding(
                "deadline-on-day-off", .note, item, .deadlineOnDayOff(item.ref, day.iso, .holiday(name)), draft)
        }
    }

    private static func names(_ words: String, _ day: Day) -> Bool {
        Folding.letters(words).split { !$0.isDigit }.contains { Numerals.integer($0) == day.dayOfMonth }
    }

    /// By the calendar of the country whose language it is; `nil` where no table tells.
    ///
    /// English has no country: the weekend alone counts.
    private static func kind(of day: Day, _ language: DraftLanguage) -> DayKind? {
        switch language {
        case .vi: try? WorkCalendar.vietnam.kind(of: day)
        case .zh: try? WorkCalendar.china.kind(of: day)
        case .en: day.weekday == .saturday || day.weekday == .sunday ? .weekend(day.weekday) : .working
        }
    }

    private static func finding(
        _ code: String, _ severity: Finding.Severity, _ item: DraftAssignment, _ remark: Remark, _ draft: Draft
    ) -> Finding {
        let source = item.fields["due"]?.span ?? item.source
        return Finding(
            code, severity, line: item.sourceLine, source: source, ref: item.ref, remark, in: draft.language)
    }
}
