import Database
import Directives
import HTML
import Organisation
import Reading
import WorkCalendar

/// The page of one assignment, from plain values.
struct AssignmentPages {
    let messages: Messages
    /// The form token; `nil` before sign-in.
    let token: String?
    /// A moment as it reads where the reader works.
    let moment: (Instant) -> String
    /// The page as it stood at the end of the day of a moment; `nil` for today.
    var then: (Instant) -> Address? = { _ in nil }

    func show(_ page: AssignmentPage, problems: [FieldProblem] = [], doneOn: String = "", note: String = "") -> HTML {
        let assignment = page.detail.assignment
        let over: HTML = """
            <a href="/directives/\(page.directive.id.rawValue)">\(page.directive.number ?? page.directive.title)</a> › \
            \(assignment.ref)\(assignment.group.map { " · " + $0 } ?? "")
            """
        var actions: HTML = ""
        if page.mayAmend, assignment.phase != .withdrawn {
            actions.append(linkButton(messages("Correct"), AssignmentRoute.amendForm(assignment.id)))
        }
        if page.mayAmend, assignment.phase == .open {
            actions.append(linkButton(messages("Withdraw"), AssignmentRoute.withdrawForm(assignment.id)))
        }
        let completion = CompletionPart(messages: messages, token: token, moment: moment, page: page)
        return """
            \(errorSummary(problems, messages))\(pageHead(assignment.text, over: over, under: standing(page), actions: actions))\
            \(messages.restored(assignment.restored))<div class="record"><div><div class="sheet">\(facts(rows(page)))</div>\(findings(page))\
            \(WithdrawalPart(messages: messages, token: token, moment: moment).html(page))\
            \(completion.html(problems: problems, doneOn: doneOn, note: note))</div>\
            <div>\(passage(page))\(chain(page))</div></div>\
            \(WordingHistory(messages: messages).html(page.former))\
            \(part(messages("History"), AssignmentHistory(messages: messages, moment: moment, then: then).html(page.history)))
            """
    }

    private func standing(_ page: AssignmentPage) -> HTML {
        let stand = page.detail.state(on: page.clock)
        let words = DueWords(messages: messages, clock: page.clock).standing(
            stand, due: page.detail.assignment.due.on, done: page.detail.assignment.doneOn,
            days: WorkingDays(of: page.detail.country))
        return state(words, stand.tone)
    }

    private func part(_ title: String, _ content: HTML) -> HTML {
        "<section class=\"part\"><h2>\(title)</h2>\(content)</section>"
    }

    private func rows(_ page: AssignmentPage) -> [(name: String, value: HTML)] {
        let (detail, assignment) = (page.detail, page.detail.assignment)
        var rows: [(name: String, value: HTML)] = [
            (messages("Lead"), bodies(detail.leads)),
            (messages("Support"), bodies(detail.supports)),
            (messages("Deadline"), DueDerivation(messages: messages, clock: page.clock).html(detail)),
        ]
        if let rollup = page.rollup {
            let progress = RollupPages(messages: messages).progress(rollup)
            let link: HTML = "<a href=\"/bodies/\(rollup.group.rawValue)\">\(rollup.name)</a>"
            rows.append((messages("Given to"), "\(link) <small>\(progress)</small>"))
        }
        if let product = assignment.product { rows.append((messages("Product"), "\(product)")) }
        if !detail.targets.isEmpty { rows.append((messages("Targets"), targets(detail.targets))) }
        if !detail.people.isEmpty { rows.append((messages("People"), people(detail.people))) }
        if let weight = assignment.weight {
            let group: HTML? = assignment.groupWeight.map {
                " <small>\(messages("of {points} in its group", ["points": messages.number($0)]))</small>"
            }
            rows.append((messages("Points"), "\(messages.number(weight))\(group)"))
        }
        rows.append((messages("Kept by"), "<a href=\"/bodies/\(assignment.keptBy.rawValue)\">\(detail.keeperName)</a>"))
        return rows
    }

    private func bodies(_ bodies: [AssignedBody]) -> HTML {
        guard !bodies.isEmpty else { return "<span class=\"soft\">\(messages("the text names none"))</span>" }
        return bodies.map { named -> HTML in
            guard let body = named.body else {
                return "\(named.name) <small>\(messages("not linked to the directory"))</small>"
            }
            return "<a href=\"/bodies/\(body.rawValue)\">\(named.name)</a>"
        }.joined(separator: "<br>")
    }

    private func targets(_ targets: [DraftTarget]) -> HTML {
        targets.map { target -> HTML in
            let sign = [">=": "≥", "<=": "≤", "=": "="][target.op] ?? target.op
            let unit = target.unit.map { $0 == "%" ? "%" : " " + $0 } ?? ""
            let rest = [target.scope, target.by].compactMap { $0 }.joined(separator: " · ")
            return "\(target.what) <b>\(sign) \(messages.number(target.value))\(unit)</b> <small>\(rest)</small>"
        }.joined(separator: "<br>")
    }

    private func people(_ people: [DraftPerson]) -> HTML {
        people.map { person -> HTML in
            let role = person.role == .owner ? messages("answers for it") : messages("leads the work")
            return "\(person.name) <small>\(role)</small>"
        }.joined(separator: "<br>")
    }

    private func findings(_ page: AssignmentPage) -> HTML {
        page.findings.map { finding($0.text) }.joined()
    }

    /// Its words in the text, as they stand there.
    private func passage(_ page: AssignmentPage) -> HTML {
        guard !page.passage.words.isEmpty else { return "" }
        let isOwn = page.detail.assignment.wordingDirective == nil
        let place = isOwn ? page.detail.assignment.provision.map { "#p-\($0)" } ?? "" : ""
        let link: HTML = """
            <p class="soft"><a href="/directives/\(page.wording.id.rawValue)\(place)">\
            \(messages("The whole text"))</a> · \(isOwn ? page.directive.title : page.wording.number ?? page.wording.title)</p>
            """
        return part(
            messages("In the text"),
            """
            <div class="text passage" lang="\(page.wording.language.rawValue)" tabindex="0" role="region" \
            aria-label="\(messages("In the text"))"><p>\(page.passage.before)\
            <mark class="on">\(page.passage.words)</mark>\(page.passage.after)</p></div>\(link)
            """)
    }

    /// What the directive stands on, and what stands on it.
    private func chain(_ page: AssignmentPage) -> HTML {
        guard !page.basis.isEmpty || !page.citing.isEmpty else { return "" }
        let up = page.basis.map { step, link -> HTML in
            "<li class=\"depth\(min(step, 6))\">\(messages("stands on")) \(directive(link))</li>"
        }
        let down = page.citing.map { link -> HTML in
            let word = link.kind == .basis ? messages("is the basis of") : messages("is replaced by")
            return "<li>\(word) \(directive(link))</li>"
        }
        return part(messages("Legal basis"), "<ul class=\"lines\">\(up)\(down)</ul>")
    }

    private func directive(_ link: CitationLink) -> HTML {
        "<a href=\"/directives/\(link.directive.rawValue)\">\(link.number ?? link.title)</a> <small>\(link.number == nil ? "" : link.title)</small>"
    }
}
