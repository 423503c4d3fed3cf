import Testing

@testable import Reading

@Suite struct DraftForms {
    static let text = """
        I. NHIỆM VỤ
        1. Sở Y tế chủ trì, phối hợp với Sở Nội vụ xây dựng "Kế hoạch" tiêm chủng đạt tối thiểu 95%, xong trước ngày 30/6/2025.
        2. Sở Nội vụ, nếu có khó khăn, vướng mắc, báo cáo UBND tỉnh.
        """
    static let draft = Reader().read(Source(name: "ke-hoach.txt", text: text))

    @Test func `a draft comes back from its JSON as it was`() throws {
        #expect(Self.draft.assignments.count == 2)
        #expect(try Draft(json: Self.draft.json()) == Self.draft)
        #expect(try Draft(json: Self.draft.json()).json() == Self.draft.json())
    }

    @Test func `absent values are null and keys are in snake case`() {
        let json = String(decoding: Self.draft.json(), as: UTF8.self)
        #expect(json.contains("\"number\": null"))
        #expect(json.contains("\"source_line\": 2"))
        #expect(json.contains("\"group_weight\": null"))
        #expect(json.contains("\"ad_hoc\": true"))
        #expect(!json.contains("sourceLine"))
    }

    @Test func `bytes that are no draft are refused`() {
        #expect(throws: (any Error).self) { try Draft(json: Array("{\"file\": 1}".utf8)) }
        #expect(throws: (any Error).self) { try Draft(json: []) }
    }

    @Test func `signs that JSON keeps for itself are escaped`() throws {
        var draft = Self.draft
        draft.directive.title = "\"a\\b\"\n\t\u{01} é 中"
        #expect(try Draft(json: draft.json()).directive.title == draft.directive.title)
    }

    @Test func `every field that was read tells where it stands`() {
        for assignment in Self.draft.assignments {
            for (name, field) in assignment.fields {
                #expect(field.start < field.end && field.end <= Self.text.utf8.count, "\(name)")
                #expect((0...1).contains(field.confidence), "\(name)")
            }
            if !assignment.lead.isEmpty { #expect(assignment.fields["lead"] != nil) }
            if assignment.due.kind != .none { #expect(assignment.fields["due"] != nil) }
        }
    }
}
