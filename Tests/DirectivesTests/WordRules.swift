import HTML
import Reading
import Testing
import WorkCalendar

@testable import Directives

@Suite struct WordRules {
    @Test(arguments: ["2021", "2021-06", "2021-06-15"])
    func `a date of a document is printed as it was read`(_ text: String) {
        #expect(IssueDate(parsing: text)?.text == text)
    }

    @Test(arguments: ["", "21", "2021-13", "2021-6", "2021-02-30", "2021-06-15x", "tháng 6"])
    func `what is no date is none`(_ text: String) {
        #expect(IssueDate(parsing: text) == nil)
    }

    @Test func `a year agrees with its days and with no others`() {
        #expect(IssueDate.year(2026).agrees(with: .month(year: 2026, month: 3)))
        #expect(!IssueDate.year(2026).agrees(with: .year(2025)))
        #expect(!IssueDate.month(year: 2026, month: 1).agrees(with: .month(year: 2026, month: 2)))
    }

    @Test(arguments: [
        ("141/KH-UBND", "Số: 141/KH-UBND"), ("468/QĐ-TTg", "468 / QĐ - TTg"), ("03-CTr/TU", "03 - ctr/tu"),
        ("示政办发〔2026〕18号", "示政办发[2026]18号"), ("云政督〔2026〕18号", "云政督〔2026〕第18号"),
        ("示政办发〔2026〕18号", "示政办发（2026）18号"),
    ])
    func `two writings of a number are one number`(_ pair: (String, String)) throws {
        let (a, b) = (DocumentNumber(parsing: pair.0), DocumentNumber(parsing: pair.1))
        #expect(try #require(a).key == #require(b).key)
    }

    @Test(arguments: [
        (Language.vi, "trước 20/08/2024 (chậm nhất 19/08/2024)"), (.zh, "2024年8月20日之前（最迟2024年8月19日）"),
        (.en, "before 20 August 2024 (by 19 August 2024)"),
    ])
    func `a term before a day shows the last day in time, as the ledger will keep it`(_ wanted: (Language, String)) {
        let due = DraftDue(kind: .date, by: "2024-08-20", text: "trước ngày 20/8/2024")
        #expect(TermWords.sentence(due, Messages(wanted.0)) == wanted.1)
    }

    @Test func `a term by a day is shown as it is`() {
        let due = DraftDue(kind: .date, by: "2024-08-20", text: "chậm nhất ngày 20/8/2024")
        #expect(TermWords.sentence(due, Messages(.vi)) == "chậm nhất 20/08/2024")
    }

    @Test(arguments: [
        ("../../etc/passwd.txt", "passwd.txt"), ("C:\\Van ban\\kh 12.docx", "kh 12.docx"), ("a\r\nb.txt", "ab.txt"),
        ("..", nil), ("a/../", nil), ("", nil),
    ])
    func `only what stands last in a path names a file`(_ item: (String, String?)) {
        #expect(ImportDirective.lastPart(of: item.0) == item.1)
    }

