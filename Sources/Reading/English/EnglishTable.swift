extension Table {
    /// Of several columns that tell what is done, the one headed as the action does; a measure behind it is a target.
    var withOneTask: Table {
        var table = self
        table.nameTask()
        table.setOutcomesAside()
        table.nameDue()
        table.nameLead()
        table.partLeads()
        return table.withFirstTask
    }

    /// Where columns say who and by when, the wordiest of those whose header nobody knows says what.
    private mutating func nameTask() {
        // "KPI | Baseline | Target 2026": of several columns of targets the first says what is measured.
        if !roles.contains(.task), roles.count(where: { $0 == .target }) > 1,
            let first = roles.firstIndex(of: .target)
        {
            roles[first] = .task
        }
        // "Service | Standard | Office": the standard is that of the service named before it.
        if !roles.contains(.task), let target = roles.firstIndex(of: .target), header.count == roles.count,
            let service = roles.indices.prefix(target).last(where: {
                roles[$0] == nil && header[$0].contains(anyOf: Self.services)
            })
        {
            roles[service] = .task
        }
        guard !roles.contains(.task), !roles.contains(.target),
            roles.contains(.lead) || roles.contains(.owner) || roles.contains(.due)
        else { return }
        func words(_ column: Int) -> Int {
            rows.prefix(20).reduce(0) { $0 + ($1.cells.indices.contains(column) ? $1.cells[column].count : 0) }
        }
        let unknown = roles.indices.filter { roles[$0] == nil || roles[$0] == .product || roles[$0] == .note }
        let widest = (unknown.filter { roles[$0] == nil }.max { words($0) < words($1) }) ?? unknown.first
        guard let widest, words(widest) >= 12 * min(20, rows.count) else { return }
        roles[widest] = .task
    }

    /// "Outcome | Indicator | Target": what stands before the indicator is what it serves, and nothing to be handed in.
    private mutating func setOutcomesAside() {
        guard roles.contains(.target), let task = roles.firstIndex(of: .task), header.count == roles.count else {
            return
        }
        for column in roles.indices.prefix(task) where roles[column] == .product { roles[column] = .note }
    }

    /// "Actions following publication" over "Within 90 days": a column nobody knows whose cells all say when.
    private mutating func nameDue() {
        guard !roles.contains(.due), roles.contains(.task) || roles.contains(.lead) else { return }
        for column in roles.indices where roles[column] == nil || roles[column] == .note {
            let cells = rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil }
                .filter { !$0.isEmpty }
            let times = cells.count { $0.count <= 60 && ($0.opens(Self.terms, at: 0)) }
            if cells.count > 1, times * 3 >= cells.count * 2 {
                roles[column] = .due
                return
            }
        }
    }

    /// "Lead | Owner": beside the column of those who lead, the officer's column names persons.
    private mutating func partLeads() {
        let leads = roles.indices.filter { roles[$0] == .lead }
        guard leads.count > 1, header.count == roles.count, !roles.contains(.owner) else { return }
        let named = leads.filter {
            header[$0].contains(anyOf: Self.officers) && !header[$0].contains(anyOf: Self.units)
        }
        guard named.count == 1, let officer = named.first else { return }
        roles[officer] = .owner
    }

    private static let officers: Phrases = [
        "owner", "owners", "officer", "person", "contact", "name", "who", "manager",
    ]

    private static let units: Phrases = [
        "service", "unit", "department", "agency", "team", "section", "office", "division", "body", "organisation",
    ]

    /// "Directorate/Section" over cells that all name offices: a column nobody knows says who acts; a second, who helps.
    private mutating func nameLead() {
        guard roles.contains(.task) || roles.contains(.target), header.count == roles.count else { return }
        var open: [ColumnRole] = []
        if !roles.contains(.lead), !roles.contains(.owner) { open.append(.lead) }
        if !roles.contains(.support) { open.append(.support) }
        for column in roles.indices where roles[column] == nil && !open.isEmpty {
            if open.first == .support, !header[column].contains(anyOf: Self.helping) { continue }
            let cells = rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil }
                .filter { !$0.isEmpty }
            let offices = cells.count { Self.namesOffice($0) }
            guard cells.count > 1, offices * 3 >= cells.count * 2,
                !header[column].contains(anyOf: Self.places)
                    || header[column].contains("service")
            else { continue }
            roles[column] = open.removeFirst()
        }
    }

    /// "Legal Unit", "HR": more than one word, or an abbreviation, and nothing that tells what it does.
    private static func namesOffice(_ cell: Passage) -> Bool {
        guard cell.count <= 110, !cell.letters.contains(0x3A) else { return false }
        let words = cell.withoutSigns(cell.indices)
        return EnglishBodies.isAbbreviation(cell, words)
            || cell.letters[words].contains(where: \.isSpace) && EnglishBodies.isOffice(cell, words)
    }

    private static let services: Phrases = [
        "service", "services", "procedure", "procedures", "process", "transaction", "permit", "licence", "document",
    ]
    private static let helping: Phrases = ["support", "supporting", "assist", "assisting", "partner", "with", "help"]
    private static let places: Phrases = [
        "district", "region", "location", "area", "site", "venue", "place", "beneficiaries", "beneficiary",
        "target group", "audience", "scope", "coverage", "source", "funding", "budget", "approval", "approved by",
        "recipient", "recipients", "users", "customers", "clients", "customer",
    ]

    private static let terms: Phrases = [
        "within", "by", "no later than", "not later than", "annually", "quarterly", "monthly", "weekly", "ongoing",
        "immediately", "before", "one year", "one month", "two years",
    ]

    private var withFirstTask: Table {
        let tasks = roles.indices.filter { roles[$0] == .task }
        guard tasks.count > 1, header.count == roles.count else { return self }
        let names = header.map { $0.folded($0.indices).trimmingBlanks }
        let action = tasks.first { names[$0].contains("action") || names[$0].contains("task") } ?? tasks[0]
        var table = self
        for column in tasks where column != action {
            table.roles[column] = column > action && names[column].hasPrefix("measure") ? .target : .note
        }
        return table
    }
}
