import Archive
import Database
import Foundation
import HTML
import Journal
import Organisation
import Reading
import TestSupport
import Web
import WorkCalendar

@testable import Assignments
@testable import Directives

/// A small province for tests: a government with two departments, an office in the first; a second tree beside it.
struct Province {
    let database: Database
    let gate: Gate
    let clock: TestClock
    let government: Organisation.Body
    let schools: Organisation.Body
    let office: Organisation.Body
    let parks: Organisation.Body
    let stranger: Organisation.Body
    /// A clerk of the government, who keeps the ledger.
    let clerk: Caller
    /// A reporter of the schools department.
    let reporter: Caller
    /// Somebody of the other tree, who may see nothing of this one.
    let outsider: Caller

    static let subjects = OrganisationSchema.subjects + DirectivesSchema.subjects + AssignmentsSchema.subjects
    static func migrations() throws -> [Migration] {
        try Journal.migrations() + OrganisationSchema.migrations() + DirectivesSchema.migrations()
            + AssignmentsSchema.migrations()
    }

    static func with<Value>(_ engine: Engine, _ body: (Province) throws -> Value) throws -> Value {
        try TestDatabase.with(engine, migrations: migrations()) { try body(Province($0)) }
    }

    private init(_ database: Database) throws {
        self.database = database
        // Wednesday, 18 March 2026, in the morning.
        let clock = TestClock(Instant(rawValue: 1_773_795_600_000_000))
        self.clock = clock
        let gate = Gate(database: database, clock: clock.clock, subjects: Self.subjects)
        self.gate = gate
        func body(_ name: String, below parent: Organisation.Body?) throws -> Organisation.Body {
            let new = NewBody(parent: parent?.id, name: name, kind: .government, country: .vietnam)
            return try gate.perform(AddBody(new), as: .atCommandLine)
        }
        government = try body("UBND tỉnh Mẫu", below: nil)
        schools = try body("Sở Giáo dục", below: government)
        office = try body("Văn phòng Sở Giáo dục", below: schools)
        parks = try body("Sở Công viên", below: government)
        stranger = try body("UBND tỉnh Khác", below: nil)
        clerk = try Self.person("vanthu", at: government, as: .clerk, gate, clock)
        reporter = try Self.person("baocao", at: schools, as: .reporter, gate, clock)
        outsider = try Self.person("nguoila", at: stranger, as: .clerk, gate, clock)
    }

    static func person(
        _ name: String, at body: Organisation.Body, as role: Role, _ gate: Gate, _ clock: TestClock
    ) throws -> Caller {
        let id = try gate.perform(
            AddPerson(NewPerson(name: name, signInName: name), at: body.id, as: role, password: nil), as: .atCommandLine
        )
        let posts = try gate.database.read {
            try PersonStore($0).posts(of: id, on: clock.now.day(in: Country.vietnam.offset))
        }
        return Caller(person: id, name: name, language: .en, posts: posts)
    }

    var today: Day { clock.now.day(in: Country.vietnam.offset) }
    var ledgerClock: LedgerClock { LedgerClock(today: today, in: .vietnam) }

    /// Confirms a directive with these assignments, kept by the government.
    @discardableResult
    func confirm(_ assignments: [Given], number: String = "12/KH-UBND", issued: String? = nil) throws -> Directive.ID {
        let action = ConfirmForTest(
            body: government.id, bodyPath: government.path, number: number, issued: issued, given: assignments)
        return try gate.perform(action, as: clerk)
    }

    func store<Value>(_ caller: Caller? = nil, _ body: (LedgerStore) throws -> Value) throws -> Value {
        try database.read { connection in
            let visibility = try Visibility(of: caller ?? .atCommandLine, in: connection)
            return try body(LedgerStore(connection, visibility: visibility, clock: ledgerClock))
        }
    }

    func rows(_ caller: Caller? = nil, limit: Int = 100, _ change: (inout LedgerFilter) -> Void = { _ in }) throws
        -> [LedgerRow]
    {
        var filter = LedgerFilter()
        change(&filter)
        return try store(caller) { try $0.rows(filter, limit: limit) }
    }

    func counts(_ caller: Caller? = nil, _ change: (inout LedgerFilter) -> Void = { _ in }) throws -> LedgerCounts {
        var filter = LedgerFilter()
        change(&filter)
        return try store(caller) { try $0.counts(filter) }
    }

