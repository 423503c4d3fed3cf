public import Archive
public import Database
public import Organisation

/// Takes a document in: its file is stored already, its draft waits to be read.
public struct ImportDirective: Action {
    public static let permission = Permission.importDirective
    public static let verb = "import-directive"

    /// The body that will keep it.
    public let body: Body.ID
    public let fileName: String
    public let file: BlobHash
    public let byteCount: Int
    /// Whether the same file may be taken in a second time.
    public let isAgain: Bool
    /// The language to recognise in where the file is a scan; `nil` where its pages shall tell.
    public let recognition: RecognitionLanguage?

    public init(
        _ file: BlobHash, named fileName: String, byteCount: Int, keptBy body: Body.ID, isAgain: Bool = false,
        recognition: RecognitionLanguage? = nil
    ) {
        self.body = body
        self.fileName = fileName
        self.file = file
        self.byteCount = byteCount
        self.isAgain = isAgain
        self.recognition = recognition
    }

    public func bodyPath(in connection: Connection) throws -> String? {
        guard let found = try BodyStore(connection).body(body) else { throw DraftRefusal.noSuchBody }
        return found.path
    }

    public func perform(in act: Act) throws -> PendingDraft.ID {
        guard let name = Self.lastPart(of: fileName) else { throw DraftRefusal.nameMissing }
        if try SpillStore(act.connection).isSpilled(file) { throw DraftRefusal.fileIsSpill }
        if !isAgain { try refuseWhatIsHere(act) }
        let id = try DraftWriting(connection: act.connection).insert(
            body: body, person: act.caller.person, fileName: String(name.prefix(255)), byteCount: byteCount,
            file: file, recognition: recognition, at: act.now)
        try act.record("draft", id.rawValue, before: nil, after: ["file": name, "sha256": file.text])
        return id
    }

    /// A name may come with its path, or with one made up to lead elsewhere: only what stands last names the file.
    static func lastPart(of path: String) -> String? {
        let last = path.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let name = String(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }.map(Character.init))
            .trimmed
        return name.allSatisfy { $0 == "." } ? nil : name
    }

    private func refuseWhatIsHere(_ act: Act) throws {
        let path = try bodyPath(in: act.connection) ?? ""
        let visibility = try Visibility(of: act.caller, in: act.connection)
        let directives = try DirectiveStore(act.connection, for: visibility).directives(ofFile: file, keptBelow: path)
        if let here = directives.first(where: { $0.body == body }) {
            throw DraftRefusal.fileIsHere(nil, here.id)
        }
        let drafts = try PendingDraftStore(act.connection, for: act.caller).drafts(ofFile: file, keptBy: body)
        if let here = drafts.first { throw DraftRefusal.fileIsHere(here.id, nil) }
    }
}
