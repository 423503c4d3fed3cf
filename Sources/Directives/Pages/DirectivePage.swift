import Database
import HTML
import Organisation
import Reading
import WorkCalendar

/// One directive with all that hangs on it.
struct DirectivePage {
    /// A line of its history.
    struct Event {
        let verb: String
        let person: String?
        let at: String
        /// Its place in the journal.
        let number: Int64
    }

    let directive: Directive
    let keeper: String
    let content: DirectiveContent
    let provisions: [Provision]
    let citations: [Citation]
    let above: [(step: Int, link: CitationLink)]
    let below: [CitationLink]
    /// The texts that it amends, and those that amend or replace it.
    let amended: [Citation]
    let amending: [AmendingLink]
    let today: Day
    let recipients: [NamedBody]
    let reporting: [ReportingObligation]
    /// What the ledger shows of its assignments.
    let assignments: HTML
    let history: [Event]
    let mayFreeze: Bool
    let messages: Messages

    /// For those who may clean: the way to freeze it as a state secret.
    private var freezing: HTML? {
        guard mayFreeze else { return nil }
        return linkButton(
            messages("Freeze as a state secret"), Address("spills", "new", "directive", "\(directive.id)"))
    }

    func html() -> HTML {
        let over: HTML = "<a href=\"\(link: DirectiveRoute.list)\">\(messages("Directives"))</a>"
        let under = [
            directive.number, directive.issued.map { TermWords.date($0.text, messages) }, directive.issuer,
        ].compactMap { $0 }.joined(separator: " · ")
        let compare = Address(target: "/coverage?below=\(directive.id)")
        let actions =
            linkButton(messages("What is carried out"), compare)
            + linkButton(messages("Original file"), DirectiveRoute.file(directive.id)) + (freezing ?? HTML())
        return """
            \(pageHead(directive.title, over: over, under: "\(under)", actions: actions))\
            \(force())<div class="sheet">\(headFacts())</div>\(assignments)\(reports())\(remarks())\(chain())\
            \(section("text-of", messages("The text"), reading()))\
            \(section("history", messages("History"), events()))
            """
    }

    private func section(_ id: String, _ title: String, _ content: HTML) -> HTML {
        "<section class=\"part\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\(content)</section>"
    }

    private func headFacts() -> HTML {
        var rows: [(name: String, value: HTML)] = [
            (HeadField.type.name(messages), "\(directive.type.name(messages))"),
            (HeadField.issuer.name(messages), body(directive.issuer, directive.issuerBody)),
        ]
        if let effective = directive.effective {
            rows.append((messages("In force from"), "\(messages.day(effective))"))
        }
        if let place = directive.place { rows.append((HeadField.place.name(messages), "\(place)")) }
        if let signatory = directive.signatory {
            rows.append(
                (HeadField.signatory.name(messages), "\(signatory.name) <small>\(signatory.office(messages))</small>"))
        }
        rows.append((messages("Kept by"), "<a href=\"\(link: BodyRoute.show(directive.body))\">\(keeper)</a>"))
        if !recipients.isEmpty {
            let names = recipients.map { recipient -> HTML in
                recipient.body == nil ? "\(recipient.name)" : body(recipient.name, recipient.body)
            }.joined(separator: "; ")
            rows.append((HeadField.recipients.name(messages), names))
        }
        return facts(rows)
    }

    /// That it is replaced, and from when on; that others have changed it.
    private func force() -> HTML {
        let lines = amending.map { link -> HTML in
            let by: HTML = "<a href=\"\(link: DirectiveRoute.show(link.directive))\">\(link.number ?? link.title)</a>"
            guard link.isWhole else {
                let words =
                    link.from.map { messages("Amended from {day} on by", ["day": messages.day($0)]) }
                    ?? messages("Amended by")
                return finding(words, actions: by)
            }
            guard let from = link.from else {
                return "<div class=\"finding late\">\(messages("No longer in force: replaced by")) \(by)</div>"
            }
            let day: KeyValuePairs = ["day": messages.day(from)]
            let words =
                from <= today
                ? messages("No longer in force since {day}: replaced by", day)
                : messages("In force until {day} only, then replaced by", day)
            return "<div class=\"finding late\">\(words) \(by)</div>"
        }
        return "\(lines)"
    }

    private func body(_ name: String?, _ id: Body.ID?) -> HTML {
        guard let name else { return "—" }
        guard let id else { return "\(name) <small>\(messages("not linked to the directory"))</small>" }
        return "<a href=\"\(link: BodyRoute.show(id))\">\(name)</a>"
    }

    /// Who must report to whom.
    private func reports() -> HTML {
        guard !reporting.isEmpty else { return "" }
        let lines = reporting.map { item -> HTML in
            let who: HTML =
                item.who.isEmpty
                ? "<span class=\"soft\">\(messages("the text does not say who"))</span>"
                : item.who.map { body($0.name, $0.body) }.joined(separator: "; ")
            let to: HTML? = item.to.map { " → \(body($0.name, $0.body))" }
            let words: HTML? =
                item.span == nil
                ? nil : " <a href=\"#r-\(item.id.rawValue)\">\(messages("Show it in the text"))</a>"
            let subject: HTML? = item.subject.map { "<br>\($0)" }
            return """
                <li id="report-\(item.id.rawValue)"><div>\(who)\(to)\(subject) \
                <small>\(ReportWords.terms(item.terms, messages))</small>\(words)</div></li>
                """
        }
        return section("reporting", messages("Who reports to whom"), "<ul class=\"lines\">\(lines)</ul>")
    }

