import HTML
import Organisation
import Reading
import Web

/// A card as a person types it, with what stood there before, so that only what was changed is sent.
struct CardForm {
    let number: Int
    /// The version the person saw.
    var seen: Int
    private(set) var typed: [String: String]
    private(set) var was: [String: String]
    /// Words chosen in the text for a field.
    private(set) var chosen: [CardField: Span] = [:]

    private static let names = [
        "text", "lead", "support", "owner", "leader", "kind", "from", "by", "recurrence", "words", "product", "targets",
        "weight",
    ]

    init(_ card: Card, version: Int, _ messages: Messages) {
        number = card.number
        seen = version
        let assignment = card.assignment
        let due = assignment.due
        typed = [
            "text": assignment.text, "lead": assignment.lead.joined(separator: "\n"),
            "support": assignment.support.joined(separator: "\n"),
            "owner": assignment.people.filter { $0.role == .owner }.map(\.name).joined(separator: "\n"),
            "leader": assignment.people.filter { $0.role == .leader }.map(\.name).joined(separator: "\n"),
            "kind": due.kind.rawValue, "from": TypedDate.shown(due.from, messages),
            "by": TypedDate.shown(due.by, messages), "recurrence": due.recurrence ?? "", "words": due.text ?? "",
            "product": assignment.product ?? "",
            "targets": assignment.targets.map { TypedTarget.line($0, messages) }.joined(separator: "\n"),
            "weight": assignment.weight.map { messages.number($0, decimals: 6) } ?? "",
        ]
        was = typed
    }

    /// A form that was sent; `nil` without a card's number and version.
    init?(_ form: Form) {
        guard let number = form["card"].flatMap(Int.init), let seen = form["seen"].flatMap(Int.init) else { return nil }
        self.number = number
        self.seen = seen
        typed = [:]
        was = [:]
        for name in Self.names {
            // A browser sends line ends as CR LF.
            typed[name] = (form[name] ?? "").replacing("\r\n", with: "\n")
            was[name] = (form["was-" + name] ?? "").replacing("\r\n", with: "\n")
        }
        for field in CardField.allCases {
            chosen[field] = form["at-" + field.rawValue].flatMap { Span(sent: $0) }
        }
    }

    /// What was changed, and that the rest is right.
    func edits() throws(DeskRefusal) -> [DeskEdit] {
        var edits: [DeskEdit] = []
        for (field, names) in Self.parts where names.contains(where: { typed[$0] != was[$0] }) || chosen[field] != nil {
            edits.append(.set(card: number, try value(of: field), words: chosen[field]))
        }
        let changed = Set(edits.compactMap { if case .set(_, let value, _) = $0 { value.field } else { nil } })
        edits.append(.accept(card: number, fields: CardField.allCases.filter { !changed.contains($0) }))
        return edits
    }

    private static let parts: [(CardField, [String])] = [
        (.text, ["text"]), (.lead, ["lead"]), (.support, ["support"]), (.people, ["owner", "leader"]),
        (.due, ["kind", "from", "by", "recurrence", "words"]), (.product, ["product"]), (.targets, ["targets"]),
        (.weight, ["weight"]),
    ]

    private func value(of field: CardField) throws(DeskRefusal) -> CardValue {
        switch field {
        case .text: return .text(typed["text"] ?? "")
        case .lead: return .lead(TypedLines.items(typed["lead"]))
        case .support: return .support(TypedLines.items(typed["support"]))
        case .people:
            return .people(
                TypedLines.items(typed["owner"]).map { DraftPerson($0, .owner) }
                    + TypedLines.items(typed["leader"]).map { DraftPerson($0, .leader) })
        case .due:
            return .due(
                DraftDue(
                    typed["kind"].flatMap(DraftDue.Kind.init(rawValue:)) ?? .none, from: TypedDate.kept(typed["from"]),
                    by: TypedDate.kept(typed["by"]), recurrence: typed["recurrence"]?.nonEmpty, words: typed["words"]))
        case .product: return .product(typed["product"])
        case .targets:
            var targets: [DraftTarget] = []
            for line in TypedLines.items(typed["targets"]) { targets.append(try TypedTarget.target(line)) }
            return .targets(targets)
        case .weight:
            guard let text = typed["weight"]?.trimmed.nonEmpty else { return .weight(nil) }
            guard let weight = TypedTarget.number(text) else { throw .numberMalformed }
            return .weight(weight)
        }
    }

    /// The form after a conflict: what was typed stays, and what the other person wrote counts as seen.
    func facing(_ card: Card, version: Int, _ messages: Messages) -> CardForm {
        var form = self
        let theirs = CardForm(card, version: version, messages)
        form.seen = version
        for name in Self.names where typed[name] == was[name] { form.typed[name] = theirs.typed[name] }
        form.was = theirs.was
        return form
    }
}

extension Span {
    /// Reads "120-150", two UTF-8 offsets; `nil` for anything else.
    init?(sent text: String) {
        let parts = text.split(separator: "-").map { Int($0) }
        guard parts.count == 2, let start = parts[0], let end = parts[1], start >= 0, start < end else { return nil }
        self.init(start: start, end: end)
    }
}
