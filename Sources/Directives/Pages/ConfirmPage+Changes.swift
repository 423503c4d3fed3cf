import HTML
import Organisation
import Reading

extension ConfirmPage {
    /// What the text changes of what stands: each change side by side, to be accepted, refused or given to another item.
    func changesSection() -> HTML {
        guard !changes.isEmpty else { return "" }
        let texts = changes.texts.indices.map { index -> HTML in
            let proposals = changes.all.filter { $0.text == index }
            return textPart(changes.texts[index], index, proposals)
        }
        return """
            <section class="part standing" id="changes" aria-labelledby="changes-title">\
            <h2 id="changes-title">\(messages("Changes to what stands"))</h2>\(changesLead())\(texts)</section>
            """
    }

    private func changesLead() -> HTML {
        guard !changes.all.isEmpty else { return "" }
        let open = changes.open.count
        let plain = changes.open.filter(\.isPlain).count
        let standing: HTML =
            open == 0
            ? state(messages("Every change is decided."), .done)
            : state(messages("{count} changes to decide", count: open), .soon)
        var deeds: [HTML] = []
        if plain > 0 {
            deeds.append(
                button(messages("Accept {count} that are clear", count: plain), name: "choice", value: "accept-rest"))
        }
        if open > 0 {
            deeds.append(button(messages("Refuse all that are open"), name: "choice", value: "refuse-rest"))
        }
        let form: HTML =
            deeds.isEmpty
            ? ""
            : form(
                to: DraftRoute.decide(draft.id), token: token,
                "\(hiddenField("seen", String(draft.version)))<p class=\"deeds\">\(deeds.joined(separator: " "))</p>")
        return """
            <p>\(standing) <span class="soft">\(messages("Nothing changes before the document is confirmed."))</span></p>\(form)
            """
    }

    private func textPart(_ text: AmendedText, _ index: Int, _ proposals: [ProposedChange]) -> HTML {
        let how = text.isWhole ? messages("replaces") : messages("amends")
        let name: HTML
        var note: HTML = ""
        switch text.presence {
        case .here(let id, let title):
            name = "<a href=\"\(link: DirectiveRoute.show(id))\">\(text.name)</a> <small>\(title)</small>"
            if proposals.isEmpty {
                note = finding(messages("Nothing of it stands that would change."))
            }
        case .absent:
            name = "\(text.name)"
            note = finding(absent(text))
        case .ambiguous:
            name = "\(text.name)"
            note = finding(
                messages(
                    "Several documents here go by this number. Give the day of issue in the text, or remove the double one; then open this draft again."
                ))
        case .keptElsewhere(let id, let title, let keeper):
            name = "<a href=\"\(link: DirectiveRoute.show(id))\">\(text.name)</a> <small>\(title)</small>"
            note = finding(
                messages(
                    "{body} keeps this document; only there may its assignments be changed. Send it this draft’s document.",
                    ["body": keeper]))
        }
        let items = text.items.map { "<option value=\"\($0.ref)\">\(Self.opening($0.text))</option>" as HTML }
        let list: HTML = proposals.isEmpty ? "" : "<datalist id=\"items-\(index)\">\(items)</datalist>"
        return """
            <h3><span class="soft">\(how)</span> \(name)</h3>\(note)\(list)\(each: proposals, { proposalHTML($0) })\(closed(text))
            """
    }

    private func absent(_ text: AmendedText) -> String {
        let what = messages(
            "This document is not here: nothing can be compared. Take it in first; this draft stays as it is.")
        guard !text.isWhole else { return what }
        let missing = changes.incomplete.map(label)
        let rest = messages("Confirmed now, the new wordings below become assignments of their own.")
        guard !missing.isEmpty else { return what + " " + rest }
        let without = messages(
            "Not so {refs}: they name nobody to do them. Give them a lead, or leave them.",
            ["refs": messages.list(missing)])
        return what + " " + rest + " " + without
    }

    /// What of a replaced text is done already stays.
    private func closed(_ text: AmendedText) -> HTML {
        let done = text.items.count { if case .done = $0.phase { true } else { false } }
        guard text.isWhole, done > 0 else { return "" }
        return
            "<p class=\"soft\">\(messages("{count} assignments of it are done and stay as they are.", count: done))</p>"
    }

    static func opening(_ text: String) -> String {
        text.count > 90 ? String(text.prefix(90)) + "…" : text
    }

    // MARK: One change

