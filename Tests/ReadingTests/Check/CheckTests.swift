import Testing
import WorkCalendar

@testable import Reading

@Suite struct Findings {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        /// Code, severity and line of each.
        let found: [String]
        var lexicon: [String] = []
        var testDescription: String { name }
    }

    static func codes(_ text: String, lexicon: [String] = []) -> [String] {
        Reader(lexicon: lexicon).read(Source(name: "text.txt", text: text)).findings.map { finding in
            "\(finding.code) \(finding.severity.rawValue) \(finding.line ?? 0)"
        }
    }

    static let table = """
        某市教育局2025年度绩效考评方案
        一、考评内容
        共设定2个一级指标、5项年度工作目标（详见附件）。
        附件
        \t1-1-1
        \t提升教育质量。（5分）
        \t新建3所学校。
        \t2
        \t12月底前
        \t规划科
        \t
        \t1-1-2
        \t培训教师100人次。
        \t2
        \t12月底前
        \t人事科
        \t
        \t2-1-1
        \t加强安全管理。（3分）
        \t开展检查2次。
        \t3
        \t12月底前
        \t校安科
        \t小计
        \t8

        """

    static let cases = [
        Case(
            name: "a table that was not read",
            text: """
                PORT AUTHORITY OF SELWICK
                Selwick, 1 March 2027
                Dredging Plan 2027
                1. The Harbour Office shall survey the fairway by 30 April 2027.
                2. The Finance Division shall publish the tariff by 31 May 2027.

                Stage
                Mud of the inner basin
                Harbour Office
                30/06/2027
                Mud of the outer basin
                Finance Division
                31/07/2027
                Sand of the bar
                Harbour Office
                31/08/2027
                This plan is published on the notice board of the Authority.
                """, found: ["unread-table warning 7"]),
        Case(
            name: "names and days that were read, and names without days",
            text: """
                PORT AUTHORITY OF SELWICK
                Selwick, 1 March 2027
                Dredging Plan 2027
                1. The Harbour Office shall survey the fairway by 30 April 2027.
                2. The Finance Division shall publish the tariff by 31 May 2027.

                Copies:
                Harbour Office
                Finance Division
                Harbour Office
                """, found: []),
        Case(
            name: "a deadline before the issue date",
            text: """
                某市人民政府关于做好防汛工作的通知
                某政发〔2025〕3号
                各县（区）人民政府：
                为做好防汛工作，现通知如下：
                一、完善预案。2024年6月30日前完成修订。（市水利局负责）
                二、开展演练。2025年6月13日前开展演练。（市应急管理局牵头，市水利局配合）
                某市人民政府
                2025年5月20日
                """,
            found: ["deadline-before-issue error 5", "deadline-on-day-off note 5"]),
        Case(
            name: "a deadline on a swapped working day is no day off",
            text: """
                某市人民政府关于做好迎检工作的通知
                一、报送材料。2025年9月28日前报送材料清单。（市教育局负责）
                二、整改到位。2025年10月8日前完成整改。（市教育局负责）
                """,
            found: ["deadline-on-day-off note 3"]),
        Case(
            name: "numbering that repeats and skips",
            text: """
                某县2025年工作要点
                一、抓项目。12月底前完成10个项目。（县发改局负责）
                二、抓招商。12月底前引进5家企业。（县商务局负责）
                二、抓环境。12月底前办结率达100%。（县行政审批局负责）
                五、抓民生。12月底前新建2所学校。（县教育局负责）
                """,
            found: ["numbering-repeats warning 4", "numbering-skips warning 5"]),
        Case(
            name: "counts and points that do not add up", text: table,
            found: [
                "count-mismatch warning 3", "count-mismatch warning 7", "count-mismatch warning 24",
            ]),
        Case(
            name: "a citation with two numbers",
            text: """
                某县2025年工作方案
                根据《某省公开条例实施办法》（某政发〔2020〕21号）要求，制定本方案。
                一、落实《某省公开条例实施办法》（某政发〔2021〕21号），12月底前出台细则。（县政府办负责）
                """,
            found: ["citation-date-conflict warning 3"]),
        Case(
            name: "a body that nobody knows",
            text: """
                某县2025年工作要点
                一、抓项目。12月底前完成10个项目。（县发改局负责）
                二、抓招商。12月底前引进5家企业。（县招商办、各乡镇负责）
                """,
            found: ["unknown-body note 3"], lexicon: ["某县发改局", "某县商务局"]),
        Case(
            name: "items that nobody could be held to",
            text: """
                某县2025年工作要点
                一、抓项目。加快建设。（县发改局负责）
                二、抓招商。引进5家企业。（县商务局负责）
                """,
            found: ["not-measurable note 2", "no-deadline note 3"]),
    ]

    @Test(arguments: cases)
    func `a text is checked as a careful drafter would`(_ item: Case) {
        #expect(Self.codes(item.text, lexicon: item.lexicon) == item.found)
    }

    @Test func `a text that holds is left in peace`() {
        let text = """
            某县人民政府关于印发2025年工作要点的通知
            某政发〔2025〕1号
            一、抓项目。12月底前完成10个项目。（县发改局负责）
            二、抓招商。12月底前引进5家企业。（县商务局负责）
            某县人民政府
            2025年1月10日
            """
        #expect(Self.codes(text) == [])
    }

    @Test func `a finding speaks the document's language and can be acted on`() throws {
        let draft = Reader().read(Source(name: "a.txt", text: Self.table))
        let finding = try #require(draft.findings.first { $0.code == "count-mismatch" })
        #expect(finding.text == "文中写明2个一级指标、5项年度工作目标，而表中有2个一级分组、3行，请核对表格是否漏行，或改正文中的数目。")
    }

    @Test func `work due before a Monday has the Sunday as its last day, written as the language writes it`() throws {
        let text = """
            ỦY BAN NHÂN DÂN
            XÃ MẪU
            Số: 5/KH-UBND
            Mẫu, ngày 05 tháng 01 năm 2026
            KẾ HOẠCH
            Chăm sóc cây xanh năm 2026
            1. Văn phòng chủ trì rà soát 20 cây, hoàn thành trước ngày 16/3/2026.
            2. Công an xã chủ trì kiểm tra 5 tuyến đường, hoàn thành trước ngày 15/3/2026.
            """
        let findings = Reader().read(Source(name: "a.txt", text: text)).findings
            .filter { $0.code == "deadline-on-day-off" }
        #expect(findings.map(\.ref) == ["1", "2"])
        #expect(findings.first?.text.contains("15/03/2026 của mục 1 rơi vào Chủ nhật") == true)
    }

    @Test(arguments: [
        (DraftLanguage.vi, "20/08/2024", "08/2024", "2024"), (.zh, "2024年8月20日", "2024年8月", "2024年"),
        (.en, "20 August 2024", "August 2024", "2024"),
    ])
    func `a remark writes days as its language does`(_ item: (DraftLanguage, String, String, String)) {
        #expect(Remark.day("2024-08-20", in: item.0) == item.1)
        #expect(Remark.day("2024-08", in: item.0) == item.2)
        #expect(Remark.day("2024", in: item.0) == item.3)
        #expect(Remark.day("ngày 5", in: item.0) == "ngày 5")
    }

    @Test(arguments: DraftLanguage.allCases)
    func `every remark has a sentence in every language`(_ language: DraftLanguage) {
        let remarks: [Remark] = [
            .noLead(["1"]), .noDeadline(["1", "2", "3", "4", "5", "6", "7"]), .notMeasurable(["1"]),
            .deadlineBeforeIssue("1", "2025-01-01", "2025-02-01"),
            .deadlineOnDayOff("1", "2025-01-04", .weekday(.saturday)),
            .deadlineOnDayOff("1", "2025-10-01", .holiday("H")),
            .numberingRepeats("2"), .numberingSkips("2", "4"),
            .countMismatch(stated: ["12 tasks"], groups: 3, rows: 11, isTable: true),
            .countMismatch(stated: ["12 tasks"], groups: nil, rows: 11, isTable: false),
            .pointsMismatch(.group("A"), stated: 5, sum: 4.5), .pointsMismatch(.subtotal, stated: 5, sum: 4),
            .pointsMismatch(.total, stated: 100, sum: 99), .unknownBody("X"), .unreadTable(first: 3, last: 9),
            .citationConflict("1/QĐ", "2025-01-01", 3, "2025-01-02"),
        ]
        for remark in remarks { #expect(remark.sentence(in: language).count > 8) }
        #expect(Set(remarks.map { $0.sentence(in: language) }).count == remarks.count)
    }
}
