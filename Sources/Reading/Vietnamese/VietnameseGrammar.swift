/// How Vietnamese administrative and Party texts assign work.
struct VietnameseGrammar: Grammar {
    let language = DraftLanguage.vi

    func marker(opening line: Passage) -> Marker? { VietnameseMarkers.marker(opening: line) }

    func margins(of text: WorkingText) -> [ClosedRange<Int>] { VietnameseMargins(text).ranges }

    func isParagraphStart(_ line: Passage, after previous: Passage) -> Bool { false }

    func role(ofColumn header: Passage) -> ColumnRole? { VietnameseTables.role(ofColumn: header) }

    func looseTables(in lines: [Line], of text: WorkingText) -> [(lines: ClosedRange<Int>, table: Table)] {
        Damage.isDamaged(text) ? LooseTables(text: text).tables(in: lines) : []
    }

    func directive(of document: Document) -> DraftDirective {
        var directive = VietnameseHead(document).directive()
        let register = BodyRegister(document, directive: directive)
        directive.recipients = register.names(for: directive.recipients)
        for index in directive.basis.indices {
            directive.basis[index].issuer = directive.basis[index].issuer.map(register.name(for:))
        }
        return directive
    }

    func assignments(in document: Document, of directive: DraftDirective) -> [DraftAssignment] {
        VietnameseAssignments(document, of: directive).assignments()
    }

    func reporting(
        in document: Document, of directive: DraftDirective, assignments: [DraftAssignment]
    ) -> [DraftReporting] {
        VietnameseReporting(document: document, assignments: assignments).reporting()
    }
}
