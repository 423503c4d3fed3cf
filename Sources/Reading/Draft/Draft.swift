/// What was read from one document: the form that `remit read --format json` prints and the confirm page edits.
///
/// `nil` and an empty list mean that the text does not say.
public struct Draft: Codable, Sendable, Equatable {
    public var file: String
    public var language: DraftLanguage
    public var directive: DraftDirective
    /// The numbered passages, in the order of the text; parents come before their children.
    public var provisions: [DraftProvision]
    public var assignments: [DraftAssignment]
    public var reporting: [DraftReporting]
    /// What it orders to be changed in other texts, in the order of the text.
    public var amendments: [DraftAmendment]
    public var findings: [Finding]
}

public enum DraftLanguage: String, Codable, Sendable, CaseIterable {
    case vi, zh, en
}

/// Where a field was read, and how sure the reader is of it, 0…1.
///
/// `assumed` marks what the words do not say and a rule supplied; it is shown as an assumption, never as ordered.
public struct FieldSource: Codable, Sendable, Equatable {
    public var start: Int
    public var end: Int
    public var confidence: Double
    public var assumed: String?

    public init(span: Span, confidence: Double, assumed: String? = nil) {
        (start, end) = (span.start, span.end)
        self.confidence = confidence
        self.assumed = assumed
    }

    public var span: Span { Span(start: start, end: end) }
}

public enum DirectiveType: String, Codable, Sendable, CaseIterable {
    case plan, decision, programme, regulation
    case workPoints = "work-points"
    case performanceScheme = "performance-scheme"
    case directive, notice, report, other
}

public struct DraftDirective: Codable, Sendable, Equatable {
    public struct Signatory: Codable, Sendable, Equatable {
        public var name: String
        public var title: String?
        /// For whom, or in whose place, in the order of the text; empty where the office is the signer's own.
        public var capacity: [SigningCapacity]
    }

    public var number: String?
    public var type: DirectiveType
    public var title: String? {
        didSet { if title != oldValue { restored = nil } }
    }
    /// The title in its likely spelling, where a scan changed its letters; shown beside it.
    public var restored: String?
    public var issuer: String?
    /// As far as the text says: "2021-06-15", "2023-09" or "2025".
    public var issued: String?
    /// The first day it is in force, where the text says another than that of issue.
    public var effective: String?
    public var place: String?
    public var signatory: Signatory?
    public var basis: [DraftCitation]
    /// Numbers of the documents it replaces.
    public var replaces: [String]
    public var recipients: [String]
    /// By the name of the property, such as "number" or "issued".
    public var fields: [String: FieldSource]
}

public struct DraftCitation: Codable, Sendable, Equatable {
    public var number: String?
    public var date: String?
    public var issuer: String?
    public var title: String?
    public var source: Span?
}

/// A numbered passage of the document.
public struct DraftProvision: Codable, Sendable, Equatable {
    /// The document's own numbering path, such as "III.2"; unique in a draft.
    public var ref: String
    /// The path of the passage it stands in; `nil` at the top.
    public var parent: String?
    public var heading: String?
    public var source: Span
}

public struct DraftAssignment: Codable, Sendable, Equatable {
    public var ref: String
    /// The headings it stands under, joined by " / ".
    public var group: String?
    public var text: String {
        didSet { if text != oldValue { restored = nil } }
    }
    /// The text in its likely spelling, where a scan changed its letters; shown beside it.
    public var restored: String?
    /// 1-based line of the source's text.
    public var sourceLine: Int
    public var source: Span
    public var lead: [String]
    public var support: [String]
    public var people: [DraftPerson]
    public var due: DraftDue
    public var product: String?
    public var targets: [DraftTarget]
    /// Points, in the unit of the scheme.
    public var weight: Double?
    public var groupWeight: Double?
    /// By the name of the property: "lead", "support", "due", "product", "weight", "targets", "people".
    public var fields: [String: FieldSource]

