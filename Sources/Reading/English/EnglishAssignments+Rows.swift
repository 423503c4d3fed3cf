import WorkCalendar

/// Rows of tables: action plans' annexes, action logs, scorecards.
extension EnglishAssignments {
    func rows() -> [DraftAssignment] {
        var found: [DraftAssignment] = []
        var next = 0
        var heading: String?
        let nodes = document.outline.nodes
        for (block, content) in document.blocks.enumerated() {
            while next < nodes.count, nodes[next].block < block {
                if let title = self.title(nodes[next]) { heading = title }
                next += 1
            }
            if case .table(let table) = content {
                found += rows(of: table, under: heading, of: actors(over: block))
            }
        }
        return found
    }

    /// Those whose actions the table lists, as the line over it says.
    private func actors(over block: Int) -> (names: [EnglishBodies.Name], passage: Passage)? {
        guard block > 0, case .paragraph(let above) = document.blocks[block - 1] else { return nil }
        return openings.heading(above).map { ($0, above.passage) }
    }

    /// A numbered heading; items that end as sentences do are none.
    private func title(_ node: OutlineNode) -> String? {
        guard node.marker != nil, let paragraph = document.paragraph(of: node), paragraph.passage.count <= 90,
            !paragraph.passage.endsSentence
        else { return nil }
        return document.string(paragraph.passage)
    }

    private func rows(
        of table: Table, under heading: String?, of actors: (names: [EnglishBodies.Name], passage: Passage)?
    ) -> [DraftAssignment] {
        let table = table.withOneTask
        let common = commonDue(of: table)
        var reading = self
        reading.calendar.runsFromIssue = countsFromIssue(table)
        var items = table.rows.enumerated().compactMap { number, row in
            reading.item(row, number, of: table, under: heading, of: actors, common)
        }
        shareLead(&items, of: table)
        return items
    }

    /// "Deadline (from the date of issue)" over cells that only say "within 60 days".
    private func countsFromIssue(_ table: Table) -> Bool {
        zip(table.header, table.roles).contains { header, role in
            role == .due
                && (header.contains(anyOf: EnglishDue.ofIssue) || header.contains(anyOf: Self.sinceIssue))
        }
    }

    private static let sinceIssue: Phrases = [
        "following publication", "following issuance", "following issue", "from issue", "from issuance",
        "from publication", "from date of issue", "from date of issuance", "after issuance", "from approval",
        "from adoption", "since issue",
    ]

    /// Where all rows that name somebody name the same, the rest are theirs too: "Public systems must offer …" among
    /// what agencies must do.
    private func shareLead(_ items: inout [DraftAssignment], of table: Table) {
        guard !table.roles.contains(.lead), !table.roles.contains(.owner) else { return }
        let told = items.filter { !$0.lead.isEmpty }
        guard told.count >= 3, told.count * 3 >= items.count * 2, let lead = told.first?.lead,
            told.count(where: { $0.lead == lead }) * 10 >= told.count * 9
        else { return }
        for index in items.indices where items[index].lead.isEmpty && items[index].people.isEmpty {
            items[index].lead = lead
            items[index].fields["lead"] = told.first?.fields["lead"].map {
                FieldSource(span: $0.span, confidence: 0.6)
            }
        }
    }

    private func item(
        _ row: TableRow, _ number: Int, of table: Table, under heading: String?,
        of actors: (names: [EnglishBodies.Name], passage: Passage)?, _ common: (header: Passage, due: EnglishPeriod)?
    ) -> DraftAssignment? {
        guard let cell = row.cell(.task, in: table) ?? row.cell(.target, in: table) else { return nil }
        let hasNumber = row.cell(.number, in: table) != nil
        // "1.1 Map the coast" in one cell is numbered as a line would be.
        let marker = hasNumber ? nil : EnglishMarkers.marker(opening: cell).flatMap { isCited($0, cell) ? nil : $0 }
        let task = marker.map { Passage(cell, range: $0.length..<cell.count) } ?? cell
        guard !task.isEmpty, !isTotal(task), !headsRows(row, number, of: table) else { return nil }
        let label = marker.flatMap { $0.label.isEmpty ? nil : $0.label }
        var item = DraftAssignment(
            ref: label ?? ref(of: row, number + 1, in: table), words: document.string(task), sourceLine: task.line,
            source: task.span)
        let groups = [heading, row.heading.map { document.string($0) }].compactMap { $0 }
        item.group = groups.isEmpty ? nil : groups.joined(separator: " / ")
        for (cell, role) in zip(row.cells, table.roles) where !cell.isEmpty {
            if let role { put(role, cell, cell.indices, into: &item) }
        }
        putLetters(row, of: table, into: &item)
        putMarked(row, of: table, into: &item)
        putSubject(task, actors, into: &item)
        putTargets(row, task, table, common, into: &item)
        if item.due.kind == .none {
            putDue(task, common, isMeasure: table.roles.contains(.target), into: &item)
        }
        if item.product == nil, !table.roles.contains(.product),
            let product = EnglishProduct.find(in: task, task.indices)
        {
            item.product = document.string(task, product)
            item.fields["product"] = FieldSource(span: task.span(product), confidence: 0.7)
        }
        return item
    }

