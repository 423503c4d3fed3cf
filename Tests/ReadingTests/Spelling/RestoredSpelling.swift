import Testing

@testable import Reading

/// Words whose letters recognition lost, and the likely spelling beside them.
@Suite struct RestoredSpelling {
    private func restored(_ text: String) -> String { Spelling.vietnamese.restored([text])[0] }

    @Test(arguments: [
        ("Uy ban nhan dan huyén", "Ủy ban nhân dân huyện"), ("Hanh phiic", "Hạnh phúc"),
        ("thwc hién Pé an", "thực hiện Đề án"), ("co quan, donvi lién quan", "cơ quan, đơn vị liên quan"),
        ("giai quyét thu tuc hanh chinh", "giải quyết thủ tục hành chính"),
        ("nhi¢m vu x4 h6i", "nhiệm vụ xã hội"), ("KE HOACH", "KẾ HOẠCH"),
    ])
    func `letters lost are found by what usually stands together`(_ seen: String, _ meant: String) {
        #expect(restored(seen) == meant)
    }

    @Test(arguments: [
        "Ủy ban nhân dân xã tổ chức thực hiện kế hoạch", "", " \n ", "30/6/2021; 128/KH-UBND (75%)", "Kowalczyk",
    ])
    func `what is whole, what is no word and what nobody can guess stay as they are`(_ text: String) {
        #expect(restored(text) == text)
    }

    @Test func `figures, punctuation and white space keep their places`() {
        #expect(restored("1.  Uy ban\n nhan dan (30/6);") == "1.  Ủy ban\n nhân dân (30/6);")
    }

    @Test
    func `a damaged text is read by its likely spelling, which stands beside its words; a whole one has none`() throws {
        let line = "1. Vdn phong chu tri, phdi hop v6i C6ng an thwc hi¢n Ké hoach, hoan thanh truoc ngay 15/3/2026.\n"
        let text = "KE HOACH\nThwc hi¢n nhi¢m vu x4 h6i\n\nI. NHI¢M VU\n\n" + String(repeating: line, count: 4)
        let source = Source(name: "a.txt", text: text)
        var draft = Reader().read(source)
        #expect(draft.assignments.map(\.lead) == Array(repeating: ["Văn phòng"], count: 4))
        #expect(draft.assignments.first?.support == ["Công an"])
        #expect(draft.assignments.first?.due.by == "2026-03-15")
        // Every place is one of the text as it stands, and its words stay as they are.
        let item = try #require(draft.assignments.first)
        #expect(item.text == String(line.dropFirst(3).dropLast()))
        let lead = try #require(item.fields["lead"])
        #expect(String(decoding: Array(text.utf8)[lead.start..<lead.end], as: UTF8.self) == "Vdn phong")
        #expect(lead.assumed == Assumption.spelling.rawValue && lead.confidence <= 0.8)
        #expect(draft.directive.title == "KE HOACH Thwc hi¢n nhi¢m vu x4 h6i")
        #expect(draft.directive.restored == "Kế hoạch Thực hiện nhiệm vụ xã hội")
        #expect(item.restored?.contains("thực hiện Kế hoạch, hoàn thành trước ngày 15/3/2026") == true)
        #expect(String(decoding: draft.json(), as: UTF8.self).contains("\"restored\""))
        // Words that a person corrects are nobody's guess any more.
        draft.assignments[0].text = "Văn phòng thực hiện."
        #expect(draft.assignments[0].restored == nil)

        let whole = Source(name: "b.txt", text: "KẾ HOẠCH\n\n1. Văn phòng thực hiện kế hoạch trước ngày 15/3/2026.\n")
        let other = Reader().read(whole)
        #expect(other.assignments.allSatisfy { $0.restored == nil })
        #expect(!String(decoding: other.json(), as: UTF8.self).contains("\"restored\""))
    }

    @Test func `the logarithm is right`() {
        for (number, logarithm) in [(1.0, 0.0), (2, 0.693147), (10, 2.302585), (0.001, -6.907755), (1.999, 0.692647)] {
            #expect(abs(Logarithm.natural(number) - logarithm) < 0.00001)
        }
    }
}
