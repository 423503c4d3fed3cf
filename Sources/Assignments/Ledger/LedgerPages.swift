import Database
import Directives
import HTML
import Organisation
import Web
import WorkCalendar

/// The ledger's page, from plain values.
struct LedgerPages {
    let messages: Messages

    func ledger(_ page: LedgerPage) -> HTML {
        let csv = linkButton(messages("Export CSV"), page.filter.changed { _ in }.address(.csv))
        let xlsx = linkButton(messages("Export XLSX"), page.filter.changed { _ in }.address(.xlsx))
        var html = pageHead(
            messages("Assignments"), under: standing(page.filter, page.counts),
            actions: page.rows.isEmpty ? "" : csv + xlsx)
        html.append(LedgerFilterForm(messages: messages, page: page).html)
        if page.isOrderReplaced {
            html.append(
                "<p class=\"soft\">\(messages("Very many assignments hold these words; the newest come first. Add a word or a filter to sort them."))</p>"
            )
        }
        html.append(page.rows.isEmpty ? nothing(page) : LedgerTable(messages: messages, clock: page.clock).html(page))
        html.append(pager(page))
        return html
    }

    /// "12 by this filter · 61 assignments · done in time 38 · done late 3 · overdue 2 · …", each a link to what it counts.
    func standing(_ filter: LedgerFilter, _ counts: LedgerCounts) -> HTML {
        let shown: [AssignmentState] = [.doneInTime, .doneLate, .overdue, .soon, .notDue, .noDeadline, .withdrawn]
        let total = counts.total(of: .all)
        let all: HTML =
            counts.isCapped
            ? "\(messages("more than {count} assignments", count: LedgerCounts.cap))"
            : "\(messages("{count} assignments", count: total))"
        var parts: [HTML] = []
        if counts.total(of: filter.states) != total, !counts.isCapped {
            parts.append("<b>\(messages("{count} by this filter", count: counts.total(of: filter.states)))</b>")
        }
        parts.append(link(filter, .all, all))
        for state in shown where counts[state] > 0 {
            let words: HTML = "\(state.name(messages)) <b>\(messages.number(counts[state]))</b>"
            parts.append(link(filter, .one(state), state == .overdue ? "<span class=\"late\">\(words)</span>" : words))
        }
        if counts.fallenDue > 0, !counts.isCapped {
            let values: KeyValuePairs = [
                "kept": messages.number(counts[.doneInTime]), "due": messages.number(counts.fallenDue),
            ]
            parts.append("\(messages("of {due} fallen due or done, {kept} in time", values))")
        }
        return "<span class=\"standing\">\(parts.joined(separator: " <span aria-hidden=\"true\">·</span> "))</span>"
    }

    private func link(_ filter: LedgerFilter, _ states: LedgerFilter.States, _ words: HTML) -> HTML {
        let isCurrent = filter.states == states
        return """
            <a href="\(link: filter.changed { $0.states = states }.address())"\
            \(attribute: "aria-current", isCurrent ? "true" : nil)>\(words)</a>
            """
    }

    private func nothing(_ page: LedgerPage) -> HTML {
        let clear = linkButton(messages("Show all that is open"), LedgerFilter().address())
        if page.isFurther {
            return emptyState(
                messages("There is no further page."), messages("The ledger ends before this page."),
                action: linkButton(messages("First page"), page.filter.changed { _ in }.address()))
        }
        if page.counts.total(of: .all) > 0 {
            return emptyState(
                messages("Nothing stands so."), messages("The same filter holds assignments in other states."),
                action: linkButton(messages("Show all states"), page.filter.changed { $0.states = .all }.address()))
        }
        if page.filter.isNarrowed {
            return emptyState(
                messages("No assignment matches."), messages("Take away a filter, or use fewer words."), action: clear)
        }
        return emptyState(
            messages("The ledger is empty."),
            messages("Assignments enter it when a document is read and confirmed."),
            action: page.mayImport
                ? linkButton(messages("Import a document"), Address("directives", "import"), .main) : "")
    }

    /// To the pages on either side, by N and P as well.
    private func pager(_ page: LedgerPage) -> HTML {
        guard !page.rows.isEmpty, page.previous != nil || page.next != nil || page.isFurther else { return "" }
        return """
            <nav class="pager" aria-label="\(messages("Pages"))">\(back(page))\
            <span>\(messages("{count} shown", count: page.rows.count))</span>\
            \(page.next.map { "<a rel=\"next\" href=\"\(link: $0)\" data-key=\"N\" aria-keyshortcuts=\"N\">\(messages("Next")) →</a>" as HTML })</nav>
            """
    }

    private func back(_ page: LedgerPage) -> HTML {
        guard let previous = page.previous else { return "" }
        let first = page.filter.changed { _ in }.address()
        return """
            <a rel="first" href="\(link: first)">« \(messages("First page"))</a>\
            <a rel="prev" href="\(link: previous)" data-key="P" aria-keyshortcuts="P">← \(messages("Previous"))</a>
            """
    }
}
