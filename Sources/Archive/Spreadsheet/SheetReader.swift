/// Reads the first sheet of an .xlsx workbook (ISO/IEC 29500-1, SpreadsheetML) as rows of cells; formulas give the value
/// that was kept with them, and nothing is computed.
public struct SheetReader: Sendable {
    /// What a cell holds.
    public enum Cell: Sendable, Hashable {
        case empty
        case text(String)
        case number(Double)
    }

    /// A row with its number in the sheet, from 1.
    public struct Row: Sendable, Hashable {
        public let number: Int
        public let cells: [Cell]
    }

    /// Rows that hold something, in their order.
    public let rows: [Row]

    static let mostColumns = 100
    /// Bytes that one part may unpack to.
    static let partLimit = 64 << 20

    /// - Parameter mostRows: More are refused, so that a hostile file fills no memory.
    public init(_ bytes: [UInt8], mostRows: Int) throws(SheetProblem) {
        guard let directory = ZipDirectory(bytes) else { throw .noWorkbook }
        let package = ZipPackage(directory, limit: Self.partLimit)
        guard let workbook = package.part("xl/workbook.xml"), let name = Self.firstSheet(workbook, package),
            let sheet = package.part(name)
        else { throw .noWorkbook }
        let strings = package.part("xl/sharedStrings.xml").map(Self.sharedStrings) ?? []
        var reading = SheetReading(sheet, strings, mostRows: mostRows)
        rows = try reading.rows()
    }

    /// The part of the first sheet, by the workbook's relations.
    private static func firstSheet(_ workbook: [UInt8], _ package: ZipPackage) -> String? {
        var tokens = XMLTokens(workbook)
        while let token = tokens.next() {
            guard token.isOpening, token.name == "sheet" || token.name.hasSuffix(":sheet") else { continue }
            guard let id = tokens.attribute("r:id", of: token)?.value,
                let relations = package.part("xl/_rels/workbook.xml.rels")
            else { return "xl/worksheets/sheet1.xml" }
            return target(of: id, in: relations)
        }
        return nil
    }

    private static func target(of id: String, in relations: [UInt8]) -> String? {
        var tokens = XMLTokens(relations)
        while let token = tokens.next() {
            guard token.isOpening, tokens.attribute("Id", of: token)?.value == id,
                let target = tokens.attribute("Target", of: token)?.value
            else { continue }
            return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
        return nil
    }

    /// The texts that cells name by their place; readings beside Chinese words are left out.
    private static func sharedStrings(_ bytes: [UInt8]) -> [String] {
        var (tokens, strings, isText, isReading) = (XMLTokens(bytes), [String](), false, false)
        while let token = tokens.next() {
            switch (token.name, token.kind) {
            case ("si", .start), ("si", .empty): strings.append("")
            case ("rPh", .start): isReading = true
            case ("rPh", .end): isReading = false
            case ("t", .start): isText = true
            case ("t", .end): isText = false
            case ("", .other) where isText && !isReading && !strings.isEmpty:
                strings[strings.count - 1] += tokens.text(of: token)
            default: break
            }
        }
        return strings
    }
}

/// Why a file is no table that can be read.
public enum SheetProblem: Error, Equatable {
    /// The bytes are no whole .xlsx workbook.
    case noWorkbook
    case tooManyRows(Int)
    case tooManyColumns(Int)
}

/// Walks a sheet cell by cell.
private struct SheetReading {
    private var tokens: XMLTokens
    private let strings: [String]
    private let mostRows: Int
    private var found: [SheetReader.Row] = []
    private var number = 0
    private var cells: [SheetReader.Cell] = []
    /// Of the cell that is open: its place, its type, and what it holds so far.
    private var column = 0
    private var type = ""
    private var value: String?
    private var isValue = false

    init(_ sheet: [UInt8], _ strings: [String], mostRows: Int) {
        (tokens, self.strings, self.mostRows) = (XMLTokens(sheet), strings, mostRows)
    }

    mutating func rows() throws(SheetProblem) -> [SheetReader.Row] {
        while let token = tokens.next() { try read(token) }
        return found
    }

    private mutating func read(_ token: XMLTokens.Token) throws(SheetProblem) {
        switch (token.name, token.kind) {
        case ("row", .start):
            number = Archive.number(tokens.attribute("r", of: token)?.value, within: 1...10_000_000) ?? number + 1
            cells = []
        case ("row", .end): try endRow()
        case ("c", .start):
            column = tokens.attribute("r", of: token).flatMap { Self.column(of: $0.value) } ?? cells.count
            guard column < SheetReader.mostColumns else { throw .tooManyColumns(SheetReader.mostColumns) }
            type = tokens.attribute("t", of: token)?.value ?? "n"
            value = nil
        case ("c", .end): endCell()
        case ("v", .start), ("t", .start): isValue = true
        case ("v", .end), ("t", .end): isValue = false
        case ("", .other): if isValue { value = (value ?? "") + tokens.text(of: token) }
        default: break
        }
    }

    private mutating func endRow() throws(SheetProblem) {
        while cells.last == .empty { cells.removeLast() }
        guard !cells.isEmpty else { return }
        guard found.count < mostRows else { throw .tooManyRows(mostRows) }
        found.append(SheetReader.Row(number: number, cells: cells))
    }

    private mutating func endCell() {
        guard let value else { return }
        while cells.count <= column { cells.append(.empty) }
        cells[column] =
            switch type {
            case "s": Int(value).flatMap { strings.indices.contains($0) ? .text(strings[$0]) : nil } ?? .empty
            case "inlineStr", "str": .text(value)
            case "b": .text(value == "1" ? "TRUE" : "FALSE")
            case "e": .empty
            default: Double(value).map { .number($0) } ?? .text(value)
            }
    }

    /// The place of a cell's column, from 0: "AB12" is 27.
    private static func column(of reference: String) -> Int? {
        var place = 0
        for letter in reference.utf8.prefix(while: { (0x41...0x5A).contains($0) }).prefix(4) {
            place = place * 26 + Int(letter) - 0x40
        }
        return place > 0 ? place - 1 : nil
    }
}
