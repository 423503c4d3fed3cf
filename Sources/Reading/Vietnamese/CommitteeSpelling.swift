/// How a text writes the people's committee: one body has one spelling in a draft, and it is the text's own.
struct CommitteeSpelling {
    /// "Ủy ban nhân dân" or "Uỷ ban nhân dân"; `nil` where the text abbreviates it more often than not.
    private let full: String?

    init(_ document: Document) {
        var (short, long) = (0, 0)
        var spelling: String?
        for case .paragraph(let paragraph) in document.blocks where !paragraph.passage.isCapitals {
            let passage = paragraph.passage
            short += Self.places(of: Self.short, in: passage).count
            let written = Self.places(of: Self.long, in: passage)
            long += written.count
            spelling = spelling ?? written.first.map { VietnameseCase.capitalised(document.string(passage, $0)) }
        }
        full = long > short ? spelling : nil
    }

    private static func places(of phrase: Phrase, in passage: Passage) -> [Range<Int>] {
        var (found, start): ([Range<Int>], Int) = ([], 0)
        while let place = passage.first(phrase, in: start..<passage.count) {
            found.append(place)
            start = place.upperBound
        }
        return found
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
