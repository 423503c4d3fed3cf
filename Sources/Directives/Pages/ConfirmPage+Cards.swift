import Database
import HTML
import Organisation
import Reading

extension ConfirmPage {
    /// One assignment: what it says, where it was read, and what one can do with it.
    func cardHTML(_ card: Card, place: Int, of count: Int) -> HTML {
        let isOpen =
            switch editing {
            case .card(let form): form.number == card.number
            case .split(let form): form.number == card.number
            case .head, .new, .name, nil: false
            }
        let header: HTML = """
            <header><a class="ref" href="#w-\(card.number)-text">\(label(of: card))</a>\
            \(card.assignment.group.map { "<small class=\"group\">\($0)</small>" as HTML })\
            <span class="num">\(messages("{place} of {total}", [
                "place": messages.number(place), "total": messages.number(count),
            ]))</span></header>
            """
        let remarks = desk.findings.enumerated().filter {
            !$0.element.isPutAside && card.isMeant(by: $0.element.finding)
        }
        return """
            <article class="card\(isOpen ? " now" : "")\(card.doubts.isEmpty ? "" : " doubtful")" id="c\(card.number)" \
            data-card="\(card.number)" tabindex="-1">\(header)\(isOpen ? openForm() : facts(of: card))\
            \(each: remarks, { findingLine($0.offset, $0.element) })\(isOpen ? "" : deeds(card))</article>
            """
    }

    private func openForm() -> HTML {
        switch editing {
        case .card(let form): form.html(in: draft, token: token, problems: problems, messages)
        case .split(let form): form.html(in: draft, token: token, problems: problems, messages)
        case .head, .new, .name, nil: ""
        }
    }

    private func facts(of card: Card) -> HTML {
        let assignment = card.assignment
        var rows: [HTML] = []
        rows.append(row(card, .lead, bodies(assignment.lead), isEmpty: assignment.lead.isEmpty, always: true))
        rows.append(row(card, .support, bodies(assignment.support), isEmpty: assignment.support.isEmpty))
        rows.append(row(card, .due, term(of: card), isEmpty: assignment.due.kind == .none, always: true))
        rows.append(row(card, .product, "\(assignment.product ?? "")", isEmpty: assignment.product == nil))
        rows.append(
            row(
                card, .targets,
                assignment.targets.map { "<span class=\"target\">\(TargetWords.sentence($0, messages))</span>" }
                    .joined(),
                isEmpty: assignment.targets.isEmpty))
        rows.append(row(card, .people, people(assignment.people), isEmpty: assignment.people.isEmpty))
        let points: HTML = "\(assignment.weight.map { messages.number($0) } ?? "")\(ofGroup(assignment))"
        rows.append(row(card, .weight, points, isEmpty: assignment.weight == nil))
        return """
            <p class="task"><a href="#w-\(card.number)-text" data-field="text">\(assignment.text)</a></p>\
            \(restoredWords(assignment.restored))<dl>\(rows)</dl>
            """
    }

    private func ofGroup(_ assignment: DraftAssignment) -> HTML {
        guard let whole = assignment.groupWeight else { return "" }
        return " <small>\(messages("of {points} in its group", ["points": messages.number(whole)]))</small>"
    }

    private func row(_ card: Card, _ field: CardField, _ value: HTML, isEmpty: Bool, always: Bool = false) -> HTML {
        guard always || !isEmpty else { return "" }
        let source = card.assignment.fields[field.rawValue]
        let id = "c\(card.number)-\(field.rawValue)"
        let names = field == .lead ? card.assignment.lead : field == .support ? card.assignment.support : []
        let isUnsure = card.isInDoubt(field) || names.contains(where: isOpen)
        var notes: [HTML] = []
        if isEmpty { notes.append("<span class=\"soft\">\(messages("the text does not say"))</span>") }
        if let assumed = source?.assumed, !card.accepted.contains(field) {
            notes.append("<small class=\"assumed\">\(AssumptionWords.sentence(assumed, messages))</small>")
        } else if card.byHand.contains(field), !isEmpty {
            notes.append("<small>\(messages("set by hand"))</small>")
        }
        if field == .due, card.isInDoubt(.due), let dues = card.joined?.dues, !dues.isEmpty {
            let terms = messages.list(dues.compactMap { TermWords.sentence($0, messages) })
            notes.append(
                " <small class=\"assumed\">\(messages("the joined card said: {terms}", ["terms": terms]))</small>")
        }
        let name: HTML =
            source == nil
            ? "\(field.name(messages))"
            : "<a href=\"#w-\(card.number)-\(field.rawValue)\" title=\"\(messages("Show it in the text"))\">\(field.name(messages))</a>"
        return """
            <dt>\(name)</dt><dd id="\(id)" data-field="\(field.rawValue)"\(attribute: "data-unsure", when: isUnsure)\
            \(attribute: "data-empty", when: isEmpty)>\(isEmpty ? "" : value)\(notes)</dd>
            """
    }

