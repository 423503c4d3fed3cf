/// Reads a draft as a careful drafter would and says what does not hold.
///
/// The rules ask the draft and the text's own numbering, never the language; only the sentences they say are in the
/// document's language. Each rule would rather say nothing than cry wolf: what a drafter often leaves out on purpose
/// is a note, what contradicts itself a warning, what cannot be carried out an error.
enum Check {
    /// Findings in the order of the text; those of the whole document come first.
    static func findings(in draft: Draft, of document: Document) -> [Finding] {
        let found =
            AssignmentCheck.findings(draft) + DayCheck.findings(draft) + NumberingCheck.findings(draft, document)
            + CountCheck.findings(draft, document) + PointsCheck.findings(draft, document)
            + BodyCheck.findings(draft, document) + CitationCheck.findings(draft, document)
            + UnreadCheck.findings(draft, document)
        return found.enumerated().sorted { a, b in
            (a.element.line ?? 0, a.offset) < (b.element.line ?? 0, b.offset)
        }.map(\.element)
    }
}

extension Finding {
    init(
        _ code: String, _ severity: Severity, line: Int?, source: Span?, ref: String? = nil, _ remark: Remark,
        in language: DraftLanguage
    ) {
        self.init(
            code: code, severity: severity, line: line, source: source, ref: ref, text: remark.sentence(in: language))
    }
}
