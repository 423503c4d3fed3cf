import Reading

/// The text of a generated directive, with the place of everything that was "read" from it.
struct GeneratedDirective: Sendable {
    struct Place: Sendable {
        /// From 1.
        let ordinal: Int
        let ref: String
        /// Its section, from 0.
        let section: Int
        let line: Int
        let text: Span
        let lead: Span
        /// `nil` where it names no deadline.
        let due: Span?
    }

    struct Section: Sendable {
        let ref: String
        let heading: String
        let span: Span
    }

    let number: String
    private(set) var text = ""
    private(set) var places: [Place] = []
    private(set) var sections: [Section] = []
    private var line = 1

    static let title = "Kế hoạch thực hiện nhiệm vụ trọng tâm"
    private static let numerals = ["I", "II", "III", "IV", "V"]

    init(number: String, items: ArraySlice<GeneratedBatch.Item>) {
        self.number = number
        places.reserveCapacity(items.count)
        write("UBND TỈNH THỬ NGHIỆM\nSố: \(number)\nKẾ HOẠCH\n\(Self.title)\n")
        let perSection = (items.count + Self.numerals.count - 1) / Self.numerals.count
        var rest = items
        while !rest.isEmpty {
            section(rest.prefix(perSection))
            rest = rest.dropFirst(perSection)
        }
    }

    private mutating func section(_ items: ArraySlice<GeneratedBatch.Item>) {
        let ref = Self.numerals[sections.count]
        let heading = "Nhóm nhiệm vụ \(sections.count + 1)"
        let start = text.utf8.count
        write("\(ref). \(heading)\n")
        for (place, item) in items.enumerated() {
            write("\(place + 1). ")
            let at = line
            let words = span(item.text)
            write(".\nĐơn vị chủ trì: ")
            let lead = span(item.lead.name)
            if !item.supports.isEmpty { write("; phối hợp: \(item.supports.map(\.name).joined(separator: ", "))") }
            var due: Span?
            if let dueWords = item.due.words {
                write("; thời hạn: ")
                due = span(dueWords)
            }
            write(".\n")
            places.append(
                Place(
                    ordinal: places.count + 1, ref: "\(ref).\(place + 1)", section: sections.count, line: at,
                    text: words, lead: lead, due: due))
        }
        sections.append(Section(ref: ref, heading: heading, span: Span(start: start, end: text.utf8.count)))
    }

    private mutating func span(_ words: String) -> Span {
        let start = text.utf8.count
        text += words
        return Span(start: start, end: text.utf8.count)
    }

    private mutating func write(_ words: String) {
        text += words
        line += words.utf8.count { $0 == UInt8(ascii: "\n") }
    }
}
