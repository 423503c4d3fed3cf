import Archive
import HTML

/// A column of a table of bodies.
enum TreeColumn: String, CaseIterable, Sendable {
    /// The body's number here; names the body whatever else the row says.
    case number
    case identifier, name, aliases, parent, kind, country, begins, ends

    /// As it heads the column for people.
    func title(_ messages: Messages) -> String {
        switch self {
        case .number: messages("Number")
        case .identifier: messages("Identifier")
        case .name: messages("Name")
        case .aliases: messages("Other names")
        case .parent: messages("The body above")
        case .kind: messages("Kind")
        case .country: messages("Country")
        case .begins: messages("Exists from")
        case .ends: messages("Last day")
        }
    }

    /// The column that a heading means: its own word, or its title in any language.
    init?(heading: String) {
        let folded = SearchText.folded(heading)
        let found = Self.allCases.first { column in
            column.rawValue == folded || Self.catalogues.contains { SearchText.folded(column.title($0)) == folded }
        }
        guard let found else { return nil }
        self = found
    }

    static let catalogues = Language.allCases.map { Messages($0) }
}

extension Body.Kind {
    /// The kind that a word means: its own, or its name in any language.
    init?(word: String) {
        let folded = SearchText.folded(word)
        let found = Self.allCases.first { kind in
            kind.rawValue == folded || TreeColumn.catalogues.contains { SearchText.folded(kind.name($0)) == folded }
        }
        guard let found else { return nil }
        self = found
    }
}
