import Database
import HTML
import Organisation
import Reading
import WorkCalendar

/// The page where a person confirms what was read: the text on the left, what it says on the right.
struct ConfirmPage {
    /// What is being changed on the page now.
    enum Editing {
        case card(CardForm)
        case split(SplitForm)
        case head(HeadForm)
        case new(typed: String)
        case name(NameForm)
    }

    let draft: PendingDraft
    let content: DraftContent
    let tables: [SourceTable]
    let names: BodyNames
    let edits: [DraftEditRecord]
    /// What it would change of what stands.
    let changes: ProposedChanges
    var editing: Editing?
    var problems: [FieldProblem] = []
    /// A directive of the same number that the body keeps already.
    var sameNumber: Directive?
    /// Whether the caller may make a directive of it.
    let mayConfirm: Bool
    var mayFreeze = false
    /// Whether the caller may enter new bodies.
    let mayKeepBodies: Bool
    let token: String?
    /// The day it is where the caller works, from which working days are counted.
    let today: Day
    let calendar: WorkCalendar?
    let saved: String
    let messages: Messages

    var desk: Desk { content.desk }

    func html() -> HTML {
        """
        \(errorSummary(problems, messages))\(head())\(changesSection())\
        <div class="desk" data-draft="\(draft.id.rawValue)" data-version="\(draft.version)">\
        <article class="text" id="text" lang="\(desk.language.tag)" tabindex="0" aria-label="\(messages("The document"))">\
        \(text())</article>\
        <section class="cards" aria-label="\(messages("What was read"))">\(column())</section></div>\(foot())
        """
    }

    // MARK: Above

    private func head() -> HTML {
        let time = draft.readingTime.map { DurationWords.short($0, messages) } ?? ""
        let over: HTML = """
            <a href="\(link: DirectiveRoute.list)">\(messages("Directives"))</a> · \
            \(time.isEmpty ? "" : messages("read in {time}", ["time": time]) + " · ")\
            <a href="\(link: DraftRoute.file(draft.id))">\(fileName)</a>
            """
        let directive = desk.head.directive
        let under = [
            directive.number, directive.issued.map { TermWords.date($0, messages) }, directive.issuer,
        ].compactMap { $0 }.joined(separator: " · ")
        return pageHead(
            directive.title ?? messages("A document without a title"), over: over, under: "\(under)",
            actions: linkButton(messages("Leave it for later"), DirectiveRoute.list) + confirmForm())
    }

    /// A text that was pasted without a name says nothing by its first words, which the page shows anyway.
    private var fileName: String {
        draft.fileName == PastedText.name(typed: "", text: content.text) ? messages("The pasted text") : draft.fileName
    }

    private func confirmForm() -> HTML {
        guard mayConfirm else { return "" }
        let despite: HTML =
            sameNumber == nil ? "" : checkbox(messages("Confirm all the same"), name: "despite")
        let fields: HTML = """
            \(hiddenField("seen", String(draft.version)))\(despite)\
            \(button(confirmWords, .main))\(unknownNames())
            """
        return form(to: DraftRoute.confirm(draft.id), token: token, id: "confirm", fields)
    }

    private var confirmWords: String {
        changes.all.isEmpty
            ? messages("Confirm {count} assignments", count: desk.standing.count)
            : messages("Confirm the document and its changes")
    }

    /// How many names the directory does not know, before they are kept so.
    private func unknownNames() -> HTML {
        let count = desk.allNames.count(where: isOpen)
        guard count > 0 else { return "" }
        let words = messages("{count} names are not in the directory; they stay as written.", count: count)
        return "<small class=\"unknown\">\(words)</small>"
    }

    // MARK: Left

    private func text() -> HTML {
        let title = desk.head.directive.fields[HeadField.title.rawValue]?.span
        let headings = (try? content.reading())?.provisions.filter { $0.heading != nil }.map(\.source.start) ?? []
        return DocumentText(
            content.text, tables: tables, marks: desk.marks, headings: Set(headings), title: title
        ).html(messages)
    }

    // MARK: Right

