/// Groups that a text defines for itself: "… (sau đây gọi tắt là các bộ, cơ quan trung ương và địa phương)".
struct DefinedGroups {
    /// Folded names of such groups.
    private var names: Set<String> = []

    init(_ document: Document) {
        for case .paragraph(let paragraph) in document.blocks { read(paragraph.passage) }
        guard let head = document.margins.head else { return }
        read(Passage(document.text, lines: document.text.lines[(head.lowerBound - 1)..<head.upperBound]))
    }

    private mutating func read(_ passage: Passage) {
        guard let start = passage.first(of: Self.openings)?.range.upperBound,
            let close = passage.letters[start...].firstIndex(of: 0x29)
        else { return }
        names.insert(passage.folded(passage.trimmed(start..<close)))
    }

    private static let openings: Phrases = ["goi tat la", "goi chung la", "viet tat la"]

    /// What the grammar parted, where the text says that it is one group: "Các bộ, ngành", "Địa phương".
    func joined(_ bodies: [String]) -> [String] {
        guard let place = bodies.firstIndex(of: Self.parted), place > 0 else { return bodies }
        let whole = bodies[place - 1] + " và " + Self.parted.lowercased()
        guard names.contains(Folding.string(whole)) else { return bodies }
        return bodies[..<(place - 1)] + [whole] + bodies[(place + 1)...]
    }

    static let parted = "Địa phương"
}
