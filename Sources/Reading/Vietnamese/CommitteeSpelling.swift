/// How a text writes the people's committee and the Fatherland Front: one body has one spelling in a draft, and it is the
/// text's own.
struct CommitteeSpelling {
    /// What drafts write by themselves, and what this text writes instead.
    private var own: [(letters: [Letter], written: String)] = []

    init(_ document: Document) {
        var counts = Self.forms.map { _ in (drafted: 0, other: 0) }
        var spellings = [String?](repeating: nil, count: Self.forms.count)
        for case .paragraph(let paragraph) in document.blocks where !paragraph.passage.isCapitals {
            let passage = paragraph.passage
            for (index, form) in Self.forms.enumerated() {
                counts[index].drafted += Self.places(of: form.drafted, in: passage).count
                let written = Self.places(of: form.other, in: passage)
                counts[index].other += written.count
                spellings[index] = spellings[index] ?? written.first.map { document.string(passage, $0) }
            }
        }
        for (index, form) in Self.forms.enumerated() where counts[index].other > counts[index].drafted {
            guard let spelling = spellings[index] else { continue }
            own.append((form.drafted.letters, VietnameseCase.capitalised(spelling)))
        }
    }

    /// The form that `VietnameseBody.canonical` gives, and the other.
    private static let forms: [(drafted: Phrase, other: Phrase)] = [
        ("ubnd", "uy ban nhan dan"), ("mat tran to quoc", "mttq"),
    ]

    private static func places(of phrase: Phrase, in passage: Passage) -> [Range<Int>] {
        var (found, start): ([Range<Int>], Int) = ([], 0)
        while let place = passage.first(phrase, in: start..<passage.count) {
            found.append(place)
            start = place.upperBound
        }
        return found
    }

    /// Writes the bodies' names as the text writes them; the issuer stays as it is printed where the draft took it.
    func settle(_ read: inout Readings, of document: Document) {
        guard !own.isEmpty else { return }
        func written(_ name: String) -> String {
            own.reduce(name) { $0.replacing(folded: $1.letters, with: $1.written) }
        }
        for index in read.assignments.indices {
            read.assignments[index].lead = read.assignments[index].lead.map(written)
            read.assignments[index].support = read.assignments[index].support.map(written)
        }
        for index in read.reporting.indices {
            read.reporting[index].who = written(read.reporting[index].who)
            read.reporting[index].to = read.reporting[index].to.map(written)
        }
        let printed = read.directive.fields["issuer"].map { document.words(of: $0.span) }
        if read.directive.issuer != printed { read.directive.issuer = read.directive.issuer.map(written) }
    }
}
