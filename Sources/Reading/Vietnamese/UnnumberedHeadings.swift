/// Headings that bear no number: their place over what stands below tells them.
///
/// "Sở Nội vụ" on a line of its own, and dashes below it: word processors number such headings by themselves, and the
/// numbers are lost where the text is copied.
struct UnnumberedHeadings {
    /// Whether the text counts none of its passages: any line over bullets heads them then.
    private let isUncounted: Bool
    /// Whether hardly a passage bears a sign: a line over a paragraph heads it then, where it ends with no stop.
    private let isPlain: Bool

    /// Whether several lines open "Về …": each heads the sentences on its matter.
    private let isOfMatters: Bool

    static func marked(_ blocks: [Block]) -> [Block] {
        let headings = UnnumberedHeadings(blocks)
        var blocks = blocks
        var isWithin = false
        for (index, next) in zip(blocks.indices, blocks.dropFirst()) {
            guard case .paragraph(var paragraph) = blocks[index] else { continue }
            isWithin = isWithin || paragraph.marker?.number != nil
            guard paragraph.marker == nil, case .paragraph(let below) = next,
                headings.isHeading(paragraph.passage, over: below)
                    || isWithin && headings.isPlain && headings.titles(paragraph.passage, below)
            else { continue }
            paragraph.marker = Marker(style: .heading, label: "", number: nil, length: 0)
            blocks[index] = .paragraph(paragraph)
        }
        return blocks
    }

    private init(_ blocks: [Block]) {
        let paragraphs = blocks.compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph } else { nil }
        }
        isUncounted = !paragraphs.contains { $0.marker?.number != nil && $0.marker?.style != .enumeration }
        isOfMatters = isUncounted && paragraphs.count { $0.marker == nil && Self.isMatter($0.passage) } > 1
        let plain = paragraphs.count { $0.marker == nil && $0.passage.endsSentence }
        let signed = paragraphs.count { $0.marker != nil && $0.passage.endsSentence }
        isPlain = plain >= 6 && plain > signed * 4
    }

    /// "Đẩy mạnh công tác tuyên truyền", without a stop, over paragraphs that all end with one.
    private func titles(_ line: Passage, _ below: Paragraph) -> Bool {
        line.startsCapital && !line.isCapitals && line.count <= 160 && !line.endsSentence
            && below.marker == nil && below.passage.endsSentence && below.passage.count > 40
    }

    private func isHeading(_ line: Passage, over below: Paragraph) -> Bool {
        guard line.startsCapital, !line.isCapitals, line.count <= 200, let last = line.letters.last,
            ![0x2C, 0x2E, 0x3B].contains(last)
        else { return false }
        let isList = below.isBullet
        if isUncounted, isList || isOfMatters && Self.isMatter(line) && below.passage.endsSentence { return true }
        return (isList || opensWithAct(below)) && isName(line)
    }

    /// "Về nhiệm vụ thời gian tới".
    private static func isMatter(_ line: Passage) -> Bool {
        line.count <= 90 && line.startsCapital && line.hasPrefix("ve ") && !line.endsSentence
    }

    /// A paragraph that says at once what is to be done.
    private func opensWithAct(_ paragraph: Paragraph) -> Bool {
        guard paragraph.marker == nil, paragraph.passage.endsSentence else { return false }
        let opening = Tokens(paragraph.passage, range: 0..<min(paragraph.passage.count, 60))
        return opening.isCapital(0) && Vocabulary.verbs.match(opening, at: 0) ?? 0 > 1
            && !BodyNameReader(tokens: opening).opensName(0)
    }

    /// "Sở Nội vụ", "Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh:", "Sở Y tế (Phòng Nghiệp vụ)": names, and no sentence.
    private func isName(_ line: Passage) -> Bool {
        let tokens = Tokens(line)
        let list = names(tokens)
        return !list.names.isEmpty && (list.end..<max(list.end, tokens.count)).allSatisfy { tokens.sign($0) == 0x3A }
    }

    private func names(_ tokens: Tokens) -> (names: [BodyName], end: Int) {
        BodyNameReader(tokens: tokens).list(at: Self.asking.match(tokens, at: 0) ?? 0)
    }

    private static let asking = PhraseBook("de nghi, giao, doi voi, yeu cau")
}

extension Paragraph {
    fileprivate var isBullet: Bool {
        if case .bullet? = marker?.style { return true }
        return false
    }
}
