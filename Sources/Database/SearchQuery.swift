/// What is looked for in a `SearchIndex`: phrases that must all be found.
///
/// The text is folded like the indexed texts. Words in double quotes must stand together; the last word outside
/// quotes may be the beginning of a longer one, so that results come while a person types.
public struct SearchQuery: Sendable, Hashable {
    struct Phrase: Sendable, Hashable {
        var words: [String]
        /// Whether the last word may go on.
        var isPrefix = false
    }

    let phrases: [Phrase]

    /// `nil` when the text holds no word to look for.
    public init?(_ folded: String) {
        var phrases: [Phrase] = []
        for (index, piece) in folded.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            let words = Self.words(of: piece)
            if index.isMultiple(of: 2) {
                phrases += words.map { Phrase(words: [$0]) }
            } else if !words.isEmpty {
                phrases.append(Phrase(words: words))
            }
        }
        guard let last = phrases.indices.last else { return nil }
        if phrases[last].words.count == 1, folded.last != "\"" { phrases[last].isPrefix = true }
        self.phrases = phrases
    }

    /// The runs of letters and digits in a text, marks included; runs over 200 bytes are no words and are left out.
    static func words(of text: some StringProtocol) -> [String] {
        String(text).unicodeScalars.split { scalar in
            // Most of a folded text; the table of categories is slow to ask.
            if scalar.isASCII { return !isLetterOrDigit(scalar) }
            return switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .privateUse, .unassigned:
                false
            default: true
            }
        }.map { String($0) }.filter { $0.utf8.count <= 200 }
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "A"..."Z": true
        default: false
        }
    }

    /// In the language of FTS5; words hold neither quotes nor operators.
    var fts5: String {
        phrases.map { phrase in
            "\"" + phrase.words.joined(separator: " ") + "\"" + (phrase.isPrefix ? "*" : "")
        }.joined(separator: " AND ")
    }

    /// Words with their places, as `tsvector` is written; it counts no place beyond 16,383.
    static func tsvector(_ words: [String]) -> String {
        words.enumerated().map { "'\($1)':\(min($0 + 1, 16_383))" }.joined(separator: " ")
    }

    /// In the language of `tsquery`.
    var tsquery: String {
        phrases.map { phrase in
            phrase.words.map { "'" + $0 + "'" }.joined(separator: " <-> ") + (phrase.isPrefix ? ":*" : "")
        }.joined(separator: " & ")
    }
}
