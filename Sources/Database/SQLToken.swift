/// A word of a migration's text; white space and comments are dropped.
enum SQLToken: Equatable {
    case word(String)
    /// Text or a name with its quotes.
    case quoted(String)
    case symbol(String)

    var text: String {
        switch self {
        case .word(let text), .quoted(let text), .symbol(let text): text
        }
    }

    /// Cuts a text into its words.
    ///
    /// What is not closed runs to the end, where the engine will complain of it.
    static func scan(_ text: String) -> [SQLToken] {
        var tokens: [SQLToken] = []
        var rest = Substring(text)
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if rest.hasPrefix("--") {
                rest = rest.drop { !$0.isNewline }
            } else if rest.hasPrefix("/*") {
                rest = rest.afterComment
            } else if first == "'" || first == "\"" {
                tokens.append(.quoted(rest.takeQuoted(first)))
            } else if first.isLetter || first.isNumber || first == "_" {
                let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
                tokens.append(.word(String(word)))
                rest = rest[word.endIndex...]
            } else {
                tokens.append(.symbol(rest.takeSymbol()))
            }
        }
        return tokens
    }
}

extension Substring {
    /// The text after the comment it begins with.
    fileprivate var afterComment: Substring {
        var rest = dropFirst(2)
        while !rest.isEmpty, !rest.hasPrefix("*/") { rest.removeFirst() }
        return rest.dropFirst(2)
    }

    /// Takes a quoted text off the front; a doubled quote stays inside, as two quoted texts that touch.
    fileprivate mutating func takeQuoted(_ quote: Character) -> String {
        var taken = String(removeFirst())
        while let character = popFirst() {
            taken.append(character)
            guard character == quote else { continue }
            guard first == quote else { break }
            taken.append(removeFirst())
        }
        return taken
    }

    /// Takes one sign, or the two of an operator such as `<=` or `||`.
    fileprivate mutating func takeSymbol() -> String {
        for pair in ["<=", ">=", "<>", "!=", "||", "=="] where hasPrefix(pair) {
            removeFirst(2)
            return pair
        }
        return String(removeFirst())
    }
}
