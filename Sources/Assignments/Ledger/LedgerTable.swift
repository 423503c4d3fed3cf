import Database
import Directives
import HTML
import Reading
import WorkCalendar

/// The rows of the ledger as a table: on a phone, labelled lines with the state first.
struct LedgerTable {
    let messages: Messages
    let clock: LedgerClock

    /// The rows of a page, under headings where they are grouped, with links that sort.
    func html(_ page: LedgerPage) -> HTML {
        let hasWeights = page.rows.contains { $0.weight != nil }
        var rows: [TableRow] = []
        var heading: String?
        for row in page.rows {
            let own = title(of: row, page.filter.grouping)
            if let own, own.title != heading { rows.append(.group(own.title, note: own.note)) }
            heading = own?.title
            rows.append(.cells(cells(row, hasWeights: hasWeights, rollups: page.rollups)))
        }
        return table(
            caption: messages("Assignments"), columns: columns(page.filter, hasWeights: hasWeights), rows: rows)
    }

    /// The assignments of one directive in the order of its text, under its own headings.
    ///
    /// Those to the members of a group stand under the one line that tells how far the group has come.
    func html(ofDirective assignments: [LedgerRow], rollups: [Rollup.ID: Rollup] = [:]) -> HTML {
        let hasWeights = assignments.contains { $0.weight != nil }
        var rows: [TableRow] = []
        var (heading, rollup): (String?, Rollup.ID?)
        for row in assignments {
            if let group = row.group, group != heading { rows.append(.group(group)) }
            if row.rollup != rollup, let line = row.rollup.flatMap({ rollups[$0] }) {
                rows.append(.group(line.name, note: RollupPages(messages: messages).progress(line)))
            }
            (heading, rollup) = (row.group, row.rollup)
            rows.append(.cells(cells(row, hasWeights: hasWeights, hasSource: false)))
        }
        return table(
            caption: messages("Assignments"), columns: columns(nil, hasWeights: hasWeights), rows: rows)
    }

    private func columns(_ filter: LedgerFilter?, hasWeights: Bool) -> [Column] {
        var columns = [
            Column(messages("No."), .number, sorting: sorting(filter, .directive)),
            Column(messages("Assignment"), .subject, sorting: sorting(filter, .newest)),
            Column(messages("Lead"), sorting: sorting(filter, .lead)),
        ]
        if hasWeights { columns.append(Column(messages("Points"), .number, sorting: sorting(filter, .weight))) }
        columns.append(Column(messages("Deadline"), sorting: sorting(filter, .due)))
        columns.append(Column(messages("State"), .state))
        return columns
    }

    private func sorting(_ filter: LedgerFilter?, _ sort: LedgerSort) -> Column.Sorting? {
        guard let filter, filter.grouping == .none || filter.grouping.rawValue == sort.rawValue else { return nil }
        let isCurrent = filter.sort == sort
        let link = filter.changed {
            $0.sort = sort
            $0.descending = isCurrent ? !filter.isDescending : nil
        }
        return Column.Sorting(isCurrent ? (filter.isDescending ? .descending : .ascending) : nil, link: link.address())
    }

    private func title(of row: LedgerRow, _ grouping: LedgerGrouping) -> (title: String, note: String)? {
        switch grouping {
        case .none: nil
        case .directive: (row.directiveTitle, row.number ?? "")
        case .lead: (row.leads.first ?? messages("No lead named"), "")
        }
    }

    private func cells(
        _ row: LedgerRow, hasWeights: Bool, hasSource: Bool = true, rollups: [Rollup.ID: Rollup] = [:]
    ) -> [HTML] {
        let stand = row.state(on: clock)
        var cells: [HTML] = [
            "\(row.ref)", subject(row, hasSource: hasSource, row.rollup.flatMap { rollups[$0] }), bodies(row),
        ]
        if hasWeights { cells.append("\(row.weight.map { messages.number($0) } ?? "")") }
        cells.append(due(row))
        let words = DueWords(messages: messages, clock: clock).standing(
            stand, due: row.dueOn, done: row.doneOn, days: WorkingDays(of: row.country))
        cells.append(state(words, stand.tone))
        return cells
    }

    /// The task, the largest thing in its row, with its source in small.
    private func subject(_ row: LedgerRow, hasSource: Bool, _ rollup: Rollup?) -> HTML {
        let task: HTML = """
            <a class="task" href="\(link: AssignmentRoute.show(row.id).address(asAt: clock.asAt))">\(row.text)</a>\
            \(messages.restored(row.restored))
            """
        guard hasSource else { return task }
        return """
            \(task)<small><a class="source" href="/directives/\(row.directive.rawValue)">\
            \(row.number ?? row.directiveTitle)</a>\(row.group.map { " · " + $0 } ?? "")</small>\(whole(rollup))
            """
    }

    /// How far all the members have come to whose group it was given.
    private func whole(_ rollup: Rollup?) -> HTML {
        guard let rollup else { return "" }
        return """
            <small><a class="source" href="/bodies/\(rollup.group.rawValue)">\(rollup.name)</a> · \
            \(RollupPages(messages: messages).progress(rollup))</small>
            """
    }

    private func bodies(_ row: LedgerRow) -> HTML {
        let leads: HTML = row.leads.isEmpty ? "<span class=\"soft\">—</span>" : "\(messages.list(row.leads))"
        guard !row.supports.isEmpty else { return leads }
        return "\(leads)<br><small>\(messages("with")) \(messages.list(row.supports))</small>"
    }

    private func due(_ row: LedgerRow) -> HTML {
        let words: HTML? = row.dueKind == .recurring ? row.dueWords.map { "<br><small>\($0)</small>" } : nil
        let assumed: HTML? = row.isDueAssumed ? "<br><small class=\"assumed\">\(messages("assumed"))</small>" : nil
        guard let day = row.dueOn else {
            return "\(row.dueWords.map { "<small>\($0)</small>" as HTML } ?? "<span class=\"soft\">—</span>")"
        }
        return "<span class=\"day\">\(messages.day(day))</span>\(words)\(assumed)"
    }
}