    private enum CodingKeys: String, CodingKey {
        case ref, group, text, restored
        case sourceLine = "source_line"
        case source, lead, support, people, due, product, targets, weight
        case groupWeight = "group_weight"
        case fields
    }
}

public struct DraftPerson: Codable, Sendable, Equatable {
    public enum Role: String, Codable, Sendable { case owner, leader }
    public var name: String
    public var role: Role
}

public struct DraftDue: Codable, Sendable, Equatable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case date, month, year, range, recurring, ongoing, relative, guidance, none
    }

    public var kind: Kind
    /// A day "2021-06-30", or a month-day "12-01" of a recurring due.
    public var from: String?
    public var by: String?
    /// "weekly", "monthly", "quarterly", "half-yearly" or "yearly"; with a day, "yearly before 12-05".
    public var recurrence: String?
    /// The words themselves.
    public var text: String?

    public static let none = DraftDue(kind: .none)

    public init(
        kind: Kind, from: String? = nil, by: String? = nil, recurrence: String? = nil, text: String? = nil
    ) {
        (self.kind, self.from, self.by, self.recurrence, self.text) = (kind, from, by, recurrence, text)
    }
}

public struct DraftTarget: Codable, Sendable, Equatable {
    public var what: String
    /// One of "=", ">=", "<=", ">", "<" and "+", which adds to what there is.
    public var op: String
    public var value: Double
    public var unit: String?
    public var scope: String?
    /// A year, month or day: "2021", "2021-06", "2021-06-30".
    public var by: String?
    /// What it means for every year, where it is promised for each of several; else empty.
    public var series: [Step] = []

    /// One year's part of a series.
    public struct Step: Sendable, Equatable {
        /// A year: "2023".
        public var by: String
        public var op: String
        public var value: Double
    }

    /// A series is spread before a draft is kept.
    private enum CodingKeys: String, CodingKey { case what, op, value, unit, scope, by }
}

public struct DraftReporting: Codable, Sendable, Equatable {
    public var who: String
    public var to: String?
    public var what: String?
    public var recurrence: String?
    /// A day "2026-12-31", the day of a year "12-01", or of a month or a quarter's last month "25".
    public var by: String?
    public var adHoc: Bool
    public var source: Span?

    private enum CodingKeys: String, CodingKey {
        case who, to, what, recurrence, by
        case adHoc = "ad_hoc"
        case source
    }
}

extension DraftReporting {
    /// The day of a month, which the printed JSON gives apart as well; that of a quarter's last month there alone.
    var dayOfMonth: Int? { by.flatMap { $0.count == 2 ? Int($0) : nil } }

    private enum PrintedKeys: String, CodingKey { case day }

    public init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: CodingKeys.self)
        let day = try decoder.container(keyedBy: PrintedKeys.self).decodeIfPresent(Int.self, forKey: .day)
        self.init(
            who: try stored.decode(String.self, forKey: .who),
            to: try stored.decodeIfPresent(String.self, forKey: .to),
            what: try stored.decodeIfPresent(String.self, forKey: .what),
            recurrence: try stored.decodeIfPresent(String.self, forKey: .recurrence),
            by: try stored.decodeIfPresent(String.self, forKey: .by) ?? day.map { $0 < 10 ? "0\($0)" : String($0) },
            adHoc: try stored.decode(Bool.self, forKey: .adHoc),
            source: try stored.decodeIfPresent(Span.self, forKey: .source))
    }
}

/// Something in the text that does not hold, said so that its drafter can act on it.
public struct Finding: Codable, Sendable, Equatable {
    public enum Severity: String, Codable, Sendable, Comparable {
        case note, warning, error
        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
        private var rank: Int {
            switch self {
            case .note: 0;
            case .warning: 1;
            case .error: 2
            }
        }
    }

    /// A stable word for the kind, such as "count-mismatch" or "no-lead".
    public var code: String
    public var severity: Severity
    /// 1-based; `nil` when it concerns the whole document.
    public var line: Int?
    public var source: Span?
    /// The `ref` of the assignment it concerns.
    public var ref: String?
    /// The sentence in the document's language.
    public var text: String
}
