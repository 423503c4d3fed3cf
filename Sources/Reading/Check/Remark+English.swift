import WorkCalendar

extension Remark {
    var english: String {
        switch self {
        case .noLead(let refs): lackingInEnglish(refs, "no lead body", "Say who answers for it.")
        case .noDeadline(let refs): lackingInEnglish(refs, "no deadline", "Add one, or say that it is ongoing.")
        case .notMeasurable(let refs):
            lackingInEnglish(refs, "no deadline, target or deliverable to measure it by", "Add at least one of them.")
        case .deadlineBeforeIssue(let ref, let day, let issued):
            "The deadline \(Remark.day(day, in: .en)) of \(ref) is earlier than the issue date \(Remark.day(issued, in: .en)); check the year."
        case .deadlineOnDayOff(let ref, let day, .weekday(let weekday)):
            "The deadline \(Remark.day(day, in: .en)) of \(ref) is a \(Remark.english(weekday)), not a working day; say whether the day before or after holds."
        case .deadlineOnDayOff(let ref, let day, .holiday(let name)):
            "The deadline \(Remark.day(day, in: .en)) of \(ref) is a holiday (\(name)); say whether the day before or after holds."
        case .numberingRepeats(let label): "The number “\(label)” repeats; renumber the items."
        case .numberingSkips(let from, let to):
            "Numbering goes from “\(from)” to “\(to)”; check whether an item is missing."
        case .countMismatch(let stated, let groups, let rows, let isTable):
            englishCounts(stated, groups, rows, isTable)
        case .pointsMismatch(.group(let name), let stated, let sum):
            "“\(name)” states \(Remark.points(stated)) points, but its rows add up to \(Remark.points(sum)); check the points."
        case .pointsMismatch(.subtotal, let stated, let sum):
            "The subtotal states \(Remark.points(stated)) points, but the rows add up to \(Remark.points(sum)); check the points."
        case .pointsMismatch(.total, let stated, let sum):
            "The total states \(Remark.points(stated)) points, but the rows add up to \(Remark.points(sum)); check the points."
        case .unknownBody(let name): "“\(name)” is not in the directory of bodies; check the name, or add the body."
        case .unreadTable(let first, let last):
            "Lines \(first) to \(last) name bodies and dates as a table of tasks does, but no task was read there; add those that are missing."
        case .coverage(let gap, let above, let below): Remark.english(gap, above, below?.ref ?? "")
        case .citationConflict(let what, let first, let line, let second):
            "\(what) is dated \(Remark.day(first, in: .en)) on line \(line) but \(Remark.day(second, in: .en)) here; check which is right."
        }
    }

    private func lackingInEnglish(_ refs: [String], _ what: String, _ advice: String) -> String {
        if refs.count == 1, let ref = refs.first { return "\(ref) has \(what). \(advice)" }
        return "\(refs.count) assignments have \(what): \(Remark.some(refs, separator: ", ", rest: ", …")). \(advice)"
    }

    private func englishCounts(_ stated: [String], _ groups: Int?, _ rows: Int, _ isTable: Bool) -> String {
        let said = "The text states \(stated.joined(separator: ", "))"
        guard isTable else { return "\(said), but \(rows) assignments were read; check the count." }
        let held = groups.map { "\($0) groups and " } ?? ""
        return "\(said), but the table has \(held)\(rows) rows; check for missing rows, or correct the count."
    }

    private static func english(_ weekday: Weekday) -> String {
        switch weekday {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }
}
