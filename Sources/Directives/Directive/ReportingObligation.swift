public import Database
public import Reading

/// What a directive orders to be reported: who to whom, on what, how often.
public struct ReportingObligation: Sendable, Equatable {
    public typealias ID = Identifier<ReportingObligation>

    public let id: ID
    /// In the order of the text; empty where it does not say.
    public let who: [NamedBody]
    /// `nil` where the text does not say.
    public let to: NamedBody?
    public let subject: String?
    public let terms: ReportingTerms
    /// UTF-8 bytes of the directive's text; `nil` where it was read from no passage.
    public let span: Span?
}

/// When reports are due.
public struct ReportingTerms: Sendable, Equatable {
    /// "weekly" … "yearly"; `nil` once, or when it is asked for.
    public let recurrence: String?
    /// A day, or of a recurring one the day of the year "12-05" or of the month "25"; `nil` where the text sets none.
    public let by: String?
    /// Whether it is asked for when something happens.
    public let isOnRequest: Bool

    public init(recurrence: String?, by: String?, isOnRequest: Bool) {
        self.recurrence = recurrence
        self.by = by
        self.isOnRequest = isOnRequest
    }

    /// As the reader gives them: "once" is no recurrence, and a day may stand in one with it.
    init(_ report: DraftReporting) {
        let often = report.recurrence == "once" ? nil : report.recurrence
        let due = DraftDue(kind: often == nil ? .date : .recurring, by: report.by, recurrence: often).takenApart
        self.init(recurrence: due.recurrence, by: due.by, isOnRequest: report.adHoc)
    }

    /// The same as a term of the ledger has it, from which days are counted; without words.
    public var due: DraftDue {
        if recurrence != nil { return DraftDue(kind: .recurring, by: by, recurrence: recurrence) }
        return by == nil ? .none : DraftDue(kind: .date, by: by)
    }
}

extension DraftReporting {
    /// The bodies that report, one by one: the reader joins them in one text.
    var reporters: [String] {
        who.split { ";；、".contains($0) }.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
    }
}
