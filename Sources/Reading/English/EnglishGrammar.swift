/// How English directives assign work.
///
/// Plans number their actions and label who leads, who supports and by when; rules say "shall" of a body; tables
/// have columns of owners, deadlines and deliverables.
struct EnglishGrammar: Grammar {
    let language = DraftLanguage.en
    var taught = RoleWords()
    let breaksAtDashes = false
    let joinsOverGaps = true

    func marker(opening line: Passage) -> Marker? { EnglishMarkers.marker(opening: line) }

    func headed(_ blocks: [Block]) -> [Block] {
        EnglishMarkers.continued(EnglishMarkers.annexed(EnglishMarkers.carded(EnglishMarkers.lettered(blocks))))
    }

    func parts(of paragraph: Paragraph) -> [Paragraph] { EnglishMarkers.parted(paragraph) }

    /// A label (Lead: …) goes on with its item; a line that opens with another label of the head does not.
    func isParagraphStart(_ line: Passage, after previous: Passage) -> Bool {
        [
            "to:", "from:", "date:", "subject:", "issued by:", "action:", "actions:", "agreed:", "resolved:",
            "decision:",
            "signed:", "distribution:", "cc:", "action -", "reference:", "ref:",
        ].contains {
            line.folded(0..<min(line.count, 14)).hasPrefix($0)
        } || line.startsCapital && line.letters.prefix(36).contains(0x3A) && opensLabel(line)
            || EnglishLabel.gapLabel(line, line.indices) != nil && opensLabel(line)
            || line.startsCapital && line.hasPrefix("date of") && line.letters.prefix(36).contains(0x3A)
    }

    /// Articles, prepositions and words of order end no sentence.
    func asksForMore(_ line: Passage) -> Bool {
        let start = line.letters.lastIndex(where: \.isSpace).map { $0 + 1 } ?? line.count
        return Self.joining.contains(Array(line.letters[start...]))
    }

    private static let joining = Set(
        """
        the a an of and to in for with by or on from its their at as that which shall must will into under between
        """.split(whereSeparator: \.isWhitespace).map { Folding.letters($0) })

    func opensLabel(_ line: Passage) -> Bool {
        EnglishLabel.card(line) != nil || EnglishLabel.fields(line, line.indices).first?.label.lowerBound == 0
    }

    func looseTables(in lines: [Line], of text: WorkingText) -> [(lines: ClosedRange<Int>, table: Table)] {
        let acting = EnglishActionColumn(text: text).tables(in: lines)
        return acting + EnglishCellStream(text: text).tables(in: lines.outside(acting.map(\.lines)))
    }

    func role(ofColumn header: Passage) -> ColumnRole? {
        taught.role(ofColumn: header) ?? EnglishLabel.role(ofColumn: header.folded(header.indices))
    }

    func readings(of document: Document) -> Readings {
        var directive = EnglishHead(document: document).directive()
        let reading = EnglishAssignments(document, directive)
        let assignments = reading.all()
        let reporting = EnglishReporting(reading, assignments).all()
        EnglishIssuer(document: document).put(into: &directive, receiving: reporting)
        return Readings(directive: directive, assignments: assignments, reporting: reporting)
    }
}
