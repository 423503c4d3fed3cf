import HTML
import Reading

/// Two wordings with the words that differ: what only the old one says, what only the new one says, what both say.
struct WordDifference {
    enum Piece: Equatable {
        case both(String)
        case old(String)
        case new(String)
    }

    let pieces: [Piece]

    /// Beyond so many words the whole is one piece.
    private static let longest = 3_000

    init(from old: String, to new: String) {
        let (before, after) = (Self.words(old), Self.words(new))
        guard max(before.count, after.count) <= Self.longest else {
            pieces = old == new ? [.both(old)] : [.old(old), .new(new)]
            return
        }
        var (gone, come): (Set<Int>, Set<Int>) = ([], [])
        for change in after.difference(from: before) {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): come.insert(offset)
            }
        }
        var pieces: [Piece] = []
        var (i, j) = (0, 0)
        while i < before.count || j < after.count {
            if i < before.count, gone.contains(i) {
                pieces.append(.old(before[i]))
                i += 1
            } else if j < after.count, come.contains(j) {
                pieces.append(.new(after[j]))
                j += 1
            } else {
                pieces.append(.both(after[j]))
                (i, j) = (i + 1, j + 1)
            }
        }
        self.pieces = Self.joined(pieces)
    }

    /// Words with the space behind them; each Chinese character is a word.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for letter in text {
            let isHan =
                letter.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) || $0.value >= 0xFF00 } ?? false
            if isHan {
                if !word.isEmpty { words.append(word) }
                word = ""
                words.append(String(letter))
            } else if letter == " " {
                words.append(word + " ")
                word = ""
            } else {
                word.append(letter)
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    private static func joined(_ pieces: [Piece]) -> [Piece] {
        var joined: [Piece] = []
        for piece in pieces {
            switch (joined.last, piece) {
            case (.both(let a), .both(let b)): joined[joined.count - 1] = .both(a + b)
            case (.old(let a), .old(let b)): joined[joined.count - 1] = .old(a + b)
            case (.new(let a), .new(let b)): joined[joined.count - 1] = .new(a + b)
            default: joined.append(piece)
            }
        }
        return joined
    }

    /// The old wording, with what falls away marked.
    func old(_ messages: Messages) -> HTML {
        pieces.map { piece -> HTML in
            switch piece {
            case .both(let words): "\(words)"
            case .old(let words): Marked.gone(words, messages)
            case .new: ""
            }
        }.joined()
    }

    /// The new wording, with what is new marked.
    func new(_ messages: Messages) -> HTML {
        pieces.map { piece -> HTML in
            switch piece {
            case .both(let words): "\(words)"
            case .old: ""
            case .new(let words): Marked.come(words, messages)
            }
        }.joined()
    }
}

/// Words that fall away or are new, told apart by line, colour, and aloud.
enum Marked {
    static func gone(_ words: String, _ messages: Messages) -> HTML {
        "<del><span class=\"aloud\">\(messages("falls away:")) </span>\(words)</del>"
    }

    static func come(_ words: String, _ messages: Messages) -> HTML {
        "<ins><span class=\"aloud\">\(messages("is new:")) </span>\(words)</ins>"
    }
}
