import Testing
import WorkCalendar

@testable import Archive

@Suite struct Spreadsheets {
    static let sheet = Spreadsheet(
        name: "Nhiệm vụ [2026]: Sở/Ngành",
        columns: [.init("Nhiệm vụ"), .init("Hạn", width: 12), .init("Điểm"), .init("Tỷ lệ"), .init("Số")],
        rows: [
            [
                .text("Trình \"Kế hoạch\", đúng hạn"), .day(Day(rawValue: 18_808)), .number(2.5), .share(0.25),
                .integer(7),
            ],
            [.text("=1+1"), .day(Day(rawValue: -30_000)), .number(.nan), .empty, .integer(1 << 60)],
            [.text("- 政务公开\nhai dòng"), .empty, .number(-1), .share(1), .integer(-3)],
        ])

    @Test func `CSV quotes as RFC 4180 says and defuses formulas`() {
        let text = String(decoding: Self.sheet.csv(marked: false), as: UTF8.self)
        #expect(
            text == """
                Nhiệm vụ,Hạn,Điểm,Tỷ lệ,Số\r
                "Trình ""Kế hoạch"", đúng hạn",2021-06-30,2.5,0.25,7\r
                '=1+1,1887-11-12,,,1152921504606846976\r
                "'- 政务公开\nhai dòng",,-1.0,1.0,-3\r

                """)
    }

    @Test func `the mark by which Excel knows UTF-8 can be had or left`() {
        #expect(Self.sheet.csv().starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(Self.sheet.csv(marked: false).first == UInt8(ascii: "N"))
    }

    @Test(arguments: ["=a", "+a", "-a", "@a", "\ta", "\ra", "＝a", "－a"])
    func `what a spreadsheet might compute is guarded, unless a program wants it plain`(_ text: String) {
        let sheet = Spreadsheet(name: "a", columns: [.init("b")], rows: [[.text(text)]])
        #expect(String(decoding: sheet.csv(), as: UTF8.self).contains("'" + text))
        #expect(!String(decoding: sheet.csv(guarded: false), as: UTF8.self).contains("'"))
    }

    @Test(arguments: [
        ("a;=b", "a;'=b"), ("a;;-1;b", "a;;'-1;b"), ("a\t+b", "a\t'+b"), ("a\n=b", "a\n'=b"), ("a; b-c", "a; b-c"),
        ("\t=a", "'\t'=a"), (";@a", ";'@a"), ("a=b", "a=b"),
    ])
    func `a text is guarded wherever a spreadsheet may split it`(_ text: String, _ guarded: String) {
        #expect(Spreadsheet.guarded(text) == guarded)
    }

    @Test func `a workbook holds typed cells and no formula`() throws {
        let bytes = try Self.sheet.xlsx()
        let parts = try unzipped(bytes)
        let cells = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(!cells.contains("<f>"))
        #expect(cells.contains("<t>=1+1</t>"))
        #expect(cells.contains("<v>44377</v>"))
        #expect(cells.contains("<t>1887-11-12</t>"))
        #expect(cells.contains("<v>2.5</v>") && cells.contains("<v>0.25</v>") && cells.contains("<v>-3</v>"))
        #expect(cells.contains("1152921504606846976</t>"))
        #expect(cells.contains("<autoFilter ref=\"A1:E4\"/>"))
        #expect(cells.contains("state=\"frozen\""))
        #expect(parts["xl/workbook.xml"]?.contains("name=\"Nhiệm vụ 2026 SởNgành\"") == true)
    }

    @Test(arguments: [
        ("", "Sheet1"), ("'a'", "a"), ("History", "Sheet1"),
        (String(repeating: "政", count: 40), String(repeating: "政", count: 31)), ("[]", "Sheet1"),
    ])
    func `a tab's name is one that Excel takes`(_ name: String, _ tab: String) {
        #expect(Spreadsheet.tabName(name) == tab)
    }

    @Test func `a text longer than a cell is cut where a character ends`() {
        let cut = Spreadsheet.fitting(String(repeating: "👨‍👩‍👧", count: 9_000))
        #expect(cut.utf16.count <= 32_767 && cut.hasSuffix("👨‍👩‍👧…"))
    }

    @Test func `an empty table is a workbook all the same`() throws {
        #expect(try !Spreadsheet(name: "", columns: [], rows: []).xlsx().isEmpty)
        #expect(
            try unzipped(Spreadsheet(name: "", columns: [.init("=x")], rows: []).xlsx())["xl/worksheets/sheet1.xml"]?
                .contains("=x") == true)
    }

    private func unzipped(_ bytes: [UInt8]) throws -> [String: String] {
        let directory = try #require(ZipDirectory(bytes))
        var parts: [String: String] = [:]
        for entry in directory.entries {
            let file = try #require(TemporaryFile(bytes))
            let process = Subprocess(
                arguments: ["/usr/bin/unzip", "-p", file.path, entry.name], environment: [:], outputLimit: 1 << 20,
                seconds: 20)
            parts[entry.name] = String(decoding: try process.run().output, as: UTF8.self)
        }
        return parts
    }
}
