import Testing
import WorkCalendar

@testable import Archive

/// The first sheet of a workbook, read back.
@Suite struct SheetReaderTests {
    @Test func `what was written is read`() throws {
        let sheet = Spreadsheet(
            name: "A", columns: [.init("Tên"), .init("数"), .init("c")],
            rows: [
                [.text("=1+1 <&> \"x\""), .integer(7), .empty], [.empty, .number(2.5), .day(Day(rawValue: 20_000))],
                [.empty, .empty, .empty], [.text("两行\nhai dòng"), .empty, .text(" rìa ")],
            ])
        let rows = try SheetReader(try sheet.xlsx(), mostRows: 10).rows
        #expect(rows.map(\.number) == [1, 2, 3, 5])
        #expect(rows[0].cells == [.text("Tên"), .text("数"), .text("c")])
        #expect(rows[1].cells == [.text("=1+1 <&> \"x\""), .number(7)])
        #expect(rows[2].cells == [.empty, .number(2.5), .number(45_569)])
        #expect(rows[3].cells == [.text("两行\nhai dòng"), .empty, .text(" rìa ")])
    }

    @Test func `more rows than are wanted are refused`() throws {
        let sheet = Spreadsheet(name: "A", columns: [.init("a")], rows: (0..<5).map { [.integer($0)] })
        let bytes = try sheet.xlsx()
        #expect(throws: SheetProblem.tooManyRows(5)) { try SheetReader(bytes, mostRows: 5) }
        #expect(try SheetReader(bytes, mostRows: 6).rows.count == 6)
    }

    @Test func `a damaged workbook is refused or read, and never more`() throws {
        let sheet = Spreadsheet(name: "A", columns: [.init("a")], rows: [[.text("b")]])
        let bytes = try sheet.xlsx()
        for place in stride(from: 0, to: bytes.count, by: 7) {
            var damaged = bytes
            damaged[place] ^= 0xFF
            _ = try? SheetReader(damaged, mostRows: 10)
            _ = try? SheetReader(Array(bytes.prefix(place)), mostRows: 10)
        }
    }
}
