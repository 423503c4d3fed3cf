/// Letters that are Roman numbers too: (i) behind (h) is the ninth letter of the list.
extension EnglishMarkers {
    /// The blocks with (i), (v) and (x) as letters where they go on with a list of letters and no (ii) follows.
    static func lettered(_ blocks: [Block]) -> [Block] {
        var blocks = blocks
        var last: Int?
        let marked = blocks.indices.filter { marker(of: blocks[$0]) != nil }
        for (place, index) in marked.enumerated() {
            guard case .paragraph(var paragraph) = blocks[index], let marker = paragraph.marker else { continue }
            switch marker.style {
            case .letter: last = marker.number
            case .parenthesis:
                guard let letter = romans[marker.label], last == letter - 1 else { continue }
                let next = place + 1 < marked.count ? self.marker(of: blocks[marked[place + 1]]) : nil
                if let next, next.style == .parenthesis, next.number == (marker.number ?? 0) + 1 { continue }
                paragraph.marker = Marker(
                    style: .letter, label: marker.label, number: letter, length: marker.length)
                blocks[index] = .paragraph(paragraph)
                last = letter
            case .bullet: continue
            default: last = nil
            }
        }
        return blocks
    }

    private static func marker(of block: Block) -> Marker? {
        guard case .paragraph(let paragraph) = block else { return nil }
        return paragraph.marker
    }

    /// The letters' places in the alphabet.
    private static let romans = ["i": 9, "v": 22, "x": 24]
}
