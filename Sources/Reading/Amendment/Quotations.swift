/// The quotations of a document: new wordings stand in them, over as many paragraphs as they need.
///
/// Drafting rules set a new wording in quotation marks (Decree 30/2020 leaves it to habit, the habit is firm; 修改为：“…”;
/// "the following shall be substituted"). Within such a wording stand quotations of its own, so opening and closing
/// marks are counted where the signs tell which they are; straight ones are paired within each paragraph.
struct Quotations: Sendable {
    struct Quotation: Sendable {
        /// Index of the paragraph in which it opens.
        let block: Int
        /// Letters of that paragraph from the opening sign to after the closing one, or to the paragraph's end.
        let letters: Range<Int>
        /// Bytes between the signs.
        let inner: Span
        /// The last byte that belongs to it, its closing sign included.
        let end: Int
        /// Index of the paragraph in which it closes.
        let lastBlock: Int
    }

    /// In the order of the text.
    private(set) var all: [Quotation] = []
    private var byBlock: [Int: [Quotation]] = [:]

    func opening(in block: Int) -> [Quotation] { byBlock[block] ?? [] }

    /// Whether the paragraph begins within a quotation that opened above it.
    func holds(_ block: Int) -> Bool { inside.contains(block) }
    private var inside: Set<Int> = []

    /// - Parameter ends: Whether a paragraph opens an order of its own: a wording that was never closed ends before it.
    init(_ document: Document, ends: (Paragraph) -> Bool) {
        var open: (block: Int, letter: Int, start: Int, isStraight: Bool, depth: Int)?
        var last = (block: 0, end: 0)
        for (block, part) in document.blocks.enumerated() {
            guard case .paragraph(let paragraph) = part else {
                if open != nil { inside.insert(block) }
                continue
            }
            let passage = paragraph.passage
            if let unclosed = open, paragraph.marker != nil, ends(paragraph) {
                close(unclosed, at: last.end, inner: last.end, in: last.block, document)
                open = nil
            }
            if open != nil { inside.insert(block) }
            let signs = Self.signs(in: passage, of: document.text)
            var index = 0
            while index < signs.count {
                let sign = signs[index]
                if let opened = open {
                    let rest = signs[(index + 1)...]
                    if Self.closes(sign, opened.isStraight, opened.depth, passage, rest) {
                        close(
                            opened, at: Int(passage.ends[sign.letter]), inner: Int(passage.starts[sign.letter]),
                            in: block, document, letter: sign.letter)
                        open = nil
                    } else if sign.kind == .opening {
                        open?.depth += 1
                    } else if sign.kind == .closing {
                        open?.depth -= 1
                    }
                } else if sign.kind != .closing {
                    open = (block, sign.letter, Int(passage.ends[sign.letter]), sign.kind == .straight, 1)
                }
                index += 1
            }
            if let opened = open, opened.block == block, !Self.mayGoOn(opened.letter, passage) {
                // An inline quotation is closed in its own paragraph, or it is none.
                open = nil
            }
            if !passage.isEmpty { last = (block, passage.span.end) }
        }
        if let open { close(open, at: last.end, inner: last.end, in: last.block, document) }
    }

    /// A part of a paragraph that may order something, with the quotations that open in it.
    struct Clause: Sendable {
        let range: Range<Int>
        let quoted: [Quotation]
        /// What stands outside quotations.
        let outside: [Range<Int>]
    }

    /// The parts of a paragraph's body between signs outside quotations, each with the sign that ends it.
    func clauses(of paragraph: Paragraph, in block: Int, endedBy ends: Set<Letter>) -> [Clause] {
        let passage = paragraph.passage
        let quoted = opening(in: block)
        var parts: [Range<Int>] = []
        var start = paragraph.body.lowerBound
        for letter in paragraph.body where ends.contains(passage[letter]) {
            guard !quoted.contains(where: { $0.letters.contains(letter) }) else { continue }
            parts.append(start..<(letter + 1))
            start = letter + 1
        }
        if start < passage.count { parts.append(start..<passage.count) }
        return parts.map { range in
            let inside = quoted.filter { range.contains($0.letters.lowerBound) }
            var outside: [Range<Int>] = []
            var place = range.lowerBound
            for quotation in inside {
                outside.append(place..<max(place, quotation.letters.lowerBound))
                place = min(max(place, quotation.letters.upperBound), range.upperBound)
            }
            outside.append(place..<range.upperBound)
            return Clause(range: range, quoted: inside, outside: outside)
        }
    }

    private mutating func close(
        _ open: (block: Int, letter: Int, start: Int, isStraight: Bool, depth: Int), at end: Int, inner: Int,
        in block: Int, _ document: Document, letter: Int? = nil
    ) {
        guard inner >= open.start, case .paragraph(let paragraph) = document.blocks[open.block] else { return }
        let last = block == open.block ? (letter.map { $0 + 1 } ?? paragraph.passage.count) : paragraph.passage.count
        let quotation = Quotation(
            block: open.block, letters: open.letter..<max(open.letter, last),
            inner: Span(start: open.start, end: inner), end: end, lastBlock: block)
        all.append(quotation)
        byBlock[open.block, default: []].append(quotation)
    }

    private enum Kind { case opening, closing, straight }

    private static func signs(in passage: Passage, of text: WorkingText) -> [(letter: Int, kind: Kind)] {
        passage.indices.compactMap { index in
            guard passage[index] == 0x22 else { return nil }
            let byte = Int(passage.starts[index])
            switch Array(text.bytes[byte..<Int(passage.ends[index])].prefix(3)) {
            case [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9E], [0xC2, 0xAB]: return (index, .opening)
            case [0xE2, 0x80, 0x9D], [0xC2, 0xBB]: return (index, .closing)
            default: return (index, .straight)
            }
        }
    }

    /// A straight sign closes where no pair is left for it behind; after a closing sign only stops may follow.
    private static func closes(
        _ sign: (letter: Int, kind: Kind), _ isStraight: Bool, _ depth: Int, _ passage: Passage,
        _ rest: ArraySlice<(letter: Int, kind: Kind)>
    ) -> Bool {
        switch sign.kind {
        case .closing: return depth <= 1
        case .opening: return false
        case .straight:
            let after = passage.letters[(sign.letter + 1)...]
            let isAtEnd = after.allSatisfy { [0x20, 0x2E, 0x3B, 0x2C, 0x3002].contains($0) }
            return isStraight ? isAtEnd || rest.count.isMultiple(of: 2) : isAtEnd
        }
    }

    /// A wording opens behind a colon or opens its paragraph; other quotations stay within theirs.
    private static func mayGoOn(_ letter: Int, _ passage: Passage) -> Bool {
        var index = letter - 1
        while index >= 0, passage[index].isSpace { index -= 1 }
        return index < 0 || passage[index] == 0x3A
    }
}

extension Document {
    /// The lines in which its title stands; `nil` where none was read.
    func title(of head: DraftDirective) -> Passage? {
        guard let span = head.fields["title"]?.span else { return nil }
        let lines = text.lines.filter { line in
            !line.isEmpty && Int(text.starts[line.content.lowerBound]) < span.end
                && Int(text.starts[line.content.upperBound - 1]) >= span.start
        }
        return Passage(text, lines: lines)
    }
}
