/// Who an English sentence tells to act: "The Roads Office shall …", "… in coordination with the Finance Office".
enum EnglishSubject {
    struct Parts: Sendable {
        var lead: [EnglishBodies.Name] = []
        var support: [EnglishBodies.Name] = []
    }

    static func find(in passage: Passage, _ range: Range<Int>, of document: Document) -> Parts? {
        var parts = Parts()
        for sentence in sentences(passage, range) {
            if let subject = subject(passage, sentence) {
                let named = EnglishBodies.parted(EnglishBodies.list(passage, subject, of: document), passage, document)
                let names = named.lead
                parts.support += named.support
                for name in names where !parts.lead.contains(where: { $0.shown == name.shown }) {
                    parts.lead.append(name)
                }
            }
            parts.support += helpers(passage, sentence, of: document)
        }
        return parts.lead.isEmpty && parts.support.isEmpty ? nil : parts
    }

    static func sentences(_ passage: Passage, _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where passage[index] == 0x2E || passage[index] == 0x3B {
            let isEnd = index + 1 >= range.upperBound || passage[index + 1].isSpace
            guard isEnd, !passage.has("no", at: index - 2) else { continue }
            found.append(start..<index)
            start = index + 1
        }
        if start < range.upperBound { found.append(start..<range.upperBound) }
        return found.map { passage.trimmed($0) }
    }

    private static let orders: [Phrase] = [
        "are requested to", "is requested to", "are asked to", "is asked to", "are directed to", "is directed to",
        "are instructed to", "is instructed to",
        "shall", "must", "will", "is to", "are to", "is responsible for", "are responsible for", "is required to",
        "are required to", "should", "leads", "lead on", "reports to", "report to",
    ]

    /// The words before the first verb of order, when they name bodies; a clause of time before them is left out.
    private static func subject(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int>? {
        guard let order = passage.first(of: orders, in: sentence) else { return nil }
        var start = sentence.lowerBound
        if let comma = passage.letters[start..<order.range.lowerBound].lastIndex(of: 0x2C),
            opensWithTime(passage, start),
            EnglishBodies.isName(passage, comma + 1..<order.range.lowerBound)
        {
            start = comma + 1
        }
        var end = order.range.lowerBound
        // "The Department of Finance, supported by the Audit Unit, shall …"
        if let help = passage.first(of: together, in: start..<end), help.range.lowerBound > start {
            end = help.range.lowerBound
        }
        let subject = passage.withoutSigns(start..<end)
        guard EnglishBodies.isName(passage, subject),
            passage.startsCapital(from: subject.lowerBound)
                || ["the", "each", "all", "every"].contains(where: { passage.has(Phrase($0), at: subject.lowerBound) })
        else { return nil }
        return subject
    }

    /// Minutes tell by "Action: Roads Office, with the Police, to close the bridge by 3 May".
    static func ofAction(_ passage: Passage, _ range: Range<Int>, of document: Document) -> Parts? {
        guard let order = passage.first("to", in: range) else { return nil }
        var subject = passage.withoutSigns(range.lowerBound..<order.lowerBound)
        var parts = Parts()
        if let help = passage.first(of: ["with", "supported by"], in: subject),
            help.range.lowerBound > subject.lowerBound
        {
            parts.support = EnglishBodies.list(passage, help.range.upperBound..<subject.upperBound, of: document)
            subject = passage.withoutSigns(subject.lowerBound..<help.range.lowerBound)
        }
        guard subject.count < 80,
            passage.startsCapital(from: subject.lowerBound)
                || ["all", "each", "every", "the"].contains(where: { passage.has(Phrase($0), at: subject.lowerBound) })
        else { return nil }
        parts.lead = EnglishBodies.list(passage, subject, of: document)
        return parts.lead.isEmpty ? nil : parts
    }

    private static func opensWithTime(_ passage: Passage, _ start: Int) -> Bool {
        ["by", "from", "in", "within", "before", "after", "where", "when", "for", "until", "on", "as"].contains {
            passage.has(Phrase($0), at: start)
        }
    }

    private static let together: [Phrase] = [
        "in coordination with", "in cooperation with", "in collaboration with", "together with", "supported by",
        "with the support of", "in consultation with", "assisted by", "with support from", "in partnership with",
        "working with", "working together with", "working alongside", "alongside", "jointly with",
        "in conjunction with",
        "with the help of", "with help from", "with the assistance of",
    ]

    private static func helpers(_ passage: Passage, _ sentence: Range<Int>, of document: Document) -> [EnglishBodies
        .Name]
    {
        guard let words = passage.first(of: together, in: sentence) else { return [] }
        var end = words.range.upperBound
        let stops: [Phrase] = ["shall", "must", "will", "to", "by", "in order", "is", "are", "no later than", "within"]
        while end < sentence.upperBound {
            if stops.contains(where: { passage.has($0, at: end) }) { break }
            end += 1
        }
        return EnglishBodies.list(passage, words.range.upperBound..<end, of: document).filter {
            EnglishBodies.isName(passage, $0.range)
        }
    }
}
