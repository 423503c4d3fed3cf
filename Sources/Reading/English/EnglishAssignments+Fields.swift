import WorkCalendar

/// Labelled values and cells of tables, put where they belong.
extension EnglishAssignments {
    func put(
        lead: [EnglishBodies.Name], support: [EnglishBodies.Name], _ passage: Passage, _ confidence: Double,
        into item: inout DraftAssignment
    ) {
        func field(_ names: [EnglishBodies.Name]) -> FieldSource? {
            guard let first = names.first, let last = names.last else { return nil }
            let range = first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
            return FieldSource(span: passage.span(range), confidence: confidence)
        }
        if let source = field(lead) {
            let told = lead.map { (shown: $0.shown, person: people.named(passage, $0.range)) }
            // Initials stand for whom the list of those present names; the office leads, the person owns it.
            let owners = told.compactMap(\.person?.name)
            item.lead = told.compactMap { $0.person == nil ? own($0.shown) ?? $0.shown : $0.person?.office }
            if !item.lead.isEmpty { item.fields["lead"] = source }
            if !owners.isEmpty {
                item.people += owners.filter { name in !item.people.contains { $0.name == name } }
                    .map { DraftPerson($0, .owner) }
                item.fields["people"] = source
            }
        }
        if let source = field(support) {
            item.support = support.map { people.named(passage, $0.range)?.office ?? $0.shown }
            item.fields["support"] = source
        }
    }

    /// "ACTION: PK": the office of the one in charge leads, unless the words themselves name who is to act.
    func isOfPersons(_ item: DraftAssignment) -> Bool {
        !item.lead.isEmpty && !item.people.isEmpty
            && item.lead.allSatisfy { lead in
                people.present.contains { person in
                    person.office == lead && item.people.contains { $0.name == person.name }
                }
            }
    }

    /// "This Office": the one that issues the text.
    private func own(_ name: String) -> String? {
        let words = name.lowercased()
        return words.hasPrefix("this ") && words.split(separator: " ").count == 2 ? subjects.issuer : nil
    }

    func put(_ due: EnglishDue, _ passage: Passage, into item: inout DraftAssignment) {
        item.due = due.due.inOneTerm
        item.fields["due"] = FieldSource(span: passage.span(due.range), confidence: due.confidence)
    }

