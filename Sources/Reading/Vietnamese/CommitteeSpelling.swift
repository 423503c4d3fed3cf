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
            own.append((Array(form.drafted.letters), VietnameseCase.capitalised(spelling)))
        }
    }

    /// The form that `VietnameseBody.canonical` gives, and the other.
    private static let forms: [(drafted: Phrase, other: Phrase)] = [
        ("ubnd", "uy ban nhan dan"), ("hdnd", "hoi dong nhan dan"), ("mat tran to quoc", "mttq"),
    ]

    private static func places(of phrase: Phrase, in passage: Passage) -> [Range<Int>] {
        var (found, start): ([Range<Int>], Int) = ([], 0)
        while let place = passage.first(phrase, in: start..<passage.count) {
            found.append(place)
            start = place.upperBound
        }
        return found
    }

    /// How the headings and sentences that name a body write it, where most of the text does otherwise: by drafted names.
    private func told(_ assignments: [DraftAssignment], of document: Document) -> [String: String] {
        let fields = assignments.flatMap { [($0.lead, $0.fields["lead"]), ($0.support, $0.fields["support"])] }
        var found: [String: String] = [:]
        for form in Self.forms {
            var counts: [String: (drafted: Int, other: Int, spelling: String)] = [:]
            for (names, source) in fields {
                guard let source, source.assumed == nil else { continue }
                let names = names.filter { Folding.letters($0).place(of: form.drafted.letters) != nil }
                guard !names.isEmpty else { continue }
                let words = document.words(of: source.span)
                let letters = Folding.letters(words)
                let isDrafted = letters.place(of: form.drafted.letters) != nil
                let isOther = letters.place(of: form.other.letters) != nil
                let spelling = isOther ? Self.spelling(of: form.other, in: words) : nil
                guard isDrafted == (spelling == nil) else { continue }
                for name in names {
                    var count = counts[name] ?? (0, 0, "")
                    if isDrafted { count.drafted += 1 } else { count.other += 1 }
                    if count.spelling.isEmpty { count.spelling = spelling ?? "" }
                    counts[name] = count
                }
            }
            for (name, count) in counts where count.drafted != count.other {
                // "Văn phòng HĐND và UBND": both forms stand in one name.
                let name = (drafted: name, known: found[name] ?? name)
                let other = name.known.replacing(folded: Array(form.drafted.letters), with: count.spelling)
                found[name.drafted] = count.drafted > count.other ? name.known : VietnameseCase.capitalised(other)
            }
        }
        return found
    }

    /// "Ủy ban nhân dân", "MTTQ" as the words have it; `nil` where they do not.
    private static func spelling(of form: Phrase, in words: String) -> String? {
        let wanted = String(decoding: form.letters.compactMap { UInt8(exactly: $0) }, as: UTF8.self)
            .split(separator: " ").map(String.init)
        let parts = words.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == ":" })
        let letters = parts.map { Folding.string($0) }
        guard let place = letters.indices.first(where: { letters[$0...].starts(with: wanted) }) else { return nil }
        let spelling = parts[place..<place + wanted.count].joined(separator: " ")
        let isShouted = wanted.count > 1 && !spelling.contains(where: \.isLowercase)
        return isShouted ? VietnameseCase.sentence(spelling) : spelling
    }

    /// Writes the bodies' names as the text writes them; the issuer stays as it is printed where the draft took it.
    func settle(_ read: inout Readings, of document: Document) {
        let told = told(read.assignments, of: document)
        guard !own.isEmpty || !told.isEmpty else { return }
        var known = told
        func written(_ name: String) -> String {
            if let known = known[name] { return known }
            let written = spelled(name)
            known[name] = written
            return written
        }
        func spelled(_ name: String) -> String {
            if name.utf8.contains(0x3B) {
                return name.split(separator: ";").map { written(String($0.drop { $0 == " " })) }
                    .joined(separator: "; ")
            }
            return own.reduce(name) { $0.replacing(folded: $1.letters, with: $1.written) }
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
