import WorkCalendar

/// What a finding says, before it is put in a language.
enum Remark: Sendable {
    case noLead([String])
    case noDeadline([String])
    case notMeasurable([String])
    case deadlineBeforeIssue(_ ref: String, _ day: String, _ issued: String)
    case deadlineOnDayOff(_ ref: String, _ day: String, DayOffReason)
    case numberingRepeats(_ label: String)
    case numberingSkips(_ from: String, _ to: String)
    case countMismatch(stated: [String], groups: Int?, rows: Int, isTable: Bool)
    case pointsMismatch(PointsOf, stated: Double, sum: Double)
    case unknownBody(String)
    /// 1-based lines of the text.
    case unreadTable(first: Int, last: Int)
    case coverage(Coverage.Gap, CoverageItem, below: CoverageItem?)
    case citationConflict(_ what: String, _ first: String, _ line: Int, _ second: String)

    enum DayOffReason: Sendable {
        case weekday(Weekday)
        case holiday(String)
    }

    enum PointsOf: Sendable {
        case group(String)
        case subtotal
        case total
    }

    func sentence(in language: DraftLanguage) -> String {
        switch language {
        case .vi: vietnamese
        case .zh: chinese
        case .en: english
        }
    }

    /// Points without a needless fraction.
    static func points(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\((value * 100).rounded() / 100)"
    }

    /// The first refs of a list; the rest is only counted.
    static func some(_ refs: [String], separator: String, rest: String) -> String {
        refs.prefix(6).joined(separator: separator) + (refs.count > 6 ? rest : "")
    }
}
