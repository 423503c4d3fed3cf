/// Why a holiday file cannot be taken, with the line to mend.
public enum HolidayTableError: Error, Hashable, Sendable {
    /// The first line must name the columns as written here.
    case header(expected: String)
    case missingColumns(line: Int)
    case day(line: Int, DayError)
    case country(line: Int, String)
    case change(line: Int, String)
    case year(line: Int, String)
    case confidence(line: Int, String)
    /// The same day of the same country stands in two rows.
    case twice(line: Int, Day)
}

extension HolidayTable {
    private static let columns = "date,country,kind,name"
    private static let publicationColumns = "country,year,confidence,source"

    /// Reads the CSV forms of a table: `date,country,kind,name` and `country,year,confidence,source`.
    ///
    /// Lines that begin with "#" are remarks.
    /// - Parameter published: The years the table covers whole; empty for a local table that only adds to others.
    public init(parsing csv: String, published: String = "") throws(HolidayTableError) {
        var entries: [Entry] = []
        var seen: Set<String> = []
        for row in try HolidayTable.rows(of: csv, columns: HolidayTable.columns) {
            let entry = try Entry(row)
            guard seen.insert("\(entry.country) \(entry.day)").inserted else {
                throw .twice(line: row.line, entry.day)
            }
            entries.append(entry)
        }
        var publications: [Publication] = []
        if !published.isEmpty {
            for row in try HolidayTable.rows(of: published, columns: HolidayTable.publicationColumns) {
                try publications.append(Publication(row))
            }
        }
        self.init(entries: entries, publications: publications)
    }

    /// The entries as the CSV that `init(parsing:)` reads.
    public var csv: String {
        entries.reduce(into: HolidayTable.columns + "\n") { text, entry in
            text += "\(entry.day),\(entry.country.rawValue),\(entry.change.rawValue),\(quoted(entry.name))\n"
        }
    }

    private static func rows(of csv: String, columns: String) throws(HolidayTableError) -> ArraySlice<CSV.Row> {
        let rows = CSV(csv).rows
        guard rows.first?.fields.joined(separator: ",") == columns else { throw .header(expected: columns) }
        let count = columns.split(separator: ",").count
        for row in rows where row.fields.count < count { throw .missingColumns(line: row.line) }
        return rows.dropFirst()
    }
}

extension HolidayTable.Entry {
    fileprivate init(_ row: CSV.Row) throws(HolidayTableError) {
        let day: Day
        do throws(DayError) { day = try Day(parsing: row.fields[0]) } catch { throw .day(line: row.line, error) }
        guard let change = HolidayTable.Change(rawValue: row.fields[2]) else {
            throw .change(line: row.line, row.fields[2])
        }
        self.init(country: try row.country(at: 1), day: day, change: change, name: row.fields[3])
    }
}

extension HolidayTable.Publication {
    fileprivate init(_ row: CSV.Row) throws(HolidayTableError) {
        guard let year = Int(row.fields[1]), (1...9999).contains(year) else {
            throw .year(line: row.line, row.fields[1])
        }
        guard let confidence = Confidence(rawValue: row.fields[2]) else {
            throw .confidence(line: row.line, row.fields[2])
        }
        self.init(country: try row.country(at: 0), year: year, confidence: confidence, source: row.fields[3])
    }
}

extension CSV.Row {
    fileprivate func country(at column: Int) throws(HolidayTableError) -> Country {
        guard let country = Country(rawValue: fields[column]) else { throw .country(line: line, fields[column]) }
        return country
    }
}

/// The text as one CSV field.
private func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