    private func column() -> HTML {
        let loose = desk.findings.enumerated().filter { _, finding in
            !finding.isPutAside && !desk.standing.contains { $0.isMeant(by: finding.finding) }
        }
        let places = Dictionary(
            uniqueKeysWithValues: desk.standing.enumerated().map { ($0.element.number, $0.offset + 1) })
        return """
            \(twin())\(recognitionNote())\(namePanel())\(toLookAt())\(headCard())\
            \(each: loose, { findingLine($0.offset, $0.element) })\
            \(each: desk.cards, { card in card.isRemoved ? goneLine(card) : cardHTML(card, place: places[card.number] ?? 0, of: places.count) })\
            \(nothingRead())\(adding())\(reporting())
            """
    }

    private func twin() -> HTML {
        guard let sameNumber else { return "" }
        return """
            <div class="finding late" id="twin">\(messages("A directive of this number, issuer and date is here already."))\
             <a href="\(link: DirectiveRoute.show(sameNumber.id))">\(sameNumber.title)</a></div>
            """
    }

    /// The places in doubt, first of all.
    private func toLookAt() -> HTML {
        let places = doubts()
        guard !places.isEmpty else {
            return "<p class=\"calm\" id=\"doubts\">\(state(messages("Nothing is in doubt."), .done))</p>"
        }
        let lines = places.prefix(12).map { place -> HTML in
            "<a class=\"doubt\" href=\"#\(place.id)\">\(place.words)</a>"
        }
        return """
            <div class="look" id="doubts"><b>\(messages("{count} places to look at", count: places.count))</b> \
            \(lines.joined(separator: " "))\(places.count > 12 ? " …" : "")</div>
            """
    }

    /// Every doubt and every open name, with the id of its place.
    func doubts() -> [(id: String, words: String)] {
        var places = desk.head.doubts.map { ("head-\($0.rawValue)", $0.name(messages)) }
        for card in desk.standing {
            var fields = card.doubts
            if !fields.contains(.lead), card.assignment.lead.contains(where: isOpen) { fields.append(.lead) }
            if !fields.contains(.support), card.assignment.support.contains(where: isOpen) { fields.append(.support) }
            places += fields.map { ("c\(card.number)-\($0.rawValue)", "\(label(of: card)) \($0.name(messages))") }
        }
        return places
    }

    func match(_ name: String) -> NameMatch { names.match(name, chosen: desk.names[BodyNames.folded(name)]) }

    func isOpen(_ name: String) -> Bool { match(name).isOpen }

    /// The document's own numbering; a card that a person added has none.
    func label(of card: Card) -> String {
        card.assignment.ref.hasPrefix("+") ? messages("added") : card.assignment.ref
    }

    private func namePanel() -> HTML {
        guard case .name(let form) = editing else { return "" }
        return form.html(self)
    }

    private func nothingRead() -> HTML {
        guard desk.cards.isEmpty else { return "" }
        return emptyState(
            messages("No assignment was found in the text."),
            messages("Add those that you see, or confirm the document without any."))
    }

    private func adding() -> HTML {
        guard case .new(let typed) = editing else {
            return """
                <p class="deeds" id="add"><a class="button" href="\(link: DeskPlace(draft.id, editing: .new, at: "edit"))" \
                data-do="add">\(messages("Add an assignment"))</a></p>
                """
        }
        let fields: HTML = """
            \(hiddenField("what", "add"))\(hiddenField("seen", String(draft.version)))\
            <div class="into" data-into="text">\(textArea(
                messages("Its words in the text"), name: "text", value: typed, rows: 4,
                hint: messages("Choose them in the text, or paste them; they must stand there."),
                problem: problems.of("text"), isRequired: true))\(hiddenField("at-text", ""))</div>\
            <p class="deeds">\(button(messages("Add"), .main))\
            \(linkButton(messages("Leave as it was"), DeskPlace(draft.id, at: "add")))</p>
            """
        return """
            <article class="card now" id="add"><header><b>\(messages("A new assignment"))</b></header>\
            \(form(to: DraftRoute.edit(draft.id), token: token, id: "edit", fields))</article>
            """
    }
}

extension DraftLanguage {
    /// The value of `lang` attributes.
    var tag: String {
        switch self {
        case .vi: "vi"
        case .zh: "zh-Hans"
        case .en: "en"
        }
    }
}

/// A short time in words.
enum DurationWords {
    static func short(_ duration: Duration, _ messages: Messages) -> String {
        let (seconds, attoseconds) = duration.components
        let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        if milliseconds < 1000 { return messages("{ms} ms", ["ms": messages.number(max(milliseconds, 1))]) }
        return messages("{seconds} s", ["seconds": messages.number(Double(milliseconds) / 1000, decimals: 1)])
    }
}
