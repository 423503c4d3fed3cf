public import Archive
public import Database
public import Organisation
public import WorkCalendar

/// A document taken in, on its way to becoming a directive.
public struct PendingDraft: Sendable, Equatable {
    public typealias ID = Identifier<PendingDraft>

    /// Where it stands; reading moves it to `ready` or `refused`, a person to the two ends.
    public enum State: String, Sendable, CaseIterable {
        case waiting, converting, reading, ready, refused, confirmed, discarded

        /// Whether the reader still has work with it.
        public var isUnderWay: Bool {
            switch self {
            case .waiting, .converting, .reading: true
            case .ready, .refused, .confirmed, .discarded: false
            }
        }

        /// Whether nothing more will become of it.
        public var isClosed: Bool { self == .confirmed || self == .discarded }
    }

    public let id: ID
    /// The body that will keep the directive, and its path in the tree.
    public let body: Body.ID
    public let bodyPath: String
    public let bodyName: String
    /// Who took it in; `nil` the operator.
    public let person: Person.ID?
    public let fileName: String
    public let byteCount: Int
    public let file: BlobHash
    public let state: State
    /// How often it was taken up to be read.
    public let attempts: Int
    /// Why it was refused; `nil` in every other state.
    public let refusal: ReadingRefusal?
    /// How long conversion and reading took; `nil` before they are done.
    public let readingTime: Duration?
    /// What the draft says now, for lists; `nil` before it was read, or where the text does not say.
    public let title: String?
    public let number: String?
    public let assignmentCount: Int?
    /// Counts the corrections.
    public let version: Int
    public let enteredAt: Instant
    public let changedAt: Instant
    /// Who corrected it last; `nil` when nobody did.
    public let changedBy: String?
    /// The directive it became.
    public let directive: Directive.ID?
    public var recognition = DraftRecognition()
}
