public import Database
import WorkCalendar
import Archive

/// Enters a tree of bodies from a table with the columns name, aliases, parent, kind and country, and perhaps level.
///
/// Aliases are separated by "|"; a parent is named before its children, or is known already. Bodies that are known
/// under their parent are left as they are, so a second run does nothing twice.
public struct ImportBodies: Action {
    public static let permission = Permission.keepBodies
    public static let verb = "import-bodies"

    struct Line: Sendable {
        let line: Int
        let name: String
        let aliases: [String]
        let parent: String?
        let kind: Body.Kind
        let level: Body.Level?
        let country: Country?
    }

    let lines: [Line]

    /// - Throws: `CSVMistake` that names the line.
    public init(csv text: String) throws {
        let table = try CSV(text)
        lines = try table.rows.map { row in
            let kind = table.cell("kind", of: row.cells)
            let country = table.cell("country", of: row.cells)
            guard let known = Body.Kind(rawValue: kind) else {
                throw CSVMistake.value(line: row.line, column: "kind", is: kind)
            }
            guard country.isEmpty || Country(rawValue: country) != nil else {
                throw CSVMistake.value(line: row.line, column: "country", is: country)
            }
            let level = table.cell("level", of: row.cells)
            guard level.isEmpty || Body.Level(rawValue: level) != nil else {
                throw CSVMistake.value(line: row.line, column: "level", is: level)
            }
            return Line(
                line: row.line, name: table.cell("name", of: row.cells),
                aliases: table.cell("aliases", of: row.cells).split(separator: "|").map { String($0).trimmed },
                parent: table.cell("parent", of: row.cells).nonEmpty, kind: known, level: Body.Level(rawValue: level),
                country: Country(rawValue: country))
        }
    }

    public func bodyPath(in connection: Connection) throws -> String? { "" }

    /// - Returns: how many bodies were new.
    public func perform(in act: Act) throws -> Int {
        let store = BodyStore(act.connection)
        var added = 0
        for line in lines {
            let parent = try line.parent.map { name in
                guard let parent = try store.bodies(named: SearchText.folded(name)).first else {
                    throw CSVMistake.value(line: line.line, column: "parent", is: name)
                }
                return parent
            }
            let known = try store.bodies(named: SearchText.folded(line.name)).contains { $0.parent == parent?.id }
            guard !known else { continue }
            let body = NewBody(
                parent: parent?.id, name: line.name, kind: line.kind, level: line.level, country: line.country)
            _ = try AddBody(body, aliases: line.aliases).perform(in: act)
            added += 1
        }
        return added
    }
}
