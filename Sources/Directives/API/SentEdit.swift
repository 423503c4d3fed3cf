import Organisation
import Reading

/// A correction as programs send it: `{"do": "set", "card": 1, "field": "lead", "value": ["…"]}`.
struct SentEdit: Decodable, Sendable {
    /// The correction; words of the text are known by their offsets alone, so "add" needs the text besides.
    enum Meaning: Sendable {
        case edit(DeskEdit)
        case add(Span)
    }

    let meaning: Meaning

    private enum Key: String, CodingKey {
        case what = "do"
        case card, field, value, words, first, second, name, body, parent, kind, finding, report
    }

    init(from decoder: any Decoder) throws {
        let sent = try decoder.container(keyedBy: Key.self)
        func card() throws -> Int { try sent.decode(Int.self, forKey: .card) }
        func words() throws -> Span? { try sent.decodeIfPresent(SentSpan.self, forKey: .words)?.span }
        switch try sent.decode(String.self, forKey: .what) {
        case "set": meaning = .edit(.set(card: try card(), try Self.cardValue(sent), words: try words()))
        case "set-head": meaning = .edit(.setHead(try Self.headValue(sent), words: try words()))
        case "accept": meaning = .edit(.accept(card: try card(), fields: CardField.allCases))
        case "accept-column": meaning = .edit(.acceptColumn(try sent.decode(CardField.self, forKey: .field)))
        case "accept-head": meaning = .edit(.acceptHead(HeadField.allCases))
        case "remove": meaning = .edit(.remove(card: try card()))
        case "restore": meaning = .edit(.restore(card: try card()))
        case "merge": meaning = .edit(.merge(card: try card()))
        case "split":
            meaning = .edit(
                .split(
                    card: try card(), first: try sent.decode(String.self, forKey: .first),
                    second: try sent.decode(String.self, forKey: .second)))
        case "add": meaning = .add(try sent.decode(SentSpan.self, forKey: .words).span)
        case "name":
            meaning = .edit(.choose(name: try sent.decode(String.self, forKey: .name), try Self.choice(sent)))
        case "put-aside": meaning = .edit(try Self.setAside(sent, true))
        case "take-up": meaning = .edit(try Self.setAside(sent, false))
        default:
            throw DecodingError.dataCorruptedError(forKey: .what, in: sent, debugDescription: "not a correction")
        }
    }

    /// The words of every correction a program can send.
    static let verbs = [
        "set", "set-head", "accept", "accept-column", "accept-head", "remove", "restore", "merge", "split", "add",
        "name", "put-aside", "take-up",
    ]

    /// An order to report where one is named, else a finding.
    private static func setAside(_ sent: KeyedDecodingContainer<Key>, _ isAside: Bool) throws -> DeskEdit {
        if let report = try sent.decodeIfPresent(Int.self, forKey: .report) { return .putReportAside(report, isAside) }
        return .putAside(finding: try sent.decode(Int.self, forKey: .finding), isAside)
    }

    private static func cardValue(_ sent: KeyedDecodingContainer<Key>) throws -> CardValue {
        switch try sent.decode(CardField.self, forKey: .field) {
        case .text: .text(try sent.decode(String.self, forKey: .value))
        case .lead: .lead(try sent.decode([String].self, forKey: .value))
        case .support: .support(try sent.decode([String].self, forKey: .value))
        case .people: .people(try sent.decode([DraftPerson].self, forKey: .value))
        case .due: .due(try sent.decode(DraftDue.self, forKey: .value))
        case .product: .product(try sent.decodeIfPresent(String.self, forKey: .value))
        case .targets: .targets(try sent.decode([DraftTarget].self, forKey: .value))
        case .weight: .weight(try sent.decodeIfPresent(Double.self, forKey: .value))
        }
    }

    private static func headValue(_ sent: KeyedDecodingContainer<Key>) throws -> HeadValue {
        func text() throws -> String? { try sent.decodeIfPresent(String.self, forKey: .value) }
        return switch try sent.decode(HeadField.self, forKey: .field) {
        case .number: .number(try text())
        case .type: .type(try sent.decode(DirectiveType.self, forKey: .value))
        case .title: .title(try text())
        case .issuer: .issuer(try text())
        case .issued: .issued(try text())
        case .place: .place(try text())
        case .signatory:
            .signatory(try sent.decodeIfPresent(DraftDirective.Signatory.self, forKey: .value))
        case .effective: .effective(try text())
        case .basis: .basis(try sent.decode([DraftCitation].self, forKey: .value))
        case .replaces: .replaces(try sent.decode([String].self, forKey: .value))
        case .recipients: .recipients(try sent.decode([String].self, forKey: .value))
        }
    }

    /// `body` for one of the directory, `kind` with `parent` for a new one, `"kind": "words"` for none; else undone.
    private static func choice(_ sent: KeyedDecodingContainer<Key>) throws -> NameChoice? {
        if let body = try sent.decodeIfPresent(Int64.self, forKey: .body) { return .body(body) }
        guard let kind = try sent.decodeIfPresent(String.self, forKey: .kind) else { return nil }
        return kind == "words"
            ? .words : .new(parent: try sent.decodeIfPresent(Int64.self, forKey: .parent), kind: kind)
    }
}

/// A passage of the text as programs send it, in UTF-8 bytes.
private struct SentSpan: Decodable {
    let span: Span

    private enum Key: String, CodingKey { case start, end }

    init(from decoder: any Decoder) throws {
        let sent = try decoder.container(keyedBy: Key.self)
        let (start, end) = (try sent.decode(Int.self, forKey: .start), try sent.decode(Int.self, forKey: .end))
        guard start >= 0, start < end else {
            throw DecodingError.dataCorruptedError(forKey: .end, in: sent, debugDescription: "ends before it starts")
        }
        span = Span(start: start, end: end)
    }
}
