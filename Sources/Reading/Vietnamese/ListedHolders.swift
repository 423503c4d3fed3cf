/// Bodies that stand one by one as bullets, before what all of them are to do.
///
/// "Giao các sở theo lĩnh vực gồm: - Sở Y tế (đối với bệnh viện); - Sở Xây dựng; có trách nhiệm: a) …": the bullets are
/// no tasks; they hold those that follow.
struct ListedHolders {
    /// Bullets that only name a body.
    private(set) var aside: Set<Int> = []
    /// The bodies, by the items that they hold.
    private(set) var leads: [Int: [(name: String, span: Span)]] = [:]

    init(_ document: Document, isDamaged: Bool) {
        guard !isDamaged else { return }
        for node in document.outline.nodes where node.children.count > 2 {
            var listed: [(name: String, span: Span)] = []
            var bullets: [Int] = []
            for child in node.children {
                let item = document.outline.nodes[child]
                guard let words = document.paragraph(of: item) else { continue }
                if let names = Self.names(words, in: document) {
                    listed += names
                    bullets.append(child)
                } else if item.marker?.number != nil, bullets.count > 1 {
                    leads[child] = listed
                }
            }
            if let held = node.children.last, leads[held] != nil { aside.formUnion(bullets) }
        }
    }

    /// The bodies of a bullet that holds nothing but them and what a parenthesis says of them.
    private static func names(_ words: Paragraph, in document: Document) -> [(name: String, span: Span)]? {
        guard let marker = words.marker, marker.number == nil, words.body.count < 300 else { return nil }
        let tokens = Tokens(words.passage, range: words.body)
        let list = BodyNameReader(tokens: tokens).list(at: 0)
        guard !list.names.isEmpty, (list.end..<max(list.end, tokens.count)).allSatisfy({ tokens.sign($0) != nil })
        else {
            return nil
        }
        return list.names.map { name in
            let range = tokens.letters(name.tokens)
            return (VietnameseBody.canonical(document.string(words.passage, range)), words.passage.span(range))
        }
    }
}
