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

    @Test(arguments: DraftLanguage.allCases)
    func `texts that stopped the reader once are read`(language: DraftLanguage) {
        for text in [
            // A parenthesis in a heading before its last body, whose name goes on behind.
            "I. TỔ CHỨC\n1. Các cơ quan (có nội dung liên quan), Phòng Nội vụ hồ sơ giấy\n- Rà soát thủ tục.\n- Báo cáo.\n",
            // A cell in place of the first row's number.
            "STT\nNội dung nhiệm vụ\nCơ quan chủ trì\nThời gian\n(1)\n(2)\n(3)\n(4)\nRà soát thủ tục\n1\n"
                + "Lập danh mục\nSở Nội vụ\nQuý I\n2\nBáo cáo\nSở Nội vụ\nQuý II\n",
            // An item's own copy meets that of the text's numbering.
            "1. The Council shall act.\n1. The Council shall act.\n\n| No. | Action | Lead |\n|---|---|---|\n"
                + "| 1 | Act | Council |\n| 1 | Act again | Council |\n",
            // A line of signs alone below a title in capitals.
            "|\nREPORT OF THE BOARD\n|\n|\nno: 09/AB",
            // A gap that reaches past the last word of its line.
            "ESB/HQ/2026-01                              PHỤ LỤC                Saltmarsh, 28 Mar 2026",
        ] {
            #expect(Reader(language: language).read(Source(name: "x.txt", text: text)).faults(in: text) == [])
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
