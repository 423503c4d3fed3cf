import Database
import WorkCalendar

/// How the rows of one stretch of a page are ordered; keys that sort and page must name an index's columns.
struct LedgerOrder {
    let by: SQL
    /// What the stretch holds: in descending order, first what has a value, then what has none.
    let within: SQL?
    /// Where the cursor leaves off; `nil` begins at the start.
    let after: SQL?

    /// The stretches of a sort, one after another, from the cursor on; before a cursor, from the cursor back.
    ///
    /// What has no deadline, lead or weight comes last in either direction, so a direction that would put it first
    /// reads two stretches.
    static func stretches(of filter: LedgerFilter, in columns: LedgerColumns) -> [LedgerOrder] {
        let cursor = filter.before ?? filter.after
        guard filter.sort != .directive else { return [directive(filter, cursor)] }
        let keys = keys(of: filter.sort, columns, cursor)
        let isBack = filter.before != nil
        // Back from a cursor, everything is read the other way round.
        let isDescending = filter.isDescending != isBack
        let all: [Part] = parts(of: filter, columns, cursor)
        let from = (isBack ? all.reversed() : all).drop { !$0.holdsCursor }
        return from.enumerated().map { place, part in
            LedgerOrder(
                by: keys.columns.map { isDescending ? "\($0) DESC" : $0 }.joined(separator: ", "), within: part.within,
                after: place == 0 ? keys.values.map { beyond($0, keys.columns, isDescending) } : nil)
        }
    }

    private static func beyond(_ values: [SQL], _ columns: [SQL], _ isDescending: Bool) -> SQL {
        let sign: SQL = isDescending ? "<" : ">"
        return "(\(columns.joined(separator: ", "))) \(sign) (\(values.joined(separator: ", ")))"
    }

    /// What a sort sorts by, all in one direction, and the same of the cursor's row; `nil` without a cursor.
    private static func keys(
        of sort: LedgerSort, _ columns: LedgerColumns, _ cursor: LedgerCursor?
    ) -> (columns: [SQL], values: [SQL]?) {
        let (due, id): (SQL, SQL) = ("\(raw: columns.due)", "\(raw: columns.id)")
        return switch (sort, cursor) {
        case (.due, .due(let day, let row)): ([due, id], ["\(day)", "\(row)"])
        case (.due, _): ([due, id], nil)
        case (.newest, .newest(let row)): ([id], ["\(row)"])
        case (.newest, _): ([id], nil)
        case (.lead, .lead(let lead, let day, let row)):
            (["a.lead_key", "a.due_key", "a.id"], ["\(lead)", "\(day)", "\(row)"])
        case (.lead, _): (["a.lead_key", "a.due_key", "a.id"], nil)
        case (.weight, .weight(let weight, let row)): (["a.weight_key", "a.id"], ["\(weight)", "\(row)"])
        case (.weight, _), (.directive, _): (["a.weight_key", "a.id"], nil)
        }
    }

    /// A part of the rows that stands together, in the order in which the parts are shown.
    private struct Part {
        var within: SQL?
        var holdsCursor = true
    }

    /// What has a value and, below it, what has none, where the sort's direction would turn them round.
    private static func parts(of filter: LedgerFilter, _ columns: LedgerColumns, _ cursor: LedgerCursor?) -> [Part] {
        let (some, none): (SQL, SQL)
        var isAmongNone: Bool?
        switch (filter.sort, filter.isDescending) {
        case (.due, true):
            (some, none) = ("\(raw: columns.due) < \(Day.latest)", "\(raw: columns.due) = \(Day.latest)")
            if case .due(let day, _) = cursor { isAmongNone = day == Int64(Day.latest.rawValue) }
        case (.lead, true):
            (some, none) = ("a.lead_key < \(LedgerKeys.noLead)", "a.lead_key = \(LedgerKeys.noLead)")
            if case .lead(let lead, _, _) = cursor { isAmongNone = lead == LedgerKeys.noLead }
        case (.weight, false):
            (some, none) = ("a.weight_key > \(LedgerKeys.noWeight)", "a.weight_key = \(LedgerKeys.noWeight)")
            if case .weight(let weight, _) = cursor { isAmongNone = weight == LedgerKeys.noWeight }
        default: return [Part()]
        }
        return [
            Part(within: some, holdsCursor: isAmongNone != true), Part(within: none, holdsCursor: isAmongNone != false),
        ]
    }

    /// The text's own order within a directive, whichever directive comes first.
    private static func directive(_ filter: LedgerFilter, _ cursor: LedgerCursor?) -> LedgerOrder {
        let isBack = filter.before != nil
        let isDescending = filter.isDescending != isBack
        let by: SQL =
            switch (isDescending, isBack) {
            case (false, false): "a.directive_id, a.ordinal"
            case (true, true): "a.directive_id DESC, a.ordinal DESC"
            case (true, false): "a.directive_id DESC, a.ordinal"
            case (false, true): "a.directive_id, a.ordinal DESC"
            }
        guard case .directive(let directive, let ordinal) = cursor else {
            return LedgerOrder(by: by, within: nil, after: nil)
        }
        let after: SQL =
            switch (isDescending, isBack) {
            case (false, false): "(a.directive_id, a.ordinal) > (\(directive), \(ordinal))"
            case (true, true): "(a.directive_id, a.ordinal) < (\(directive), \(ordinal))"
            case (true, false):
                "a.directive_id <= \(directive) AND (a.directive_id < \(directive) OR a.ordinal > \(ordinal))"
            case (false, true):
                "a.directive_id >= \(directive) AND (a.directive_id > \(directive) OR a.ordinal < \(ordinal))"
            }
        return LedgerOrder(by: by, within: nil, after: after)
    }
}
