import Archive
import HTML

/// A column of a table of bodies.
enum TreeColumn: String, CaseIterable, Sendable {
    /// The body's number here; names the body whatever else the row says.
    case number
    case identifier, name, aliases, parent, kind, level, country, begins, ends

    /// As it heads the column for people.
    func title(_ messages: Messages) -> String {
        switch self {
        case .number: messages("Number")
        case .identifier: messages("Identifier")
        case .name: messages("Name")
        case .aliases: messages("Other names")
        case .parent: messages("The body above")
        case .kind: messages("Kind")
        case .level: messages("Level")
        case .country: messages("Country")
        case .begins: messages("Exists from")
        case .ends: messages("Last day")
        }
    }

    /// The column that a heading means: its own word, or its title in any language.
    init?(heading: String) {
        guard let column = Self.meant(by: heading, named: { $0.title($1) }) else { return nil }
        self = column
    }

    static let catalogues = Language.allCases.map { Messages($0) }
}

extension Body.Kind {
    /// The kind that a word means: its own, or its name in any language.
    init?(word: String) {
        guard let kind = Self.meant(by: word, named: { $0.name($1) }) else { return nil }
        self = kind
    }
}

extension CaseIterable where Self: RawRepresentable<String> {
    /// What a word means: the case's own, or its name in any language.
    static func meant(by word: String, named name: (Self, Messages) -> String) -> Self? {
        let folded = SearchText.folded(word)
        return allCases.first { one in
            one.rawValue == folded || TreeColumn.catalogues.contains { SearchText.folded(name(one, $0)) == folded }
        }
    }
}
