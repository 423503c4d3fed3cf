import Foundation

/// Something that happens to texts on their way: through a printer, a scanner, an office suite, another drafter's hand.
struct Mutation: Sendable {
    let name: String
    /// What of the unharmed reading must be left, in the mean over all samples that it changes.
    let floor: Double
    let apply: @Sendable (String) -> String

    static let all: [Mutation] = [
        Mutation(name: "rewrapped at 72 letters", floor: 0.96) { rewrapped($0, at: 72) },
        Mutation(name: "with blank lines between all lines", floor: 0.98) { spaced($0) },
        Mutation(name: "with page heads and numbers", floor: 0.95) { paged($0) },
        Mutation(name: "with footnotes", floor: 0.97) { noted($0) },
        Mutation(name: "renumbered", floor: 0.97) { renumbered($0) },
        Mutation(name: "without diacritics", floor: 0.98) { bare($0) },
        Mutation(name: "with decomposed letters", floor: 0.99) { decomposed($0) },
        Mutation(name: "with full-width signs", floor: 0.97) { wide($0) },
        Mutation(name: "with half-width signs", floor: 0.97) { narrow($0) },
        Mutation(name: "tables with tabs", floor: 0.98) { tables($0, as: .tabs) },
        Mutation(name: "tables with bars", floor: 0.98) { tables($0, as: .bars) },
        Mutation(name: "tables with aligned spaces", floor: 0.97) { tables($0, as: .spaces) },
        Mutation(name: "tables with one cell a line", floor: 0.97) { tables($0, as: .lines) },
        Mutation(name: "with 1 % of letters misread", floor: 0.95) { misread($0, percent: 1) },
        Mutation(name: "with 3 % of letters misread", floor: 0.9) { misread($0, percent: 3) },
        Mutation(name: "with 5 % of letters misread", floor: 0.87) { misread($0, percent: 5) },
    ]

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func isTableRow(_ line: String) -> Bool { line.contains("|") || line.contains("\t") }

    /// Lines longer than the width go on below; Chinese letters take two places.
    static func rewrapped(_ text: String, at width: Int) -> String {
        lines(text).flatMap { line -> [String] in
            if isTableRow(line) || isAlignedRow(line) { return [line] }
            var (parts, part, length) = ([String](), "", 0)
            for piece in pieces(line) {
                let size = piece.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
                if length + size > width, !part.isEmpty {
                    parts.append(part.last == " " ? String(part.dropLast()) : part)
                    (part, length) = ("", 0)
                }
                part += piece
                length += size
            }
            return parts + [part]
        }.joined(separator: "\n")
    }

    /// Words in three columns or more, held apart by wide blanks: whoever rewraps them has no table left to read.
    private static func isAlignedRow(_ line: String) -> Bool {
        line.split(separator: "   ").filter { !$0.allSatisfy(\.isWhitespace) }.count >= 3
    }

    /// Words with the space behind them; every Chinese letter by itself, with the stop that follows it.
    private static func pieces(_ line: String) -> [String] {
        var pieces: [String] = []
        for letter in line {
            let isStop = "，。；：、）】”》".contains(letter)
            let isWide = (letter.unicodeScalars.first?.value ?? 0) >= 0x2E80
            if let last = pieces.last,
                isStop || !isWide && last.last != " " && (last.unicodeScalars.last?.value ?? 0) < 0x2E80
            {
                pieces[pieces.count - 1] = last + String(letter)
            } else {
                pieces.append(String(letter))
            }
        }
        return pieces
    }

    static func spaced(_ text: String) -> String {
        lines(text).map { isTableRow($0) ? $0 : $0 + "\n" }.joined(separator: "\n")
    }

    /// Every six lines a page ends: its number, a form feed, the running head of the next.
    static func paged(_ text: String) -> String {
        var (found, count) = ([String](), 0)
        for line in lines(text) {
            found.append(line)
            count += 1
            guard count % 6 == 0, !isTableRow(line) else { continue }
            found += ["- \(count / 6) -", "\u{0C}No. 7 of the Gazette, page \(count / 6 + 1)"]
        }
        return found.joined(separator: "\n")
    }

    /// A number set above a word, and the note it speaks of at the foot of the page.
    static func noted(_ text: String) -> String {
        guard let place = text.firstIndex(where: { ";；".contains($0) }) else { return text }
        var text = text
        text.insert("\u{00B9}", at: place)
        return text + "\n\u{00B9} " + (lines(text).max { $0.count < $1.count } ?? "").prefix(20) + "\n"
    }

    /// "1." as "1)": another office's habit.
    static func renumbered(_ text: String) -> String {
        lines(text).map { line in
            let digits = line.prefix { $0.isNumber && $0.isASCII }
            let rest = line.dropFirst(digits.count)
            guard !digits.isEmpty, digits.count <= 2, rest.hasPrefix(". ") else { return line }
            return digits + ") " + rest.dropFirst(2)
        }.joined(separator: "\n")
    }

    static func decomposed(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }

    static func bare(_ text: String) -> String {
        let scalars = decomposed(text).unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
            if scalar == "đ" { return "d" }
            if scalar == "Đ" { return "D" }
            return (0x300...0x36F).contains(scalar.value) ? nil : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static let signs: [(narrow: Character, wide: Character)] = [
        (",", "，"), (";", "；"), (":", "："), ("(", "（"), (")", "）"), ("[", "〔"), ("]", "〕"),
    ]

    static func wide(_ text: String) -> String {
        let isChinese = text.unicodeScalars.contains { $0.value >= 0x4E00 && $0.value < 0xA000 }
        guard isChinese else { return text }
        return String(
            text.map { letter in
                if let pair = signs.first(where: { $0.narrow == letter }) { return pair.wide }
                guard let digit = letter.unicodeScalars.first, ("0"..."9").contains(digit) else { return letter }
                return Character(Unicode.Scalar(digit.value + 0xFEE0) ?? digit)
            })
    }

    static func narrow(_ text: String) -> String {
        String(text.map { letter in signs.first { $0.wide == letter }?.narrow ?? letter })
    }
}