    /// Findings of the check that stood when it was confirmed.
    private func remarks() -> HTML {
        guard !content.findings.isEmpty else { return "" }
        let lines = content.findings.map { finding -> HTML in
            let at: HTML? = finding.line.map {
                " <small>\(messages("line {number}", ["number": String($0)]))</small>"
            }
            let tone = finding.severity == .error ? " late" : ""
            return """
                <div class="finding\(tone)"><span lang="\(directive.language.tag)">\(finding.text)</span>\(at)</div>
                """
        }
        return section("remarks", messages("Remarks of the check"), "\(lines)")
    }

    /// What it stands on, and what stands on it.
    private func chain() -> HTML {
        guard !citations.isEmpty || !below.isEmpty || !amended.isEmpty else { return "" }
        let named = citations.map { (kind($0.kind), $0) } + amended.map { (messages("amends"), $0) }
        let cited = named.map { kind, citation -> HTML in
            let date = citation.issued.map { TermWords.date($0.text, messages) }
            let small = [date, citation.issuer, citation.title].compactMap { $0 }.joined(separator: " · ")
            let name = citation.number ?? citation.title ?? "—"
            let linked: HTML =
                citation.cited.map { "<a href=\"\(link: DirectiveRoute.show($0))\">\(name)</a>" } ?? "\(name)"
            let absent: HTML =
                citation.cited == nil && citation.number != nil ? " <small>\(messages("not here"))</small>" : ""
            let compared: HTML? = citation.cited.map { compare(above: $0, below: directive.id) }
            return """
                <li><span class="soft">\(kind)</span> \(linked) <small>\(small)</small>\(absent)\
                \(citation.kind == .basis ? compared : nil)</li>
                """
        }
        let farther = above.filter { $0.step > 1 }.map { step, link -> HTML in
            """
            <li><span class="soft">\(messages("{count} steps up", count: step))</span> \
            <a href="\(link: DirectiveRoute.show(link.directive))">\(link.number ?? link.title)</a> <small>\(link.title)</small></li>
            """
        }
        let lower = below.map { link -> HTML in
            let word = link.kind == .basis ? messages("stands on this") : messages("replaces this")
            return """
                <li><span class="soft">\(word)</span> \
                <a href="\(link: DirectiveRoute.show(link.directive))">\(link.number ?? link.title)</a> <small>\(link.title)</small>\
                \(link.kind == .basis ? compare(above: directive.id, below: link.directive) : nil)</li>
                """
        }
        return section(
            "basis", messages("Legal basis, up and down"), "<ul class=\"lines\">\(cited)\(farther)\(lower)</ul>")
    }

    /// Where what one text carries out of the other is shown, task by task.
    private func compare(above: Directive.ID, below: Directive.ID) -> HTML {
        let address = Address(target: "/coverage?above=\(above)&below=\(below)")
        return " <a class=\"quiet\" href=\"\(link: address)\">\(messages("What is carried out"))</a>"
    }

    private func kind(_ kind: Citation.Kind) -> String {
        switch kind {
        case .basis: messages("stands on")
        case .replaces: messages("replaces")
        }
    }

    private func reading() -> HTML {
        let headings = Set(provisions.filter { $0.heading != nil }.map(\.span.start))
        let marks = provisions.map { TextMark(card: Int($0.id.rawValue), field: "provision", span: $0.span) }
        let text = DocumentText(
            content.text, tables: content.tables, marks: [], headings: headings, title: nil,
            anchors: marks.map { (offset: $0.span.start, id: "p-\($0.card)") }
                + reporting.compactMap { item in
                    item.span.map { (offset: $0.start, id: "r-\(item.id.rawValue)") }
                }
        ).html(messages)
        let outlined = provisions.filter { $0.heading != nil }
        let outline: HTML =
            outlined.isEmpty
            ? ""
            : """
            <details class="outline"><summary>\(messages("Outline"))</summary><ul>\(each: outlined, { provision in
                "<li><a href=\"#p-\(provision.id.rawValue)\"><span class=\"num\">\(provision.ref)</span> \(provision.heading ?? "")</a></li>"
            })</ul></details>
            """
        return """
            \(outline)<article class="text whole" lang="\(directive.language.tag)" id="text">\(text)</article>
            """
    }

    private func events() -> HTML {
        let lines = history.map { event -> HTML in
            let word: String =
                switch event.verb {
                case ConfirmDraft.verb: messages("confirmed")
                case "explain-gap": messages("said why a task above has no more here")
                case "drop-gap-reason": messages("took back why a task above has no more here")
                default: event.verb
                }
            return """
                <li>\(word) <small>\(event.person ?? messages("the operator")) · \(event.at) · \
                \(messages("journal {number}", ["number": messages.number(event.number)]))</small></li>
                """
        }
        return "<ol class=\"lines\">\(lines)</ol>"
    }
}
