import Archive
import HTML
import Organisation
import Web

/// A draft that is not on the desk: on its way there, refused, or put away.
struct ProgressPage {
    let draft: PendingDraft
    /// The page that is being recognised.
    let step: PageStep?
    let token: String?
    let messages: Messages

    /// What is happening; a script keeps it moving, without one the page asks again.
    func underWay() -> HTML {
        """
        \(head())<div class="sheet progress" data-events="\(link: DraftRoute.events(draft.id))">\
        <progress max="100" value="\(progress.percent)" aria-label="\(messages("How far it is"))"></progress>\
        <p aria-live="polite">\(progress.words(messages))</p>\
        <p class="hint">\(messages("You may leave this page; the draft waits under Directives."))</p></div>\
        <noscript><p>\(linkButton(messages("Ask again"), DraftRoute.show(draft.id)))</p></noscript>
        """
    }

    private var progress: ReadingProgress { ReadingProgress(state: draft.state, step: step) }

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
struct ReadingProgress: Equatable {
    let state: PendingDraft.State
    /// The page that is being recognised, while one is.
    var step: PageStep?

    var percent: Int {
        switch state {
        case .waiting: 10
        // Recognition is nearly all of the time: of twenty pages the tenth is half way.
        case .converting: step.map { 15 + 70 * ($0.page - 1) / max($0.pages, 1) } ?? 35
        case .reading: step == nil ? 70 : 85
        case .ready, .refused, .confirmed, .discarded: 100
        }
    }

    func words(_ messages: Messages) -> String {
        switch state {
        case .waiting: return messages("The file is kept; it waits to be read.")
        case .converting:
            guard let step else { return messages("The file is turned into text.") }
            return messages(
                "Page {page} of {pages} is being recognised.",
                ["page": messages.number(step.page), "pages": messages.number(step.pages)])
        case .reading: return messages("The text is being read.")
        case .ready, .confirmed: return messages("It is read.")
        case .refused: return messages("It could not be read.")
        case .discarded: return messages("It was put away.")
        }
    }

    /// The event by which a page follows: `progress` on the way, `done` with the address at the end.
    func event(_ draft: PendingDraft.ID, _ messages: Messages) -> EventStream.Event {
        guard state.isUnderWay else { return .init("done", DraftRoute.show(draft).path) }
        let json: JSON = ["share": .double(Double(percent) / 100), "words": .string(words(messages))]
        return .init("progress", String(decoding: json.bytes, as: UTF8.self))
    }
}
