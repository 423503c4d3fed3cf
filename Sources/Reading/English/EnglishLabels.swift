/// What a label before a colon, or a column's header, says its words are.
enum EnglishLabel {
    static func role(ofColumn header: String) -> ColumnRole? {
        // "4. Responsible owner", "(c) Deadline"
        let words = withoutNumber(header)
        // "Agency action timeline (counted from the date of issue)": brackets explain, and the last word says of what.
        if let role = role(words) { return role }
        var plain = words
        if let open = words.utf8.firstIndex(of: UInt8(ascii: "(")), open > words.startIndex {
            plain = String(words[..<open])
            if let role = role(plain) { return role }
        }
        guard plain.utf8.count <= 60 else { return nil }
        plain.leaveOut(":*")
        let parts = plain.plainWords
        if let body = bodies[String(parts.joined(separator: " "))] { return body }
        guard (2...5).contains(parts.count), let last = parts.last, let first = parts.first else { return nil }
        // "Target FY 2026/27", "Target for 2026"
        if first == "target" || first == "targets",
            parts.dropFirst().allSatisfy({ years.contains(String($0)) || $0.contains(where: \.isNumber) })
        {
            return .target
        }
        return turning[String(last)] ?? (helping.contains(String(first)) ? .support : nil)
    }

    /// Over a column the kind of body alone says who acts; before a colon it may be the sender's.
    private static let bodies: [String: ColumnRole] = Dictionary(
        uniqueKeysWithValues: [
            "department", "departments", "agency", "ministry", "directorate", "division", "office", "institution",
            "department/agency", "agency/department",
            "department/office", "office/unit", "unit/office", "ministry/agency", "ministry/department",
            "department or agency", "ministry or agency", "department or office", "office or unit", "entity", "bureau",
        ].map { ($0, .lead) })

    private static let years: Set<String> = [
        "fy", "for", "by", "in", "year", "the", "financial", "fiscal", "end", "of",
    ]

    private static let helping: Set<String> = [
        "supporting", "assisting", "collaborating", "cooperating", "co-operating", "contributing", "partnering",
    ]

    /// Nouns that say what a column holds, whatever stands before them.
    private static let turning: [String: ColumnRole] = [
        "timeline": .due, "timelines": .due, "deadline": .due, "deadlines": .due, "timeframe": .due, "due": .due,
        "responsible": .lead, "lead": .lead, "owner": .lead, "actions": .task, "action": .task, "tasks": .task,
        "task": .task, "deliverable": .product, "deliverables": .product, "outputs": .product, "remarks": .note,
        "partners": .support, "indicators": .target, "indicator": .target, "points": .weight, "target": .target,
        "targets": .target, "timetable": .due, "timing": .due,
    ]

    static func role(_ words: String) -> ColumnRole? {
        guard words.utf8.count < 80 else { return nil }
        var words = words
        words.leaveOut(":*?")
        words = words.trimmingBlanks
        if words.place(of: "/") != nil || words.place(of: " or ") != nil, composed(words) == .lead {
            return .lead
        }
        if let role = known(words) { return role }
        let short = shortened(words)
        return (short == words ? nil : known(short)) ?? joined(words) ?? composed(words)
    }

    /// "Activity and output", "Lead agency & partners": of two things in one column the first names it.
    private static func joined(_ words: String) -> ColumnRole? {
        for joint in [" and ", " & ", ", "] {
            guard let place = words.place(of: joint) else { continue }
            let first = String(words[..<place.lowerBound]).trimmingBlanks
            return known(first) ?? known(shortened(first))
        }
        return nil
    }

    private static func withoutNumber(_ header: String) -> String {
        guard let stop = header.prefix(5).lastIndex(where: { $0 == "." || $0 == ")" }),
            case let rest = header[header.index(after: stop)...], rest.first == " ", rest.count > 3,
            case let sign = header[..<stop].drop(while: { $0 == "(" }), !sign.isEmpty,
            sign.allSatisfy(\.isNumber) || sign.count == 1
        else { return header }
        return String(rest.dropFirst())
    }

    private static func known(_ words: String) -> ColumnRole? { roles[words] }

    /// Where a word has two meanings the first counts.
    private static let roles = Dictionary(
        meanings.flatMap { meaning in meaning.words.map { ($0, meaning.role) } },
        uniquingKeysWith: { first, _ in first })

