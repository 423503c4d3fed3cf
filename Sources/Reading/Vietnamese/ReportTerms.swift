/// An order to report with its terms listed below it: "… gửi báo cáo về Sở Nội vụ: a) Báo cáo quý: trước ngày 20 …".
///
/// The order is one task, and each term one report of those whom it names.
struct ReportTerms {
    /// The terms below each order.
    private(set) var terms: [Int: [Int]] = [:]
    /// Passages that are terms.
    private(set) var aside: Set<Int> = []

    init(_ document: Document, isDamaged: Bool) {
        guard !isDamaged else { return }
        for (index, node) in document.outline.nodes.enumerated() where !node.children.isEmpty {
            guard let words = document.paragraph(of: node), words.marker != nil, words.body.count > 40,
                words.passage.contains(anyOf: ["bao cao"]),
                node.children.allSatisfy({ Self.isTerm(document.outline.nodes[$0], in: document) }),
                Self.orders(Tokens(words.passage, range: words.body), document)
            else { continue }
            terms[index] = node.children
            aside.formUnion(node.children)
        }
    }

    private static func orders(_ tokens: Tokens, _ document: Document) -> Bool {
        guard tokens.sign(tokens.count - 1) == 0x3A || tokens.passage.endsSentence else { return false }
        let order = ReportOrder(tokens: tokens, text: document.text)
        return order.place().map { order.receiver(after: $0) != nil } ?? false
    }

    private static func isTerm(_ node: OutlineNode, in document: Document) -> Bool {
        guard node.isLeaf, let words = document.paragraph(of: node), words.body.count < 240 else { return false }
        let tokens = Tokens(words.passage, range: words.body)
        guard openings.match(tokens, at: 0) != nil, SubjectReader(tokens: tokens).subject() == nil else { return false }
        return ReportRhythm.labelled(tokens) != nil || DueReader(tokens: tokens).due() != nil
    }

    private static let openings = PhraseBook(
        "bao cao, doi voi bao cao, thoi gian gui bao cao, thoi han gui bao cao, thoi diem bao cao, dinh ky, ky bao cao")
}

extension ReportRhythm {
    /// What one term says: its label's rate with the day behind it, or every period with its day.
    static func told(by tokens: Tokens) -> [(recurrence: String, by: String?)] {
        let listed = listed(tokens)
        if !listed.isEmpty { return listed.map { ($0.recurrence, $0.by) } }
        let due = DueReader(tokens: tokens).due().map { rhythm($0.due) }
        if let label = labelled(tokens) {
            // "before 20" of a quarter's last month is no day of the year.
            let by = due?.by.flatMap { $0.utf8.contains(0x2D) ? $0 : nil }
            return [(due?.recurrence == "once" ? "once" : label.rate, by)]
        }
        return due?.recurrence.map { [($0, due?.by)] } ?? []
    }
}