    private func proposalHTML(_ proposal: ProposedChange) -> HTML {
        let amendment = proposal.amendment.map { desk.amendments[$0] }
        let item = changes.item(proposal)
        let card = proposal.card.flatMap(desk.card)
        let place = item?.ref ?? amendment?.provision ?? proposal.card.flatMap(desk.card).map(label) ?? ""
        let order: HTML? = amendment.map { _ in
            " <a href=\"#w-0-\(TextMark.amendment)\(proposal.amendment ?? 0)\">\(messages("Show it in the text"))</a>"
        }
        let written: HTML? = amendment?.provision.map { "<span class=\"group\">“\($0)”</span>" }
        let wasDecided = proposal.isDecided || proposal.isMoot
        let isNew = proposal.kind == .added || (proposal.isDecided && item == nil)
        return """
            <article class="card change\(wasDecided ? "" : " doubtful")" id="change-\(proposal.key)" tabindex="-1" \
            aria-label="\(kind(isNew ? .added : proposal.kind)) \(place)">\
            <header><b>\(kind(isNew ? .added : proposal.kind)) \(place)</b>\(written)\(order)</header>\(doubt(proposal))\
            <div class="sides">\(left(item, proposal, isNew: isNew))\(right(item, card, proposal))</div>\
            <footer>\(deeds(proposal, item))</footer></article>
            """
    }

    private func kind(_ kind: ProposedChange.Kind) -> String {
        switch kind {
        case .added: messages("Added")
        case .changed: messages("Changed")
        case .withdrawn: messages("Withdrawn")
        }
    }

    /// What a person should know before deciding.
    private func doubt(_ proposal: ProposedChange) -> HTML {
        var words: [String] = []
        if proposal.decision == nil {
            switch (proposal.finding, proposal.amendment) {
            case (.likeness, .some): words.append(messages("Found by its words, not by its numbering: look twice."))
            case (.likeness, nil): words.append(messages("Matched by its words."))
            case (.none, _):
                words.append(messages("No assignment of that numbering stands. Choose one, or refuse the change."))
            case (.path, _): break
            }
        }
        if proposal.result?.misses == true {
            words.append(messages("The words to be replaced do not stand in it."))
        }
        switch changes.item(proposal)?.phase {
        case .done?:
            words.append(
                proposal.kind == .withdrawn
                    ? messages("It is done, so there is nothing to withdraw.")
                    : messages("It is done. Accepting changes its wording; it stays done."))
        case .withdrawn?: words.append(messages("It is withdrawn already."))
        case .open?, nil: break
        }
        return words.isEmpty ? "" : finding(words.joined(separator: " "))
    }

    private func left(_ item: StandingItem?, _ proposal: ProposedChange, isNew: Bool) -> HTML {
        guard let item, !isNew else {
            return side(messages("What stands"), "<p class=\"soft\">\(messages("nothing yet"))</p>")
        }
        let after = proposal.kind == .withdrawn ? nil : result(proposal, on: item)
        let link: HTML = "<a href=\"\(link: Address(target: item.path))\">\(item.ref)</a>"
        let task: HTML
        if let after {
            task = WordDifference(from: item.text, to: after.text).old(messages)
        } else {
            task = Marked.gone(item.text, messages)
        }
        let changed = Set(after?.differences(from: item) ?? [])
        let rows = rows(ChangedItem(item)).map { field, value -> (name: String, value: HTML) in
            (
                field.name(messages),
                changed.contains(field) && !value.isEmpty ? Marked.gone(value, messages) : "\(value)"
            )
        }
        let state = (messages("State"), "\(phase(item))" as HTML)
        return side(
            messages("What stands"), "<p class=\"task\">\(link) \(task)</p>\(facts(shown(rows) + [state]))")
    }

    private func right(_ item: StandingItem?, _ card: Card?, _ proposal: ProposedChange) -> HTML {
        let title = messages("As proposed")
        guard proposal.kind != .withdrawn else {
            return side(title, "<p>\(messages("It no longer binds."))</p>")
        }
        guard let after = item.map({ result(proposal, on: $0) }) ?? proposal.result else {
            return side(title, "<p class=\"soft\">\(desk.amendments[proposal.amendment ?? 0].change(messages))</p>")
        }
        let changed = Set(item.map { after.differences(from: $0) } ?? CardField.allCases)
        let task =
            item.map { WordDifference(from: $0.text, to: after.text).new(messages) }
            ?? Marked.come(after.text, messages)
        let edit: HTML? = card.map { " <a href=\"#c\($0.number)\">\(messages("Correct the reading"))</a>" }
        let rows = rows(after).map { field, value -> (name: String, value: HTML) in
            guard changed.contains(field) else { return (field.name(messages), "\(value)") }
            let gone = item != nil && value.isEmpty
            return (
                field.name(messages),
                gone ? "<span class=\"soft\">—</span>" : value.isEmpty ? "" : Marked.come(value, messages)
            )
        }
        return side(title, "<p class=\"task\">\(task)</p>\(facts(shown(rows)))\(edit)")
    }

