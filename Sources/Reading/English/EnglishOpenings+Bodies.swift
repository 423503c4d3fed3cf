/// Lines and headings that name a body by their form.
extension EnglishOpenings {
    /// "Public Works", "Police Department" on a line of its own over a list: memoranda divide work by such headings.
    static func isBody(_ passage: Passage) -> Bool {
        // "Public Works (Lead: Dana Ruiz)"
        if let open = passage.letters.firstIndex(of: 0x28), open > 2, passage.letters.last == 0x29, passage.count <= 90,
            !passage.letters[open...].contains(where: \.isDigit)
        {
            return isBody(Passage(passage, range: 0..<open))
        }
        // "All departments"
        if passage.count <= 30, passage.opens(wholes, at: 0), passage.startsCapital,
            passage.letters.count(where: \.isSpace) <= 2, !passage.endsSentence
        {
            return EnglishBodies.isOffice(passage, passage.indices)
        }
        guard passage.count <= 60, passage.count > 2, !passage.endsSentence, !passage.capitals.isEmpty,
            passage.startsCapital(from: 0), passage.letters.count(where: \.isSpace) <= 6,
            !passage.letters.contains(where: { $0.isDigit || $0 == 0x3A || $0 == 0x28 || $0 == 0x2C })
        else { return false }
        guard behindDivision(passage, passage.indices) == passage.indices else { return false }
        let words = passage.letters.split(whereSeparator: \.isSpace)
        guard words.allSatisfy({ passage.capitals[$0.startIndex] || small.contains(Array($0)) }) else { return false }
        // "Police Department & Emergency Management"
        let first = passage.first(of: joints)?.range.lowerBound ?? passage.count
        return EnglishBodies.isOffice(passage, passage.indices) || EnglishBodies.isOffice(passage, 0..<first)
            || words.last.map { departments.contains(Array($0)) } ?? false
    }

    /// A line that ends with one of these goes on below.
    static let ordering: [Phrase] = ["shall", "must", "will"]

    static let following: Phrases = [
        "the following requirements.", "the following actions.", "the following measures.", "the following steps.",
        "the following instructions.", "the following duties.", "the following guidelines.",
    ]

    private static let small = Set(["and", "of", "&", "the", "for"].map { Folding.letters($0) })

    /// "Fire", "Environmental Health": one word or two, the last of which is the work of a department.
    static func isDepartment(_ passage: Passage, _ range: Range<Int>) -> Bool {
        let words = passage.letters[range].split(whereSeparator: \.isSpace)
        return words.count <= 2 && (words.last.map { departments.contains(Array($0)) } ?? false)
    }

    /// Departments that go by their work alone.
    static let departments = Set(
        """
        works finance police fire library libraries recreation parks planning engineering transport transportation
        housing education health facilities procurement legal communications resources technology utilities sanitation
        estates museums tourism operations purchasing assessing customs prosecutions elections archives welfare
        """.split(whereSeparator: \.isWhitespace).map { Folding.letters($0) })

    /// Names are written with capitals throughout (Department of Health); other headings are not (Improve the service).
    func isWhollyCapitalised(_ passage: Passage, _ range: Range<Int>) -> Bool {
        var start = true
        for index in range {
            if passage[index].isLatin, start, !passage.capitals[index],
                !passage.has(anyOf: ["of", "and", "the", "for", "in", "on"], at: index)
            {
                return false
            }
            start = !passage[index].isWord && passage[index] != 0x27
        }
        return true
    }

    /// The body of "What the Bureau does", "What schools must do".
    static func done(by passage: Passage, _ words: Range<Int>) -> Range<Int>? {
        guard words.count <= 80, !passage.endsSentence, let what = passage.behind("what", in: words),
            let end = passage.first(of: ["does", "do", "will do", "must do", "should do", "shall do"], in: what)?.range,
            end.lowerBound > what.lowerBound, passage.withoutSigns(end.upperBound..<words.upperBound).isEmpty
        else { return nil }
        var told = passage.trimmed(what.lowerBound..<end.lowerBound)
        // "What I am asking Deans to do", "What we need schools to do"
        if let asking = asking.lazy.compactMap({ passage.behind($0, in: told) }).first {
            told = asking
            if let to = ["to"].lazy.compactMap({ (word: Phrase) in
                told.count > 4 && passage.has(word, at: told.upperBound - 2) ? told.upperBound - 2 : nil
            }).first {
                told = passage.trimmed(told.lowerBound..<to)
            }
        }
        let name = EnglishBodies.withoutArticle(passage, told)
        return EnglishBodies.isOffice(passage, name) ? name : nil
    }

    private static let asking: [Phrase] = [
        "i am asking", "we are asking", "i ask", "we ask", "i expect", "we expect", "we need", "i need", "we want",
        "we require", "is expected of", "is required of", "is asked of",
    ]
    private static let wholes: Phrases = ["all", "each", "every"]
    private static let joints: Phrases = ["&", "and"]
}
