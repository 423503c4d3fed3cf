/// A numbered passage, or an unnumbered one under it.
struct OutlineNode: Sendable {
    /// The document's own numbering path; unique in an outline.
    let ref: String
    /// Index of the node it stands in; `nil` at the top.
    let parent: Int?
    /// Index in `Document.blocks`; always a paragraph.
    let block: Int
    let marker: Marker?
    /// Indices of the nodes directly under it, in order.
    var children: [Int] = []

    var isLeaf: Bool { children.isEmpty }
}

/// The tree of a document's numbered passages, parents before their children.
struct Outline: Sendable {
    var nodes: [OutlineNode] = []

    /// The node and those above it, nearest first.
    func path(from node: Int) -> [Int] {
        var path = [node]
        while let last = path.last, let parent = nodes[last].parent { path.append(parent) }
        return path
    }

    /// The nodes without one above them.
    var roots: [Int] { nodes.indices.filter { nodes[$0].parent == nil } }
}
