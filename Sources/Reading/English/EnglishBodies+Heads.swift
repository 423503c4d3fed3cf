/// Whether words name somebody who can act: told by the noun that the others stand around.
extension EnglishBodies {
    /// The first words up to a preposition, a relative word or a bracket: of "Head of Environment" the head, of "the
    /// Council's own operations" all.
    static func core(_ passage: Passage, _ range: Range<Int>) -> Range<Int> {
        let words = passage.withoutSigns(range)
        var from = words.lowerBound
        while let stop = passage.first(of: stops, in: from..<words.upperBound), isHyphened(passage, stop.range) {
            from = stop.range.upperBound
        }
        guard let stop = passage.first(of: stops, in: from..<words.upperBound), stop.range.lowerBound > words.lowerBound
        else {
            return upToSign(passage, words)
        }
        return upToSign(passage, passage.withoutSigns(words.lowerBound..<stop.range.lowerBound))
    }

    /// The "of" of "end-of-season report" opens nothing, nor does the "in" of "facility in-charge".
    private static func isHyphened(_ passage: Passage, _ word: Range<Int>) -> Bool {
        word.lowerBound > 0 && passage[word.lowerBound - 1] == 0x2D
            || word.upperBound < passage.count && passage[word.upperBound] == 0x2D
    }

    private static func upToSign(_ passage: Passage, _ range: Range<Int>) -> Range<Int> {
        let sign = range.first { index in
            guard [0x28, 0x2C, 0x3A].contains(passage[index]) else { return false }
            // "international, regional and national partners"
            let word =
                passage.letters[range.lowerBound..<index].lastIndex { !$0.isLatin }.map { $0 + 1 } ?? range.lowerBound
            return passage[index] != 0x2C || !kinds.contains(Array(passage.letters[word..<index]))
        }
        return passage.withoutSigns(range.lowerBound..<(sign ?? range.upperBound))
    }

    private static let stops: Phrases = [
        "of", "for", "in", "across", "on", "at", "within", "under", "from", "with", "to", "that", "which", "who",
        "covering", "responsible", "named", "listed", "whose", "having", "serving", "what", "where", "when",
        "concerned", "using",
        "employing", "receiving", "by", "through", "as", "against", "during", "between",
        "below", "above", "over", "scoring", "nationwide", "countrywide", "statewide", "citywide", "worldwide",
        "subject",
    ]

    /// The words before "to support", "(support)" and the like at a name's end.
    static func assisting(_ name: Name, _ passage: Passage) -> Range<Int>? {
        for word: Phrase in [
            "to support", "to assist", "supporting", "assisting", "in support", "(support)", "(assist)", "(supporting)",
        ] {
            let start = name.range.upperBound - word.letters.count
            guard start > name.range.lowerBound + 2, passage.has(word, at: start) else { continue }
            return passage.withoutSigns(name.range.lowerBound..<start)
        }
        return nil
    }

    /// Whether the noun that the words turn on is one for a body or an office.
    static func isOffice(_ passage: Passage, _ range: Range<Int>) -> Bool {
        let core = core(passage, range)
        guard core.count > 1, core.count < 110 else { return false }
        // "MEC for Education"
        if core.count < 6, isAbbreviation(passage, core), core.upperBound + 4 < range.upperBound,
            passage.has("for", at: core.upperBound + 1), !papers.contains(Array(passage.letters[core]))
        {
            return true
        }
        let letters = passage.letters[core]
        let start = letters.lastIndex { $0.isSpace || $0 == 0x2F || $0 == 0x2D }.map { $0 + 1 } ?? core.lowerBound
        // 'State Enterprise "Medical Information Centre"'
        let noun = letters[start...].last == 0x22 ? letters[start...].dropLast() : letters[start...]
        if start > core.lowerBound + 3, letters[start - 1] == 0x2D, passage.has("in", at: start - 3),
            noun.starts(with: Folding.letters("charge"))
        {
            return true
        }
        return nouns(hold: noun)
    }

    /// A body, an abbreviation in capitals, or a name in capitals throughout that is no document's: Human Resources.
    static func isActor(_ passage: Passage, _ range: Range<Int>) -> Bool {
        if isOffice(passage, range) { return true }
        let words = withoutArticle(passage, passage.withoutSigns(range))
        if words.count <= 8, words.count > 1, words.allSatisfy({ !passage[$0].isLatin || passage.capitals[$0] }) {
            return passage.letters[words].contains(where: \.isLatin) && !passage.isCapitals
        }
        if isAbbreviation(passage, words) { return true }
        // "DCP/Crime"
        if let slash = passage.letters[words].firstIndex(of: 0x2F), isAbbreviation(passage, words.lowerBound..<slash),
            passage.startsCapital(from: slash + 1), !passage.letters[words].contains(where: \.isSpace)
        {
            return true
        }
        if passage.has("internal audit", at: words.lowerBound), words.count == 14 { return true }
        let core = core(passage, words)
        let parts = passage.letters[core].split(whereSeparator: \.isSpace)
        if core == words, namesFields(passage, words) { return true }
        if parts.count > 1, let last = parts.last, last.elementsEqual(Folding.letters("action")),
            voluntary.contains(Array(parts[parts.count - 2]))
        {
            return true
        }
        let small: Set<[Letter]> = [Folding.letters("and"), Folding.letters("&")]
        guard let last = parts.last, core.count < 60, !isThing(last), !small.contains(Array(last)) else { return false }
        if parts.count == 1 { return functions.contains(Array(last)) && passage.capitals[core.lowerBound] }
        return parts.count <= 8
            && parts.allSatisfy {
                small.contains(Array($0)) || passage.capitals[$0.startIndex] && $0.contains(where: \.isLatin)
            }
            && !openers.contains(Array(parts[0]))
    }

