import HTML
import Organisation

/// A draft that is not on the desk: on its way there, refused, or put away.
struct ProgressPage {
    let draft: PendingDraft
    let token: String?
    let messages: Messages

    /// What is happening, step by step; a script keeps it moving, without one the page asks again.
    func underWay() -> HTML {
        let steps: [(PendingDraft.State, String)] = [
            (.waiting, messages("The file is kept.")), (.converting, messages("It is turned into text.")),
            (.reading, messages("The text is read.")), (.ready, messages("You look at what was read.")),
        ]
        let present = steps.firstIndex { $0.0 == draft.state } ?? 0
        let lines = steps.enumerated().map { index, step -> HTML in
            let done = index < present || (index == 0)
            let kind = done ? "done" : index == present ? "now" : "next"
            return """
                <li class="\(kind)" data-step="\(step.0.rawValue)"\(attribute: "aria-current", index == present ? "step" : nil)>\
                \(step.1)</li>
                """
        }
        return """
            \(head())<ol class="steps" data-events="\(link: DraftRoute.events(draft.id))" aria-live="polite">\(lines)</ol>\
            <p class="hint">\(messages("You may leave this page; the draft waits under Directives."))</p>\
            <noscript><p>\(linkButton(messages("How far is it?"), DraftRoute.show(draft.id)))</p></noscript>
            """
    }

    /// Why it could not be read, and what one can do; the file stays.
    func refused() -> HTML {
        guard let refusal = draft.refusal else { return head() }
        let (what, next) = refusal.explain(messages)
        let again: HTML =
            refusal.mayPassLater
            ? form(to: DraftRoute.readAgain(draft.id), token: token, button(messages("Read it again"), .main)) : ""
        return """
            \(head())<div class="sheet"><p>\(state(what, .late))</p><p>\(next)</p>\
            <div class="deeds">\(again)\(linkButton(messages("Take in another document"), DirectiveRoute.importForm))\
            \(linkButton(messages("Save the original file"), DraftRoute.file(draft.id)))\
            \(form(to: DraftRoute.discard(draft.id), token: token, button(messages("Put away"), .danger)))</div></div>
            """
    }

    func discarded() -> HTML {
        """
        \(head())<div class="sheet"><p>\(state(messages("This draft was put away."), .off))</p>\
        <p>\(messages("Nothing of it is lost."))</p><div class="deeds">\
        \(form(to: DraftRoute.bringBack(draft.id), token: token, button(messages("Take it out again"), .main)))</div></div>
        """
    }

    private func head() -> HTML {
        let over: HTML = "<a href=\"\(link: DirectiveRoute.list)\">\(messages("Directives"))</a>"
        let size = messages("{size} KB", ["size": messages.number((draft.byteCount + 1023) / 1024)])
        return pageHead(draft.fileName, over: over, under: "\(size) · \(draft.bodyName)")
    }
}
