// How parts of a draft are made by those who correct one.

extension DraftAssignment {
    /// An assignment of which only the words are known.
    public init(ref: String, words: String, sourceLine: Int, source: Span) {
        self.init(
            ref: ref, text: words, sourceLine: sourceLine, source: source, lead: [], support: [], people: [],
            due: .none, targets: [], fields: [:])
    }
}

extension DraftDue {
    /// A due of a kind with its days, as far as there are any, and its words.
    public init(_ kind: Kind, from: String?, by: String?, recurrence: String?, words: String?) {
        self.init(kind: kind, from: from, by: by, recurrence: recurrence, text: words)
    }
}

extension DraftTarget {
    /// A number promised of something.
    public init(of what: String, _ op: String, _ value: Double, unit: String?, scope: String?, by: String?) {
        self.init(what: what, op: op, value: value, unit: unit, scope: scope, by: by)
    }
}

extension Draft {
    /// Puts the targets of each year in the place of what is promised for several, as people carry them out.
    public mutating func spreadSeries() {
        for index in assignments.indices { assignments[index].targets = assignments[index].targets.spread }
    }
}

extension [DraftTarget] {
    /// Each year a target of its own; what says no more than the last year's is left out.
    fileprivate var spread: [DraftTarget] {
        let steps = flatMap { target in
            target.series.map {
                DraftTarget(
                    what: target.what, op: $0.op, value: $0.value, unit: target.unit, scope: target.scope, by: $0.by)
            }
        }
        return flatMap { target -> [DraftTarget] in
            guard target.series.isEmpty else {
                return target.series.compactMap { step in steps.first { $0.by == step.by && $0.what == target.what } }
            }
            let isSaid = steps.contains { $0.value == target.value && $0.unit == target.unit && $0.by == target.by }
            return isSaid ? [] : [target]
        }
    }
}

extension DraftPerson {
    public init(_ name: String, _ role: Role) {
        self.init(name: name, role: role)
    }
}

extension DraftCitation {
    /// A citation that a person typed.
    public init(typed number: String?, date: String?, issuer: String?, title: String?, source: Span? = nil) {
        self.init(number: number, date: date, issuer: issuer, title: title, source: source)
    }
}

extension DraftDirective.Signatory {
    public init(_ name: String, title: String?, capacity: [SigningCapacity] = []) {
        self.init(name: name, title: title, capacity: capacity)
    }
}

extension Draft {
    private enum Key: String, CodingKey {
        case file, language, directive, provisions, assignments, reporting, amendments, findings
    }

    /// Drafts that were kept before amendments were read have none.
    public init(from decoder: any Decoder) throws {
        let kept = try decoder.container(keyedBy: Key.self)
        self.init(
            file: try kept.decode(String.self, forKey: .file),
            language: try kept.decode(DraftLanguage.self, forKey: .language),
            directive: try kept.decode(DraftDirective.self, forKey: .directive),
            provisions: try kept.decode([DraftProvision].self, forKey: .provisions),
            assignments: try kept.decode([DraftAssignment].self, forKey: .assignments),
            reporting: try kept.decode([DraftReporting].self, forKey: .reporting),
            amendments: try kept.decodeIfPresent([DraftAmendment].self, forKey: .amendments) ?? [],
            findings: try kept.decode([Finding].self, forKey: .findings))
    }
}
