import Archive
import HTML
import Reading

/// The languages in which pages can be recognised, as forms offer them.
enum RecognitionChoice {
    static func field(_ label: String, chosen: String, hint: String? = nil, _ messages: Messages) -> HTML {
        let choices = [
            Choice("", messages("The pages shall tell")), Choice("vi", messages("Vietnamese")),
            Choice("zh", messages("Chinese")), Choice("en", messages("English")),
        ]
        return select(label, name: "recognition", choices: choices, chosen: chosen, hint: hint)
    }
}

/// The offer on the confirm page to recognise the pages anew.
extension ConfirmPage {
    /// Above all cards: damaged letters, or that recognising them anew did not succeed.
    func recognitionNote() -> HTML {
        let recognition = draft.recognition
        if let refusal = recognition.refusal {
            let (what, next) = refusal.explain(messages)
            return """
                <div class="finding late" id="recognition"><p><b>\(messages("The pages could not be recognised; the reading that was here stands."))</b> \
                \(what) \(next)</p>\(recognitionForm())</div>
                """
        }
        guard recognition.isDamaged else { return "" }
        guard recognition.hasPages else {
            return """
                <div class="finding" id="recognition"><p><b>\(messages("The letters of this text are damaged."))</b> \
                \(messages("It was recognised in a wrong language before it came here. If you have the scan, take that in."))</p></div>
                """
        }
        return """
            <div class="finding" id="recognition"><p><b>\(messages("The letters of this text are damaged."))</b> \
            \(messages("It was recognised in a wrong language before it came here. The pages can be recognised anew from their pictures."))</p>\
            \(recognitionForm())</div>
            """
    }

    /// Below all cards, where nothing presses.
    func recognitionOffer() -> HTML {
        let recognition = draft.recognition
        guard recognition.hasPages, !recognition.isDamaged, recognition.refusal == nil else { return "" }
        let words =
            recognition.origin == .recognised
            ? messages("The words were recognised in pictures of the pages; recognise them once more")
            : messages("Recognise the pages anew from their pictures")
        return "<details id=\"recognition\"><summary>\(words)</summary>\(recognitionForm())</details>"
    }

    private func recognitionForm() -> HTML {
        let count = draft.correctionCount
        let left: HTML =
            count == 0
            ? ""
            : """
            <p class="hint">\(messages("{count} corrections belong to the present reading. They are kept with it, but are not carried over.", count: count))</p>\
            \(checkbox(messages("Recognise anew all the same"), name: "despite"))
            """
        let fields: HTML = """
            \(RecognitionChoice.field(
                messages("Language of the pages"), chosen: draft.recognition.wish.language?.rawValue ?? "", messages))\
            \(left)<p class="deeds">\(button(messages("Recognise the pages anew")))</p>
            """
        return """
            \(form(to: DraftRoute.recognise(draft.id), token: token, fields))\
            <p class="hint">\(messages("What is here now is kept. A page takes some seconds."))</p>
            """
    }

    /// The likely spelling under the words as they came, marked as what it is.
    func restoredWords(_ words: String?) -> HTML {
        guard let words else { return "" }
        return """
            <p class="restored" lang="\(desk.language.tag)"><b>\(messages("Likely spelling, restored:"))</b> \(words)</p>
            """
    }
}
