/// Who is told above an item: by the heading it stands under, or by the words that open its list.
struct EnglishOpenings {
    private let document: Document
    private let subjects: EnglishSubject
    /// For each node the unnumbered passage before it in its own list that opens the list; for a root, before it.
    private let openers: [Int: Int]

    /// The block with which the signature begins: its labels name those who get the text.
    private let foot: Int

    init(of document: Document, _ subjects: EnglishSubject) {
        (self.document, self.subjects) = (document, subjects)
        foot = EnglishAssignments.foot(of: document) ?? .max
        openers = Self.openers(of: document)
    }

    /// One pass over the blocks: which passage with a colon or a dash at its end stands before the items.
    private static func openers(of document: Document) -> [Int: Int] {
        var nodes: [Int: Int] = [:]
        for (index, node) in document.outline.nodes.enumerated() { nodes[node.block] = index }
        var found: [Int: Int] = [:]
        var last: [Int?: Int] = [:]
        for (block, content) in document.blocks.enumerated() {
            guard case .paragraph(let paragraph) = content else {
                last[nil] = nil
                continue
            }
            let node = nodes[block]
            let parent = node.flatMap { document.outline.nodes[$0].parent }
            if paragraph.marker == nil {
                let opensList =
                    paragraph.passage.opensList || isBody(paragraph.passage) || actors(over: paragraph.passage) != nil
                last[parent] = opensList ? block : nil
                if opensList { Self.put(block, above: parent, of: document, into: &last) }
                if node == nil { last[nil] = opensList ? block : nil }
            } else if let node {
                // What opens a second list stands, in the outline, below the last item of the first.
                if block > 0, case .paragraph(let above) = document.blocks[block - 1], above.marker == nil,
                    above.passage.opensList
                {
                    last[parent] = block - 1
                }
                if let opener = last[parent] { found[node] = opener }
            }
        }
        return found
    }

    /// Behind the last item of one list stands what opens the next, whose items are no part of that item.
    private static func put(_ block: Int, above parent: Int?, of document: Document, into last: inout [Int?: Int]) {
        var node = parent
        while let index = node, let marker = document.outline.nodes[index].marker {
            switch marker.style {
            case .bullet, .letter, .parenthesis, .heading: break
            default: return
            }
            node = document.outline.nodes[index].parent
            last[node] = block
        }
    }

    /// A heading that is nothing but a body's name, or carries a Lead label, holds for what stands under it.
    func leads(above index: Int) -> (names: [EnglishBodies.Name], passage: Passage)? {
        // Unnumbered text behind a list is no item of it.
        let isListed = document.outline.nodes[index].marker != nil || standsForHeading(index)
        for above in document.outline.path(from: index) {
            // "A. HEALTH DEPARTMENT" below "you are directed as follows:" is whom its own items tell.
            if above != index, let paragraph = document.paragraph(of: document.outline.nodes[above]),
                openers[above] != nil, let names = heading(paragraph)
            {
                return (names, paragraph.passage)
            }
            if isListed, let opener = openers[above], case .paragraph(let paragraph) = document.blocks[opener],
                let told = told(by: paragraph) ?? named(by: paragraph, over: above)
            {
                return told
            }
            guard above != index, let paragraph = document.paragraph(of: document.outline.nodes[above]) else {
                continue
            }
            let passage = paragraph.passage
            if let field = EnglishLabel.fields(passage, paragraph.body).first(where: { $0.role == .lead }) {
                return (EnglishBodies.list(passage, field.value, of: document), passage)
            }
            if let field = label(.lead, below: above) {
                return (EnglishBodies.list(field.passage, field.value, of: document), field.passage)
            }
            if let told = told(by: paragraph) ?? duty(of: paragraph, over: index) { return told }
            if let names = heading(paragraph) { return (names, passage) }
            if isListed, let named = named(by: paragraph, over: index) { return named }
        }
        return nil
    }

    /// "Regional education offices:" over commands in small letters.
    private func named(
        by opener: Paragraph, over index: Int
    ) -> (names: [EnglishBodies.Name], passage: Passage)? {
        let passage = opener.passage
        let words = passage.withoutSigns(opener.body)
        guard passage.letters.last == 0x3A, words.count <= 110, passage.startsCapital(from: words.lowerBound),
            let entry = document.paragraph(of: document.outline.nodes[index]),
            let first = entry.body.first(where: { entry.passage[$0].isWord }),
            !entry.passage.capitals[first] || entry.passage.opensCommand(first..<entry.passage.count),
            EnglishBodies.isOffice(passage, words)
        else { return nil }
        return (EnglishBodies.list(passage, words, of: document), passage)
    }

