import WorkCalendar

/// How Chinese directives assign work.
///
/// The levels are those of the national rules on official documents (一、 （一） 1. （1）); who does what stands in a
/// closing parenthesis, in labelled lines, in the sentence's own subject, or in a table's columns.
struct ChineseGrammar: Grammar {
    let language = DraftLanguage.zh
    var taught = RoleWords()

    func marker(opening line: Passage) -> Marker? {
        let opening = ChineseText(letters: line.letters.prefix(24))
        guard let marker = ChineseMarker.parse(opening) else { return nil }
        let style: Marker.Style
        switch marker.level {
        case .annex: style = .annex
        case .part: style = .part
        case .chapter: style = .chapter
        case .section: style = .section
        case .article: style = .article
        case .comma: style = .ideograph
        case .bracketed: style = .ideographParenthesis
        case .arabic: style = .decimal(depth: 1)
        case .dotted: style = .decimal(depth: marker.label.split(separator: ".").count)
        case .bracketedArabic: style = .parenthesis
        case .circled: style = .enumeration
        case .bullet: style = .bullet(line[0])
        }
        var length = min(marker.length, line.count)
        while length < line.count, line[length].isSpace { length += 1 }
        return Marker(style: style, label: marker.label, number: marker.number, length: length)
    }

    func isParagraphStart(_ line: Passage, after previous: Passage) -> Bool { false }

    func role(ofColumn header: Passage) -> ColumnRole? {
        if let role = taught.role(ofColumn: header) { return role }
        return switch ChineseLabel.of(ChineseText(letters: header.letters[...])) {
        case .number: .number
        case .task: .task
        case .lead: .lead
        case .support: .support
        case .due: .due
        case .product: .product
        case .owner: .owner
        case .leader: .leader
        case .weight: .weight
        case .target: .target
        case .note, .criteria: .note
        case .basis: .basis
        case .group, nil: nil
        }
    }

    func items(of wording: Document, in document: Document, of head: DraftDirective) -> [DraftAssignment] {
        ChineseReading(wording).wordingItems(ChineseReading(document).base)
    }

    func readings(of document: Document) -> Readings {
        let reading = ChineseReading(document)
        let assignments = reading.assignments
        return Readings(
            directive: reading.directive, assignments: assignments, reporting: reading.reporting(assignments))
    }
}
