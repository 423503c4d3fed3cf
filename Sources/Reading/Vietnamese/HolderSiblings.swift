/// Headings that stand among others of which each is a body: "3) Tổ công nghệ thông tin" behind "1) Phòng Nội vụ".
struct HolderSiblings {
    /// The nodes over such headings.
    private var parents: Set<Int> = []
    /// The styles of such headings that stand under none.
    private var top: [Marker.Style] = []

    init(_ document: Document, _ headings: HeadingReader) {
        guard !headings.isDamaged else { return }
        let nodes = document.outline.nodes
        let tops = document.outline.roots
        top = [.article, .decimal(depth: 1)].filter { style in
            Self.areHolders(tops.filter { nodes[$0].marker?.style == style }, document, headings)
        }
        for (index, node) in nodes.enumerated() where node.children.count > 2 {
            if Self.areHolders(node.children, document, headings) { parents.insert(index) }
        }
    }

    /// Most of those with a list of their own name bodies, and the others open with one.
    private static func areHolders(_ places: [Int], _ document: Document, _ headings: HeadingReader) -> Bool {
        let children = places.map { document.outline.nodes[$0] }.filter { $0.marker?.number != nil }
        let over = children.filter { !$0.isLeaf && !isSentence($0, document) }
        guard over.count > 2 else { return false }
        let open = children.allSatisfy { child in
            !child.isLeaf && !isSentence(child, document)
                || document.paragraph(of: child).map { headings.opensWithBody($0) } ?? false
        }
        guard open else { return false }
        let named = over.count { child in
            document.paragraph(of: child).map { $0.passage.count <= 120 && headings.namesBodies($0) } ?? false
        }
        return named >= 2 && named * 2 > over.count
    }

    /// A whole sentence, with a closing one below it.
    private static func isSentence(_ node: OutlineNode, _ document: Document) -> Bool {
        guard node.children.allSatisfy({ document.outline.nodes[$0].marker == nil }) else { return false }
        return document.paragraph(of: node).map { $0.passage.endsSentence && $0.passage.letters.last != 0x3A } ?? false
    }

    /// Whether the node heads what a body does, known by name or not; "Cấp tỉnh" names none.
    func isHolder(_ node: OutlineNode, _ heading: Paragraph) -> Bool {
        let isAmong = node.parent.map(parents.contains) ?? node.marker.map { top.contains($0.style) } ?? false
        guard isAmong else { return false }
        return !Tokens(heading.passage, range: heading.body).has("cap", at: 0)
    }
}

extension HeadingReader {
    fileprivate func namesBodies(_ heading: Paragraph) -> Bool {
        !named(Tokens(heading.passage, range: heading.body)).isEmpty
    }

    fileprivate func opensWithBody(_ item: Paragraph) -> Bool {
        SubjectReader(tokens: Tokens(item.passage, range: item.body)).subject() != nil
    }
}
