import Archive
import Reading

/// `remit read`: prints what a document assigns.
enum ReadCommand: Command {
    static let name = "read"
    static let usage = "read FILE [--format table|json|csv|xlsx] [--language vi|zh|en] [--recognise]"
    static let summary = "Prints the assignments that a document makes, with the words they come from."

    enum Format: String, CaseIterable {
        case table, json, csv, xlsx
    }

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: ["format", "language"], flags: ["recognise"])
        let path = try arguments.single("the file to read")
        guard let format = Format(rawValue: arguments.value("format") ?? "table") else {
            throw UsageMistake.notAChoice("format", Format.allCases.map(\.rawValue))
        }
        let draft = try Document.draft(
            of: path, in: arguments.language, recognised: arguments.has("recognise"))
        switch format {
        case .table: Terminal.write(Array(DraftText.lines(draft).utf8))
        case .json: Terminal.write(draft.json())
        case .csv: Terminal.write(draft.spreadsheet.csv())
        case .xlsx: Terminal.write(try draft.spreadsheet.xlsx())
        }
        return 0
    }
}
