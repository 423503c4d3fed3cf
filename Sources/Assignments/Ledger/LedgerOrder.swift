import Database
import WorkCalendar

/// How the rows of one stretch of a page are ordered; keys that sort and page must name an index's columns.
struct LedgerOrder {
    let by: SQL
    /// What the stretch holds: in descending order, first what has a value, then what has none.
    let within: SQL?
    /// Where the cursor leaves off; `nil` begins at the start.
    let after: SQL?

    /// The stretches of a sort, one after another, from the cursor on.
    ///
    /// What has no deadline, lead or weight comes last in either direction, so a direction that would put it first
    /// reads two stretches.
    static func stretches(of filter: LedgerFilter, in columns: LedgerColumns) -> [LedgerOrder] {
        switch filter.sort {
        case .due: due(filter, columns)
        case .newest: [newest(filter, columns)]
        case .directive: [directive(filter)]
        case .lead: lead(filter)
        case .weight: weight(filter)
        }
    }

    private static func due(_ filter: LedgerFilter, _ columns: LedgerColumns) -> [LedgerOrder] {
        let (due, id) = (columns.due, columns.id)
        var cursor: (due: Int64, id: Int64)?
        if case .due(let day, let row) = filter.after { cursor = (day, row) }
        guard filter.isDescending else {
            return [
                LedgerOrder(
                    by: "\(raw: due), \(raw: id)", within: nil,
                    after: cursor.map { "(\(raw: due), \(raw: id)) > (\($0.due), \($0.id))" })
            ]
        }
        let after: SQL? = cursor.map { "(\(raw: due), \(raw: id)) < (\($0.due), \($0.id))" }
        let by: SQL = "\(raw: due) DESC, \(raw: id) DESC"
        let none = LedgerOrder(by: by, within: "\(raw: due) = \(Day.latest)", after: after)
        if let cursor, cursor.due == Int64(Day.latest.rawValue) { return [none] }
        let some = LedgerOrder(by: by, within: "\(raw: due) < \(Day.latest)", after: after)
        return [some, LedgerOrder(by: by, within: "\(raw: due) = \(Day.latest)", after: nil)]
    }

    private static func newest(_ filter: LedgerFilter, _ columns: LedgerColumns) -> LedgerOrder {
        let id = columns.id
        var cursor: Int64?
        if case .newest(let row) = filter.after { cursor = row }
        return filter.isDescending
            ? LedgerOrder(by: "\(raw: id) DESC", within: nil, after: cursor.map { "\(raw: id) < \($0)" })
            : LedgerOrder(by: "\(raw: id)", within: nil, after: cursor.map { "\(raw: id) > \($0)" })
    }

    /// The text's own order within a directive, whichever directive comes first.
    private static func directive(_ filter: LedgerFilter) -> LedgerOrder {
        var cursor: (directive: Int64, ordinal: Int64)?
        if case .directive(let directive, let ordinal) = filter.after { cursor = (directive, ordinal) }
        guard filter.isDescending else {
            return LedgerOrder(
                by: "a.directive_id, a.ordinal", within: nil,
                after: cursor.map { "(a.directive_id, a.ordinal) > (\($0.directive), \($0.ordinal))" })
        }
        return LedgerOrder(
            by: "a.directive_id DESC, a.ordinal", within: nil,
            after: cursor.map {
                "a.directive_id <= \($0.directive) AND (a.directive_id < \($0.directive) OR a.ordinal > \($0.ordinal))"
            })
    }

    private static func lead(_ filter: LedgerFilter) -> [LedgerOrder] {
        var cursor: (lead: String, due: Int64, id: Int64)?
        if case .lead(let lead, let due, let id) = filter.after { cursor = (lead, due, id) }
        guard filter.isDescending else {
            return [
                LedgerOrder(
                    by: "a.lead_key, a.due_key, a.id", within: nil,
                    after: cursor.map { "(a.lead_key, a.due_key, a.id) > (\($0.lead), \($0.due), \($0.id))" })
            ]
        }
        let by: SQL = "a.lead_key DESC, a.due_key DESC, a.id DESC"
        let after: SQL? = cursor.map { "(a.lead_key, a.due_key, a.id) < (\($0.lead), \($0.due), \($0.id))" }
        if let cursor, cursor.lead == LedgerKeys.noLead {
            return [LedgerOrder(by: by, within: "a.lead_key = \(LedgerKeys.noLead)", after: after)]
        }
        return [
            LedgerOrder(by: by, within: "a.lead_key < \(LedgerKeys.noLead)", after: after),
            LedgerOrder(by: by, within: "a.lead_key = \(LedgerKeys.noLead)", after: nil),
        ]
    }

    private static func weight(_ filter: LedgerFilter) -> [LedgerOrder] {
        var cursor: (weight: Double, id: Int64)?
        if case .weight(let weight, let id) = filter.after { cursor = (weight, id) }
        if filter.isDescending {
            return [
                LedgerOrder(
                    by: "a.weight_key DESC, a.id DESC", within: nil,
                    after: cursor.map { "(a.weight_key, a.id) < (\($0.weight), \($0.id))" })
            ]
        }
        let after: SQL? = cursor.map { "(a.weight_key, a.id) > (\($0.weight), \($0.id))" }
        if let cursor, cursor.weight == LedgerKeys.noWeight {
            return [
                LedgerOrder(by: "a.weight_key, a.id", within: "a.weight_key = \(LedgerKeys.noWeight)", after: after)
            ]
        }
        return [
            LedgerOrder(by: "a.weight_key, a.id", within: "a.weight_key > \(LedgerKeys.noWeight)", after: after),
            LedgerOrder(by: "a.weight_key, a.id", within: "a.weight_key = \(LedgerKeys.noWeight)", after: nil),
        ]
    }
}
