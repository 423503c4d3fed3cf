/// A property of an assignment that is read, shown and corrected; raw values are those of a draft's JSON.
public enum CardField: String, Sendable, Hashable, Codable, CaseIterable {
    case text, lead, support, people, due, product, targets, weight
}

/// A property of the document itself; raw values are those of a draft's JSON.
public enum HeadField: String, Sendable, Hashable, Codable, CaseIterable {
    case number, type, title, issuer, issued, place, signatory, effective, basis, replaces, recipients
}
