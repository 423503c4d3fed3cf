import Archive
import Database
import HTML
import Organisation
import Reading
import Web

/// Drafts as JSON, below /api/v1/drafts; the same actions as the pages perform.
struct DraftAPI {
    let room: DraftRoom

    func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        let parts = visit.apiSegments
        let id = parts.count > 1 ? PendingDraft.ID(segment: parts[1]) : nil
        switch (visit.request.method, parts.count, id, parts.count > 2 ? parts[2] : nil) {
        case (.get, 1, _, _): return try list(visit, caller)
        case (.post, 1, _, _): return try takeIn(visit, caller)
        case (.get, 2, let id?, _): return try show(id, visit, caller)
        case (.patch, 2, let id?, _): return try correct(id, visit, caller)
        case (.delete, 2, let id?, _): return try putAway(id, visit)
        case (.post, 3, let id?, "undo"): return try undo(id, visit)
        case (.post, 3, let id?, "changes"): return try decide(id, visit)
        case (.post, 3, let id?, "confirmation"): return try confirm(id, visit)
        case (.post, 3, let id?, "recognition"): return try recognise(id, visit)
        default: return nil
        }
    }

    private func list(_ visit: Visit, _ caller: Caller) throws -> Response {
        guard caller.may(.importDirective) else { throw GateRefusal.notAllowed }
        let (limit, cursor) = (try visit.limit(), try visit.cursor())
        let drafts = try visit.database.read { connection in
            try PendingDraftStore(connection, for: caller).drafts(
                before: cursor.map { PendingDraft.ID(rawValue: $0.id) }, limit: limit)
        }
        let next = drafts.count == limit ? drafts.last.map { Cursor(text: "", id: $0.id.rawValue).printed } : nil
        return try .json(encoding: ListPage(drafts.map { DraftItem($0, visit.messages) }, next: next))
    }

    private func show(_ id: PendingDraft.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        let found = try visit.database.read { connection -> DraftDetail? in
            let store = PendingDraftStore(connection, for: caller)
            guard let draft = try store.draft(id) else { return nil }
            let content = try store.content(of: draft)
            let names = try LessonStore(connection).names(for: draft, on: visit.today)
            let changes = try content.map {
                try ProposedChanges(
                    on: $0.desk, keptBy: draft.body, for: caller, room.registry.ledger, in: connection)
            }
            return DraftDetail(draft, content?.desk, names, changes, visit.messages)
        }
        return try found.map { try .json(encoding: $0) }
    }

    /// A text as JSON sends it.
    private struct SentText: Decodable, Sendable {
        let text: String
        let name: String?
        /// The body that keeps it; left out, the first at which the caller may.
        let body: Int64?
        let again: Bool?
        let secrecy: String?
    }

    private func takeIn(_ visit: Visit, _ caller: Caller) throws -> Response {
        guard let home = caller.home(for: .importDirective) else { throw GateRefusal.notAllowed }
        let action: ImportDirective
        if let form = visit.request.form {
            guard ["yes", "no", nil].contains(form["again"]) else { throw APIRefusal.parameter("again") }
            var typed = ImportForm(form)
            if typed.body.isEmpty { typed.body = String(home.body.rawValue) }
            let keeper = try typed.keeper()
            let (hash, name, count) = try typed.store(in: room.registry.blobs)
            guard typed.recognition.isEmpty || RecognitionLanguage(rawValue: typed.recognition) != nil else {
                throw APIRefusal.parameter("recognition")
            }
            action = ImportDirective(
                hash, named: name, byteCount: count, keptBy: keeper, isAgain: typed.isAgain,
                recognition: RecognitionLanguage(rawValue: typed.recognition))
        } else {
            let sent = try visit.request.decoded(SentText.self)
            guard let text = sent.text.trimmed.nonEmpty else { throw DraftRefusal.fileMissing }
            try DeclaredSecrecy.check(sent.secrecy)
            try SecrecyMark.refuse(text)
            let bytes = Array(sent.text.utf8)
            action = ImportDirective(
                try room.registry.blobs.put(bytes, isPending: true),
                named: PastedText.name(typed: sent.name ?? "", text: text),
                byteCount: bytes.count, keptBy: sent.body.map(Organisation.Body.ID.init(rawValue:)) ?? home.body,
                isAgain: sent.again ?? false)
        }
        let response = try room.registry.taking(action.file) {
            try visit.perform(action) { id in
                try KeptAnswer(
                    status: 202, location: "/api/v1/drafts/\(id.rawValue)", encoding: ["id": id.rawValue])
            }
        }
        try room.registry.tookIn(action.file)
        return response
    }

    /// Corrections as programs send them.
    private struct SentEdits: Decodable, Sendable {
        let version: Int
        let edits: [SentEdit]
    }

    private func correct(_ id: PendingDraft.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        let sent = try visit.request.decoded(SentEdits.self)
        let content = try visit.database.read { connection -> DraftContent? in
            let store = PendingDraftStore(connection, for: caller)
            return try store.draft(id).flatMap { try store.content(of: $0) }
        }
        let edits = try sent.edits.map { edit throws(DeskRefusal) -> DeskEdit in
            switch edit.meaning {
            case .edit(let edit): return edit
            case .add(let span):
                guard let text = content?.text, let words = text.words(at: span) else { throw .wordsElsewhere }
                return .add(words: String(words), source: span, line: text.line(of: span.start))
            }
        }
        return try visit.perform(EditDraft(id, edits, seen: sent.version)) { version in
            try KeptAnswer(status: 200, encoding: ["version": version])
        }
    }

    /// The version of a draft that a program saw.
    private struct SentVersion: Decodable, Sendable {
        let version: Int
        /// Whether a second directive of the same number is meant; only confirming asks.
        let despiteNumber: Bool?
    }

    private func undo(_ id: PendingDraft.ID, _ visit: Visit) throws -> Response {
        let sent = try visit.request.decoded(SentVersion.self)
        return try visit.perform(UndoEdit(id, version: sent.version)) { version in
            try KeptAnswer(status: 200, encoding: ["version": version])
        }
    }

    private func decide(_ id: PendingDraft.ID, _ visit: Visit) throws -> Response {
        let sent = try visit.request.decoded(SentChoices.self)
        let action = DecideChanges(id, try sent.meaning(), seen: sent.version, room.registry.ledger)
        return try visit.perform(action) { version in
            try KeptAnswer(status: 200, encoding: ["version": version])
        }
    }

    private func confirm(_ id: PendingDraft.ID, _ visit: Visit) throws -> Response {
        let sent = try visit.request.decoded(SentVersion.self)
        let action = ConfirmDraft(
            id, seen: sent.version, isDespiteNumber: sent.despiteNumber ?? false, into: room.registry.ledger)
        return try visit.perform(action) { directive in
            try KeptAnswer(
                status: 201, location: "/api/v1/directives/\(directive.rawValue)",
                encoding: ["directive": directive.rawValue])
        }
    }

    /// What a program says of recognising anew.
    private struct SentRecognition: Decodable, Sendable {
        let language: RecognitionLanguage?
        let despiteCorrections: Bool?
    }

    private func recognise(_ id: PendingDraft.ID, _ visit: Visit) throws -> Response {
        let sent = try visit.request.decoded(SentRecognition.self)
        let action = RecogniseAnew(
            id, in: sent.language, isDespiteCorrections: sent.despiteCorrections ?? false)
        let response = try visit.perform(action) { _ in
            try KeptAnswer(
                status: 202, location: "/api/v1/drafts/\(id.rawValue)", encoding: ["id": id.rawValue])
        }
        room.registry.reader.wake()
        return response
    }

    private func putAway(_ id: PendingDraft.ID, _ visit: Visit) throws -> Response {
        try visit.perform(DiscardDraft(id)) { _ in KeptAnswer(status: 204, body: []) }
    }
}