    /// The first paragraph below a numbered heading stands in the heading's place.
    private func standsForHeading(_ index: Int) -> Bool {
        let nodes = document.outline.nodes
        guard nodes[index].marker == nil, let parent = nodes[index].parent, nodes[parent].marker?.number != nil else {
            return false
        }
        return nodes[parent].children.first == index
            && document.paragraph(of: nodes[parent]).map { EnglishMarkers.isHashed($0.passage) } ?? false
    }

    /// "Action 4: The Cabinet Office will support the departments" over a list: the heading is the duty itself, and its
    /// entries say what it takes.
    private func duty(
        of heading: Paragraph, over index: Int
    ) -> (names: [EnglishBodies.Name], passage: Passage)? {
        let passage = heading.passage
        guard document.outline.nodes[index].marker != nil, !passage.endsSentence, passage.count < 200,
            heading.marker?.number != nil, let told = subjects.find(in: passage, heading.body), !told.lead.isEmpty
        else { return nil }
        return (told.lead, passage)
    }

    /// "Lead agency: …" on a line of its own below a heading holds for the milestones that stand there.
    func label(_ role: ColumnRole, below heading: Int) -> (passage: Passage, value: Range<Int>)? {
        for child in document.outline.nodes[heading].children.prefix(12) {
            let node = document.outline.nodes[child]
            guard node.block < foot, let paragraph = document.paragraph(of: node) else { return nil }
            if let marker = node.marker {
                guard case .bullet = marker.style else { return nil }
            }
            let passage = paragraph.passage
            let fields = EnglishLabel.fields(passage, paragraph.body)
            if let field = fields.first(where: { $0.role == role }) { return (passage, field.value) }
            if role == .lead, let applying = Self.applying(paragraph) { return (passage, applying) }
        }
        return nil
    }

    /// "(Applies to all agencies)" below a heading says who is meant.
    static func applying(_ paragraph: Paragraph) -> Range<Int>? {
        let words = paragraph.passage.withoutSigns(paragraph.body)
        return words.count < 60 ? paragraph.passage.behind("applies to", in: words) : nil
    }

    /// "Within six months of the date of this Memorandum, agencies must take the following actions:" holds for each.
    func due(above index: Int, _ calendar: EnglishCalendar) -> (due: EnglishDue, passage: Passage)? {
        let node = document.outline.nodes[index]
        // The one paragraph below a numbered heading stands in the heading's place.
        let start = node.marker == nil ? node.parent : index
        guard let start, document.outline.nodes[start].marker != nil else { return nil }
        for above in document.outline.path(from: start) {
            guard let paragraph = listing(above, over: start) else { continue }
            let passage = paragraph.passage
            guard let last = EnglishSubject.sentences(passage, paragraph.body).last,
                let due = EnglishDue.find(in: passage, last, calendar, of: document), due.due.kind != .recurring
            else { return nil }
            var found = due
            if found.due.text?.hasSuffix(":") ?? false { found.due.text?.removeLast() }
            return (found, passage)
        }
        return nil
    }

    /// What opens the list that an item stands in: the unnumbered paragraph before it, or the numbered one above it.
    private func listing(_ above: Int, over start: Int) -> Paragraph? {
        if let opener = openers[above], case .paragraph(let paragraph) = document.blocks[opener] { return paragraph }
        guard above != start, let paragraph = document.paragraph(of: document.outline.nodes[above]),
            paragraph.passage.opensList, told(by: paragraph) != nil
        else { return nil }
        return paragraph
    }

    /// The unnumbered paragraph that opens the list of an item.
    func opener(of index: Int) -> (block: Int, paragraph: Paragraph)? {
        guard let block = openers[index], case .paragraph(let paragraph) = document.blocks[block] else { return nil }
        return (block, paragraph)
    }