    private func side(_ title: String, _ content: HTML) -> HTML {
        "<div class=\"side\"><h4>\(title)</h4>\(content)</div>"
    }

    private func shown(_ rows: [(name: String, value: HTML)]) -> [(name: String, value: HTML)] {
        rows.filter { !$0.value.isEmpty }
    }

    /// What the item would say: of the proposal's own item as it was found, of another as the order reads on that one.
    private func result(_ proposal: ProposedChange, on item: StandingItem) -> ChangedItem {
        if item.id == proposal.item?.id, let result = proposal.result { return result }
        if let card = proposal.card.flatMap(desk.card) { return ChangedItem(card, insteadOf: item) }
        guard let index = proposal.amendment else { return ChangedItem(item) }
        return ChangeMatching(desk: desk, texts: []).result(of: desk.amendments[index], on: item)
    }

    private func rows(_ item: ChangedItem) -> [(CardField, String)] {
        [
            (.lead, messages.list(item.leads)), (.support, messages.list(item.supports)),
            (.due, due(item.due)), (.product, item.product ?? ""),
            (.targets, messages.list(item.targets.map { TargetWords.sentence($0, messages) })),
        ]
    }

    private func due(_ due: DraftDue) -> String {
        guard due.kind != .none else { return "" }
        return TermWords.sentence(due, messages) ?? due.text ?? ""
    }

    private func phase(_ item: StandingItem) -> String {
        switch item.phase {
        case .open: messages("open")
        case .done(let day?): messages("done on {day}", ["day": messages.day(day)])
        case .done(nil): messages("done")
        case .withdrawn: messages("withdrawn")
        }
    }

    // MARK: Deeds

    private func deeds(_ proposal: ProposedChange, _ item: StandingItem?) -> HTML {
        let hidden: HTML = """
            \(hiddenField("seen", String(draft.version)))\(hiddenField("change", proposal.key))
            """
        if let decision = proposal.decision {
            let said: HTML
            switch decision {
            case .refused: said = state(messages("Refused"), .off)
            case .accepted(nil, _): said = state(messages("Accepted as a new assignment"), .done)
            case .accepted(_, let revision):
                said =
                    item?.revision == revision
                    ? state(messages("Accepted"), .done)
                    : state(messages("The assignment has changed since; decide again."), .late)
            }
            return form(
                to: DraftRoute.decide(draft.id), token: token,
                "\(hidden)\(said) \(button(messages("Decide again"), name: "choice", value: "leave"))")
        }
        guard !proposal.isMoot else { return "<span class=\"soft\">\(messages("Nothing to decide."))</span>" }
        var first: [HTML] = []
        if proposal.kind == .added || proposal.item != nil {
            let isDone = proposal.item.map { !$0.isLive } ?? false
            first.append(
                button(
                    isDone ? messages("Change it all the same") : messages("Accept"), isDone ? .plain : .main,
                    name: "choice", value: "accept"))
        }
        first.append(button(messages("Refuse"), name: "choice", value: "refuse"))
        let other: HTML = """
            <details><summary>\(messages("Another assignment"))</summary>\
            \(form(to: DraftRoute.decide(draft.id), token: token, """
                \(hidden)<label>\(messages("Its numbering")) <input name="item" list="items-\(proposal.text)" size="10" \
                autocomplete="off" required></label> \(button(messages("Accept for this one"), name: "choice", value: "accept-other"))
                """))\(asNew(proposal, hidden))</details>
            """
        return form(to: DraftRoute.decide(draft.id), token: token, "\(hidden)\(first.joined(separator: " "))") + other
    }

    private func asNew(_ proposal: ProposedChange, _ hidden: HTML) -> HTML {
        guard proposal.card != nil, proposal.kind == .changed, proposal.amendment != nil else { return "" }
        return form(
            to: DraftRoute.decide(draft.id), token: token,
            "\(hidden)\(button(messages("Accept as a new assignment"), name: "choice", value: "accept-new"))")
    }
}

extension DraftAmendment {
    /// What an order without a wording of its own says, in a few words.
    func change(_ messages: Messages) -> String {
        if let words {
            return words.new.isEmpty
                ? messages("the words “{old}” fall away", ["old": words.old])
                : messages("“{old}” becomes “{new}”", ["old": words.old, "new": words.new])
        }
        if let due { return TermWords.sentence(due, messages) ?? due.text ?? "" }
        return messages.list(lead + support)
    }
}
