/// What a list below a duty is: duties of its own, or what the one duty contains.
extension EnglishAssignments {
    /// "shall submit a plan detailing their strategy for: (i) transitioning …": the list says what the plan holds.
    ///
    /// Behind "shall:", "the following actions:" and the like each entry is a duty; behind an object that the opening
    /// words name in full, entries that begin with a noun or a gerund are its contents.
    func listsContents(_ node: OutlineNode) -> Bool {
        guard node.marker != nil, let paragraph = document.paragraph(of: node) else { return false }
        if listsNoDuties(paragraph) { return true }
        let children = node.children.compactMap { document.paragraph(of: document.outline.nodes[$0]) }
            .filter { $0.marker != nil }
        if children.count > 1, children.allSatisfy({ isSaidOfIt($0) }) { return true }
        guard paragraph.passage.opensList else { return false }
        guard children.count > 1, isWholeDuty(paragraph) else { return false }
        return endsInList(paragraph) || children.allSatisfy { isContent($0) }
    }

    /// "The Committee shall be composed of the following:" names those who sit in it, "if any of the following is true:"
    /// when a duty holds.
    private func listsNoDuties(_ paragraph: Paragraph) -> Bool {
        let passage = paragraph.passage
        guard passage.opensList, let last = EnglishSubject.sentences(passage, paragraph.body).last else { return false }
        return passage.contains(anyOf: Self.stating, in: last) || isOfPaper(passage, last)
    }

    /// "At a minimum, plans must include:", "The report shall:" say what a paper holds.
    private func isOfPaper(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
        guard let order = passage.first(of: Self.orders, in: sentence) else { return false }
        var words = passage.trimmed(sentence.lowerBound..<order.range.lowerBound)
        if let comma = passage.letters[words].lastIndex(of: 0x2C) {
            words = passage.trimmed(comma + 1..<words.upperBound)
        }
        for article: Phrase in ["the", "these", "each", "this", "such", "all", "agency"] {
            words = passage.behind(article, in: words) ?? words
        }
        return words.count < 40 && EnglishProduct.turnsOnPaper(passage, words)
    }

    private static let stating: Phrases = [
        "composed of", "comprised of", "consist of", "consists of", "consisting of", "comprise", "comprises",
        "made up of", "the following members", "the following persons", "as members", "any of the following",
        "one of the following", "one or more of the following", "either of the following",
        "the following circumstances", "the following cases",
    ]

    /// "This plan shall include …", "It must be signed by …" say more of the duty above.
    private func isSaidOfIt(_ paragraph: Paragraph) -> Bool {
        let start = paragraph.passage.withoutSigns(paragraph.body).lowerBound
        return paragraph.passage.has(anyOf: ["this", "these", "it", "such"], at: start)
    }

    /// "detailing their strategy for:", "the following criteria for requests:": what is listed is part of the duty.
    private func endsInList(_ paragraph: Paragraph) -> Bool {
        let passage = paragraph.passage
        let words = passage.withoutSigns(paragraph.body)
        let isOpen = [
            "for", "including", "include", "on", "of", "about", "containing", "covering", "that", "when", "where",
            "whether",
        ].contains {
            (word: Phrase) in
            words.count > word.letters.count && passage.has(word, at: words.upperBound - word.letters.count)
        }
        return isOpen || passage.contains(anyOf: Self.named, in: words)
    }

    private static let named: Phrases = [
        "criteria", "the following elements", "the following information", "the following areas",
        "the following factors",
        "the following conditions", "the following principles", "the following data",
    ]

    /// Lists behind an unnumbered paragraph that say what its duty contains, and the blocks of these paragraphs.
    var contentsOfParagraphs: (items: Set<Int>, openers: Set<Int>) {
        var (items, blocks): (Set<Int>, Set<Int>) = ([], [])
        var known: [Int: Bool] = [:]
        for index in document.outline.nodes.indices {
            guard let opener = openings.opener(of: index) else { continue }
            let isStated = listsNoDuties(opener.paragraph)
            let isContents =
                known[opener.block] ?? (isStated || endsInList(opener.paragraph) && isWholeDuty(opener.paragraph))
            known[opener.block] = isContents
            guard isContents else { continue }
            items.insert(index)
            if !isStated { blocks.insert(opener.block) }
        }
        return (items, blocks)
    }

    /// A paragraph above a table says what the rows are for.
    private func opensTable(_ node: OutlineNode) -> Bool {
        guard document.blocks.indices.contains(node.block + 1), case .table = document.blocks[node.block + 1] else {
            return false
        }
        return true
    }

    /// The numbered Markdown heading right over a paragraph.
    func heading(over index: Int) -> Passage? {
        let node = document.outline.nodes[index]
        guard node.marker == nil, let parent = node.parent, document.outline.nodes[parent].children.first == index,
            let marker = document.outline.nodes[parent].marker, marker.number != nil,
            let heading = document.paragraph(of: document.outline.nodes[parent]),
            EnglishMarkers.isHashed(heading.passage), !heading.body.isEmpty, !opensTable(node)
        else { return nil }
        return Passage(heading.passage, range: heading.body)
    }

