import Database
import Journal
import Organisation
import Reading
import TestSupport
import Testing
import Web

@testable import Directives

@Suite struct LessonRules {
    private static let table = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG MẪU
        Số: 14/KH-UBND
        Mẫu, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Chăm sóc cây xanh năm 2026

        I. NHIỆM VỤ

        | STT | Nội dung công việc | Mối phụ | Thời gian hoàn thành |
        |---|---|---|---|
        | 1 | Rà soát số lượng cây xanh trên các tuyến phố | Công an phường | 15/3/2026 |
        | 2 | Lập sổ theo dõi từng cây cổ thụ | Văn phòng | 30/6/2026 |
        | 3 | Cắt tỉa cành khô trước mùa mưa bão | Công an phường | 30/9/2026 |
        """

    private func lessons(_ office: Office) throws -> [Lesson] {
        try office.database.read { try LessonStore($0).lessons(at: [office.ward.id], limit: 10) }
    }

    @Test(arguments: Engine.tested)
    func `a column corrected in two rows is known in the next text, until it is forgotten`(engine: Engine) throws {
        try Office.with(engine) { office in
            let first = try office.takeIn(Self.table, named: "a.txt")
            #expect(try office.desk(first)?.cards.map(\.assignment.support) == [[], [], []])
            let edits = [(1, "Công an phường"), (2, "Văn phòng")].map {
                DeskEdit.set(card: $0.0, .support([$0.1]), words: nil)
            }
            try office.gate.perform(EditDraft(first, edits, seen: 0), as: office.clerk)
            _ = try office.confirm(first)
            let lesson = try #require(try lessons(office).first { $0.meaning.kind == .role })
            #expect(lesson.words == "Mối phụ" && lesson.meaning == .role(.support) && lesson.personName != nil)

            func supports(_ number: String) throws -> [[String]]? {
                let text = Self.table.replacing("14/KH", with: number)
                return try office.desk(try office.takeIn(text, named: "b.txt"))?.cards.map(\.assignment.support)
            }
            #expect(try supports("15/KH") == [["Công an phường"], ["Văn phòng"], ["Công an phường"]])
            try office.gate.perform(ForgetLesson(lesson: lesson.id, isBack: false), as: office.clerk)
            #expect(try supports("16/KH") == [[], [], []])
            try office.gate.perform(ForgetLesson(lesson: lesson.id, isBack: true), as: office.clerk)
            #expect(try supports("17/KH")?.first == ["Công an phường"])
            let verbs = try office.database.read {
                try Journal.history(of: JournalSubject(kind: "lesson", id: lesson.id.rawValue), limit: 9, in: $0)
                    .map(\.entry.verb)
            }
            #expect(verbs == [ConfirmDraft.verb, "forget-lesson", "forget-lesson"])
        }
    }

    @Test func `who keeps the directory forgets a name in it too`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn()
            let name = "Trung tâm Văn hóa phường"
            try office.gate.perform(
                EditDraft(id, [.choose(name: name, .body(office.police.id.rawValue))], seen: 0), as: office.clerk)
            _ = try office.confirm(id, as: office.administrator)
            func known() throws -> Bool {
                try office.database.read { try !BodyStore($0).bodies(named: BodyNames.folded(name)).isEmpty }
            }
            #expect(try known())
            let lesson = try #require(try lessons(office).first { $0.words == name })
            try office.gate.perform(ForgetLesson(lesson: lesson.id, isBack: false), as: office.administrator)
            #expect(try !known())
            try office.gate.perform(ForgetLesson(lesson: lesson.id, isBack: true), as: office.administrator)
            #expect(try known())
        }
    }

    @Test func `the page shows, teaches and forgets, and says what was wrong`() throws {
        try Office.with(.sqlite) { office in
            let empty = try #require(try office.ask(.get, "/lessons", as: office.clerk)).text
            #expect(empty.contains("Chưa có"))
            func teach(_ words: String, _ role: String) throws -> Response? {
                try office.ask(
                    .post, "/lessons", as: office.clerk,
                    form: ["words": words, "role": role, "body": office.ward.id.description])
            }
            let unsaid = try #require(try teach("Đầu <mối>", ""))
            #expect(unsaid.status == 422 && unsaid.text.contains("Đầu &lt;mối&gt;"))
            #expect(try teach("  : ", "lead")?.status == 422)
            #expect(try teach(String(repeating: "dài ", count: 20), "lead")?.status == 422)
            #expect(try teach("Đầu   mối", "lead")?.status == 303)
            let lesson = try #require(try lessons(office).first)
            #expect(lesson.words == "Đầu mối")
            #expect(try #require(try office.ask(.get, "/lessons", as: office.clerk)).text.contains("Đầu mối"))
            #expect(throws: (any Error).self) { try office.ask(.get, "/lessons", as: office.officer) }
            #expect(throws: (any Error).self) {
                try office.ask(.post, "/lessons/\(lesson.id)/removal", as: office.stranger, form: [:])
            }
            #expect(try office.ask(.post, "/lessons/\(lesson.id)/removal", as: office.clerk, form: [:])?.status == 303)
            #expect(try lessons(office).first?.isForgotten == true)
        }
    }

    @Test func `programs list, teach, forget and remember`() throws {
        try Office.with(.sqlite) { office in
            let sent = "{\"body\": \(office.ward.id), \"words\": \"Đầu mối\", \"role\": \"lead\"}"
            let made = try #require(try office.ask(.post, "/api/v1/lessons", as: office.clerk, json: sent))
            #expect(made.status == 201 && made.text.contains("\"role\":\"lead\""))
            let address = try #require(made.headers["Location"])
            #expect(try office.ask(.delete, address, as: office.clerk)?.status == 204)
            let list = try #require(try office.ask(.get, "/api/v1/lessons", as: office.clerk))
            #expect(list.text.contains("\"forgotten\":true"))
            #expect(try office.ask(.post, address + "/return", as: office.clerk)?.status == 200)
            #expect(throws: LessonRefusal.noSuchLesson) {
                try office.ask(.delete, "/api/v1/lessons/99", as: office.clerk)
            }
        }
    }
}
