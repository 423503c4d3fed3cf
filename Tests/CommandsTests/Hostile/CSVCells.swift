/// The cells of a CSV text as spreadsheets split it: at commas, and where the country writes 1,5 at semicolons.
enum CSVCells {
    /// The cells that a spreadsheet would compute.
    static func formulas(in text: String) -> [String] {
        [",", ";", "\t"].flatMap { separator in
            cells(text.unicodeScalars, separator).filter { cell in
                guard let first = cell.unicodeScalars.first, Double(cell) == nil else { return false }
                return "=+-@\t\r＝＋－＠".unicodeScalars.contains(first)
            }
        }
    }

    private static func cells(_ text: String.UnicodeScalarView, _ separator: Unicode.Scalar) -> [String] {
        var cells: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var isBegun = false
        var rest = text[...]
        while let scalar = rest.popFirst() {
            if isQuoted {
                guard scalar == "\"" else { cell.append(scalar); continue }
                if rest.first == "\"" { cell.append(rest.removeFirst()) } else { isQuoted = false }
            } else if scalar == "\"", !isBegun {
                (isQuoted, isBegun) = (true, true)
            } else if scalar == separator || scalar == "\n" || scalar == "\r" {
                cells.append(String(cell))
                (cell, isBegun) = (String.UnicodeScalarView(), false)
            } else {
                isBegun = true
                cell.append(scalar)
            }
        }
        return cells + [String(cell)]
    }
}