    private static let meanings: [(role: ColumnRole, words: Set<String>)] = [
        (
            .number,
            [
                "action no", "action no.", "ref no", "ref no.", "sr. no.", "serial no.", "no of action", "action ref",
                "item ref", "action id", "kpi ref", "kpi no", "kpi no.", "action code", "ref code", "action number",
                "nr", "s. no.", "no", "no.", "#", "ref", "ref.", "s/n", "id", "item no.",
                "number", "item", "minute", "minute no", "minute no.", "minute ref", "minute reference", "min ref",
                "min.",
                "minute item", "agenda item", "task no", "task no.", "code", "nº", "n°", "n.º", "n.°", "nr.", "log no",
                "log no.", "serial", "sl", "sl.", "sl no", "sl. no", "sl no.", "sl. no.",
                "sr no", "sr no.", "serial number", "sno", "s.no", "sn", "s.n.", "s no",
            ]
        ),
        (
            .task,
            [
                "duties assigned", "duties", "work assigned", "nature of duties", "assigned duties", "tasks assigned",
                "work allotted", "functions assigned", "duty assigned", "allocation of work", "what has to be done",
                "action step", "action steps", "deliverable action", "specific action", "activity description",
                "task description", "key activity", "key activities", "key task", "key tasks", "sub-activity",
                "sub-activities", "key result area", "what needs to be done", "what will be done", "action to take",
                "planned action", "planned actions", "agreed action", "key measure", "reform", "reforms", "undertaking",
                "duty", "function", "functions", "work", "project", "projects", "policy action", "policy actions",
                "priority action", "priority actions", "intervention area", "strategy", "strategies", "agreed actions",
                "performance measure",
                "intervention", "interventions", "steps", "action required", "improvement action", "recommendation",
                "actions required", "what we will do", "planned activity", "step", "initiative", "strategic action",
                "action to be taken", "performance target",
                "action", "actions", "task", "tasks", "measure", "measures", "activity", "activities", "objective",
                "commitment", "assignment", "what", "description", "key action", "key actions", "action item", "goal",
                "milestone", "milestones", "key milestones", "requirement", "work item", "works",
            ]
        ),
        (
            .lead,
            [
                "responsible owner", "owner responsible", "responsible lead", "authority in charge", "body in charge",
                "in charge", "office in charge", "agency in charge",
                "who leads", "who will lead", "who is responsible", "executors", "executor", "performer", "performers",
                "who does it", "responsible executors", "responsible executor", "leads", "who will do it",
                "led by whom",
                "lead entity", "lead entities", "lead actor", "lead actors", "lead person", "lead persons",
                "lead institution", "lead institutions", "responsible institution", "responsible institutions",
                "responsible actor", "responsible actors", "responsible persons", "implementer", "implementers",
                "implementing department", "implementing institution", "office responsible", "unit responsible",
                "department responsible", "agency responsible", "by whom", "delivery lead", "executing agency",
                "responsible entities", "responsible bodies", "responsible agencies",
                "lead agencies", "lead organization", "responsible organisation", "responsible organization",
                "action lead", "lead partner", "lead service", "implementing agency", "implementing entity",
                "implementing entities", "lead team", "person responsible", "persons responsible", "lead directorate",
                "responsible unit", "lead responsibility", "action owners", "owners", "responsible parties",
                "assigned to", "office of primary responsibility", "opr", "implementing body", "responsible team",
                "lead department",
                "lead", "owner", "lead agency", "lead body", "lead department", "responsible", "responsibility",
                "responsible body", "responsible department", "responsible agency", "responsible office", "lead office",
                "action owner", "who", "accountable", "led by", "responsible unit", "lead unit", "lead organisation",
                "action by", "for action", "for action by", "action required by", "responsible party", "lead ministry",
                "task owner", "responsible entity", "lead officer/team", "responsible service", "service responsible",
                "section responsible", "responsible section", "responsible division", "responsible directorate",
                "directorate responsible", "lead division", "delivered by", "to be done by", "taken forward by",
            ]
        ),
        (
            .support,
            [
                "co-responsible", "co-lead", "co-leads", "joint lead", "supported by", "assisted by", "assisting body",
                "contributing bodies", "contributing departments", "contributor", "partners involved",
                "co-operating authorities", "cooperating authorities", "co-operating bodies", "supporting authorities",
                "involved authorities", "other authorities", "who helps", "who will help", "helped by", "helpers",
                "who else", "who else is involved", "with whom",
                "co-executors", "co-executor", "co-performers", "involved",
                "supporting partners", "supporting institution", "supporting institutions", "supporting actors",
                "collaborating agencies", "collaborating institutions", "collaborating partners", "other actors",
                "other agencies", "other stakeholders", "stakeholders", "key stakeholders", "cooperating agencies",
                "co-operating agencies", "assisting", "supporting entities", "supporting entity", "other partners",
                "key partners",
                "contributing entities", "collaborators", "other entities", "support team", "delivery partners",
                "partner organisations", "partner agencies", "in support", "supporting agency",
                "supporting organisations", "supporting offices", "implementing partners", "partner entities",
                "support", "supporting", "supporting bodies", "partners", "partner", "supporting agencies",
                "supported by",
                "coordination", "with", "contributors", "supporting departments", "cooperating bodies",
                "supporting units",
                "supporting body", "in cooperation with", "consulted", "in consultation with", "in collaboration with",
                "in partnership with", "in coordination with", "in co-ordination with", "in co-operation with",
                "in liaison with", "in conjunction with", "working with", "together with", "assisted by",
                "with support from", "with the support of", "consult", "to be consulted", "supporting office",
                "supporting department", "supporting unit", "supporting team", "supporting partner", "assisting office",
                "assisting agency",
            ]
        ),
        (
            .due,
            [
                "end", "ends", "until", "finishing", "start and end", "start - end", "start/end",
                "time limit", "term", "terms", "implementation term", "execution period", "period of execution",
                "new date", "revised date", "timescale", "timescales", "timetable", "target dates", "implementation by",
                "completion target",
                "implementation timeline", "implementation timeframe",
                "timeline for completion", "time-frame", "time-line", "time period", "target timeline",
                "completion deadline", "expected date", "expected completion", "expected completion date", "finish",
                "finish date", "due in", "period of implementation", "date of completion", "by when", "completion by",
                "delivery date", "target completion",
                "target completion date", "end date", "due by", "period", "implementation period", "completed by",
                "deadline for completion", "date due", "timelines", "milestone date", "estimated completion",
                "time line", "complete by", "time scale", "implementation date", "planned completion", "due",
                "deadline", "by", "due", "due by", "due date", "by when", "timeline", "timeframe", "time frame", "when",
                "target date",
                "completion date", "date", "timing", "deadlines", "schedule", "time limit", "completion",
                "to be completed by", "to be completed", "to be done by", "done by", "to complete by", "complete",
                "finished by", "to be finished", "completion time", "time of completion", "key dates", "key date",
            ]
        ),
        (
            .product,
            [
                "key output", "key outputs", "key deliverable", "key deliverables", "evidence of completion",
                "evidence of success", "evidence of implementation", "milestones and outputs", "expected outputs",
                "documentation", "expected results",
                "deliverable", "deliverables", "output", "outputs", "product", "products", "evidence", "result",
                "expected output", "expected result", "means of verification", "outcome",
            ]
        ),
        (
            .owner,
            [
                "name & designation", "name and designation", "officer assigned", "name of officer", "assigned officer",
                "nodal officer", "name of the officer", "officer responsible", "official responsible",
                "responsible officer", "responsible person", "responsible official", "accountable officer",
                "accountable official", "responsible staff", "lead officer", "named lead", "staff responsible",
                "responsible officers", "accountable manager", "responsible manager", "accountable person", "officer",
                "contact", "focal point", "person in charge",
            ]
        ),
        (.leader, ["sponsor", "senior responsible owner", "supervising leader", "executive sponsor"]),
        (
            .weight,
            [
                "weight %", "weighting %", "max. points", "maximum points", "points available", "weightage", "weight",
                "points", "score", "weighting", "weight (%)", "max points", "maximum score",
            ]
        ),
        (
            .target,
            [
                "how we will know", "how will we know", "how we know", "what success looks like", "success looks like",
                "performance indicator", "performance indicators", "success criteria", "target value",
                "success indicator", "indicators of success", "measurable outcome", "measurable outcomes",
                "key performance indicator", "key performance indicators", "target", "indicator", "kpi", "indicators",
                "targets", "measure of success", "success measure", "standard",
                "performance measure", "measured by", "how we will measure success", "time standard", "standard time",
                "processing time", "maximum time", "turnaround time", "response time", "waiting time",
            ]
        ),
        (.unit, ["unit"]), (.basis, ["basis", "legal basis", "source"]),
        (
            .note,
            [
                "management response", "response", "priority", "rating", "risk", "risk rating", "update", "rag",
                "rag status", "progress update", "current status", "status/update", "latest update", "comment",
                "remark", "note", "notes", "remarks", "comments", "status", "progress",
            ]
        ),
    ]

