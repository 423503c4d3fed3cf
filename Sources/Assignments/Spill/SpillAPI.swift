import Database
import Directives
import HTML
import Journal
import Organisation
import Web
import WorkCalendar

/// Spills as JSON, below /api/v1/spills.
struct SpillAPI {
    let sweep: SpillSweep

    func respond(to visit: Visit, _ caller: Caller) throws -> Response? {
        let parts = visit.apiSegments
        switch (visit.request.method, parts.count) {
        case (.get, 1):
            let (spills, next) = try Self.page(visit, caller)
            return try .json(encoding: ListPage(spills.map(SpillItem.init), next: next))
        case (.post, 1): return try freeze(visit)
        default: break
        }
        guard let id = parts.dropFirst().first.flatMap({ Spill.ID(segment: $0) }) else { return nil }
        switch (visit.request.method, Array(parts.dropFirst(2))) {
        case (.get, []):
            return try Self.report(id, visit, caller).map { try .json(encoding: SpillReportItem($0)) }
        case (.post, ["tellings"]):
            let sent = try visit.request.decoded(Telling.self)
            return try done(TellOfSpill(id, who: sent.who), visit)
        case (.post, ["lift"]):
            let sent = try visit.request.decoded(Ground.self)
            return try done(LiftSpill(id, ground: sent.ground), visit)
        case (.post, ["removal"]):
            let sent = try visit.request.decoded(Removal.self)
            return try done(RemoveSpill(id, ground: sent.ground, isSure: sent.sure), visit)
        case (.post, let rest) where rest.count == 3 && rest[0] == "backups" && rest[2] == "destruction":
            guard let backup = MadeBackup.ID(segment: rest[1]) else { return nil }
            return try done(NoteBackupDestroyed(backup, holding: id), visit)
        default: return nil
        }
    }

    private struct NewSpill: Decodable {
        let kind: String
        let id: Int64
        let reason: String
    }

    private struct Telling: Decodable { let who: String }
    private struct Ground: Decodable { let ground: String }

    private struct Removal: Decodable {
        let ground: String
        let sure: Bool
    }

    private struct Made: Encodable { let id: Int64 }

    private func freeze(_ visit: Visit) throws -> Response {
        let sent = try visit.request.decoded(NewSpill.self)
        guard let kind = Spill.Kind(rawValue: sent.kind) else { throw APIRefusal.member("kind") }
        let response = try visit.perform(FreezeSpill(kind, sent.id, reason: sent.reason)) { id in
            try KeptAnswer(status: 201, location: "/api/v1/spills/\(id)", encoding: Made(id: id.rawValue))
        }
        sweep.wake()
        return response
    }

    private func done<A: Action>(_ action: A, _ visit: Visit) throws -> Response {
        let response = try visit.perform(action) { _ in KeptAnswer(status: 204, body: []) }
        sweep.wake()
        return response
    }

    /// The spills that the caller may clean, the newest first.
    static func page(_ visit: Visit, _ caller: Caller) throws -> (spills: [Spill], next: String?) {
        let (limit, before) = (try visit.limit(), try visit.cursor()?.id)
        let all = try visit.database.read {
            try SpillStore($0).spills(before: before.map { Spill.ID(rawValue: $0) }, limit: limit)
        }
        let next = all.count == limit ? all.last.map { Cursor(text: "", id: $0.id.rawValue).printed } : nil
        return (all.filter { caller.may(.cleanSpill, at: $0.bodyPath) }, next)
    }

    /// What a spill reached; `nil` where there is none, or the caller may not clean it.
    static func report(_ id: Spill.ID, _ visit: Visit, _ caller: Caller) throws -> SpillReport? {
        try visit.database.read { connection in
            guard let spill = try SpillStore(connection).spill(id), caller.may(.cleanSpill, at: spill.bodyPath) else {
                return nil
            }
            return try SpillReport(spill, on: visit.today, in: connection)
        }
    }
}

/// A spill as the API gives it.
struct SpillItem: Encodable {
    let id: Int64
    let body: Int64
    let kind: String
    let subject: Int64
    let state: String
    let reason: String
    /// Microseconds since 1970 UTC.
    let frozenAt: Int64
    let endedAt: Int64?
    let ground: String?
    let entry: Int64

    enum CodingKeys: String, CodingKey {
        case id, body, kind, subject, state, reason, ground, entry
        case frozenAt = "frozen_at"
        case endedAt = "ended_at"
    }

    init(_ spill: Spill) {
        (id, body, kind, subject) = (spill.id.rawValue, spill.body.rawValue, spill.kind.rawValue, spill.subject)
        (state, reason, ground, entry) = (spill.state.rawValue, spill.reason, spill.ground, spill.entry)
        (frozenAt, endedAt) = (spill.frozenAt.rawValue, spill.endedAt?.rawValue)
    }
}

/// What a spill reached, as the API gives it.
struct SpillReportItem: Encodable {
    struct Count: Encodable {
        let table: String
        let rows: Int
    }

    struct File: Encodable {
        let sha256: String
        let shared: Bool
    }

    struct Telling: Encodable {
        let who: String
        let at: Int64
    }

    struct BackupItem: Encodable {
        let id: Int64
        let path: String
        let destroyed: Bool
    }

    let spill: SpillItem
    let rows: [Count]
    let entries: [Int64]
    let people: [String]
    let files: [File]
    let others: [String]
    let told: [Telling]
    let toBeTold: [String]
    let backups: [BackupItem]
    let addresses: [String]

    enum CodingKeys: String, CodingKey {
        case spill, rows, entries, people, files, others, told, backups, addresses
        case toBeTold = "to_be_told"
    }

    init(_ report: SpillReport) {
        spill = SpillItem(report.spill)
        rows = report.tables.map { Count(table: $0.table, rows: $0.rows) }
        (entries, people, toBeTold) = (report.entries, report.people, report.toBeTold)
        files = report.files.map { File(sha256: $0.sha256, shared: $0.isShared) }
        others = report.others.map { "\($0.kind) \($0.id)" }
        told = report.tellings.map { Telling(who: $0.who, at: $0.at.rawValue) }
        backups = report.backups.map {
            BackupItem(id: $0.id.rawValue, path: $0.path, destroyed: $0.destroyedAt != nil)
        }
        addresses = report.addresses
    }
}
