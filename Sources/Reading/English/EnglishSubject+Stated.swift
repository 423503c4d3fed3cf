/// Who acts in an item of a plan that says so without a verb of order.
extension EnglishSubject {
    /// "Licensing Department: bring 40 procedures …", "Legal Unit to publish …", "The Audit Unit examines …",
    /// "Complaints are answered within ten days by the Complaints Officer".
    func stated(_ passage: Passage, _ sentence: Range<Int>) -> Parts? {
        labelled(passage, sentence) ?? acting(passage, sentence)
            ?? assigned(passage, sentence, isPlan: true).map { Parts(lead: $0) } ?? answering(passage, sentence)
            ?? inPresent(passage, sentence) ?? toBeDone(passage, sentence)
    }

    /// "A ban to be notified by the Chief Executive": who acts stands behind "by".
    private func toBeDone(_ passage: Passage, _ sentence: Range<Int>) -> Parts? {
        guard let to = passage.first("to be", in: sentence), to.lowerBound > sentence.lowerBound,
            !passage.opens(Self.presided, at: passage.skippingBlanks(to.upperBound)),
            let names = agent(passage, to.upperBound - 2..<sentence.upperBound)
        else { return led(passage, sentence) }
        return Parts(lead: names)
    }

    /// "Damage assessment within 48 hours - led by the Disaster Office".
    private func led(_ passage: Passage, _ sentence: Range<Int>) -> Parts? {
        guard let word = passage.first(of: Self.leading, in: sentence)?.range, word.lowerBound > sentence.lowerBound
        else { return nil }
        let names = actors(
            passage, word.upperBound..<end(of: passage, word.upperBound, sentence.upperBound))
        return names.isEmpty ? nil : Parts(lead: names)
    }

    private static let leading: Phrases = [
        "- led by", ", led by", "- coordinated by", ", coordinated by", "- delivered by", ", delivered by",
    ]

    private static let presided: Phrases = ["chaired", "co-chaired", "headed", "led", "known", "named", "presided"]

    /// A body before a colon, behind which a verb stands.
    private func labelled(_ passage: Passage, _ sentence: Range<Int>) -> Parts? {
        guard let colon = passage.letters[sentence].prefix(100).firstIndex(of: 0x3A), colon > sentence.lowerBound,
            let next = passage.letters[colon + 1..<sentence.upperBound].firstIndex(where: { !$0.isSpace }),
            passage[next].isLatin, !passage.capitals[next] || passage.opens(Self.duties, at: next)
        else { return nil }
        return told(passage, sentence.lowerBound..<colon)
    }

    /// A body before its verb: "to publish", "examines", "and the schools keep".
    private func acting(_ passage: Passage, _ sentence: Range<Int>) -> Parts? {
        guard passage.startsCapital(from: sentence.lowerBound),
            let verb = passage.first(of: Self.verbs, in: sentence), verb.range.lowerBound > sentence.lowerBound,
            !passage.capitals[verb.range.lowerBound],
            !passage.opens(Self.pointing, at: sentence.lowerBound),
            !passage.opens(Self.commanding, at: sentence.lowerBound),
            !passage.opens(Self.verbs, at: sentence.lowerBound),
            !passage.contains(
                anyOf: ["may", "can", "could", "might"], in: sentence.lowerBound..<verb.range.lowerBound),
            !passage.ends(0..<verb.range.lowerBound, with: Self.joining),
            !passage.contains(anyOf: Self.recalling, in: sentence.lowerBound..<verb.range.lowerBound)
        else { return nil }
        let before = withoutModal(passage, sentence.lowerBound..<verb.range.lowerBound)
        if let told = told(passage, before) { return told }
        // "The Team validates the returns, and the Director presents the results"
        guard let and = passage.first(", and the", in: before) else { return nil }
        return told(passage, and.upperBound - 3..<before.upperBound)
    }