    /// A visit as the house would make it.
    func visit(_ request: Request, as caller: Caller, _ language: Language = .en) -> Visit {
        Visit(request: request, caller: caller, messages: Messages(language), gate: gate)
    }

    /// What the ledger's room answers, as text.
    func answer(_ request: Request, as caller: Caller, _ language: Language = .en) throws -> (status: Int, text: String)
    {
        do {
            guard let response = try AssignmentRoom().respond(to: visit(request, as: caller, language)) else {
                return (404, "")
            }
            let whole = try response.made()
            return (whole.status, String(decoding: try whole.bytes(), as: UTF8.self))
        } catch let refusal as any Refusal {
            return (refusal.status, "\(refusal)")
        }
    }
}

/// An assignment as a test gives it.
struct Given {
    var text: String
    var ref = "I.1"
    var leads: [NamedBody] = []
    var supports: [NamedBody] = []
    var due = DraftDue.none
    var weight: Double?
    var people: [DraftPerson] = []
    var restored: String?

    /// One with a deadline on a day, led by a body.
    static func due(
        _ day: String?, _ text: String = "Rà soát", ref: String = "I.1", by lead: Organisation.Body? = nil
    ) -> Given {
        var given = Given(text: text, ref: ref)
        if let day { given.due = DraftDue(kind: .date, by: day, text: "đến ngày \(day)") }
        if let lead { given.leads = [NamedBody(name: lead.name, body: lead.id)] }
        return given
    }

    var confirmed: ConfirmedAssignment {
        var draft = DraftAssignment(ref: ref, words: text, sourceLine: 3, source: Span(start: 0, end: 4))
        (draft.due, draft.weight, draft.people, draft.restored) = (due, weight, people, restored)
        (draft.lead, draft.support) = (leads.map(\.name), supports.map(\.name))
        return ConfirmedAssignment(assignment: draft, provision: nil, leads: leads, supports: supports)
    }
}

/// Writes a directive and gives its assignments to the ledger, as confirming a draft does.
struct ConfirmForTest: Action {
    static let permission = Permission.confirmDirective
    static let verb = "confirm-directive"

    let body: Organisation.Body.ID
    let bodyPath: String
    let number: String
    var issued: String?
    let given: [Given]

    func perform(in act: Act) throws -> Directive.ID {
        guard let hash = BlobHash(bytes: [UInt8](repeating: 7, count: 32)) else { throw AssignmentRefusal.textMissing }
        let writing = DirectiveWriting(connection: act.connection)
        var head = try DraftDirective.numbered(number)
        head.issued = issued
        let id = try writing.insert(
            NewDirective(
                body: body, head: head, title: "Kế hoạch <thử>", language: .vi, issuerBody: nil,
                fileName: "a.txt",
                file: hash, assignmentCount: given.count, person: act.caller.person, at: act.now))
        try writing.keep(
            text: "Rà soát thủ tục.\nTổ chức kiểm tra.\n", tables: "[]", findings: [], words: number, of: id)
        guard let directive = try DirectiveStore(act.connection, for: .everything).directive(id) else {
            throw AssignmentRefusal.noSuchDirective
        }
        try Ledger().enter(given.map(\.confirmed), of: directive, in: act)
        try act.record("directive", id.rawValue, before: nil, after: ["number": number])
        return id
    }
}

extension DraftDirective {
    static func numbered(_ number: String) throws -> DraftDirective {
        let json = #"{"number":"\#(number)","type":"plan","basis":[],"replaces":[],"recipients":[],"fields":{}}"#
        return try JSONDecoder().decode(DraftDirective.self, from: Data(json.utf8))
    }
}

extension Response {
    /// The answer itself, where it takes time to make.
    func made() throws -> Response {
        if case .later(let make) = body { try make() } else { self }
    }

    /// All that would be sent.
    func bytes() throws -> [UInt8] {
        switch body {
        case .bytes(let bytes): bytes
        case .stream(let stream): try stream.collected()
        case .temporaryFile(let path, _): Array(FileManager.default.contents(atPath: path) ?? Data())
        case .none, .text, .file, .events, .later: []
        }
    }
}
