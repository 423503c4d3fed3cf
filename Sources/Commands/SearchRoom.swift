import Assignments
import Database
import Directives
import HTML
import Organisation
import Web

/// `/search`: words looked for in directives and assignments at once.
struct SearchRoom: Capability {
    let roots: Set<String> = ["search"]
    let nouns: Set<String> = []
    private static let shown = 10

    func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        guard visit.request.method.isSafe, visit.request.path.segments.count == 1 else { return nil }
        let words = visit.request.query.filled("q") ?? ""
        let found = try visit.database.read { connection -> (directives: [Directive], assignments: [LedgerRow]) in
            let visibility = try Visibility(of: caller, in: connection)
            var filter = LedgerFilter()
            (filter.words, filter.states) = (words, .all)
            let ledger = LedgerStore(
                connection, visibility: visibility, clock: LedgerClock(today: visit.today, soonThrough: visit.today))
            return (
                directives: try DirectiveStore(connection, for: visibility).matches(words, limit: Self.shown),
                assignments: words.isEmpty
                    ? [] : try ledger.rows(try ledger.answerable(filter), limit: Self.shown)
            )
        }
        let page = SearchPage(messages: visit.messages, words: words)
        return visit.page(
            visit.messages("Search"), PageOptions(search: words),
            page.html(directives: found.directives, assignments: found.assignments))
    }
}

/// What was found, from plain values.
struct SearchPage {
    let messages: Messages
    let words: String

    func html(directives: [Directive], assignments: [LedgerRow]) -> HTML {
        let title = words.isEmpty ? messages("Search") : messages("Search: {words}", ["words": words])
        guard !directives.isEmpty || !assignments.isEmpty else {
            return pageHead(title)
                + emptyState(
                    words.isEmpty ? messages("Type what you look for.") : messages("Nothing was found."),
                    messages("Words are found with or without their marks; fewer words find more."))
        }
        return """
            \(pageHead(title))\
            \(section(messages("Directives"), all: Address("directives", query: ["q": words]), directives.map(line)))\
            \(section(messages("Assignments"), all: Address("assignments", query: ["q": words, "state": "all"]), assignments.map(line)))
            """
    }

    private func section(_ title: String, all: Address, _ lines: [HTML]) -> HTML {
        guard !lines.isEmpty else { return "" }
        return """
            <section class="part"><h2>\(title)</h2><ul class="lines">\(lines)</ul>\
            <p><a href="\(link: all)">\(messages("All that was found"))</a></p></section>
            """
    }

    private func line(_ directive: Directive) -> HTML {
        let under = [directive.number, directive.issuer].compactMap { $0 }.joined(separator: " · ")
        return """
            <li><a href="\(link: Address("directives", "\(directive.id.rawValue)"))">\(directive.title)</a> \
            <small>\(under)</small></li>
            """
    }

    private func line(_ row: LedgerRow) -> HTML {
        let under = [row.number, row.ref, messages.list(row.leads)].compactMap { $0 }.joined(separator: " · ")
        return """
            <li><a href="\(link: AssignmentRoute.show(row.id))">\(row.text)</a> <small>\(under)</small></li>
            """
    }
}
