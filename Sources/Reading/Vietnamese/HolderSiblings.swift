/// Headings that stand among others of which each is a body: "3) Tổ công nghệ thông tin" behind "1) Phòng Nội vụ".
struct HolderSiblings {
    /// The nodes over such headings.
    private var parents: Set<Int> = []

    init(_ document: Document, _ headings: HeadingReader) {
        guard !headings.isDamaged else { return }
        for (index, node) in document.outline.nodes.enumerated() where node.children.count > 2 {
            let children = node.children.map { document.outline.nodes[$0] }.filter { $0.marker?.number != nil }
            guard children.count > 2, children.allSatisfy({ !$0.isLeaf }) else { continue }
            let named = children.count { child in
                document.paragraph(of: child).map { $0.passage.count <= 120 && headings.namesBodies($0) } ?? false
            }
            if named >= 2, named * 2 > children.count { parents.insert(index) }
        }
    }

    /// Whether the node heads what a body does, known by name or not; "Cấp tỉnh" names none.
    func isHolder(_ node: OutlineNode, _ heading: Paragraph) -> Bool {
        guard let parent = node.parent, parents.contains(parent) else { return false }
        return !Tokens(heading.passage, range: heading.body).has("cap", at: 0)
    }
}

extension HeadingReader {
    fileprivate func namesBodies(_ heading: Paragraph) -> Bool {
        !named(Tokens(heading.passage, range: heading.body)).isEmpty
    }
}
