import HTML
import Organisation
import Reading
import Web

/// A card as a person types it.
struct CardForm {
    let number: Int
    /// The version the person saw.
    var seen: Int
    private(set) var fields: TypedFields<CardField>

    private static let names = [
        "text", "lead", "support", "owner", "leader", "kind", "from", "by", "recurrence", "words", "product", "targets",
        "weight",
    ]

    init(_ card: Card, version: Int, _ messages: Messages) {
        number = card.number
        seen = version
        let assignment = card.assignment
        let due = assignment.due
        fields = TypedFields([
            "text": assignment.text, "lead": assignment.lead.joined(separator: "\n"),
            "support": assignment.support.joined(separator: "\n"),
            "owner": assignment.people.filter { $0.role == .owner }.map(\.name).joined(separator: "\n"),
            "leader": assignment.people.filter { $0.role == .leader }.map(\.name).joined(separator: "\n"),
            "kind": due.kind.rawValue, "from": TypedDate.shown(due.from, messages),
            "by": TypedDate.shown(due.by, messages), "recurrence": due.recurrence ?? "", "words": due.text ?? "",
            "product": assignment.product ?? "",
            "targets": assignment.targets.map { TypedTarget.line($0, messages) }.joined(separator: "\n"),
            "weight": assignment.weight.map { messages.number($0, decimals: 6) } ?? "",
        ])
    }

    /// A form that was sent; `nil` without a card's number and version.
    init?(_ form: Form) {
        guard let number = form["card"].flatMap(Int.init), let seen = form["seen"].flatMap(Int.init) else { return nil }
        self.number = number
        self.seen = seen
        fields = TypedFields(form, names: Self.names)
    }

    /// What was changed, and that the rest is right.
    ///
    /// - Parameter term: What words say of a term, asked where they are all that was given of it.
    func edits(reading term: (String) -> DraftDue?) throws(DeskRefusal) -> [DeskEdit] {
        var edits: [DeskEdit] = []
        for (field, names) in Self.parts where fields.isChanged(field, in: names) {
            let value = field == .due ? CardValue.due(try due(reading: term)) : try value(of: field)
            edits.append(.set(card: number, value, words: fields.words(of: field)))
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
        case .text: return .text(fields["text"])
        case .lead: return .lead(TypedLines.items(fields["lead"]))
        case .support: return .support(TypedLines.items(fields["support"]))
        case .people:
            return .people(
                TypedLines.items(fields["owner"]).map { DraftPerson($0, .owner) }
                    + TypedLines.items(fields["leader"]).map { DraftPerson($0, .leader) })
        case .due:
            return .due(
                DraftDue(
                    DraftDue.Kind(rawValue: fields["kind"]) ?? .none, from: TypedDate.kept(fields["from"]),
                    by: TypedDate.kept(fields["by"]), recurrence: fields["recurrence"].nonEmpty, words: fields["words"])
            )
        case .product: return .product(fields["product"])
        case .targets:
            var targets: [DraftTarget] = []
            for line in TypedLines.items(fields["targets"]) { targets.append(try TypedTarget.target(line)) }
            return .targets(targets)
        case .weight:
            guard let text = fields["weight"].trimmed.nonEmpty else { return .weight(nil) }
            guard let weight = TypedTarget.number(text) else { throw .numberMalformed }
            return .weight(weight)
        }
    }

    private var typedDue: DraftDue {
        DraftDue(
            DraftDue.Kind(rawValue: fields["kind"]) ?? .none, from: TypedDate.kept(fields["from"]),
            by: TypedDate.kept(fields["by"]), recurrence: fields["recurrence"].nonEmpty, words: fields["words"])
    }

    /// The term as typed; where its words alone are new, as they say it.
    private func due(reading term: (String) -> DraftDue?) throws(DeskRefusal) -> DraftDue {
        let typed = typedDue
        guard let words = fields["words"].trimmed.nonEmpty,
            !fields.isTyped(["kind", "from", "by", "recurrence"]), fields.isTyped(["words"])
        else { return typed }
        if let read = term(words) { return read }
        guard typed.kind != .none else { throw .wordsNameNoTime }
        return typed
    }

    /// The form after a conflict.
    func facing(_ card: Card, version: Int, _ messages: Messages) -> CardForm {
        var form = self
        form.seen = version
        form.fields = fields.facing(CardForm(card, version: version, messages).fields)
        return form
    }
}
