/// Bullets that head numbered items: "* Năm 2026:" over "1.", "2.", then "* Năm 2027:" over "1." again.
enum BulletHeadings {
    /// The blocks of such bullets: each is no sentence, the first number stands right below it, and another of its sign does
    /// the same in the same division.
    static func blocks(among blocks: [Block]) -> Set<Int> {
        var found: Set<Int> = []
        // Those that stand over a first number so far in this division, by their sign.
        var heading: [Marker.Style: [Int]] = [:]
        // Bullets below which nothing stands yet.
        var waiting: [(block: Int, style: Marker.Style)] = []
        func close() {
            for blocks in heading.values where blocks.count > 1 { found.formUnion(blocks) }
            heading = [:]
        }
        for (index, block) in blocks.enumerated() {
            guard case .paragraph(let paragraph) = block else { continue }
            guard let marker = paragraph.marker else {
                waiting = []
                continue
            }
            switch marker.style {
            case .bullet:
                if isSentence(paragraph) { waiting = [] } else { waiting.append((index, marker.style)) }
                continue
            case .decimal(depth: 1) where marker.number == 1:
                for (block, style) in waiting.suffix(2) { heading[style, default: []].append(block) }
            case .decimal, .letter, .parenthesis, .enumeration, .heading: break
            default: close()
            }
            waiting = []
        }
        close()
        return found
    }

    private static func isSentence(_ paragraph: Paragraph) -> Bool {
        guard let last = paragraph.passage.letters.last else { return true }
        return [0x2E, 0x3B, 0x2C, 0x3002, 0xFF1B].contains(last)
    }
}
