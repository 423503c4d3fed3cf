/// Bodies that the reader's list of known bodies does not have.
enum BodyCheck {
    /// Asked only where a list was given; groups (各部门, các sở, all offices) name nobody in particular.
    static func findings(_ draft: Draft, _ document: Document) -> [Finding] {
        guard !document.lexicon.isEmpty else { return [] }
        let known = document.lexicon.map { Folding.string($0) }
        var seen: Set<String> = []
        return draft.assignments.flatMap { item in
            (item.lead + item.support).compactMap { name -> Finding? in
                let folded = Folding.string(name)
                guard seen.insert(folded).inserted, !isGroup(folded), !isKnown(folded, known) else { return nil }
                let source = (item.fields["lead"] ?? item.fields["support"])?.span ?? item.source
                return Finding(
                    "unknown-body", .note, line: item.sourceLine, source: source, ref: item.ref, .unknownBody(name),
                    in: draft.language)
            }
        }
    }

    /// 省教育厅 is 吉林省教育厅: a text leaves out where it is from.
    private static func isKnown(_ name: String, _ known: [String]) -> Bool {
        known.contains { $0 == name || $0.hasSuffix(name) || name.hasPrefix($0) }
    }

    private static func isGroup(_ name: String) -> Bool {
        ["各", "cac ", "all ", "each ", "有关", "相关", "moi ", "tat ca"].contains { name.hasPrefix($0) }
            || ["各", "有关", "相关", " cac ", "其他", "lien quan"].contains { name.contains($0) }
    }
}