    func put(
        _ found: [(target: DraftTarget, range: Range<Int>)], _ passage: Passage, into item: inout DraftAssignment
    ) {
        guard let first = found.first, let last = found.last else { return }
        item.targets += found.map(\.target)
        let span = passage.span(first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound))
        item.fields["targets"] = item.fields["targets"] ?? FieldSource(span: span, confidence: 0.75)
    }

    /// Days within which something is done each time, where a label or a column gives the item its own time.
    func putTerms(_ passage: Passage, _ words: Range<Int>, into item: inout DraftAssignment) {
        let known = item.targets.map(\.value)
        let terms = EnglishTarget.terms(in: passage, words, of: document)
        put(terms.filter { !known.contains($0.target.value) }, passage, into: &item)
    }

    /// What labels and initials on the lines below an item say of it.
    ///
    /// - Parameter isSharing: Whether the item's own words hold no label, so that those behind a list may be its too.
    func putLines(
        below node: OutlineNode, _ index: Int?, sharing isSharing: Bool, into item: inout DraftAssignment
    ) {
        for line in node.children
            + (index.map { labelled(behind: $0) + (isSharing ? shared(with: $0) : []) } ?? [])
        {
            guard document.outline.nodes[line].block < foot ?? .max,
                let line = document.paragraph(of: document.outline.nodes[line])
            else { continue }
            // "DATE: 30/09/2025" below a signature is when it was signed.
            let labels = EnglishLabel.fields(line.passage, line.body).filter { field in
                !line.passage.has("date", at: field.label.lowerBound) || field.label.count > 4
                    || EnglishDate.first(in: line.passage, field.value)?.day != calendar.issued
            }
            put(labels, line.passage, into: &item)
            if people.isInitials(line.passage) {
                let words = line.passage.withoutSigns(line.passage.indices)
                put(lead: [.init(shown: "", range: words)], support: [], line.passage, 0.85, into: &item)
            }
        }
    }

    /// A labelled value or a table's cell.
    func put(_ role: ColumnRole, _ passage: Passage, _ range: Range<Int>, into item: inout DraftAssignment) {
        switch role {
        case .lead: putLead(passage, range, into: &item)
        case .support:
            let names = EnglishBodies.list(passage, range, of: document).filter { !isNobody(passage, $0.range) }
            put(lead: [], support: names, passage, 0.95, into: &item)
        case .due:
            if let due = EnglishDue.ofCell(passage, range, calendar, of: document) { put(due, passage, into: &item) }
        case .product where !isNobody(passage, range):
            item.product = document.string(passage, passage.withBracket(range))
            item.fields["product"] = FieldSource(span: passage.span(range), confidence: 0.95)
        case .owner: putOwner(passage, range, into: &item)
        case .leader:
            item.people += EnglishBodies.list(passage, range, of: document).map { DraftPerson($0.shown, .leader) }
            item.fields["people"] = FieldSource(span: passage.span(range), confidence: 0.9)
        case .weight:
            item.weight = Double(passage.folded(passage.withoutSigns(range)).filter { $0.isNumber || $0 == "." })
            item.fields["weight"] = item.weight.map { _ in FieldSource(span: passage.span(range), confidence: 0.9) }
        case .note:
            if let due = revised(passage, range) { put(due, passage, into: &item) }
        case .number, .task, .target, .unit, .basis, .product: break
        }
    }

    /// "Lead: Sports Coordinator; start August 2026; 60 places": what stands behind the name is no name.
    private static let noting: Phrases = ["start", "starting", "target", "budget", "cost", "timescale", "ongoing"]

    private func putLead(_ passage: Passage, _ range: Range<Int>, into item: inout DraftAssignment) {
        var range = range
        if let due = EnglishDue.find(in: passage, range, calendar, of: document),
            due.range.lowerBound > range.lowerBound
        {
            // "Lead: Roads Office, by 30 June 2026"
            range = passage.withoutSigns(range.lowerBound..<due.range.lowerBound)
            if item.due.kind == .none { put(due, passage, into: &item) }
        }
        var names = EnglishBodies.parted(EnglishBodies.list(passage, range, of: document), passage, document)
        names.lead = putPersons(behind: names.lead, passage, into: &item)
        let persons = names.lead.filter {
            EnglishPeople.isPerson(passage, $0.range) && people.named(passage, $0.range) == nil
        }
        put(
            lead: names.lead.filter { name in
                !persons.contains(name) && !isNobody(passage, name.range) && !passage[name.range.lowerBound].isDigit
                    && !passage.opens(Self.noting, at: name.range.lowerBound)
            },
            support: names.support, passage, 0.95, into: &item)
        guard !persons.isEmpty else { return }
        item.people += persons.map { DraftPerson($0.shown, .owner) }
        item.fields["people"] = FieldSource(span: passage.span(range), confidence: 0.9)
    }

    /// The offices without the persons in the brackets behind them, who own the work.
    ///
    /// "Treasurer (Mrs E. Banda)".
    private func putPersons(
        behind names: [EnglishBodies.Name], _ passage: Passage, into item: inout DraftAssignment
    ) -> [EnglishBodies.Name] {
        names.map { name in
            guard let open = passage.letters[name.range].lastIndex(of: 0x28), open > name.range.lowerBound + 2,
                case let inner = passage.withoutSigns(open..<name.range.upperBound),
                EnglishPeople.isPerson(passage, inner)
            else { return name }
            let person = document.string(passage, EnglishPeople.withoutTitle(passage, inner))
            item.people.append(DraftPerson(person, .owner))
            let office = passage.trimmed(name.range.lowerBound..<open)
            return .init(shown: document.string(passage, office), range: office)
        }
    }

    /// A responsible officer is a person by name, or an office: offices lead.
    private func putOwner(_ passage: Passage, _ range: Range<Int>, into item: inout DraftAssignment) {
        let parted = EnglishBodies.parted(EnglishBodies.list(passage, range, of: document), passage, document)
        let names = putPersons(behind: parted.lead, passage, into: &item)
        if item.support.isEmpty { put(lead: [], support: parted.support, passage, 0.85, into: &item) }
        let offices = names.filter {
            EnglishBodies.isName(passage, $0.range) || people.named(passage, $0.range) != nil
                || passage.contains(anyOf: Self.joining, in: $0.range)
                || EnglishOpenings.isDepartment(passage, $0.range)
        }
        if item.lead.isEmpty { put(lead: offices, support: [], passage, 0.9, into: &item) }
        let persons = names.filter { name in !offices.contains(name) && !isNobody(passage, name.range) }
        guard !persons.isEmpty else { return }
        item.people += persons.map { DraftPerson($0.shown, .owner) }
        item.fields["people"] = FieldSource(span: passage.span(range), confidence: 0.9)
    }

    /// Words that stand in the name of a field and in none of a person: "Parks and Greenspace", "Sergeant-at-Arms".
    private static let joining: Phrases = ["and", "&", "of", "for", "at", "in", "services"]

    /// "N/A", "TBC", "-": a cell that says that nobody is named.
    private func isNobody(_ passage: Passage, _ range: Range<Int>) -> Bool {
        ["n/a", "n", "a", "tbc", "tbd", "none", "-", "tba", "nil"].contains(passage.folded(range))
    }

    private static let revising: Phrases = [
        "revised date", "revised due date", "revised deadline", "revised to", "new date", "new deadline",
        "new due date",
        "extended to", "deferred to", "moved to", "revised target date", "extended until",
    ]

    /// "Overdue - revised date 22/05/2026": what an action log agreed last holds.
    private func revised(_ passage: Passage, _ range: Range<Int>) -> EnglishDue? {
        guard let word = passage.first(of: Self.revising, in: range),
            let date = EnglishPeriod.parse(
                passage, skipSigns(passage, word.range.upperBound, range.upperBound), range.upperBound, calendar)
        else { return nil }
        let text = EnglishWords(passage: passage, range: range, calendar: calendar, document: document)
        return text.due(.date, word.range.lowerBound..<date.end, by: date.to, sure: 0.9)
    }

    private func skipSigns(_ passage: Passage, _ index: Int, _ limit: Int) -> Int {
        var index = index
        while index < limit, passage[index].isSpace || passage[index] == 0x3A || passage[index] == 0x2D { index += 1 }
        return index
    }
}