    private static let each: Phrases = ["all", "each", "every"]

    /// "(Action: Port Authority)" behind what was agreed names who acts; before words that act it is only a heading.
    private static func role(ofLabel label: Range<Int>, _ passage: Passage, _ value: Range<Int>) -> ColumnRole? {
        // "Contact: …" below the text says whom to ask, and gives nobody work.
        guard !passage.has("contact", at: label.lowerBound), let role = role(passage.folded(label)), role != .number
        else { return nil }
        guard role == .task else { return role }
        if passage.folded(label).hasSuffix("milestones") || passage.folded(label).hasSuffix("milestone") { return .due }
        if ["measure", "performance measure"].contains(where: passage.folded(label).hasPrefix) { return .target }
        let isClosing =
            (label.lowerBound > 20 || label.lowerBound <= 1 && value.count < 90)
            && passage.folded(label).hasPrefix("action")
        return isClosing && value.count < 80 && !passage.contains("to", in: value)
            && (EnglishBodies.isName(passage, value) || isPerson(passage, value)
                || passage.opens(EnglishLabel.each, at: passage.withoutSigns(value).lowerBound))
            ? .lead : nil
    }

    /// Whether somebody is named, and perhaps by when: "Inspector Lunn", "JF by 27 February".
    private static func isPerson(_ passage: Passage, _ value: Range<Int>) -> Bool {
        let sign = value.first { [0x2C, 0x28, 0x3B].contains(passage[$0]) } ?? value.upperBound
        let end = passage.first(of: ["by", "before", "and"], in: value.lowerBound..<sign)?.range.lowerBound ?? sign
        let name = passage.withoutSigns(value.lowerBound..<end)
        return EnglishBodies.isAbbreviation(passage, name) || EnglishPeople.isPerson(passage, name)
    }

