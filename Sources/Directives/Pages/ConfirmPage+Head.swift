import Database
import HTML
import Organisation
import Reading

extension ConfirmPage {
    /// The document itself: what it is, who issued it, what it stands on.
    func headCard() -> HTML {
        if case .head(let form) = editing {
            return """
                <article class="card now" id="head"><header><b>\(messages("The document"))</b></header>\
                \(form.html(in: draft, token: token, problems: problems, messages))</article>
                """
        }
        let head = desk.head, directive = head.directive
        let rows: [HTML] = [
            row(
                .title, "\(directive.title ?? "")\(restoredWords(directive.restored))", isEmpty: directive.title == nil,
                always: true),
            row(.number, "\(directive.number ?? "")", isEmpty: directive.number == nil, always: true),
            row(.type, "\(directive.type.name(messages))", isEmpty: false),
            row(.issuer, issuer(directive.issuer), isEmpty: directive.issuer == nil, always: true),
            row(
                .issued, "\(directive.issued.map { TermWords.date($0, messages) } ?? "")",
                isEmpty: directive.issued == nil, always: true),
            row(.place, "\(directive.place ?? "")", isEmpty: directive.place == nil),
            row(.signatory, signatory(directive.signatory), isEmpty: directive.signatory == nil),
            row(
                .effective, "\(directive.effective.map { TermWords.date($0, messages) } ?? "")",
                isEmpty: directive.effective == nil),
            row(.basis, directive.basis.map(citation).joined() + comparison, isEmpty: directive.basis.isEmpty),
            row(.replaces, "\(messages.list(directive.replaces))", isEmpty: directive.replaces.isEmpty),
            row(.recipients, recipients(directive.recipients), isEmpty: directive.recipients.isEmpty),
        ]
        let edit = DeskPlace(draft.id, editing: .head, at: "head")
        let fields: HTML = """
            \(hiddenField("seen", String(draft.version)))\
            \(button(messages("Right"), name: "what", value: "accept-head"))\
            <a class="button" href="\(link: edit)" data-do="edit">\(messages("Edit")) <kbd>E</kbd></a>
            """
        return """
            <article class="card head-card\(head.doubts.isEmpty ? "" : " doubtful")" id="head" data-card="0" tabindex="-1">\
            <header><b>\(messages("The document"))</b></header><dl>\(rows)</dl>\
            <footer>\(form(to: DraftRoute.edit(draft.id), token: token, fields))</footer></article>
            """
    }

    private func row(_ field: HeadField, _ value: HTML, isEmpty: Bool, always: Bool = false) -> HTML {
        guard always || !isEmpty else { return "" }
        let head = desk.head
        let source = head.directive.fields[field.rawValue]
        var notes: [HTML] = []
        if isEmpty { notes.append("<span class=\"soft\">\(messages("the text does not say"))</span>") }
        if let assumed = source?.assumed, !head.accepted.contains(field) {
            notes.append("<small class=\"assumed\">\(AssumptionWords.sentence(assumed, messages))</small>")
        } else if head.byHand.contains(field), !isEmpty {
            notes.append("<small>\(messages("set by hand"))</small>")
        }
        let hasPlace = source != nil || (field == .basis && head.directive.basis.contains { $0.source != nil })
        let name: HTML =
            hasPlace
            ? "<a href=\"#w-0-\(field.rawValue)\" title=\"\(messages("Show it in the text"))\">\(field.name(messages))</a>"
            : "\(field.name(messages))"
        return """
            <dt>\(name)</dt><dd id="head-\(field.rawValue)" data-field="\(field.rawValue)"\
            \(attribute: "data-unsure", when: head.isInDoubt(field))\(attribute: "data-empty", when: isEmpty)>\
            \(isEmpty ? "" : value)\(notes)</dd>
            """
    }

    private func issuer(_ name: String?) -> HTML { name.map(bodyName) ?? "" }

    private func signatory(_ signatory: DraftDirective.Signatory?) -> HTML {
        guard let signatory else { return "" }
        return "\(signatory.name) <small>\(signatory.office(messages))</small>"
    }

    private func citation(_ citation: DraftCitation) -> HTML {
        let date = citation.date.map { TermWords.date($0, messages) }
        let small = [date, citation.issuer, citation.title].compactMap { $0 }.joined(separator: " · ")
        return "<span class=\"cited\">\(citation.number ?? "") <small>\(small)</small></span>"
    }

    /// Where what the draft carries out of its basis is shown, before it is issued.
    private var comparison: HTML {
        let address = Address(target: "/coverage?draft=\(draft.id)")
        return "<a class=\"quiet\" href=\"\(link: address)\">\(messages("What is carried out"))</a>"
    }

    private func recipients(_ names: [String]) -> HTML {
        let lines = names.map { name -> HTML in "<li>\(name)</li>" }
        guard names.count > 3 else { return "<ul class=\"names\">\(lines)</ul>" }
        return """
            <details><summary>\(messages("{count} recipients", count: names.count))</summary>\
            <ul class="names">\(lines)</ul></details>
            """
    }
}
