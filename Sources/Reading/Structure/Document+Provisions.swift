extension Document {
    /// The outline's numbered passages as the draft shows them.
    var provisions: [DraftProvision] {
        outline.nodes.compactMap { node in
            guard let marker = node.marker, let paragraph = paragraph(of: node) else { return nil }
            return DraftProvision(
                ref: node.ref, parent: node.parent.map { outline.nodes[$0].ref },
                heading: node.isLeaf || marker.label.isEmpty ? nil : string(paragraph.passage, paragraph.body),
                source: paragraph.passage.span)
        }
    }
}
