import HTML
import Organisation
import Web

/// A draft that is not on the desk: on its way there, refused, or put away.
struct ProgressPage {
    let draft: PendingDraft
    let token: String?
    let messages: Messages

    /// What is happening; a script keeps it moving, without one the page asks again.
    func underWay() -> HTML {
        """
        \(head())<div class="sheet progress" data-events="\(link: DraftRoute.events(draft.id))">\
        <progress max="100" value="\(ReadingProgress.percent(draft.state))" aria-label="\(messages("How far it is"))"></progress>\
        <p aria-live="polite">\(ReadingProgress.words(draft.state, messages))</p>\
        <p class="hint">\(messages("You may leave this page; the draft waits under Directives."))</p></div>\
        <noscript><p>\(linkButton(messages("Ask again"), DraftRoute.show(draft.id)))</p></noscript>
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
            \(refusal.removesFile ? "" : linkButton(messages("Save the original file"), DraftRoute.file(draft.id)))\
            \(form(to: DraftRoute.discard(draft.id), token: token, button(messages("Put away"))))</div></div>
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

/// How far reading has come, for a bar and for a line of words.
enum ReadingProgress {
    static func percent(_ state: PendingDraft.State) -> Int {
        switch state {
        case .waiting: 10
        case .converting: 35
        case .reading: 70
        case .ready, .refused, .confirmed, .discarded: 100
        }
    }

    static func words(_ state: PendingDraft.State, _ messages: Messages) -> String {
        switch state {
        case .waiting: messages("The file is kept; it waits to be read.")
        case .converting: messages("The file is turned into text.")
        case .reading: messages("The text is being read.")
        case .ready, .confirmed: messages("It is read.")
        case .refused: messages("It could not be read.")
        case .discarded: messages("It was put away.")
        }
    }

    /// The event by which a page follows: `progress` on the way, `done` with the address at the end.
    static func event(_ draft: PendingDraft.ID, _ state: PendingDraft.State, _ messages: Messages) -> EventStream.Event
    {
        guard state.isUnderWay else { return .init("done", DraftRoute.show(draft).path) }
        let json: JSON = [
            "share": .double(Double(percent(state)) / 100), "words": .string(words(state, messages)),
        ]
        return .init("progress", String(decoding: json.bytes, as: UTF8.self))
    }
}
