/// Every element is `{"t": its kind, "c": what it holds}`.
private enum Key: String, CodingKey {
    case t, c
}

extension PandocBlock: Decodable {
    init(from decoder: any Decoder) throws {
        let element = try decoder.container(keyedBy: Key.self)
        switch try element.decode(String.self, forKey: .t) {
        case "Plain", "Para": self = .paragraph(try element.decode([PandocInline].self, forKey: .c))
        case "Header":
            var parts = try element.parts(skipping: 2)
            self = .heading(try parts.decode([PandocInline].self))
        case "LineBlock": self = .lines(try element.decode([[PandocInline]].self, forKey: .c))
        case "CodeBlock":
            var parts = try element.parts(skipping: 1)
            self = .code(try parts.decode(String.self))
        case "BlockQuote": self = .group(try element.decode([PandocBlock].self, forKey: .c))
        case "Div":
            var parts = try element.parts(skipping: 1)
            self = .group(try parts.decode([PandocBlock].self))
        case "OrderedList":
            var parts = try element.parts(skipping: 0)
            self = .orderedList(try parts.decode(ListLabel.self), try parts.decode([[PandocBlock]].self))
        case "BulletList": self = .bulletList(try element.decode([[PandocBlock]].self, forKey: .c))
        case "DefinitionList": self = .definitions(try PandocBlock.definitions(in: element))
        case "Table": self = .table(try element.decode(PandocTable.self, forKey: .c))
        default: self = .nothing
        }
    }

    private static func definitions(
        in element: KeyedDecodingContainer<Key>
    ) throws -> [(term: [PandocInline], meanings: [[PandocBlock]])] {
        var list = try element.nestedUnkeyedContainer(forKey: .c)
        var definitions: [(term: [PandocInline], meanings: [[PandocBlock]])] = []
        while !list.isAtEnd {
            var pair = try list.nestedUnkeyedContainer()
            definitions.append((try pair.decode([PandocInline].self), try pair.decode([[PandocBlock]].self)))
        }
        return definitions
    }
}

extension PandocInline: Decodable {
    init(from decoder: any Decoder) throws {
        let element = try decoder.container(keyedBy: Key.self)
        switch try element.decode(String.self, forKey: .t) {
        case "Str": self = .text(try element.decode(String.self, forKey: .c))
        case "Space", "SoftBreak": self = .space
        case "LineBreak": self = .lineBreak
        case "Emph", "Underline", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps":
            self = .group(try element.decode([PandocInline].self, forKey: .c))
        case "Span", "Link", "Cite":
            var parts = try element.parts(skipping: 1)
            self = .group(try parts.decode([PandocInline].self))
        case "Quoted":
            var parts = try element.parts(skipping: 0)
            let isSingle = try parts.decode(Kind.self).t == "SingleQuote"
            self = .quoted(
                opening: isSingle ? "‘" : "“", try parts.decode([PandocInline].self), closing: isSingle ? "’" : "”")
        case "Code", "Math":
            var parts = try element.parts(skipping: 1)
            self = .text(try parts.decode(String.self))
        case "Note": self = .note(try element.decode([PandocBlock].self, forKey: .c))
        default: self = .nothing
        }
    }
}

extension PandocTable: Decodable {
    /// [attributes, caption, columns, head, bodies, foot].
    init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        _ = try parts.decode(Ignored.self)
        var caption = try parts.nestedUnkeyedContainer()
        _ = try caption.decode(Ignored.self)
        self.caption = try caption.decode([PandocBlock].self)
        _ = try parts.decode(Ignored.self)
        let head = try Part(parts.nestedUnkeyedContainer(), skipping: 1)
        headerRows = head.rows.count
        var rows = head.rows
        var bodies = try parts.nestedUnkeyedContainer()
        while !bodies.isAtEnd {
            // [attributes, columns that are heads, rows of an inner head, rows]
            var body = try bodies.nestedUnkeyedContainer()
            for _ in 0..<2 { _ = try body.decode(Ignored.self) }
            rows += try body.decode([Row].self).map(\.cells)
            rows += try body.decode([Row].self).map(\.cells)
        }
        self.rows = rows + (try Part(parts.nestedUnkeyedContainer(), skipping: 1)).rows
    }

    /// The head or the foot.
    private struct Part {
        let rows: [[Cell]]

        init(_ container: any UnkeyedDecodingContainer, skipping count: Int) throws {
            var container = container
            for _ in 0..<count { _ = try container.decode(Ignored.self) }
            rows = try container.decode([Row].self).map(\.cells)
        }
    }

    /// [attributes, cells].
    private struct Row: Decodable {
        let cells: [Cell]

        init(from decoder: any Decoder) throws {
            var parts = try decoder.unkeyedContainer()
            _ = try parts.decode(Ignored.self)
            cells = try parts.decode([Cell].self)
        }
    }
}

extension PandocTable.Cell: Decodable {
    /// [attributes, alignment, rows, columns, blocks].
    init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        for _ in 0..<2 { _ = try parts.decode(Ignored.self) }
        rows = min(max(1, try parts.decode(Int.self)), 10_000)
        columns = min(max(1, try parts.decode(Int.self)), 1_000)
        blocks = try parts.decode([PandocBlock].self)
    }
}

extension ListLabel: Decodable {
    /// [first number, style, delimiter].
    init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        let start = min(max(0, try parts.decode(Int.self)), 1_000_000)
        self.init(start: start, style: try parts.decode(Kind.self).t, delimiter: try parts.decode(Kind.self).t)
    }
}

/// An element without content, such as a list's style.
private struct Kind: Decodable {
    let t: String
}

/// Passes over whatever stands there.
private struct Ignored: Decodable {
    init(from decoder: any Decoder) throws {}
}

extension KeyedDecodingContainer<Key> {
    /// The parts of an element that holds several, without the first ones.
    fileprivate func parts(skipping count: Int) throws -> any UnkeyedDecodingContainer {
        var parts = try nestedUnkeyedContainer(forKey: .c)
        for _ in 0..<count { _ = try parts.decode(Ignored.self) }
        return parts
    }
}
