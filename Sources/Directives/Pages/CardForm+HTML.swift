import HTML
import Organisation
import Reading

extension CardForm {
    /// The card as a form; problems stand at their fields.
    func html(in draft: PendingDraft, token: String?, problems: [FieldProblem], _ messages: Messages) -> HTML {
        let fields: HTML = """
            \(hiddenField("what", "card"))\(hiddenField("card", String(number)))\(hiddenField("seen", String(seen)))\
            \(each: was.sorted { $0.key < $1.key }, { hiddenField("was-" + $0.key, $0.value) })\
            \(area(.text, "text", rows: 4, problems, messages))\
            \(area(.lead, "lead", hint: messages("One body a line."), problems, messages))\
            \(area(.support, "support", hint: messages("One body a line."), problems, messages))\
            \(term(problems, messages))\
            \(area(.product, "product", problems, messages))\
            \(area(
                .targets, "targets",
                hint: messages("One a line: what; ≥ 20 %; scope; by when. Scope and day may be left out."),
                problems, messages))\
            \(people(problems, messages))\
            <p class="deeds">\(button(messages("Save"), .main, key: "↵"))\
            \(linkButton(messages("Leave as it was"), DeskPlace(draft.id, at: "c\(number)")))</p>
            """
        return form(to: DraftRoute.edit(draft.id), token: token, id: "edit", fields)
    }

    private func area(
        _ field: CardField, _ name: String, rows: Int = 2, hint: String? = nil, _ problems: [FieldProblem],
        _ messages: Messages
    ) -> HTML {
        """
        <div class="into" data-into="\(field.rawValue)">\(textArea(
            field.name(messages), name: name, value: typed[name] ?? "", rows: rows, hint: hint,
            problem: problems.of(name)))\(at(field))</div>
        """
    }

    /// Where a script notes the words that were chosen in the text.
    private func at(_ field: CardField) -> HTML {
        let span = chosen[field].map { "\($0.start)-\($0.end)" } ?? ""
        return hiddenField("at-" + field.rawValue, span)
    }

    private func term(_ problems: [FieldProblem], _ messages: Messages) -> HTML {
        let kinds = DraftDue.Kind.allCases.map { Choice($0.rawValue, DueWords.kind($0, messages)) }
        var recurrences = [Choice("", "—")]
        let known = DeskLimits.recurrences
        let present = typed["recurrence"] ?? ""
        recurrences += (known + (present.isEmpty || known.contains(present) ? [] : [present])).map {
            Choice($0, DueWords.recurrence($0, messages))
        }
        return """
            <fieldset class="into" data-into="due"><legend>\(messages("Term"))</legend><div class="row">\
            \(select(messages("Kind"), name: "kind", choices: kinds, chosen: typed["kind"], problem: problems.of("kind")))\
            \(dayField(messages("From"), name: "from", value: typed["from"] ?? "", problem: problems.of("from")))\
            \(dayField(messages("By"), name: "by", value: typed["by"] ?? "", problem: problems.of("by")))\
            \(select(
                messages("How often"), name: "recurrence", choices: recurrences, chosen: present,
                problem: problems.of("recurrence")))</div>\
            \(field(
                messages("Its words in the text"), name: "words", value: typed["words"] ?? "",
                hint: messages("What is left empty here is not shown as ordered."), problem: problems.of("words")))\
            \(at(.due))</fieldset>
            """
    }

    private func people(_ problems: [FieldProblem], _ messages: Messages) -> HTML {
        let isUsed = ["owner", "leader", "weight"].contains { !(typed[$0] ?? "").isEmpty }
        return """
            <details\(attribute: "open", when: isUsed)><summary>\(messages("People and points"))</summary>\
            \(textArea(
                messages("Responsible person"), name: "owner", value: typed["owner"] ?? "", rows: 1,
                problem: problems.of("people")))\
            \(textArea(messages("Leader in charge"), name: "leader", value: typed["leader"] ?? "", rows: 1))\(at(.people))\
            <div class="into" data-into="weight">\(field(
                messages("Points"), name: "weight", value: typed["weight"] ?? "", problem: problems.of("weight")))\
            \(at(.weight))</div></details>
            """
    }
}
