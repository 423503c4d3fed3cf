/// How Vietnamese administrative and Party texts assign work.
struct VietnameseGrammar: Grammar {
    let language = DraftLanguage.vi
    var taught = RoleWords()

    func marker(opening line: Passage) -> Marker? { VietnameseMarkers.marker(opening: line) }

    func margins(of text: WorkingText, lines: [Passage]) -> Margins { VietnameseMargins.find(in: lines) }

    let partsByBlankLines = true

    func headed(_ blocks: [Block]) -> [Block] { UnnumberedHeadings.marked(blocks) }

    /// "Thời gian hoàn thành: …" on a line of its own tells another field than the line above.
    func isParagraphStart(_ line: Passage, after previous: Passage) -> Bool {
        guard line.capitals[0], let colon = line.letters.firstIndex(of: 0x3A), colon < 40 else { return false }
        return FieldLabel.label(Tokens(line, range: 0..<(colon + 1)), at: 0) != nil
    }

    /// The kind of a body without its name ("Sở"), or a word that joins ("của").
    func asksForMore(_ line: Passage) -> Bool { LineEnds.areOpen(line) }

    func role(ofColumn header: Passage) -> ColumnRole? {
        taught.role(ofColumn: header) ?? VietnameseTables.role(ofColumn: header)
    }

    func roles(_ roles: [ColumnRole?], under header: [Passage], toldBy rows: ArraySlice<Grid.Row>) -> [ColumnRole?] {
        ToldColumns(roles: roles, header: header, rows: rows.filter { !$0.isSpanning }.map(\.cells)).roles
    }

    func looseTables(in lines: [Line], of text: WorkingText) -> [(lines: ClosedRange<Int>, table: Table)] {
        let isDamaged = Damage.isDamaged(text)
        var found = isDamaged ? [] : StackedTables(text: text, lines: lines).tables()
        if !isDamaged { found += RunningTables(text: text, lines: lines.outside(found.map(\.lines))).tables() }
        let rest = lines.outside(found.map(\.lines))
        let loose = LooseTables(text: text, isDamaged: isDamaged).tables(in: rest)
        return found + (isDamaged ? loose : loose.filter { !tellsByLabels(text, $0.lines) })
    }

    /// "Chủ trì: …", "Thời gian: …" on lines of their own: a list that labels its fields, and no table that lost its lines.
    private func tellsByLabels(_ text: WorkingText, _ lines: ClosedRange<Int>) -> Bool {
        let labelled = text.lines[(lines.lowerBound - 1)..<lines.upperBound].count { line in
            guard let colon = text.letters[line.content].prefix(40).firstIndex(of: 0x3A) else { return false }
            let label = Passage(text, range: line.content.lowerBound..<(colon + 1), line: line.number)
            return FieldLabel.label(Tokens(label), at: 0) != nil
        }
        return labelled >= 4
    }

    func readings(of document: Document) -> Readings {
        let isDamaged = Damage.isDamaged(document.text)
        let head = VietnameseHead(document)
        let (directive, register) = self.directive(of: head, isDamaged: isDamaged)
        var read = Readings(
            directive: directive,
            assignments: VietnameseAssignments(document, of: directive, register, isDamaged: isDamaged).assignments(),
            reporting: [])
        let reporting = VietnameseReporting(document: document, assignments: read.assignments, isDamaged: isDamaged)
        read.reporting = reporting.reporting()
        if !isDamaged { CommitteeSpelling(document).settle(&read, of: document) }
        head.readChairman(into: &read.directive)
        return read
    }

    func items(of wording: Document, in document: Document, of head: DraftDirective) -> [DraftAssignment] {
        let isDamaged = Damage.isDamaged(document.text)
        let register = BodyRegister(document, directive: head, isDamaged: isDamaged)
        return VietnameseAssignments(wording, of: head, register, isDamaged: isDamaged, isWording: true).assignments()
    }

    private func directive(of head: VietnameseHead, isDamaged: Bool) -> (DraftDirective, BodyRegister) {
        var directive = head.directive()
        var register = BodyRegister(head.document, directive: directive, isDamaged: isDamaged)
        directive.recipients = directive.recipients.map { printed in
            // As they are printed, but by the whole name where the text gives one.
            let name = VietnameseBody.canonical(printed)
            let whole = register.name(for: name)
            return whole.count > name.count ? whole : VietnameseBody.writtenOut(printed)
        }
        for index in directive.basis.indices {
            directive.basis[index].issuer = directive.basis[index].issuer.map { register.name(for: $0) }
        }
        return (directive, register)
    }
}
