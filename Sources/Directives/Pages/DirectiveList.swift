import Database
import HTML
import Organisation
import Reading
import WorkCalendar

/// The list of directives, with the open drafts on top.
struct DirectiveList {
    let query: DirectiveQuery
    let directives: [Directive]
    let isFirstPage: Bool
    let hasMore: Bool
    let count: Int
    let mostCounted: Int
    let drafts: [PendingDraft]
    let mayImport: Bool
    let messages: Messages

    func html(_ moment: (Instant) -> String) -> HTML {
        let add: HTML =
            mayImport
            ? linkButton(messages("What was learned"), LessonRoute.list)
                + linkButton(messages("Take in a document"), DirectiveRoute.importForm, .main) : ""
        return """
            \(pageHead(messages("Directives"), actions: add))\(openDrafts(moment))\(filterForm())\
            \(directives.isEmpty ? nothing() : ledger())\(pages())
            """
    }

    private func openDrafts(_ moment: (Instant) -> String) -> HTML {
        guard !drafts.isEmpty else { return "" }
        let lines = drafts.map { draft -> HTML in
            let small = [draft.number, draft.bodyName, moment(draft.changedAt)].compactMap { $0 }.joined(
                separator: " · ")
            return """
                <li><div><a class="task" href="\(link: DraftRoute.show(draft.id))">\(draft.title ?? draft.fileName)</a>\
                <small>\(small)</small></div>\(DraftStateWords.badge(draft, messages))</li>
                """
        }
        return """
            <section class="part drafts" aria-labelledby="open-drafts"><h2 id="open-drafts">\
            \(messages("Open drafts"))</h2><ul class="lines">\(lines)</ul></section>
            """
    }

    private func filterForm() -> HTML {
        guard !directives.isEmpty || !query.isEmpty else { return "" }
        let types =
            [Choice("", messages("All kinds"))]
            + DirectiveType.allCases.map { Choice($0.rawValue, $0.name(messages)) }
        let fields: HTML = """
            \(field(messages("Words"), name: "q", value: query.words, kind: .search))\
            \(select(messages("Kind"), name: "type", choices: types, chosen: query.type?.rawValue ?? ""))\
            \(field(messages("Issuer"), name: "issuer", value: query.issuer))\
            \(field(messages("Year"), name: "year", value: query.year.map(String.init) ?? "", kind: .number))
            """
        return filters(to: DirectiveRoute.list, fields: fields, chips: chips(), messages)
    }

    private func chips() -> [Chip] {
        var chips: [Chip] = []
        if !query.words.isEmpty { chips.append(Chip("“\(query.words)”", without: address { $0.words = "" })) }
        if let type = query.type { chips.append(Chip(type.name(messages), without: address { $0.type = nil })) }
        if !query.issuer.isEmpty { chips.append(Chip(query.issuer, without: address { $0.issuer = "" })) }
        if let year = query.year { chips.append(Chip(String(year), without: address { $0.year = nil })) }
        return chips
    }

    private func address(after place: DirectiveQuery.Place? = nil, _ change: (inout DirectiveQuery) -> Void = { _ in })
        -> Address
    {
        var query = query
        change(&query)
        var items: [(name: String, value: String)] = []
        if !query.words.isEmpty { items.append(("q", query.words)) }
        if let type = query.type { items.append(("type", type.rawValue)) }
        if !query.issuer.isEmpty { items.append(("issuer", query.issuer)) }
        if let year = query.year { items.append(("year", String(year))) }
        if let place { items.append(("after", place.cursor.printed)) }
        return Address(DirectiveRoute.list, query: items)
    }

    private func nothing() -> HTML {
        if !query.isEmpty {
            return emptyState(
                messages("No directive fits."), messages("Try fewer words, or take a filter away."),
                action: linkButton(messages("Show all"), DirectiveRoute.list))
        }
        return emptyState(
            messages("There are no directives yet."),
            messages(
                "Take in a plan, a decision or a scheme: Remit reads it, you confirm, and its tasks are in the ledger."),
            action: mayImport ? linkButton(messages("Take in a document"), DirectiveRoute.importForm, .main) : "")
    }

    private func ledger() -> HTML {
        let columns = [
            Column(messages("Directive"), .subject), Column(messages("Kind")), Column(messages("Issuer")),
            Column(messages("Issued")), Column(messages("Assignments"), .number),
        ]
        return table(
            caption: messages("Directives"), columns: columns,
            rows: directives.map { directive in .cells(cells(directive)) })
    }

    private func cells(_ directive: Directive) -> [HTML] {
        [
            """
            <a class="task" href="\(link: DirectiveRoute.show(directive.id))">\(directive.title)</a>\
            <small>\(directive.number ?? messages("no number"))</small>
            """,
            "\(directive.type.name(messages))", "\(directive.issuer ?? "—")",
            "\(directive.issued.map { TermWords.date($0.text, messages) } ?? "—")",
            "\(messages.number(directive.assignmentCount))",
        ]
    }

    private func pages() -> HTML {
        guard !directives.isEmpty else { return "" }
        let next = hasMore ? directives.last.map { address(after: $0.listPlace) } : nil
        let shown =
            count > mostCounted
            ? messages("more than {count} directives", count: mostCounted)
            : messages("{count} directives", count: count)
        return pager(previous: isFirstPage ? nil : address(), next: next, shown: shown, messages)
    }
}

/// Where a draft stands, in a word or two.
enum DraftStateWords {
    static func badge(_ draft: PendingDraft, _ messages: Messages) -> HTML {
        switch draft.state {
        case .waiting: state(messages("waits to be read"), .wait)
        case .converting: state(messages("is turned into text"), .wait)
        case .reading: state(messages("is being read"), .wait)
        case .ready: state(messages("{count} assignments to confirm", count: draft.assignmentCount ?? 0), .soon)
        case .refused: state(messages("could not be read"), .late)
        case .confirmed: state(messages("confirmed"), .done)
        case .discarded: state(messages("put away"), .off)
        }
    }
}
