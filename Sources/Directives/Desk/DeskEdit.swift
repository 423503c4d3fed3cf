public import Reading

/// One correction of a draft.
public enum DeskEdit: Sendable, Equatable, Codable {
    /// A field of a card gets a value; with words, from that passage of the text.
    case set(card: Int, CardValue, words: Span?)
    /// Fields of a card are right as they stand.
    case accept(card: Int, fields: [CardField])
    /// The same field of every card that stands is right.
    case acceptColumn(CardField)
    case remove(card: Int)
    case restore(card: Int)
    /// An assignment the reader did not see, from a passage of the text.
    case add(words: String, source: Span, line: Int)
    /// A card becomes two: the first keeps these words, the second gets the rest; each from its own passage where both
    /// are found in that of the card.
    case split(card: Int, first: String, second: String, passages: SplitPassages? = nil)
    /// A card takes in the next that stands.
    case merge(card: Int)
    case setHead(HeadValue, words: Span?)
    case acceptHead([HeadField])
    /// What a name stands for; `nil` takes the choice back.
    case choose(name: String, NameChoice?)
    case putAside(finding: Int, Bool)
    /// An order to report, by its place, is none, or is one after all.
    case putReportAside(Int, Bool)
    /// What is to become of a proposed change, by its key; `nil` leaves it open again.
    case decide(change: String, ChangeDecision?)
}

/// Where the words of two halves stand in the text.
public struct SplitPassages: Sendable, Equatable, Codable {
    public let first: Span
    public let second: Span
    /// The 1-based line in which the second begins.
    public let line: Int
}

/// The value of a card's field.
public enum CardValue: Sendable, Equatable, Codable {
    case text(String)
    case lead([String])
    case support([String])
    case people([DraftPerson])
    case due(DraftDue)
    case product(String?)
    case targets([DraftTarget])
    case weight(Double?)

    public var field: CardField {
        switch self {
        case .text: .text
        case .lead: .lead
        case .support: .support
        case .people: .people
        case .due: .due
        case .product: .product
        case .targets: .targets
        case .weight: .weight
        }
    }
}

/// The value of a field of the document itself.
public enum HeadValue: Sendable, Equatable, Codable {
    case number(String?)
    case type(DirectiveType)
    case title(String?)
    case issuer(String?)
    case issued(String?)
    case place(String?)
    case signatory(DraftDirective.Signatory?)
    case effective(String?)
    case basis([DraftCitation])
    case replaces([String])
    case recipients([String])

    public var field: HeadField {
        switch self {
        case .number: .number
        case .type: .type
        case .title: .title
        case .issuer: .issuer
        case .issued: .issued
        case .place: .place
        case .signatory: .signatory
        case .effective: .effective
        case .basis: .basis
        case .replaces: .replaces
        case .recipients: .recipients
        }
    }
}

extension Card {
    public subscript(_ field: CardField) -> CardValue {
        switch field {
        case .text: .text(assignment.text)
        case .lead: .lead(assignment.lead)
        case .support: .support(assignment.support)
        case .people: .people(assignment.people)
        case .due: .due(assignment.due)
        case .product: .product(assignment.product)
        case .targets: .targets(assignment.targets)
        case .weight: .weight(assignment.weight)
        }
    }

    mutating func put(_ value: CardValue) {
        switch value {
        case .text(let text): assignment.text = text
        case .lead(let names): assignment.lead = names
        case .support(let names): assignment.support = names
        case .people(let people): assignment.people = people
        case .due(let due): assignment.due = due
        case .product(let product): assignment.product = product
        case .targets(let targets): assignment.targets = targets
        case .weight(let weight): assignment.weight = weight
        }
    }
}

extension DeskHead {
    public subscript(_ field: HeadField) -> HeadValue {
        switch field {
        case .number: .number(directive.number)
        case .type: .type(directive.type)
        case .title: .title(directive.title)
        case .issuer: .issuer(directive.issuer)
        case .issued: .issued(directive.issued)
        case .place: .place(directive.place)
        case .signatory: .signatory(directive.signatory)
        case .effective: .effective(directive.effective)
        case .basis: .basis(directive.basis)
        case .replaces: .replaces(directive.replaces)
        case .recipients: .recipients(directive.recipients)
        }
    }

    mutating func put(_ value: HeadValue) {
        switch value {
        case .number(let number): directive.number = number
        case .type(let type): directive.type = type
        case .title(let title): directive.title = title
        case .issuer(let issuer): directive.issuer = issuer
        case .issued(let issued): directive.issued = issued
        case .place(let place): directive.place = place
        case .signatory(let signatory): directive.signatory = signatory
        case .effective(let effective): directive.effective = effective
        case .basis(let basis): directive.basis = basis
        case .replaces(let numbers): directive.replaces = numbers
        case .recipients(let recipients): directive.recipients = recipients
        }
    }
}
