import Organisation
import Reading
import WorkCalendar

/// What a value on the desk may be.
enum DeskLimits {
    /// In UTF-8 bytes; the longest task seen is under 4,000.
    static let longestText = 20_000
    /// Names, targets and the like of one field.
    static let mostItems = 200
    static let recurrences = ["weekly", "monthly", "quarterly", "half-yearly", "yearly"]
    static let operators = ["=", ">=", "<=", ">", "<", "+"]
}

extension CardValue {
    /// The same with spaces trimmed, blank items left out and every rule kept.
    func checked() throws(DeskRefusal) -> CardValue {
        switch self {
        case .text(let text):
            guard let text = text.trimmed.nonEmpty else { throw .textMissing }
            return .text(try fitting(text))
        case .lead(let names): return .lead(try fitting(names))
        case .support(let names): return .support(try fitting(names))
        case .people(let people):
            let kept = people.filter { !$0.name.trimmed.isEmpty }
            guard kept.count <= DeskLimits.mostItems else { throw .tooMany }
            for person in kept { _ = try fitting(person.name) }
            return .people(kept.map { DraftPerson($0.name.trimmed, $0.role) })
        case .due(let due): return .due(try due.checked())
        case .product(let product): return .product(try fitting(product))
        case .targets(let targets):
            guard targets.count <= DeskLimits.mostItems else { throw .tooMany }
            var kept: [DraftTarget] = []
            for target in targets { kept.append(try target.checked()) }
            return .targets(kept)
        case .weight(let weight):
            if let weight, !weight.isFinite || weight < 0 || weight > 1_000_000 { throw .numberMalformed }
            return .weight(weight)
        }
    }
}

extension HeadValue {
    func checked() throws(DeskRefusal) -> HeadValue {
        switch self {
        case .number(let text): return .number(try fitting(text))
        case .type: return self
        case .title(let text): return .title(try fitting(text))
        case .issuer(let text): return .issuer(try fitting(text))
        case .place(let text): return .place(try fitting(text))
        case .issued(let text):
            guard let text = text?.trimmed.nonEmpty else { return .issued(nil) }
            guard let date = IssueDate(parsing: text) else { throw .issuedMalformed }
            return .issued(date.text)
        case .signatory(let signatory):
            guard let signatory, let name = signatory.name.trimmed.nonEmpty else { return .signatory(nil) }
            for capacity in signatory.capacity where capacity.of.trimmed.isEmpty { throw .textMissing }
            return .signatory(
                .init(try fitting(name), title: try fitting(signatory.title), capacity: signatory.capacity))
        case .effective(let text):
            guard let text = text?.trimmed.nonEmpty else { return .effective(nil) }
            guard let date = IssueDate(parsing: text), case .day = date else { throw .effectiveMalformed }
            return .effective(date.text)
        case .basis(let citations):
            guard citations.count <= DeskLimits.mostItems else { throw .tooMany }
            for citation in citations {
                if let date = citation.date, IssueDate(parsing: date) == nil { throw .issuedMalformed }
                _ = try fitting(citation.number)
                _ = try fitting(citation.issuer)
                _ = try fitting(citation.title)
            }
            return self
        case .replaces(let numbers): return .replaces(try fitting(numbers))
        case .recipients(let names): return .recipients(try fitting(names))
        }
    }
}

extension DraftDue {
    /// A due whose parts go together: days exist, a range runs forward, what its kind needs is there.
    func checked() throws(DeskRefusal) -> DraftDue {
        let (from, by) = (self.from?.trimmed.nonEmpty, self.by?.trimmed.nonEmpty)
        let text = try fitting(self.text)
        var due = DraftDue(kind, from: nil, by: nil, recurrence: nil, words: text)
        switch kind {
        case .date, .month, .year:
            guard let by else { throw .dueWithoutDay }
            guard IssueDate(parsing: by) != nil else { throw .dayMalformed(nil) }
            due.by = by
            due.from = from
        case .range:
            guard let from, let by else { throw .dueWithoutDay }
            guard let first = IssueDate(parsing: from), let last = IssueDate(parsing: by) else {
                throw .dayMalformed(nil)
            }
            guard first.firstDay <= last.firstDay else { throw .dueTurnedRound }
            (due.from, due.by) = (from, by)
        case .recurring:
            guard let recurrence = recurrence?.trimmed.nonEmpty else { throw .recurrenceUnknown }
            due.recurrence = recurrence
            (due.from, due.by) = (from, by)
        case .relative, .guidance: (due.from, due.by) = (from, by)
        case .ongoing: due.from = from
        case .none: due.text = nil
        }
        return due
    }
}

extension DraftTarget {
    func checked() throws(DeskRefusal) -> DraftTarget {
        guard DeskLimits.operators.contains(op), value.isFinite else { throw .targetMalformed }
        if let by = by?.trimmed.nonEmpty, IssueDate(parsing: by) == nil { throw .dayMalformed(.targets) }
        return DraftTarget(
            of: try fitting(what.trimmed), op, value, unit: try fitting(unit), scope: try fitting(scope),
            by: by?.trimmed.nonEmpty)
    }
}

private func fitting(_ text: String) throws(DeskRefusal) -> String {
    guard text.utf8.count <= DeskLimits.longestText else { throw .tooLong }
    return text
}

private func fitting(_ text: String?) throws(DeskRefusal) -> String? {
    guard let text = text?.trimmed.nonEmpty else { return nil }
    return try fitting(text) as String
}

private func fitting(_ items: [String]) throws(DeskRefusal) -> [String] {
    var kept: [String] = []
    for item in items.map(\.trimmed) where !item.isEmpty && !kept.contains(item) { kept.append(try fitting(item)) }
    guard kept.count <= DeskLimits.mostItems else { throw .tooMany }
    return kept
}
