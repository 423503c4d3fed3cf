import HTML
import Reading

/// A refusal of a correction as the page says it: of a conflict, both values.
enum ConflictWords {
    static func problem(_ refusal: any Refusal, _ page: ConfirmPage) -> FieldProblem {
        let messages = page.messages
        switch refusal as? DeskRefusal {
        case .cardConflict(_, let field, let theirs, let yours):
            let name = field == .due ? "words" : field == .people ? "owner" : field.rawValue
            return problem(field: name, words(theirs, messages), words(yours, messages), page)
        case .headConflict(let field, let theirs, let yours):
            return problem(field: field.rawValue, words(theirs, messages), words(yours, messages), page)
        default: return FieldProblem(refusal, messages)
        }
    }

    private static func problem(field: String, _ theirs: String, _ yours: String, _ page: ConfirmPage) -> FieldProblem {
        let messages = page.messages
        let who = page.draft.changedBy ?? messages("Somebody else")
        return FieldProblem(
            field: field,
            what: messages(
                "{person} changed this field to “{theirs}” since you opened it.", ["person": who, "theirs": theirs]),
            next: messages("You typed “{yours}”. Save again to keep yours, or type theirs.", ["yours": yours]))
    }

    private static func words(_ value: CardValue, _ messages: Messages) -> String {
        switch value {
        case .text(let text): text
        case .lead(let names), .support(let names): messages.list(names)
        case .people(let people): messages.list(people.map(\.name))
        case .due(let due): TermWords.sentence(due, messages) ?? messages("no term")
        case .product(let product): product ?? "—"
        case .targets(let targets): messages.list(targets.map { TargetWords.sentence($0, messages) })
        case .weight(let weight): weight.map { messages.number($0) } ?? "—"
        }
    }

    private static func words(_ value: HeadValue, _ messages: Messages) -> String {
        switch value {
        case .number(let text), .title(let text), .issuer(let text), .place(let text): text ?? "—"
        case .type(let type): type.name(messages)
        case .issued(let date), .effective(let date): date.map { TermWords.date($0, messages) } ?? "—"
        case .signatory(let signatory):
            signatory.map { [$0.name, $0.office(messages)].filter { !$0.isEmpty }.joined(separator: ", ") } ?? "—"
        case .basis(let citations): messages.list(citations.map { $0.number ?? $0.title ?? "—" })
        case .replaces(let items), .recipients(let items): messages.list(items)
        }
    }
}
