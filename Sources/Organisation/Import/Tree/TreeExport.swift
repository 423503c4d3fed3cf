public import Archive
public import Database
public import HTML
import WorkCalendar

/// The whole tree as a table that can be brought in again; in CSV what would be computed is disarmed.
public struct TreeExport {
    private let messages: Messages
    private let store: BodyStore

    public init(_ messages: Messages, in connection: Connection) {
        (self.messages, store) = (messages, BodyStore(connection))
    }

    public func sheet() throws -> Spreadsheet {
        let columns = TreeColumn.allCases.map { Spreadsheet.Column($0.title(messages)) }
        var rows: [[Spreadsheet.Value]] = []
        // By folded name the body whose row came last: a name of a parent means that one.
        var last: [String: Body.ID] = [:]
        var names: [Body.ID: Body] = [:]
        var path = ""
        while true {
            let page = try store.tree(afterPath: path, limit: 500)
            let aliases = try store.aliases(of: page.map(\.id))
            for body in page {
                let above = body.parent.flatMap { names[$0] }
                rows.append(row(body, above.map { Self.name($0, last) }, aliases[body.id] ?? []))
                last[SearchText.folded(body.name)] = body.id
                names[body.id] = body
            }
            guard page.count == 500, let end = page.last else { break }
            path = end.path
        }
        return Spreadsheet(name: messages("Bodies"), columns: columns, rows: rows)
    }

    /// The name of the body above where it means that one; else its number.
    private static func name(_ above: Body, _ last: [String: Body.ID]) -> String {
        last[SearchText.folded(above.name)] == above.id ? above.name : "#\(above.id.rawValue)"
    }

    private func row(_ body: Body, _ above: String?, _ aliases: [String]) -> [Spreadsheet.Value] {
        // An apostrophe of the text's own is doubled, so that taking the export in takes only the guard away.
        func text(_ text: String?) -> Spreadsheet.Value {
            guard let text = text?.nonEmpty else { return .empty }
            return .text(text.first == "'" && TreeTable.wantsGuard(text) ? "'" + text : text)
        }
        return TreeColumn.allCases.map { column in
            switch column {
            case .number: .integer(Int(body.id.rawValue))
            case .identifier: text(body.identifier)
            case .name: text(body.name)
            case .aliases: text(aliases.joined(separator: "|"))
            case .parent: text(above)
            case .kind: .text(body.kind.name(messages))
            case .level: .text(body.level?.name(messages) ?? "")
            case .country: text(body.country?.rawValue)
            case .begins: body.begins.map { .day($0) } ?? .empty
            case .ends: body.ends.map { .day($0) } ?? .empty
            }
        }
    }
}