    /// "Keldholme Voluntary Action", "Belford Community Action": societies that go by what they do.
    private static let voluntary = set("voluntary community social citizens")

    /// "Policy and Performance", "Environment and Climate": a division that goes by its fields, each with its capital.
    private static func namesFields(_ passage: Passage, _ words: Range<Int>) -> Bool {
        guard words.count < 60, isField([words], passage) else { return false }
        let parts = passage.letters[words].split(whereSeparator: \.isSpace)
        return parts.count <= 5
            && parts.allSatisfy { part in
                passage.capitals[part.startIndex] || part.count <= 3
            }
    }

    private static func isThing(_ noun: ArraySlice<Letter>) -> Bool {
        things.contains(Array(noun)) || noun.last == 0x73 && things.contains(Array(noun.dropLast()))
    }

    private static func nouns(hold noun: ArraySlice<Letter>) -> Bool {
        if heads.contains(Array(noun)) { return true }
        // More than one: officers, agencies.
        guard noun.last == 0x73 else { return false }
        if heads.contains(Array(noun.dropLast())) { return true }
        return noun.count > 4 && noun.suffix(3).elementsEqual(Folding.letters("ies"))
            && heads.contains(Array(noun.dropLast(3)) + Folding.letters("y"))
            || noun.suffix(2).elementsEqual(Folding.letters("es")) && heads.contains(Array(noun.dropLast(2)))
    }

    private static func set(_ words: String) -> Set<[Letter]> {
        Set(words.split(whereSeparator: \.isWhitespace).map { Folding.letters($0) })
    }

    private static let papers = set("sop sops tor tors mou moa kpi kpis rfp rfq eia sla rap bid gdp act led")

    private static let heads = set(
        """
        valuer surveyor economist statistician nutritionist epidemiologist pharmacist midwife agronomist hydrologist
        archivist magistrate
        bank archive fund museum society union chamber observatory laboratory station coordinator chairperson brigade
        company office department ministry agency bureau division council committee board unit authority commission
        directorate secretariat team centre center service services inspectorate mayor district ward commune
        municipality province school hospital police university body institution head director secretary government
        treasury registry library court branch section administration cabinet chair manager headquarters institute
        college force group executive governor prefecture county officer accountant teacher headteacher principal
        superintendent commissioner controller comptroller clerk registrar minister president chief auditor inspector
        trustee trust partnership association federation organisation organization network forum panel taskforce
        subcommittee nurse surgeon doctor administrator leader lead deputy chairman chairwoman co-chair supervisor
        engineer planner librarian treasurer solicitor counsel attorney general representative delegate envoy
        ombudsman tribunal parliament assembly senate congress staff personnel employee member practitioner provider
        contractor supplier operator licensee partner party parties state states entity company corporation faculty
        campus regiment hub regulator
        registrant owner custodian analyst adviser advisor specialist consultant architect champion dean provost
        rector chancellor vice-chancellor bursar governor warden matron sheriff constable marshal cio cfo ceo coo ciso cto cao cdo caio chco cro saop
        city town borough village shire township region squad crew guard corps foundation alliance consortium cooperative co-operative club church parish
        post clinic dispensary observatory kindergarten nursery
        utility component grantee employer insurer importer exporter carrier airline master headmaster commander
        legislature official pharmacist veterinarian physician midwife prosecutor magistrate judge sub-committee
        volunteer worker stakeholder barangay sanggunian panchayat collector undersecretary garda
        dept deptt caretaker groundsman janitor receptionist bookkeeper storekeeper groundskeeper
        enterprise polyclinic lyceum gymnasium academy embassy consulate cell wing directorates
        presidency chancellery ranger concessionaire landlord convenor convener rapporteur chairholder vice-chair sponsor bodies administrators agencies
        """)

    /// Nouns that end the name of a document, a thing or a time, never of somebody.
    private static let things = set(
        """
        plan programme program strategy policy circular report reports act law regulation regulations rule rules order
        directive memorandum scheme register progress action actions targets target measure measures system annex
        appendix schedule budget framework agreement charter code standard standards guidance guidelines minutes
        appointment appointments performance audit review training meeting meetings project projects fee fees day days
        week month year term phase deadline deadlines results emissions resources-plan index data information notice
        form forms paper papers applications application decision decisions convention protocol article section part
        paragraph fund-allocation grant grants item items objective objectives goal goals activities activity building
        buildings vehicles case scenario requirement portal platform website template tool toolkit model module guide
        guideline handbook manual inventory dashboard catalogue catalog database dataset list
        """)
    /// Departments that go by their work alone.
    private static let functions = set(
        """
        finance procurement legal communications estates facilities payroll parliament cabinet governors trustees
        pharmacy marketing highways engineering logistics catering customs immigration radiology
        housing planning treasury congress management leadership operations
        """)
    private static let openers = set("this these that it there such any no our your their its")
}