    /// "Provincial Treasury to publish", "the Ministry would identify": the small words before the verb name nobody.
    private func withoutModal(_ passage: Passage, _ range: Range<Int>) -> Range<Int> {
        var range = passage.trimmed(range)
        for word: Phrase in ["also", "to", "would"] where range.count > word.letters.count + 3 {
            if passage.has(word, at: range.upperBound - word.letters.count),
                passage[range.upperBound - word.letters.count - 1].isSpace
            {
                range = passage.trimmed(range.lowerBound..<range.upperBound - word.letters.count)
            }
        }
        return range
    }

    /// "This order directs agencies to …" tells of the order.
    static let pointing: Phrases = ["this", "these", "it", "there", "such", "nothing"]

    /// "The Department announces the conduct of …": behind these stands a noun.
    private static let joining: [Phrase] = ["the", "a", "an", "of", "for", "in", "on", "and", "or", "its", "their"]

    /// "the Regional Committee requested the Secretariat to prepare a plan" tells what was asked before.
    private static let recalling: Phrases = ["requested", "had asked", "had requested", "directed", "was asked"]

    /// What "are answered by" tells of the one behind it.
    private func answering(_ passage: Passage, _ sentence: Range<Int>) -> Parts? {
        guard !passage.contains(anyOf: Self.founding, in: sentence),
            !passage.opens(Self.pointing, at: sentence.lowerBound),
            let verb = passage.first(of: ["are", "is"], in: sentence), verb.range.lowerBound > sentence.lowerBound,
            !passage.contains(anyOf: ["that", "which", "who"], in: sentence.lowerBound..<verb.range.lowerBound),
            let participle = passage.letters[verb.range.upperBound..<sentence.upperBound].firstIndex(where: \.isLatin),
            let end = passage.letters[participle..<sentence.upperBound].firstIndex(where: { !$0.isWord }),
            end - participle > 4,
            passage.letters[end - 2..<end].elementsEqual(Folding.letters("ed"))
                || Self.participles.contains(Array(passage.letters[participle..<end]))
        else { return nil }
        var index = end
        while let by = passage.first("by", in: index..<sentence.upperBound) {
            index = by.upperBound
            let stop = self.end(of: passage, index, sentence.upperBound)
            let names = actors(passage, index..<stop)
            if !names.isEmpty { return Parts(lead: names) }
        }
        return nil
    }

    private static let founding: Phrases = [
        "there is established", "there is hereby established", "there is created", "there is hereby created",
        "is hereby created",
        "is hereby established", "are hereby established", "is hereby constituted",
    ]

    static let participles = Set(
        [
            "kept", "held", "drawn", "sent", "made", "given", "laid", "put", "brought", "read", "set", "shown", "met",
            "built",
        ]
        .map { Folding.letters($0) })

    /// Verbs of the work that plans give to offices, as "the Office examines" and "the Offices examine" have them.
    private static let work = """
        adopt allocate analyse analyze answer appoint approve arrange assess assign assist bring check circulate collect
        compile complete conduct consolidate convene coordinate co-ordinate create deliver design develop distribute
        draft elaborate ensure equip establish evaluate examine execute finalise finalize forward guide hand hold
        identify implement improve inform inspect install introduce issue keep launch lead maintain manage mobilise
        mobilize monitor notify organise organize oversee prepare present process procure propose provide publish
        receive recruit register release replace report review revise run submit supervise supply support survey
        test train update verify visit write
        """.split(whereSeparator: \.isWhitespace).map(String.init) + [
            "draw up", "set up", "send", "apply", "give", "take", "cooperate", "make", "open", "close", "post", "draw",
            "carry out", "hold back", "make available", "keep up", "hand over", "put up",
        ]
    static let duties = Phrases(work.map { Phrase($0) })

    /// In the third person, as an infinitive, and as a body of many has them.
    static let verbs = Phrases(
        work.flatMap { [Phrase($0), Phrase(EnglishVerb.third($0)), Phrase("to " + $0)] })
}