    /// "A | Service delivery | 40" over "A1", "A2": the row heads those below it, and its points are the group's.
    private func headsRows(_ row: TableRow, _ number: Int, of table: Table) -> Bool {
        guard let label = row.cell(.number, in: table), label.count <= 4, number + 1 < table.rows.count,
            row.cell(.lead, in: table) == nil, row.cell(.owner, in: table) == nil, row.cell(.due, in: table) == nil,
            let next = table.rows[number + 1].cell(.number, in: table), next.count > label.count
        else { return false }
        let group = label.letters.prefix { $0.isWord }
        return !group.isEmpty && next.letters.starts(with: group)
            && (group.last?.isLatin ?? false) != next[group.count].isLatin
    }

    /// "Section 75 progress report" cites a section, and is not numbered by it.
    private func isCited(_ marker: Marker, _ cell: Passage) -> Bool {
        guard [.section, .article, .part, .chapter, .annex].contains(marker.style) else { return false }
        let signs = cell.letters[..<marker.length].suffix(3)
        return !signs.contains { [0x3A, 0x2E, 0x2D].contains($0) }
    }

    /// Who acts and who helps, where the columns leave it to the task's own words or to the line over the table.
    private func putSubject(
        _ task: Passage, _ actors: (names: [EnglishBodies.Name], passage: Passage)?, into item: inout DraftAssignment
    ) {
        let isOpen = item.lead.isEmpty && item.people.isEmpty
        if isOpen || item.support.isEmpty, let subject = subjects.find(in: task, task.indices) {
            let support = item.support.isEmpty ? subject.support.filter { !item.lead.contains($0.shown) } : []
            put(lead: isOpen ? subject.lead : [], support: support, task, 0.8, into: &item)
        }
        if item.lead.isEmpty, item.people.isEmpty, let actors {
            put(lead: actors.names, support: [], actors.passage, 0.75, into: &item)
        }
    }

    /// "1.2" under "Theme 1" is numbered through; "2" under "B" is not.
    private func ref(of row: TableRow, _ number: Int, in table: Table) -> String {
        let label = row.cell(.number, in: table).map { document.string($0) } ?? "\(number)"
        // "A1" under "A" has its group's letter already.
        guard let group = row.groupLabel, !group.isEmpty, !label.contains("."), !label.uppercased().hasPrefix(group)
        else { return label }
        return group + "." + label
    }

    private func putTargets(
        _ row: TableRow, _ task: Passage, _ table: Table, _ common: (header: Passage, due: EnglishPeriod)?,
        into item: inout DraftAssignment
    ) {
        let facts = EnglishTarget.facts(in: task, task.indices)
        let told = EnglishTarget.all(in: task, task.indices, of: document).filter { found in
            !facts.contains { $0.contains(found.range.lowerBound) }
        }
        put(told, task, into: &item)
        if item.due.kind != .none { putTerms(task, task.indices, into: &item) }
        for (column, cell) in row.cells.enumerated() where !cell.isEmpty && cell.span != task.span {
            guard let role = table.roles[column], [.target, .product, .due].contains(role) else { continue }
            var found =
                role == .target
                ? EnglishTarget.ofCell(cell, task: task, of: document)
                : EnglishTarget.all(in: cell, cell.indices, of: document)
            // "50% by 2026; 100% by 2030": only shares stand among dates.
            if role == .due { found.removeAll { $0.target.unit != "%" } }
            // The measure says again what the action says: 60 buses.
            let known = item.targets.map(\.value)
            found = found.filter { !known.contains($0.target.value) }
            if role == .target, let due = period(over: column, of: table) ?? common?.due {
                for index in found.indices where found[index].target.by == nil {
                    found[index].target.by = String(due.to.iso.prefix(due.isYear ? 4 : 7))
                }
            }
            put(found, cell, into: &item)
        }
    }

    /// The task's own words, unless they only tell the rhythm of what the header sets a day for.
    private func putDue(
        _ task: Passage, _ common: (header: Passage, due: EnglishPeriod)?, isMeasure: Bool,
        into item: inout DraftAssignment
    ) {
        var own = EnglishDue.find(in: task, task.indices, calendar, of: document)
        // "Licences issued within 90 days" measures how well it is done.
        if isMeasure, own?.due.kind == .relative { own = nil }
        if let own, common == nil || own.due.by != nil && own.due.kind != .recurring {
            put(own, task, into: &item)
        } else if let common {
            item.due = DraftDue(kind: .date, by: common.due.to.iso, text: document.string(common.header))
            item.fields["due"] = FieldSource(span: common.header.span, confidence: 0.8)
        }
    }

    /// "Target by December 2026" over a column sets the day of all its rows.
    private func commonDue(of table: Table) -> (header: Passage, due: EnglishPeriod)? {
        for (column, role) in table.roles.enumerated() where role == .target || role == .due {
            if let period = period(over: column, of: table) { return (table.header[column], period) }
        }
        return nil
    }

    /// "2026 target", "Target by December 2027": the time that a column's header names.
    private func period(over column: Int, of table: Table) -> EnglishPeriod? {
        guard table.header.indices.contains(column) else { return nil }
        let header = table.header[column]
        for index in header.indices where index == 0 || !header[index - 1].isWord {
            if let period = EnglishPeriod.parse(header, index, header.count, calendar) { return period }
        }
        return nil
    }
}
