import Testing

@testable import Reading

@Suite struct DraftFaults {
    @Test(arguments: DraftLanguage.allCases)
    func `the reader points into the text, whatever it is told that the language is`(language: DraftLanguage) {
        for text in [
            DraftForms.text, "", "\n", "\u{feff}Số:", "一、\n（一）", "1. A\n1. B\n1.1. C", "a\u{301}\u{301}\tđ|\r\n",
        ] {
            let draft = Reader(language: language).read(Source(name: "x.txt", text: text))
            #expect(draft.language == language)
            #expect(draft.faults(in: text) == [])
        }
    }

    @Test func `a draft that points elsewhere or says a thing twice is found out`() {
        var draft = DraftForms.draft
        draft.assignments[1].ref = draft.assignments[0].ref
        draft.assignments[0].source.end = DraftForms.text.utf8.count + 1
        draft.assignments[0].fields["due"]?.confidence = 1.1
        draft.provisions.append(draft.provisions[0])
        draft.provisions[0].parent = "none"
        #expect(draft.faults(in: DraftForms.text).count == 5)
    }
}
