import Database
import HTML
import Organisation
import Web

/// What a person says a name stands for, as it was typed.
struct NameForm {
    let name: String
    /// "body-7", "other", "new" or "words"; empty before a choice.
    var choice = ""
    /// The name of the body meant, for "other".
    var other = ""
    /// The name of the body above a new one.
    var parent = ""
    var kind = Body.Kind.office.rawValue

    init(name: String, chosen: NameChoice?, names: BodyNames) {
        self.name = name
        switch chosen {
        case .body(let id): choice = "body-\(id)"
        case .new(let above, let kind):
            choice = "new"
            self.kind = kind
            parent = above.flatMap { names.body(Body.ID(rawValue: $0))?.name } ?? ""
        case .words: choice = "words"
        case nil: break
        }
    }

    init?(_ form: Form) {
        guard let name = form.filled("name") else { return nil }
        self.name = name
        choice = form["choice"] ?? ""
        other = form["other"] ?? ""
        parent = form["parent"] ?? ""
        kind = form["kind"] ?? Body.Kind.office.rawValue
    }

    /// The choice as a correction.
    /// - Throws: `NameRefusal` when nothing was chosen, or a body named does not exist or is not the only one.
    func edit(in names: BodyNames) throws(NameRefusal) -> DeskEdit {
        if choice.hasPrefix("body-"), let id = Int64(choice.dropFirst(5)) { return .choose(name: name, .body(id)) }
        switch choice {
        case "other":
            return .choose(name: name, .body(try body(other, in: names, field: "other").id.rawValue))
        case "new":
            let above = parent.trimmed.isEmpty ? nil : try body(parent, in: names, field: "parent")
            return .choose(name: name, .new(parent: above?.id.rawValue, kind: kind))
        case "words": return .choose(name: name, .words)
        case "again": return .choose(name: name, nil)
        default: throw .nothingChosen
        }
    }

    private func body(_ typed: String, in names: BodyNames, field: String) throws(NameRefusal) -> Organisation.Body {
        let found = names.bodies(named: typed)
        guard let body = found.first else { throw .noSuchName(field: field) }
        guard found.count == 1 else { throw .severalOfThatName(field: field) }
        return body
    }

    func html(_ page: ConfirmPage) -> HTML {
        let messages = page.messages
        let candidates = Self.candidates(for: page.names.match(name))
        var choices = candidates.map { body in
            let above = body.parent.flatMap { page.names.body($0)?.name }
            return Choice("body-\(body.id.rawValue)", body.name + (above.map { " — " + $0 } ?? ""))
        }
        if choice.hasPrefix("body-"), !choices.contains(where: { $0.value == choice }),
            let id = Int64(choice.dropFirst(5)), let body = page.names.body(Body.ID(rawValue: id))
        {
            choices.append(Choice(choice, body.name))
        }
        choices.append(Choice("other", messages("It is another name of the body typed below.")))
        if page.mayKeepBodies {
            choices.append(Choice("new", messages("It is a body that is not in the directory yet.")))
        }
        choices.append(Choice("words", messages("It is no body of the directory; keep the words.")))
        if !choice.isEmpty { choices.append(Choice("again", messages("Ask the directory again."))) }
        let fields: HTML = """
            \(hiddenField("what", "name"))\(hiddenField("name", name))\(hiddenField("seen", String(page.draft.version)))\
            \(radios(
                messages("Who is it?"), name: "choice", choices: choices, chosen: choice,
                problem: page.problems.of("choice")))\
            \(suggestField(
                messages("Name of the body meant"), name: "other", value: other, suggestions: page.names.suggestions,
                problem: page.problems.of("other")))\
            \(page.mayKeepBodies ? below(page) : "")\
            <p class="hint">\(messages("The choice holds for this name everywhere in the document, and is remembered for the next."))</p>\
            <p class="deeds">\(button(messages("Save"), .main, key: "↵"))\
            \(linkButton(messages("Leave as it was"), DeskPlace(page.draft.id)))</p>
            """
        return """
            <article class="card now" id="name"><header><b>“\(name)”</b></header>\
            \(form(to: DraftRoute.edit(page.draft.id), token: page.token, id: "edit", fields))</article>
            """
    }

    private func below(_ page: ConfirmPage) -> HTML {
        let messages = page.messages
        let kinds = Body.Kind.allCases.map { Choice($0.rawValue, $0.name(messages)) }
        return """
            <details\(attribute: "open", when: choice == "new")><summary>\(messages("Of a new body"))</summary>\
            \(suggestField(
                messages("It stands below"), name: "parent", value: parent, suggestions: page.names.suggestions,
                problem: page.problems.of("parent")))\
            \(select(messages("Kind of body"), name: "kind", choices: kinds, chosen: kind))</details>
            """
    }

    private static func candidates(for match: NameMatch) -> [Organisation.Body] {
        switch match {
        case .known(let body, _), .chosen(let body): [body]
        case .ambiguous(let bodies), .unknown(let bodies): bodies
        case .new, .words: []
        }
    }
}

/// Why a choice of a name was not taken.
enum NameRefusal: Refusal, Equatable {
    case nothingChosen
    case noSuchName(field: String)
    case severalOfThatName(field: String)

    var status: Int { 422 }

    var field: String? {
        switch self {
        case .nothingChosen: "choice"
        case .noSuchName(let field), .severalOfThatName(let field): field
        }
    }

    func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .nothingChosen:
            (messages("Nothing was chosen."), messages("Choose who is meant."))
        case .noSuchName:
            (messages("No body of the directory goes by this name."), messages("Choose one that is offered."))
        case .severalOfThatName:
            (messages("Several bodies go by this name."), messages("Type the full name of the one that is meant."))
        }
    }
}
