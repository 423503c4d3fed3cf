import HTML
import Organisation
import Reading

extension CardForm {
    /// The card as a form; problems stand at their fields.
    func html(in draft: PendingDraft, token: String?, problems: [FieldProblem], _ messages: Messages) -> HTML {
        let content: HTML = """
            \(hiddenField("what", "card"))\(hiddenField("card", String(number)))\(hiddenField("seen", String(seen)))\
            \(fields.before)\
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
        return form(to: DraftRoute.edit(draft.id), token: token, id: "edit", content)
    }

    private func area(
        _ field: CardField, _ name: String, rows: Int = 2, hint: String? = nil, _ problems: [FieldProblem],
        _ messages: Messages
    ) -> HTML {
        """
        <div class="into" data-into="\(field.rawValue)">\(textArea(
            field.name(messages), name: name, value: fields[name], rows: rows, hint: hint,
            problem: problems.of(name)))\(fields.place(of: field))</div>
        """
    }

    private func term(_ problems: [FieldProblem], _ messages: Messages) -> HTML {
        let kinds = DraftDue.Kind.allCases.map { Choice($0.rawValue, TermWords.kind($0, messages)) }
        var recurrences = [Choice("", "—")]
        let known = DeskLimits.recurrences
        let present = fields["recurrence"]
        recurrences += (known + (present.isEmpty || known.contains(present) ? [] : [present])).map {
            Choice($0, TermWords.recurrence($0, messages))
        }
        return """
            <fieldset class="into" data-into="due"><legend>\(messages("Term"))</legend><div class="row">\
            \(select(messages("Kind"), name: "kind", choices: kinds, chosen: fields["kind"], problem: problems.of("kind")))\
            \(dayField(messages("From"), name: "from", value: fields["from"], problem: problems.of("from")))\
            \(dayField(messages("By"), name: "by", value: fields["by"], hint: lastInTime(messages),
                problem: problems.of("by")))\
            \(select(
                messages("How often"), name: "recurrence", choices: recurrences, chosen: present,
                problem: problems.of("recurrence")))</div>\
            \(field(
                messages("Its words in the text"), name: "words", value: fields["words"],
                hint: messages("What is left empty here is not shown as ordered."), problem: problems.of("words")))\
            \(fields.place(of: .due))</fieldset>
            """
    }

    /// Which day is the last in time, where the words say "before".
    private func lastInTime(_ messages: Messages) -> String? {
        let due = DraftDue(
            kind: DraftDue.Kind(rawValue: fields["kind"]) ?? .none, by: TypedDate.kept(fields["by"]),
            text: fields["words"])
        return TermWords.lastBefore(due).map {
            messages("The words say “before”: {day} is the last day in time.", ["day": messages.day($0)])
        }
    }

    private func people(_ problems: [FieldProblem], _ messages: Messages) -> HTML {
        let isUsed = ["owner", "leader", "weight"].contains { !fields[$0].isEmpty }
        return """
            <details\(attribute: "open", when: isUsed)><summary>\(messages("People and points"))</summary>\
            \(textArea(
                messages("Responsible person"), name: "owner", value: fields["owner"], rows: 1,
                problem: problems.of("people")))\
            \(textArea(messages("Leader in charge"), name: "leader", value: fields["leader"], rows: 1))\(fields.place(of: .people))\
            <div class="into" data-into="weight">\(field(
                messages("Points"), name: "weight", value: fields["weight"], problem: problems.of("weight")))\
            \(fields.place(of: .weight))</div></details>
            """
    }
}
