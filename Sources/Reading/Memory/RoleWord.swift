/// Words by which an office names who answers, who helps, by when or what comes out, and which the grammars do not know.
///
/// They stand over a table's column or before a colon: "Đầu mối", "经办处室", "Accountable body".
public struct RoleWord: Sendable, Hashable, Codable {
    /// What the words that follow them are.
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        case lead, support, due, product

        var column: ColumnRole {
            switch self {
            case .lead: .lead
            case .support: .support
            case .due: .due
            case .product: .product
            }
        }
    }

    /// Words are so few, in letters.
    public static let longest = 40

    public let words: String
    public let role: Role

    public init(_ words: String, _ role: Role) {
        (self.words, self.role) = (words, role)
    }

    /// The form in which they are compared: folded, white space runs made one space, a colon left out.
    public var folded: String { RoleWords.folded(words) }
}

/// The role words that the reader was given, by their folded form.
struct RoleWords: Sendable {
    /// Each with the letters to look for.
    let all: [(phrase: Phrase, role: RoleWord.Role)]
    private let roles: [String: RoleWord.Role]

    init(_ words: [RoleWord] = []) {
        roles = Dictionary(words.map { ($0.folded, $0.role) }, uniquingKeysWith: { _, last in last })
            .filter { !$0.key.isEmpty }
        all = roles.sorted { $0.key < $1.key }.map { (Phrase($0.key), $0.value) }
    }

    /// What a column under this header holds.
    func role(ofColumn header: Passage) -> ColumnRole? {
        guard !roles.isEmpty, !header.isEmpty, header.count <= RoleWord.longest else { return nil }
        return role(of: header.folded(header.indices))?.column
    }

    func role(of words: String) -> RoleWord.Role? { roles[Self.folded(words)] }

    static func folded(_ words: String) -> String {
        Folding.string(words).split { $0.isWhitespace || $0 == ":" || $0 == "*" }.joined(separator: " ")
    }
}
