/// Builds the tree of numbered passages from the blocks' markers.
enum OutlineBuilder {
    /// The order in which styles appear tells what stands under what, so that a text's own habits are followed:
    /// a style already open closes everything under it, a style not open goes under the last passage.
    static func outline(of blocks: [Block]) -> Outline {
        var building = Building(heads: BulletHeadings.blocks(among: blocks))
        let later = laterDivisions(blocks)
        for (index, block) in blocks.enumerated() {
            guard case .paragraph(let paragraph) = block else { continue }
            if paragraph.opensPart { building.open.removeAll() }
            if let marker = paragraph.marker {
                let isFirst = opens(marker, below: index, in: blocks)
                building.open(marker, block: index, isFirst: isFirst, next: later[index])
            } else {
                building.add(plain: index)
            }
        }
        return building.outline
    }

    /// Whether the first number stands right below a colon or a short heading: "(1) The Department shall:" or "(a) Legal
    /// Office" over "1." and "2.".
    private static func opens(_ marker: Marker, below index: Int, in blocks: [Block]) -> Bool {
        guard marker.style == .decimal(depth: 1), marker.number == 1, index > 0,
            case .paragraph(let above) = blocks[index - 1]
        else { return false }
        return switch above.marker?.style {
        case .parenthesis, .letter:
            above.passage.letters.last == 0x3A
                || above.body.count < 70 && above.passage.letters.last?.isLatin == true
        default: false
        }
    }

    /// The next division with a roman number behind each article of the same part.
    private static func laterDivisions(_ blocks: [Block]) -> [Int: Int] {
        var (later, next): ([Int: Int], Int?) = ([:], nil)
        for (index, block) in blocks.enumerated().reversed() {
            guard case .paragraph(let paragraph) = block, let marker = paragraph.marker else { continue }
            switch marker.style {
            case .roman: next = marker.number
            case .article: later[index] = next
            case .annex, .part, .chapter: next = nil
            default: break
            }
            if paragraph.opensPart { next = nil }
        }
        return later
    }

    private struct Building {
        /// Bullets that stand over numbered items.
        let heads: Set<Int>
        var outline = Outline()
        /// Open nodes from the top; plain passages are never open.
        var open: [(node: Int, style: Marker.Style)] = []
        var refs = TakenRefs()
        /// How many nodes stand under none.
        var roots = 0

        /// - Parameter isFirst: Whether it opens a list below the last passage, whatever the rank of its style.
        /// - Parameter next: The number of the next division, behind an article: one that goes on the open divisions'
        ///   count shows that the articles stand below these.
        mutating func open(_ marker: Marker, block: Int, isFirst: Bool, next: Int?) {
            if let level = open.lastIndex(where: { $0.style == marker.style }) {
                open.removeSubrange(level...)
            } else if !isFirst, let level = open.firstIndex(where: { ends($0, at: marker.style) }),
                !goesOn(open[level].node, next)
            {
                open.removeSubrange(level...)
            }
            let node = add(marker, block: block)
            open.append((node, marker.style))
        }

        private func goesOn(_ division: Int, _ next: Int?) -> Bool {
            guard let next, let marker = outline.nodes[division].marker, marker.style == .roman else { return false }
            return marker.number.map { $0 + 1 } == next
        }

        private func ends(_ above: (node: Int, style: Marker.Style), at style: Marker.Style) -> Bool {
            let isHead = style == .decimal(depth: 1) && heads.contains(outline.nodes[above.node].block)
            return style.stands(above: above.style) && !isHead
        }

        mutating func add(plain block: Int) {
            guard !open.isEmpty else { return }
            _ = add(nil, block: block)
        }

        private mutating func add(_ marker: Marker?, block: Int) -> Int {
            let parent = open.last?.node
            let siblings = parent.map { outline.nodes[$0].children.count } ?? roots
            let isNumbered = marker.map { !$0.label.isEmpty } ?? false
            let above = (isNumbered ? named(parent) : parent).map { outline.nodes[$0] }
            let ref = refs.take(Self.ref(of: marker, under: above, position: siblings + 1))
            outline.nodes.append(OutlineNode(ref: ref, parent: parent, block: block, marker: marker))
            if let parent { outline.nodes[parent].children.append(outline.nodes.count - 1) } else { roots += 1 }
            return outline.nodes.count - 1
        }

        /// A heading without a number of its own, as Markdown has them, lends none to the items below it.
        private func named(_ node: Int?) -> Int? {
            var node = node
            while let index = node, let marker = outline.nodes[index].marker, marker.isUnnumberedHeading {
                node = outline.nodes[index].parent
            }
            return node
        }

        /// "III" + "2" = "III.2"; "5" + "1.1" under khoản 1 = "5.1.1"; bullets and plain passages count as "-1", "-2".
        private static func ref(of marker: Marker?, under above: OutlineNode?, position: Int) -> String {
            guard let marker, !marker.label.isEmpty else { return (above?.ref ?? "") + "-\(position)" }
            // Articles are numbered through the whole text, whatever chapter they stand in.
            guard let above, marker.style != .article, !marker.isCoded else { return marker.label }
            if case .decimal(let depth) = marker.style, depth > 1, let outer = above.marker, !outer.label.isEmpty,
                marker.label.hasPrefix(outer.label + "."), above.ref.hasSuffix(outer.label)
            {
                return above.ref + marker.label.dropFirst(outer.label.count)
            }
            return above.ref + "." + marker.label
        }
    }
}

extension Marker {
    /// "A1", "C12": the letter of the label names the group already.
    fileprivate var isCoded: Bool {
        let bytes = label.utf8
        guard case .decimal = style, let figure = bytes.firstIndex(where: { (0x30...0x39).contains($0) }) else {
            return false
        }
        return figure > bytes.startIndex && bytes[..<figure].allSatisfy { (0x41...0x5A).contains($0) }
    }

    fileprivate var isUnnumberedHeading: Bool {
        switch style {
        case .bullet: false
        default: label.isEmpty
        }
    }
}

extension Marker.Style {
    /// Whether the style always stands above the other, whatever came first.
    func stands(above other: Marker.Style) -> Bool { rank < other.rank }

    /// Formal divisions have a fixed order; the rest stand below them in the order of their appearance.
    private var rank: Int {
        switch self {
        case .annex: 0
        case .part: 1
        case .chapter: 2
        case .section: 3
        case .subsection: 4
        case .article: 5
        case .roman, .capital, .ideograph: 6
        case .ideographParenthesis: 7
        case .decimal(let depth): 7 + depth
        case .parenthesis, .letter: 20
        case .heading, .enumeration: 21
        case .bullet: 22
        }
    }
}