    /// The bodies that a heading names, alone or as those whose actions follow: "DHS Actions", "Tasks for schools".
    func heading(_ paragraph: Paragraph) -> [EnglishBodies.Name]? {
        let passage = paragraph.passage
        // "PLAN FOR …" behind the decision that issues it names nobody.
        if let marker = paragraph.marker, marker.style == .annex, marker.label.isEmpty { return nil }
        var words = passage.withoutSigns(paragraph.body)
        while let first = passage.letters[words].first, [0x23, 0x2A, 0x20].contains(first) {
            words = words.lowerBound + 1..<words.upperBound
        }
        words = Self.behindDivision(passage, words)
        if let actors = Self.ofActions(passage, words), EnglishBodies.isActor(passage, actors),
            !Self.isWork(passage, actors)
        {
            return EnglishBodies.list(passage, actors, of: document)
        }
        if let told = Self.done(by: passage, words) { return EnglishBodies.list(passage, told, of: document) }
        guard words.count <= 90, !Self.isField(passage, words), !Self.isGeneral(passage, words),
            EnglishBodies.isOffice(passage, words) || isAbbreviation(passage, words),
            !passage.contains(anyOf: ["responsibilities", "of work", "role of", "duties of"], in: words),
            passage.letters[words].count(where: \.isSpace) <= 11, passage.startsCapital(from: words.lowerBound),
            isWhollyCapitalised(passage, words)
        else { return nil }
        return EnglishBodies.list(passage, words, of: document)
    }

    /// "PART III ADMINISTRATION": what stands behind the number is the heading.
    static func behindDivision(_ passage: Passage, _ words: Range<Int>) -> Range<Int> {
        guard passage.opens(divisions, at: words.lowerBound),
            let blank = passage.letters[words].firstIndex(where: \.isSpace),
            let next = passage.letters[(blank + 1)..<words.upperBound].firstIndex(where: \.isSpace),
            next - blank < 6
        else { return words }
        return passage.withoutSigns(next..<words.upperBound)
    }

    private static let divisions: Phrases = ["part", "chapter", "section", "title", "division"]

    /// "Reporting Security Incidents to DHS", "FISMA Reporting": "requirements" of a work and not of a body.
    private static func isWork(_ passage: Passage, _ range: Range<Int>) -> Bool {
        let core = EnglishBodies.core(passage, range)
        let words = passage.letters[core].split(whereSeparator: \.isSpace)
        guard let first = words.first, let last = words.last, !EnglishBodies.isOffice(passage, range) else {
            return false
        }
        return [first, last].contains {
            $0.count > 5 && $0.suffix(3).elementsEqual(gerund) && !departments.contains(Array($0))
        }
    }

    private static let gerund = Folding.letters("ing")

    private static func ofActions(_ passage: Passage, _ words: Range<Int>) -> Range<Int>? {
        guard words.count <= 90 else { return nil }
        for opening in before {
            if let rest = passage.behind(opening, in: words) { return EnglishBodies.withoutArticle(passage, rest) }
        }
        for word in behind {
            let start = words.upperBound - word.letters.count
            if start > words.lowerBound + 1, passage.has(word, at: start) {
                return passage.withoutSigns(words.lowerBound..<start)
            }
        }
        return nil
    }

    /// "Actions by the District Officers" without a number over a list.
    private static func actors(over passage: Passage) -> Range<Int>? {
        if let told = done(by: passage, passage.indices) { return told }
        guard passage.count <= 80, !passage.endsSentence, passage.startsCapital,
            let opening = before.first(where: { passage.hasPrefix($0) }), passage.count > opening.letters.count + 3
        else { return nil }
        let words = EnglishBodies.withoutArticle(passage, passage.trimmed(opening.letters.count..<passage.count))
        return EnglishBodies.isActor(passage, words) && !isWork(passage, words) ? words : nil
    }

    private static let before: [Phrase] = [
        "roles and responsibilities of", "role of", "functions of", "action by", "to be done by",
        "actions for", "actions of", "actions by", "tasks for", "tasks of", "responsibilities of", "duties of",
        "actions required of", "requirements for", "work of",
    ]
    private static let behind: [Phrase] = ["actions", "tasks", "responsibilities", "duties", "requirements"]

    /// "Services", "Staff", "Public Services" head what is done there; a body's name says which.
    private static func isField(_ passage: Passage, _ words: Range<Int>) -> Bool {
        let parts = passage.letters[words].split(whereSeparator: \.isSpace)
        guard let last = parts.last, fields.contains(Array(last)) else { return false }
        return parts.count == 1 || adjectives.contains(Array(parts[0]))
    }

    private static let fields = Set(
        [
            "services", "service", "staff", "personnel", "schools", "organisation", "organization", "administration",
            "institutions", "networks", "forums", "groups", "teams", "leadership", "partners", "partnership",
            "partnerships", "network", "parties",
        ].map { Folding.letters($0) })
    private static let adjectives = Set(
        [
            "public", "online", "digital", "better", "new", "essential", "basic", "social", "local", "key", "other",
            "general",
            "implementing", "administrative", "internal", "customer",
        ].map { Folding.letters($0) })

