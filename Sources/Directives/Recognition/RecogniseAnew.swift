public import Archive
public import Database
public import Organisation

/// Has the pages of a draft recognised from their pictures, though a text of it is here already.
///
/// What was read is kept as it was, with its corrections; they are not carried over, for the new reading has other words.
public struct RecogniseAnew: Action {
    public static let permission = Permission.importDirective
    public static let verb = "recognise-anew"

    public let draft: PendingDraft.ID
    /// `nil` where the pages shall tell.
    public let language: RecognitionLanguage?
    /// Whether corrections may be left behind.
    public let isDespiteCorrections: Bool

    public init(_ draft: PendingDraft.ID, in language: RecognitionLanguage?, isDespiteCorrections: Bool = false) {
        self.draft = draft
        self.language = language
        self.isDespiteCorrections = isDespiteCorrections
    }

    public func bodyPath(in connection: Connection) throws -> String? { try draft.bodyPath(in: connection) }

    public func perform(in act: Act) throws {
        let (now, _) = try draft.onDesk(act)
        guard now.recognition.hasPages else { throw RecognitionRefusal.noPages }
        let corrections = now.correctionCount
        guard corrections == 0 || isDespiteCorrections else { throw RecognitionRefusal.corrected(corrections) }
        try DraftWriting(connection: act.connection).recogniseAnew(draft, in: language, at: act.now)
        try act.record(
            "draft", draft.rawValue, before: ["state": "ready", "corrections": String(corrections)],
            after: ["state": "waiting", "recognition": language?.rawValue ?? "any"])
    }
}

/// Lays down a draft whose recognition was broken off because the program ends; it goes on at the next start.
struct LayDownDraft: Action {
    static let permission = Permission.importDirective
    static let verb = "lay-down-draft"
    let draft: PendingDraft.ID
    let lease: ReadingLease

    func perform(in act: Act) throws -> Bool {
        try DraftWriting(connection: act.connection).layDown(draft, lease)
    }
}

extension PendingDraft {
    /// How many corrections the present reading has.
    public var correctionCount: Int { version - recognition.readAtVersion }
}
