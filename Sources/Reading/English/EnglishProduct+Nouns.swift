/// Nouns of papers and tools, by which what is brought forth is told from what is worked on.
extension EnglishProduct {
    static func isPaper(_ noun: ArraySlice<Letter>) -> Bool {
        // "micro-plans"
        if let hyphen = noun.lastIndex(of: 0x2D), hyphen > noun.startIndex { return isPaper(noun[(hyphen + 1)...]) }
        return nouns.contains(Array(noun)) || noun.last == 0x73 && nouns.contains(Array(noun.dropLast()))
            || noun.suffix(3).elementsEqual(Folding.letters("ies"))
                && nouns.contains(Array(noun.dropLast(3)) + Folding.letters("y"))
    }

    /// Where the contents of a paper begin: "a charter indicating fees", "guidance covering all forms".
    static func tellsContents(_ passage: Passage, _ start: Int, _ index: Int, _ limit: Int) -> Bool {
        guard index > start + 3, passage[index].isLatin, passage[index - 1].isSpace,
            let end = passage.letters[index..<limit].firstIndex(where: { !$0.isLatin }), end - index > 5,
            passage.letters[end - 3..<end].elementsEqual(gerund), passage[end].isSpace
        else { return false }
        let before = passage.trimmed(start..<index)
        let noun = passage.letters[before].lastIndex(where: \.isSpace).map { $0 + 1 } ?? before.lowerBound
        return isPaper(passage.letters[noun..<before.upperBound])
            && !turnsOnPaper(passage, noun..<passage.trimmed(noun..<nounEnd(passage, end, limit)).upperBound)
    }

    /// Behind the next word: of "a report writing guide" the guide.
    private static func nounEnd(_ passage: Passage, _ index: Int, _ limit: Int) -> Int {
        let next = EnglishPeriod.skipBlanks(passage, index, limit)
        return passage.letters[next..<limit].firstIndex { !$0.isWord } ?? limit
    }

    static let gerund = Folding.letters("ing")

    private static let nouns: Set<[Letter]> = Set(
        """
        note appraisal law agenda instruction scheme report plan profile regulation contract contracts form result guide guidance guideline
        proposal tool toolkit dashboard register return trajectory strategy policy framework summary list map database
        protocol manual handbook statement inventory bulletin circular template charter timetable roadmap specification
        index catalogue portal newsletter agreement memorandum dataset curriculum paper brochure leaflet directory
        inventories procedure procedures registry schedule analysis standard standards methodology questionnaire
        website platform code calendar forecast scorecard recommendation document legislation bill factsheet matrix
        roster mou blueprint constitution prospectus syllabus workplan estimate budget accounts review evaluation
        assessment survey study regulations bylaws minutes record log certificate submission dossier update
        kiosk hotline helpline helpdesk system chatbot intranet module statistics figures letter notice advisory
        briefing presentation webpage poster terms programme program catalog checklist flowchart
        desk order quantification data table certificates decree ordinance draft self-assessment case rota signage app
        """.split(whereSeparator: \.isWhitespace).map { Folding.letters($0) })
}