    /// Names with what they stand for in the directory.
    func bodies(_ names: [String]) -> HTML {
        names.map { name -> HTML in "<span class=\"body\">\(bodyName(name))</span>" }.joined()
    }

    func bodyName(_ name: String) -> HTML {
        let choose = DeskPlace(draft.id, editing: .name(name), at: "name")
        switch match(name) {
        case .known(let body, let isLearned):
            let own: HTML? = body.name == name ? nil : " <small>= \(body.name)</small>"
            let learned: HTML? =
                isLearned
                ? " <small class=\"learned\"><a class=\"quiet\" href=\"\(link: LessonRoute.list)\">\(messages("learned"))</a></small>"
                : nil
            return "<a class=\"quiet\" href=\"\(link: choose)\">\(name)</a>\(own)\(learned)"
        case .chosen(let body):
            return "<a class=\"quiet\" href=\"\(link: choose)\">\(name)</a> <small>= \(body.name)</small>"
        case .new(let parent, _):
            let below = parent.map { messages("new, below {body}", ["body": $0.name]) } ?? messages("new body")
            return "<a class=\"quiet\" href=\"\(link: choose)\">\(name)</a> <small>\(below)</small>"
        case .words(let isLearned):
            let learned =
                isLearned ? messages("learned: no body of the directory") : messages("no body of the directory")
            return "<a class=\"quiet\" href=\"\(link: choose)\">\(name)</a> <small>\(learned)</small>"
        case .ambiguous(let bodies):
            let question =
                bodies.count > 1
                ? messages("which of {count}?", count: bodies.count)
                : bodies[0].name == name
                    ? messages("is it the one in the directory?")
                    : messages("is it {body}?", ["body": bodies[0].name])
            return "<a class=\"open\" href=\"\(link: choose)\">\(name)</a> <small>\(question)</small>"
        case .unknown:
            return
                "<a class=\"open\" href=\"\(link: choose)\">\(name)</a> <small>\(messages("unknown: who is it?"))</small>"
        }
    }

    private func people(_ people: [DraftPerson]) -> HTML {
        people.map { person -> HTML in
            let role = person.role == .owner ? messages("responsible") : messages("leader in charge")
            return "<span class=\"body\">\(person.name) <small>\(role)</small></span>"
        }.joined()
    }

    /// The term in plain words, and beside it the words it comes from.
    private func term(of card: Card) -> HTML {
        let due = card.assignment.due
        guard let sentence = TermWords.sentence(due, messages) else { return "" }
        var small: [String] = []
        let quotesItself = due.kind == .relative || due.kind == .guidance
        if let words = due.text, !quotesItself { small.append("“\(words)”") }
        if due.text == nil { small.append(messages("the text does not say this")) }
        small += DueNearness.words(due, from: today, calendar: calendar, messages)
        return "\(sentence) <small>\(small.joined(separator: " · "))</small>"
    }

    private func deeds(_ card: Card) -> HTML {
        let fields: HTML = """
            \(hiddenField("card", String(card.number)))\(hiddenField("seen", String(draft.version)))\
            \(button(messages("Right"), name: "what", value: "accept"))\
            <a class="button" href="\(link: DeskPlace(draft.id, editing: .card(card.number), at: "c\(card.number)"))" \
            data-do="edit">\(messages("Edit")) <kbd>E</kbd></a>\
            \(button(messages("Remove"), name: "what", value: "remove"))\
            <a class="button" href="\(link: DeskPlace(draft.id, editing: .split(card.number), at: "c\(card.number)"))" \
            data-do="split">\(messages("Split")) <kbd>S</kbd></a>\
            \(button(messages("Join with the next"), name: "what", value: "merge"))
            """
        return "<footer>\(form(to: DraftRoute.edit(draft.id), token: token, fields))</footer>"
    }

    /// A card that was removed, small, with the way back.
    func goneLine(_ card: Card) -> HTML {
        let fields: HTML = """
            \(hiddenField("card", String(card.number)))\(hiddenField("seen", String(draft.version)))\
            <span>\(label(of: card)) <s>\(card.assignment.text.prefix(80))</s></span> \
            \(button(messages("Restore"), name: "what", value: "restore"))
            """
        return
            "<div class=\"gone\" id=\"c\(card.number)\">\(form(to: DraftRoute.edit(draft.id), token: token, fields))</div>"
    }

    /// A remark of the check at the place it concerns, with how to put it aside.
    func findingLine(_ index: Int, _ finding: DeskFinding) -> HTML {
        let fields: HTML = """
            \(hiddenField("what", "aside"))\(hiddenField("finding", String(index)))\
            \(hiddenField("seen", String(draft.version)))\(button(messages("Put aside")))
            """
        let line: HTML? = finding.finding.line.map {
            " <small>\(messages("line {number}", ["number": String($0)]))</small>"
        }
        let tone = finding.finding.severity == .error ? " late" : ""
        return """
            <div class="finding\(tone)" id="finding-\(index)"><span lang="\(desk.language.tag)">\(finding.finding.text)</span>\
            \(line)\(form(to: DraftRoute.edit(draft.id), token: token, fields))</div>
            """
    }
}
