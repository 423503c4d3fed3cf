import Archive
import Database
import FoundationEssentials
import HTML
import Journal
import Organisation
import Reading
import Synchronization
import TestSupport
import Web
import WorkCalendar

@testable import Directives

/// A ward office for tests: a province above it, two offices in it, another ward beside it, and who works there.
struct Office {
    let database: Database
    let gate: Gate
    let clock: TestClock
    let blobs: Blobs
    let ledger: ShelfLedger
    let reader: DraftReader
    let province: Organisation.Body
    let ward: Organisation.Body
    let hall: Organisation.Body
    let police: Organisation.Body
    let otherWard: Organisation.Body
    let administrator: Caller
    /// The ward's clerk.
    let clerk: Caller
    /// Reads for the police office of the ward.
    let officer: Caller
    /// The clerk of the other ward.
    let stranger: Caller

    static func with<Value>(_ engine: Engine, _ body: (Office) throws -> Value) throws -> Value {
        let migrations = try Journal.migrations() + OrganisationSchema.migrations() + DirectivesSchema.migrations()
        return try TemporaryFolder.with { folder in
            try TestDatabase.with(engine, migrations: migrations) { database in
                let office = try Office(database, in: folder)
                defer { office.reader.stop() }
                return try body(office)
            }
        }
    }

    private init(_ database: Database, in folder: TemporaryFolder) throws {
        self.database = database
        let clock = TestClock()
        self.clock = clock
        let gate = Gate(database: database, clock: clock.clock)
        self.gate = gate
        blobs = try Blobs(directory: folder.path("blobs"))
        ledger = ShelfLedger()
        reader = DraftReader(gate: gate, blobs: blobs, conversion: Conversion()) { print("reader: \($0)") }
        func body(_ name: String, below parent: Organisation.Body?, _ kind: Organisation.Body.Kind) throws
            -> Organisation.Body
        {
            try gate.perform(
                AddBody(NewBody(parent: parent?.id, name: name, kind: kind, country: .vietnam)), as: .atCommandLine)
        }
        province = try body("UBND tỉnh Mẫu", below: nil, .government)
        ward = try body("UBND phường Mẫu", below: province, .government)
        hall = try body("Văn phòng", below: ward, .office)
        police = try body("Công an phường", below: ward, .department)
        otherWard = try body("UBND phường Khác", below: province, .government)
        _ = try body("Văn phòng", below: otherWard, .office)
        func person(_ name: String, _ body: Organisation.Body, _ role: Role) throws -> Caller {
            let new = AddPerson(NewPerson(name: name, signInName: name), at: body.id, as: role, password: nil)
            let id = try gate.perform(new, as: .atCommandLine)
            let posts = try database.read {
                try PersonStore($0).posts(of: id, on: clock.now.day(in: Country.vietnam.offset))
            }
            return Caller(person: id, name: name, language: nil, posts: posts)
        }
        administrator = try person("quantri", province, .administrator)
        clerk = try person("vanthu", ward, .clerk)
        officer = try person("congan", police, .reporter)
        stranger = try person("nguoila", otherWard, .clerk)
    }

    static let messages = Messages(.vi)

    static let plan = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG MẪU
        Số: 12/KH-UBND
        Mẫu, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Chăm sóc cây xanh năm 2026

        Thực hiện Chương trình số 03/CTr-UBND ngày 02/01/2026 của UBND tỉnh Mẫu, UBND phường ban hành Kế hoạch:

        I. NHIỆM VỤ

        1. Văn phòng chủ trì, phối hợp với Công an phường rà soát cây nguy hiểm, hoàn thành trước ngày 15/3/2026.

        2. Công an phường chủ trì kiểm tra đường phố, hoàn thành trước ngày 30/6/2026.

        3. Trung tâm Văn hóa phường chủ trì tổ chức hội thi cây cảnh, hoàn thành trước ngày 20/12/2026.
        """

    /// Takes a text in, past the door.
    func handIn(_ text: String = plan, named name: String = "plan.txt", as caller: Caller? = nil) throws
        -> PendingDraft.ID
    {
        let bytes = Array(text.utf8)
        return try gate.perform(
            ImportDirective(try blobs.put(bytes), named: name, byteCount: bytes.count, keptBy: ward.id),
            as: caller ?? clerk)
    }

    /// Takes a text in and has it read.
    func takeIn(_ text: String = plan, named name: String = "plan.txt", as caller: Caller? = nil) throws
        -> PendingDraft.ID
    {
        let id = try handIn(text, named: name, as: caller)
        reader.wake()
        reader.finish()
        return id
    }

    func draft(_ id: PendingDraft.ID, as caller: Caller? = nil) throws -> PendingDraft? {
        try database.read { try PendingDraftStore($0, for: caller ?? clerk).draft(id) }
    }

    func desk(_ id: PendingDraft.ID) throws -> Desk? {
        try database.read { connection in
            let store = PendingDraftStore(connection, for: clerk)
            return try store.draft(id).flatMap { try store.content(of: $0)?.desk }
        }
    }

    func directives(as caller: Caller, _ query: DirectiveQuery = DirectiveQuery()) throws -> [Directive] {
        try database.read { connection in
            try DirectiveStore(connection, for: Visibility(of: caller, in: connection))
                .directives(query, after: nil, limit: 100)
        }
    }

    func confirm(_ id: PendingDraft.ID, seen: Int? = nil, as caller: Caller? = nil) throws -> Directive.ID {
        try gate.perform(ConfirmDraft(id, seen: seen, into: ledger), as: caller ?? clerk)
    }

    /// What the rooms work with.
    var registry: Registry { Registry(ledger: ledger, blobs: blobs, reader: reader) }

    /// What the rooms answer to a request of this caller, as through the site.
    func ask(
        _ method: Method = .get, _ target: String, as caller: Caller, form: [String: String]? = nil,
        headers: Headers = [:], json: String? = nil, language: Language = .vi
    ) throws -> Response? {
        var body = Web.Body.none
        if let form { body = .form(Form(Query(form.map { Query.Item($0.key, $0.value) }))) }
        if let json { body = .bytes(Array(json.utf8), mediaType: "application/json") }
        let visit = Visit(
            request: Request(method, target, headers: headers, body: body), caller: caller,
            messages: Messages(language), gate: gate, secret: Secret(text: "a secret of at least sixteen bytes"))
        let rooms: [any Capability] = [
            DraftRoom(registry), DirectiveRoom(registry), LessonRoom(),
        ]
        let path = visit.request.path
        let room =
            path.first == "api"
            ? rooms.first { $0.nouns.contains(path[2] ?? "") } : rooms.first { $0.roots.contains(path.first ?? "") }
        return try room?.respond(to: visit)
    }
}

extension Response {
    var text: String {
        if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
    }

    func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

/// A ledger that keeps what it is given, or refuses it.
final class ShelfLedger: AssignmentLedger {
    struct Refused: Error {}

    let entered = Mutex<[Directive.ID: [ConfirmedAssignment]]>([:])
    let refuses = Mutex(false)

    func enter(_ assignments: [ConfirmedAssignment], of directive: Directive, in act: Act) throws {
        if refuses.withLock({ $0 }) { throw Refused() }
        entered.withLock { $0[directive.id] = assignments }
    }

    func standing(of directive: Directive.ID, in connection: Connection) throws -> [StandingItem] { [] }

    func change(_ changes: [ConfirmedChange], by directive: Directive, in act: Act) throws {}

    func section(of directive: Directive.ID, for visit: Visit, in connection: Connection) throws -> HTML {
        "<section id=\"of-the-ledger\"></section>"
    }
}
