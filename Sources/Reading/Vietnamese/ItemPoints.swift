/// The points of an item of a scoring scheme: "Dạy đủ, đúng chương trình: 15 điểm", "Hồ sơ, sổ sách (20 điểm)".
struct ItemPoints {
    let value: Double
    /// The number and its word.
    let tokens: Range<Int>

    /// `nil` where points are told of in another way: "đạt từ 80 điểm", "trừ 2 điểm".
    init?(_ words: Tokens) {
        let place = words.indices.last { index in
            guard words.isNumber(index), let end = Self.end(words, of: index) else { return false }
            return Self.opens(words, before: index) && (end >= words.count || words.sign(end) != nil)
        }
        guard let place, let end = Self.end(words, of: place), let value = Self.value(words, at: place) else {
            return nil
        }
        (self.value, tokens) = (value, place..<end)
    }

    /// The token behind "15 điểm" and "2,5 điểm".
    private static func end(_ words: Tokens, of index: Int) -> Int? {
        let unit = isDecimal(words, at: index) ? index + 3 : index + 1
        return words.has("diem", at: unit) ? unit + 1 : nil
    }

    private static func isDecimal(_ words: Tokens, at index: Int) -> Bool {
        (words.sign(index + 1) == 0x2C || words.sign(index + 1) == 0x2E) && words.isNumber(index + 2)
    }

    private static func value(_ words: Tokens, at index: Int) -> Double? {
        guard isDecimal(words, at: index) else { return words.number(index).map(Double.init) }
        return Double(words.passage.folded(words.letters(index..<index + 3)).replacing(",", with: "."))
    }

    private static func opens(_ words: Tokens, before index: Int) -> Bool {
        let start = most.first { words.has(words: $0, at: index - $0.count) }.map { index - $0.count } ?? index
        return words.sign(start - 1) == 0x3A || words.sign(start - 1) == 0x28
    }

    private static let most: [Words] = ["diem toi da", "toi da"]
}

extension VietnameseAssignments {
    /// Whether the text gives points to its items: three at least.
    static func isScored(_ document: Document) -> Bool {
        document.outline.nodes.lazy.filter { node in
            guard node.isLeaf, let paragraph = document.paragraph(of: node), paragraph.passage.contains("diem") else {
                return false
            }
            return ItemPoints(Tokens(paragraph.passage, range: paragraph.body)) != nil
        }.prefix(3).count == 3
    }

    /// The item's points and those of the group that it stands in.
    func readPoints(of item: Item, _ words: Tokens, into assignment: inout DraftAssignment) {
        guard item.node.isLeaf, let points = ItemPoints(words) else { return }
        assignment.weight = points.value
        assignment.fields["weight"] = FieldSource(
            span: words.passage.span(words.letters(points.tokens)), confidence: 0.85)
        assignment.targets.removeAll { $0.value == points.value && Folding.string($0.unit ?? "") == "diem" }
        if assignment.targets.isEmpty { assignment.fields["targets"] = nil }
        guard let parent = item.node.parent else { return }
        assignment.groupWeight =
            document.outline.path(from: parent).lazy.compactMap { index -> Double? in
                let heading = document.paragraph(of: document.outline.nodes[index])
                return heading.flatMap { ItemPoints(Tokens($0.passage, range: $0.body))?.value }
            }.first
    }
}
