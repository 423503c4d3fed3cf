public import Reading

extension Desk {
    /// Below this the reader is not sure of a field, and a person looks at it first.
    public static let sureFrom = 0.7
}

extension Card {
    /// Whether a person should look at this field: it was read without certainty.
    ///
    /// What was assumed by a sure rule, such as the year of a plan, is labelled and not asked about.
    public func isInDoubt(_ field: CardField) -> Bool {
        guard !accepted.contains(field) else { return false }
        if field == .due, joined?.dues.isEmpty == false { return true }
        guard let source = assignment.fields[field.rawValue] else { return false }
        return source.confidence < Desk.sureFrom
    }

    /// The fields in doubt, in the order they are shown.
    public var doubts: [CardField] { isRemoved ? [] : CardField.allCases.filter(isInDoubt) }

    /// Where a field was read; `nil` when a person set it by hand, or the text does not say it.
    public func source(of field: CardField) -> FieldSource? {
        if field == .text { return FieldSource(span: assignment.source, confidence: 1) }
        return assignment.fields[field.rawValue]
    }
}

extension DeskHead {
    public func isInDoubt(_ field: HeadField) -> Bool {
        guard !accepted.contains(field), let source = directive.fields[field.rawValue] else { return false }
        return source.confidence < Desk.sureFrom
    }

    public var doubts: [HeadField] { HeadField.allCases.filter(isInDoubt) }
}
