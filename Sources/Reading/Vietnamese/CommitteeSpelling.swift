/// How a text writes the people's committee: one body has one spelling in a draft, and it is the text's own.
struct CommitteeSpelling {
    /// "Ủy ban nhân dân" or "Uỷ ban nhân dân"; `nil` where the text abbreviates it more often than not.
    private let full: String?

    init(_ document: Document) {
        var (short, long) = (0, 0)
        var spelling: String?
        for case .paragraph(let paragraph) in document.blocks where !paragraph.passage.isCapitals {
            let passage = paragraph.passage
            var start = 0
            while let place = passage.first(of: [Self.short, Self.long], in: start..<passage.count) {
                if place.phrase == 0 {
                    short += 1
                } else {
                    long += 1
                    spelling = spelling ?? VietnameseCase.capitalised(document.string(passage, place.range))
                }
                start = place.range.upperBound
            }
        }
        full = long > short ? spelling : nil
    }

    private static let short: Phrase = "ubnd"
    private static let long: Phrase = "uy ban nhan dan"

    /// Writes the bodies' names as the text writes them.
    func settle(_ read: inout Readings) {
        guard let full else { return }
        func written(_ name: String) -> String { name.replacing(folded: Self.short.letters, with: full) }
        for index in read.assignments.indices {
            read.assignments[index].lead = read.assignments[index].lead.map(written)
            read.assignments[index].support = read.assignments[index].support.map(written)
        }
        for index in read.reporting.indices {
            read.reporting[index].who = written(read.reporting[index].who)
            read.reporting[index].to = read.reporting[index].to.map(written)
        }
        read.directive.issuer = read.directive.issuer.map(written)
    }
}
