import WorkCalendar

/// A document cited twice with dates, or numbers, that differ.
enum CitationCheck {
    static func findings(_ draft: Draft, _ document: Document) -> [Finding] {
        var known: [String: Citation] = [:]
        var said: Set<String> = []
        var found: [Finding] = []
        for citation in citations(document, draft.language) {
            let key = Folding.string(citation.what).filter { $0 != " " }
            guard let first = known[key] else {
                known[key] = citation
                continue
            }
            guard first.value != citation.value, said.insert(key).inserted else { continue }
            found.append(
                Finding(
                    "citation-date-conflict", .warning, line: citation.line, source: citation.source,
                    .citationConflict(citation.what, first.value, first.line, citation.value), in: draft.language))
        }
        return found
    }

    private struct Citation {
        /// The number, or in Chinese the title.
        var what: String
        /// The date, or in Chinese the number, which carries the year.
        var value: String
        var line: Int
        var source: Span
    }

    private static func citations(_ document: Document, _ language: DraftLanguage) -> [Citation] {
        document.blocks.flatMap { block -> [Citation] in
            guard case .paragraph(let paragraph) = block else { return [] }
            switch language {
            case .vi: return vietnamese(paragraph.passage, document)
            case .zh: return chinese(paragraph.passage, document)
            case .en: return english(paragraph.passage, document)
            }
        }
    }

    /// "số 1459/QĐ-UBND ngày 21/6/2023": a number with the date behind it.
    private static func vietnamese(_ passage: Passage, _ document: Document) -> [Citation] {
        DocumentNumber.all(in: passage).compactMap { number in
            let after = number.range.upperBound..<min(passage.count, number.range.upperBound + 40)
            guard let date = VietnameseDate.read(Tokens(passage, range: after), at: 0)?.date.iso, date.count == 10
            else {
                return nil
            }
            return Citation(
                what: number.text(document, passage), value: date, line: passage.line,
                source: passage.span(number.range))
        }
    }

    private static func chinese(_ passage: Passage, _ document: Document) -> [Citation] {
        let text = ChineseText(passage, of: document.text)
        return ChineseBasis.citations(in: text, needsVerb: false, own: []).compactMap { cited in
            guard let title = cited.title, let number = cited.number, let source = cited.source else { return nil }
            return Citation(what: title, value: number, line: passage.line, source: source)
        }
    }

    private static func english(_ passage: Passage, _ document: Document) -> [Citation] {
        EnglishCitation.all(in: passage, of: document).compactMap { cited in
            cited.date.map {
                Citation(what: cited.number, value: $0.iso, line: passage.line, source: passage.span(cited.range))
            }
        }
    }
}
