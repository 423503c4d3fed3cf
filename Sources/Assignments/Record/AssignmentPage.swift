import Directives
import HTML
import Journal
import Organisation
import Reading
import WorkCalendar

/// What an assignment's page shows, as plain values.
struct AssignmentPage: Sendable {
    let detail: AssignmentDetail
    let directive: Directive
    /// The directive in whose text its wording stands: its own, or one that amended it.
    var wording: Directive
    /// What it said before other texts changed it, the latest first.
    var former: [WordingHistory.Line] = []
    /// Its words in that text, with some lines around.
    let passage: Passage
    /// What the directive stands on, the nearest first, and what stands on it.
    let basis: [(step: Int, link: CitationLink)]
    let citing: [CitationLink]
    let findings: [Finding]
    let history: [HistoryLine]
    let clock: LedgerClock
    /// How far the members of its group have come; `nil` where it was given to no group.
    var rollup: Rollup?
    var mayComplete = false
    var mayAmend = false
    /// Whether the directive that a withdrawal rests on may be opened.
    var mayReadBasis = false

    /// A passage with what stands before and after it.
    struct Passage: Sendable, Equatable {
        var before = ""
        var words = ""
        var after = ""
    }

    /// One entry of the history.
    struct HistoryLine: Sendable {
        let at: Instant
        let who: String?
        let verb: String
        let before: AssignmentJournal?
        let after: AssignmentJournal?
        /// What was done or taken back, of recurring work with its occurrence.
        var completion: CompletionJournal?
        var withdrawal: WithdrawalJournal?
        /// The note of a completion, the reason of a correction or a withdrawal.
        let note: String?
        /// That its words were taken out as a spill; `nil` where they are there.
        var removed: String?
    }
}

extension AssignmentPage.Passage {
    /// The passage of a text with so many lines around it; empty where the span does not fit the text.
    init(of span: Span, in text: String, linesAround: Int = 3) {
        let bytes = Array(text.utf8)
        guard span.start >= 0, span.end <= bytes.count, span.start < span.end else { return }
        let lineFeed = UInt8(ascii: "\n")
        var first = span.start
        var lines = 0
        while first > 0 {
            if bytes[first - 1] == lineFeed {
                lines += 1
                if lines > linesAround { break }
            }
            first -= 1
        }
        var last = span.end
        lines = 0
        while last < bytes.count {
            if bytes[last] == lineFeed {
                lines += 1
                if lines > linesAround { break }
            }
            last += 1
        }
        before = String(decoding: bytes[first..<span.start], as: UTF8.self)
        words = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
        after = String(decoding: bytes[span.end..<last], as: UTF8.self)
    }
}