    /// Whether the words before the colon order something and name it.
    private func isWholeDuty(_ paragraph: Paragraph) -> Bool {
        let passage = paragraph.passage
        guard let last = EnglishSubject.sentences(passage, paragraph.body).last else { return false }
        if isCommand(passage, last) { return true }
        guard
            let told = subjects.find(in: passage, last), !told.lead.isEmpty,
            let order = passage.first(of: Self.orders, in: last)
        else { return false }
        let object = passage.withoutSigns(order.range.upperBound..<last.upperBound)
        return passage.letters[object].count(where: \.isSpace) >= 5
            && !passage.contains(anyOf: Self.listing, in: object)
    }

    /// "Within 7 days of issue, submit the following contact details:" has its subject in the heading above.
    func isCommand(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
        let comma = passage.letters[sentence].prefix(90).lastIndex(of: 0x2C)
        return [sentence.lowerBound, comma.map { $0 + 1 }].compactMap { $0 }.contains { start in
            let word = passage.withoutSigns(start..<sentence.upperBound)
            return passage.opensCommand(word)
                && passage.letters[word].count(where: \.isSpace) >= 3
                && !passage.contains(anyOf: Self.listing, in: word)
        }
    }

    private static let orders: Phrases = [
        "shall", "must", "will", "should", "is directed to", "are directed to",
    ]
    private static let listing: Phrases = [
        "the following actions", "following actions", "the following steps", "the following tasks",
        "the following measures", "the following duties", "the following responsibilities",
        "the following requirements",
        "the following activities", "do the following", "take actions", "as follows",
    ]

    /// Words that order nothing by themselves: "transitioning authority to …", "A proper number is provided".
    private func isContent(_ paragraph: Paragraph) -> Bool {
        let passage = paragraph.passage
        let words = passage.withoutSigns(paragraph.body)
        guard !words.isEmpty else { return true }
        let end = passage.letters[words].firstIndex { !$0.isWord } ?? words.upperBound
        let isGerund = end - words.lowerBound > 4 && passage.letters[end - 3..<end].elementsEqual(Self.gerund)
        if isGerund || isBareNoun(passage, words) { return true }
        return Self.nouns.contains { passage.has($0, at: words.lowerBound) }
            && !passage.contains(anyOf: Self.orders, in: words)
    }

    /// "Name", "Phone number", "Position and title": a few words without a verb.
    private func isBareNoun(_ passage: Passage, _ words: Range<Int>) -> Bool {
        // "Email addresses: at work and, if there are any, at home" explains itself behind the colon.
        let words = words.lowerBound..<(passage.letters[words].firstIndex(of: 0x3A) ?? words.upperBound)
        return passage.letters[words].count(where: \.isSpace) <= 4
            && !passage.opens(EnglishSubject.verbs, at: words.lowerBound)
            && !passage.contains(anyOf: Self.orders, in: words)
            && !passage.contains(anyOf: ["to", "is", "are"], in: words)
    }

    private static let gerund = Folding.letters("ing")
    private static let nouns: [Phrase] = ["a", "an", "the", "any", "all", "whether", "how", "each"]

    /// A paragraph that opens a list with its last sentence, and orders something of its own before.
    func ordersBefore(_ paragraph: Paragraph) -> Bool {
        let sentences = EnglishSubject.sentences(paragraph.passage, paragraph.body)
        return sentences.dropLast().contains { subjects.find(in: paragraph.passage, $0)?.lead.isEmpty == false }
    }

    /// The paper that an entry names under words that ask for it: "must submit to me: (a) an action plan".
    func putListed(_ index: Int, _ passage: Passage, _ words: Range<Int>, into item: inout DraftAssignment) {
        let node = document.outline.nodes[index]
        guard node.marker != nil,
            let above = openings.opener(of: index)?.paragraph
                ?? node.parent.flatMap({ document.paragraph(of: document.outline.nodes[$0]) }),
            above.passage.letters.last == 0x3A,
            let last = EnglishSubject.sentences(above.passage, above.body).last,
            EnglishProduct.opensList(above.passage, last), let paper = EnglishProduct.listed(in: passage, words)
        else { return }
        item.product = document.string(passage, paper)
        item.fields["product"] = FieldSource(span: passage.span(paper), confidence: 0.7)
    }
}

extension Passage {
    /// A verb of plans, or a first word that an article or its like follows, as only a verb has it: "Remediate each …".
    func opensCommand(_ words: Range<Int>) -> Bool {
        if opens(EnglishSubject.verbs, at: words.lowerBound) { return true }
        guard let end = letters[words].firstIndex(where: { !$0.isWord }), end - words.lowerBound > 2,
            self[end].isSpace, !EnglishCommand.particles.contains(Array(letters[words.lowerBound..<end])),
            !letters[end - 3..<end].elementsEqual(EnglishCommand.gerund)
        else { return false }
        return opens(EnglishCommand.articles, at: skippingBlanks(end))
    }
}

/// Words that tell a command from other openings of a sentence.
private enum EnglishCommand {
    static let gerund = Folding.letters("ing")
    static let articles: Phrases = ["the", "a", "an", "each", "every", "all", "any", "its", "their", "your"]
    /// Prepositions, conjunctions and the like, behind which an article stands as well.
    static let particles = Set(
        """
        the this that these those for from with within without under over upon into onto through throughout across
        during after before until since because while although though when where whereas whether which who whose what
        how why and but nor not only even also both all any some most many each every either neither given per via
        are was were has have had does did shall must will may can could should would than then there here such
        about above against along among around behind below beneath beside besides between beyond despite except
        inside like near off outside past regarding concerning toward towards unlike unless once half twice
        """.split(whereSeparator: \.isWhitespace).map { Folding.letters(String($0)) })
}