    @Test func `a pasted text without a name goes by its first whole words`() {
        let text = "\nỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ĐỘC LẬP TỰ DO HẠNH PHÚC\n"
        #expect(
            PastedText.name(typed: "", text: text) == "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ĐỘC LẬP.txt")
        #expect(PastedText.name(typed: " kế hoạch ", text: text) == "kế hoạch")
        #expect(PastedText.name(typed: "", text: String(repeating: "字", count: 90)).count == 64)
    }

    @Test func `different numbers stay apart`() {
        #expect(DocumentNumber(parsing: "14/1KH")?.key != DocumentNumber(parsing: "141/KH")?.key)
        #expect(DocumentNumber(parsing: " — ") == nil)
    }

    @Test(
        arguments: [
            ("Hồ sơ; ≥ 98 %", ">=", 98.0, "%"), ("学位；2,400 个", ">=", 2400.0, "个"),
            ("Cây; ≤ 1.200 cây", "<=", 1200.0, "cây"),
            ("Thời gian; < 2,5 ngày; cấp xã; 31/12/2026", "<", 2.5, "ngày"), ("x; = 0.5", "=", 0.5, nil),
        ] as [(String, String, Double, String?)])
    func `a target is read from a line`(_ item: (String, String, Double, String?)) throws {
        let target = try TypedTarget.target(item.0)
        #expect(target.op == item.1 && target.value == item.2 && target.unit == item.3)
    }

    @Test(arguments: ["", "98 %", "Hồ sơ; nhiều"])
    func `a line without a number is no target`(_ line: String) {
        #expect(throws: DeskRefusal.targetMalformed) { try TypedTarget.target(line) }
    }

    @Test(arguments: Language.allCases)
    func `a target is printed as it is read`(_ language: Language) throws {
        let target = DraftTarget(of: "Cây", "<=", 1200.5, unit: "cây", scope: "cấp xã", by: "2026-12-31")
        #expect(try TypedTarget.target(TypedTarget.line(target, Messages(language))) == target)
    }

    @Test(arguments: Language.allCases)
    func `a term says nothing that the draft does not hold`(_ language: Language) {
        let messages = Messages(language)
        #expect(TermWords.sentence(.none, messages) == nil)
        for kind in DraftDue.Kind.allCases {
            let bare = DraftDue(kind, from: nil, by: nil, recurrence: nil, words: nil)
            let words = TermWords.sentence(bare, messages) ?? ""
            let namesDay = words.contains { $0.isNumber && kind != .none }
            #expect(!namesDay, "\(kind) without a day names none: \(words)")
        }
        let day = DraftDue(.date, from: nil, by: "2026-03-15", recurrence: nil, words: "trước ngày 15/3/2026")
        let shown = TermWords.sentence(day, messages) ?? ""
        #expect(shown.contains("15") && shown.contains("2026"))
    }

    @Test func `working days are counted where the calendar is known and not guessed where it is not`() throws {
        let today = try Day(parsing: "2026-01-05")
        let due = DraftDue(.date, from: nil, by: "2026-01-09", recurrence: nil, words: nil)
        let known = DueNearness.words(due, from: today, calendar: .vietnam, Messages(.en))
        #expect(known == ["Friday", "4 working days left"])
        let beyond = DraftDue(.date, from: nil, by: "2090-01-09", recurrence: nil, words: nil)
        let unknown = DueNearness.words(beyond, from: today, calendar: .vietnam, Messages(.en))
        #expect(unknown.last?.contains("working") == false)
        let month = DraftDue(.month, from: nil, by: "2026-03", recurrence: nil, words: nil)
        #expect(DueNearness.words(month, from: today, calendar: .vietnam, Messages(.en)).isEmpty)
    }

    @Test(arguments: [
        "MẬT", "TỐI MẬT", "Tuyệt mật", "秘密", "机密★1年", "绝密 ★ 长期", "【机密】", "M Ậ T", "[ TỐI MẬT ]", "Độ mật: Mật",
        "密级：机密", "TUYET MAT", "Số: 12/KH-UBND (Tối mật)", "X发〔2024〕1号（秘密）",
    ])
    func `a mark of secrecy is seen`(_ mark: String) {
        #expect(SecrecyMark.found(in: "UBND TỈNH\tCỘNG HÒA\n\(mark)\nKẾ HOẠCH") != nil)
    }

    @Test(arguments: [
        "Bảo mật thông tin", "bí mật nhà nước", "保密工作", "国家秘密的定密", "Mật ong", "Số: 12/KH-UBND (thay thế)", "MAT 2024",
    ])
    func `words about secrets are no mark`(_ words: String) {
        #expect(SecrecyMark.found(in: "\(words)\n" + String(repeating: "dòng\n", count: 100) + "MẬT\n") == nil)
    }
}