    /// Labels of a passage with the words up to the next: "Lead: Roads Office. Support: Finance Office."
    static func fields(_ passage: Passage, _ range: Range<Int>) -> [(
        role: ColumnRole, label: Range<Int>, value: Range<Int>
    )] {
        var found: [(role: ColumnRole, label: Range<Int>, value: Range<Int>)] = []
        if let label = gapLabel(passage, range) ?? timeLabel(passage, range),
            let role = role(ofLabel: label, passage, label.upperBound..<range.upperBound)
        {
            found.append((role, label, label.upperBound..<range.upperBound))
        }
        var start = found.first?.label.upperBound ?? range.lowerBound
        var isAside = false
        for index in range {
            switch passage[index] {
            case 0x3A:
                // "Responsibility: Careers Service        Timescale: 2027"
                let gap = (max(start, index - 30)..<index).last { passage.opensGap($0) }
                let label = passage.trimmed((gap ?? start)..<index)
                if label.count <= 26, let role = role(ofLabel: label, passage, index + 1..<range.upperBound) {
                    if let last = found.indices.last, found[last].value.upperBound > label.lowerBound {
                        found[last].value = found[last].value.lowerBound..<label.lowerBound
                    }
                    found.append((role, label, index + 1..<range.upperBound))
                } else if let last = found.indices.last, label.count <= 26, label.lowerBound > range.lowerBound,
                    passage[passage.trimmed(range.lowerBound..<label.lowerBound).upperBound - 1] == 0x3B
                {
                    // "Lead: Roads Office; cost: 3m": a label of another kind ends the value before it.
                    found[last].value =
                        found[last].value.lowerBound..<max(found[last].value.lowerBound, label.lowerBound)
                }
                start = index + 1
            // "Lead: Principals | Start: August": a bar ends the value before it, whatever stands behind.
            case 0x7C:
                if let last = found.indices.last, found[last].value.upperBound > index {
                    found[last].value = found[last].value.lowerBound..<max(found[last].value.lowerBound, index)
                }
                start = index + 1
            case 0x2E, 0x3B, 0x5B: start = index + 1
            case 0x28:
                start = index + 1
                isAside = index == range.lowerBound || passage[index - 1].isSpace
            // "(12 marks) Lead: …"; the bracket of "Person(s) responsible:" is part of the label.
            case 0x29 where isAside: start = index + 1
            default: break
            }
        }
        return found.map { ($0.role, $0.label, passage.withoutSigns($0.value)) }
    }
}

extension Passage {
    /// Without blanks, commas, stops and open brackets at both ends.
    func withoutSigns(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, Self.isOuterSign(letters[low]) { low += 1 }
        while high > low, Self.isOuterSign(letters[high - 1]) { high -= 1 }
        return low..<high
    }

    /// With the bracket behind it that closes one of its own: "publish the list (Q2 2026)".
    func withBracket(_ range: Range<Int>) -> Range<Int> {
        guard range.upperBound < count, self[range.upperBound] == 0x29,
            let open = letters[range].lastIndex(of: 0x28), !letters[open..<range.upperBound].contains(0x29)
        else { return range }
        return range.lowerBound..<range.upperBound + 1
    }

    private static func isOuterSign(_ letter: Letter) -> Bool {
        switch letter {
        case 0x20, 0x2C, 0x2E, 0x3B, 0x3A, 0x28, 0x29, 0x5B, 0x5D, 0x7C: true
        default: false
        }
    }
}
