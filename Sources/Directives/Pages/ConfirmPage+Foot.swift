import Database
import HTML
import Reading

extension ConfirmPage {
    /// What stands below: the keys, what is left to look at, a column to accept, what was changed.
    func foot() -> HTML {
        """
        <div class="foot keys"><span class="hints"><span><kbd>↵</kbd> \(messages("right, next"))</span>\
        <span><kbd>E</kbd> \(messages("edit"))</span><span><kbd>N</kbd> \(messages("next place in doubt"))</span>\
        <span><kbd>A</kbd> \(messages("accept the column"))</span>\
        <span><kbd>S</kbd> \(messages("split"))</span></span>\
        <small class="saved" role="status">\(messages("{count} in doubt", count: doubts().count)) · \
        \(messages("{count} remarks", count: desk.findings.count { !$0.isPutAside })) · \(saved)</small></div>\
        <div class="below">\(columns())\(history())\(recognitionOffer())\(away())\(freezing())</div>
        """
    }

    /// For those who may clean: the way to freeze it as a state secret.
    private func freezing() -> HTML {
        guard mayFreeze else { return "" }
        let form = Address("spills", "new", "draft", "\(draft.id)")
        return "<p><a href=\"\(link: form)\">\(messages("Freeze as a state secret"))</a></p>"
    }

    private func columns() -> HTML {
        let fields: HTML = """
            \(hiddenField("what", "accept-column"))\(hiddenField("seen", String(draft.version)))\
            \(each: CardField.allCases.filter { $0 != .text }, {
                button($0.name(messages), name: "column", value: $0.rawValue)
            })
            """
        return """
            <details id="columns"><summary>\(messages("Accept a whole column"))</summary>\
            <p class="hint">\(messages("Says of this field that it is right on every card."))</p>\
            \(form(to: DraftRoute.edit(draft.id), token: token, fields))</details>
            """
    }

    private func history() -> HTML {
        guard !edits.isEmpty else { return "" }
        return """
            <details id="changes"><summary>\(messages("{count} changes", count: draft.version))</summary>\
            <ol class="lines changes">\(each: edits, change)</ol></details>
            """
    }

    private func change(_ edit: DraftEditRecord) -> HTML {
        guard edit.version > draft.recognition.readAtVersion else {
            return """
                <li><span>\(edit.version). \(messages("a correction of the former reading")) \
                <small>\(edit.person ?? "")</small></span></li>
                """
        }
        let words =
            edit.undoes.map { messages("change {number} taken back", ["number": String($0)]) }
            ?? messages.list(Set(edit.edits.map { EditWords.sentence($0, desk, messages) }).sorted())
        let undo: HTML =
            edit.isUndone
            ? " <small>\(messages("taken back"))</small>"
            : form(
                to: DraftRoute.undo(draft.id), token: token,
                "\(hiddenField("version", String(edit.version)))\(button(messages("Take back")))")
        return """
            <li><span>\(edit.version). \(words) <small>\(edit.person ?? "")</small></span>\(undo)</li>
            """
    }

    private func away() -> HTML {
        """
        <details id="away"><summary>\(messages("Put the draft away"))</summary>\
        <p class="hint">\(messages("It leaves the list of open drafts; nothing is lost, and it can be taken out again."))</p>\
        \(form(to: DraftRoute.discard(draft.id), token: token, button(messages("Put away"))))</details>
        """
    }
}

/// A correction in a few words.
enum EditWords {
    static func sentence(_ edit: DeskEdit, _ desk: Desk, _ messages: Messages) -> String {
        switch edit {
        case .set(let card, let value, _):
            "\(label(card, desk)) \(value.field.name(messages))"
        case .accept(let card, _): messages("{assignment} is right", ["assignment": label(card, desk)])
        case .acceptColumn(let field):
            messages("{field} is right everywhere", ["field": field.name(messages)])
        case .remove(let card): messages("{assignment} removed", ["assignment": label(card, desk)])
        case .restore(let card): messages("{assignment} restored", ["assignment": label(card, desk)])
        case .add: messages("an assignment added")
        case .split(let card, _, _, _): messages("{assignment} split", ["assignment": label(card, desk)])
        case .merge(let card): messages("{assignment} joined with the next", ["assignment": label(card, desk)])
        case .setHead(let value, _): value.field.name(messages)
        case .acceptHead: messages("the document is right")
        case .choose(let name, _): "“\(name)”"
        case .putAside(_, true): messages("a remark put aside")
        case .putAside(_, false): messages("a remark taken up again")
        case .putReportAside(_, true): messages("an order to report put aside")
        case .putReportAside(_, false): messages("an order to report taken up again")
        case .decide(_, .accepted): messages("a change accepted")
        case .decide(_, .refused): messages("a change refused")
        case .decide(_, nil): messages("a change left open")
        }
    }

    private static func label(_ card: Int, _ desk: Desk) -> String {
        guard let ref = desk.card(card)?.assignment.ref, !ref.hasPrefix("+") else { return "+" }
        return ref
    }
}