    /// "OECD", not "PURPOSE": a heading in capitals is a word more often than a body.
    private func isAbbreviation(_ passage: Passage, _ words: Range<Int>) -> Bool {
        (2...5).contains(words.count) && words.allSatisfy { passage[$0].isLatin && passage.capitals[$0] }
            && !Self.notBodies.contains { passage.has($0, at: words.lowerBound) }
    }

    private static func isGeneral(_ passage: Passage, _ words: Range<Int>) -> Bool {
        passage.folded(words) == "general"
    }

    private static let notBodies: [Phrase] = [
        "aim", "aims", "scope", "goals", "goal", "risks", "costs", "notes", "tasks", "who",
    ]

    /// "The Roads Office shall:", "Regional Offices are requested to do the following:" speaks to all items below.
    private func told(by paragraph: Paragraph) -> (names: [EnglishBodies.Name], passage: Passage)? {
        let passage = paragraph.passage
        if let actors = Self.actors(over: passage) {
            return (EnglishBodies.list(passage, actors, of: document), passage)
        }
        if Self.isBody(passage) {
            let open = passage.letters.firstIndex(of: 0x28) ?? paragraph.body.upperBound
            let words = paragraph.body.lowerBound..<max(paragraph.body.lowerBound, open)
            return (EnglishBodies.list(passage, words, of: document), passage)
        }
        if let named = Self.unfinished(passage, paragraph.body) {
            return (EnglishBodies.list(passage, named, of: document), passage)
        }
        guard passage.opensList else { return nil }
        if let meant = meant(passage, paragraph.body) { return (meant, passage) }
        // The last sentence opens the list; one before it may tell somebody else.
        let last = EnglishSubject.sentences(passage, paragraph.body).last ?? paragraph.body
        for words in [last, paragraph.body] {
            guard let subject = subjects.find(in: passage, words), !subject.lead.isEmpty else { continue }
            let names = EnglishShortNames.titled(passage, paragraph.body, of: document)
            let meant = names.flatMap { EnglishShortNames.meant(subject.lead.map(\.shown), among: $0) }
            return (meant ?? subject.lead, passage)
        }
        return nil
    }

    /// Of "departments" below "For the three pilot departments (A, B and C):" these are meant.
    func meant(for lead: [String], at index: Int) -> [String]? {
        guard lead.count == 1, let short = lead.first, !short.contains(" "), short.hasSuffix("s"),
            let block = openers[index], case .paragraph(let opener) = document.blocks[block],
            let names = meant(opener.passage, opener.body),
            opener.passage.contains(Phrase(short), in: opener.body)
        else { return nil }
        return names.map(\.shown)
    }

    /// "For the remaining departments:", "For the three pilot agencies (A, B and C):" says for whom the list is.
    private func meant(_ passage: Passage, _ body: Range<Int>) -> [EnglishBodies.Name]? {
        guard let rest = passage.behind("for", in: body) else { return nil }
        let words = EnglishBodies.withoutArticle(passage, passage.withoutSigns(rest))
        if let open = passage.letters[words].firstIndex(of: 0x28) {
            let names = EnglishBodies.list(passage, open + 1..<words.upperBound, of: document)
            let whole = passage.withoutSigns(words.lowerBound..<open)
            if names.count > 1, EnglishBodies.isOffice(passage, whole) { return names }
        }
        guard words.count < 90, EnglishBodies.isOffice(passage, words) else { return nil }
        return EnglishBodies.list(passage, words, of: document)
    }
}

extension Passage {
    /// Ends with a colon, or with the dash that statutes set for it: "Head teachers shall -".
    var opensList: Bool {
        guard let last = letters.last(where: { !$0.isSpace }) else { return false }
        if last == 0x3A || opensBeforeNote { return true }
        // "All agencies shall comply with the following requirements."
        if last == 0x2E, contains(anyOf: EnglishOpenings.following, in: max(0, count - 34)..<count) { return true }
        if last == 0x2D { return count > 2 && (self[count - 2].isSpace || self[count - 2].isLatin) }
        return ends(0..<count, with: EnglishOpenings.ordering)
    }

    /// "the offices will:[13]": the mark of a footnote stands behind the colon.
    private var opensBeforeNote: Bool {
        guard letters.last == 0x5D, let open = letters.suffix(7).lastIndex(of: 0x5B), open > 0 else { return false }
        return letters[trimmed(0..<open).upperBound - 1] == 0x3A
    }
}
