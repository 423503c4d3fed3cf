import Archive
import Database
import Journal
import TestSupport
import WorkCalendar

@testable import Assignments
@testable import Commands
@testable import Directives
@testable import Organisation

extension RightsWorld {
    /// Lends one, made anew.
    static func with<Value>(_ body: (RightsWorld) throws -> Value) throws -> Value {
        try TemporaryFolder.with { place in
            let folder = place.path("data")
            let world = try opened(folder) { try Seed($0).world(in: folder) }
            return try body(world)
        }
    }
}

/// Puts one of everything into an empty installation.
private struct Seed {
    let house: House
    let gate: Gate
    let now: Instant
    let hash: PasswordHash?

    init(_ house: House) throws {
        self.house = house
        gate = house.installation.gate
        now = gate.clock.now
        hash = try PasswordHash(of: RightsWorld.password)
    }

    func perform<A: Action>(_ action: A) throws -> A.Outcome { try gate.perform(action, as: .atCommandLine) }

    func body(_ name: String, below parent: Body.ID? = nil, _ kind: Body.Kind = .department) throws -> Body.ID {
        try perform(AddBody(NewBody(parent: parent, name: name, kind: kind, country: .vietnam))).id
    }

    func person(_ name: String, _ roles: [Role], at body: Body.ID) throws -> Person.ID {
        let new = NewPerson(name: "Họ Tên " + name, signInName: name, email: name + "@example.org")
        let id = try perform(AddPerson(new, at: body, as: roles[0], password: hash))
        for role in roles.dropFirst() { _ = try perform(AddPost(for: id, at: body, as: role, title: nil)) }
        return id
    }

    func asker(_ name: String, _ roles: [Role], at body: Body.ID, isHere: Bool = true) throws -> Asker {
        let id = try person(name, roles, at: body)
        let (session, token, end) = (Secret.random(), Secret.random(), now + .seconds(864_000))
        let own = try gate.database.write { connection in
            let store = SessionStore(connection)
            _ = try store.insert(session, for: id, at: now, until: end)
            _ = try store.insertToken(token, named: "một", for: id, at: now, until: end)
            return (
                session: try store.insert(.random(), for: id, at: now, until: end),
                token: try store.insertToken(.random(), named: "hai", for: id, at: now, until: end),
                view: try SavedViewStore(connection).keep(name: "Của tôi", query: "state=open", of: id),
                identity: try OuterIdentityStore(connection).insert(
                    issuer: "https://id.example.org", subject: name, of: id, at: now)
            )
        }
        return Asker(
            name: name, roles: Set(roles), isHere: isHere, person: id, session: session, token: token,
            otherSession: own.session, otherToken: own.token, view: own.view,
            identity: own.identity)
    }

    func read(_ text: String, keptBy body: Body.ID) throws -> PendingDraft.ID {
        let bytes = Array(text.utf8)
        let draft = try perform(
            ImportDirective(
                try house.installation.blobs.put(bytes), named: "plan.txt", byteCount: bytes.count, keptBy: body))
        house.reader.wake()
        house.reader.finish()
        return draft
    }

    func confirmed(_ text: String, keptBy body: Body.ID) throws -> Directive.ID {
        try perform(ConfirmDraft(try read(text, keptBy: body), seen: nil, into: house.ledger))
    }

    func world(in folder: String) throws -> RightsWorld {
        let city = try body("UBND phường Mẫu", .government), elsewhere = try body("UBND phường Khác", .government)
        let schools = try body("Phòng Giáo dục", below: city), parks = try body("Phòng Công viên", below: city)
        let spare = try body("Phòng Thừa", below: city), group = try body("các phòng", below: city, .group)
        let member = try perform(AddMember(schools, to: group, from: nil)).id
        try perform(AddAlias("Phòng Học", to: schools))
        let citizen = try person("nguoidan", [.reporter], at: schools)
        _ = try person("nguoithay", [.reporter], at: schools)
        let leaver = try person("nghi", [.clerk], at: parks)
        let posts = try gate.database.read { connection in
            try [citizen, leaver].flatMap { try PersonStore(connection).posts(of: $0) }
        }
        try perform(EndPost(posts[1].id))
        let second = try perform(AddPost(for: citizen, at: parks, as: .reporter, title: nil))
        let standIn = try perform(
            AppointStandIn(
                NewStandIn(
                    post: posts[0].id, signInName: "nguoithay", capacity: .inPlace,
                    begins: now.day(in: Country.vietnam.offset)),
                of: citizen))
        let invitation = try perform(InvitePerson(citizen))
        let lesson = try perform(TeachRoleWord(body: city, words: "nơi chủ trì", role: "lead")).id
        let forgotten = try perform(TeachRoleWord(body: city, words: "nơi giúp", role: "support")).id
        _ = try perform(ForgetLesson(lesson: forgotten, isBack: false))

        let above = try confirmed(Self.plan("12", in: "Phòng Giáo dục"), keptBy: city)
        let below = try confirmed(Self.plan("13", in: "Phòng Công viên"), keptBy: city)
        let discarded = try read(Self.plan("14", in: "Phòng Giáo dục"), keptBy: city)
        _ = try perform(DiscardDraft(discarded))
        let draft = try read(Self.plan("15", in: "Phòng Giáo dục"), keptBy: city)
        _ = try perform(EditDraft(draft, [.remove(card: 3)], seen: 0))
        let items = try gate.database.read { connection in
            try connection.rows("SELECT id FROM assignment WHERE directive_id = \(above) ORDER BY id") {
                Assignment.ID(rawValue: try $0.int64(0))
            }
        }
        let day = now.day(in: Country.vietnam.offset)
        _ = try perform(
            CompleteAssignment(id: items[1], doneOn: day, note: nil, occurrence: nil, caller: .atCommandLine))
        _ = try perform(
            WithdrawAssignment(id: items[2], reason: "Thôi việc", basis: "Thông báo 5/TB", caller: .atCommandLine))
        let gap = try perform(
            ExplainGap(assignment: items[0], plan: below, reason: "Để năm sau", caller: .atCommandLine)
        ).id
        let alias = try gate.database.read { try BodyStore($0).aliases(of: schools).last?.id }
        let askers = try Role.allCases.map { try asker("vai-\($0.rawValue)", [$0], at: city) }
        let everything = try asker("tatca", Role.allCases, at: city)
        let other = try asker("noikhac", Role.allCases, at: elsewhere, isHere: false)
        let tokens = try Dictionary(
            uniqueKeysWithValues: Permission.allCases.map { permission in
                let secret = Secret.random(), scope = Set(Permission.allCases).subtracting([permission])
                _ = try gate.database.write { connection in
                    try SessionStore(connection).insertToken(
                        secret, named: "hẹp", for: everything.person, at: now, until: now + .seconds(864_000),
                        scope: scope)
                }
                return (permission, secret)
            })
        try gate.database.write { connection in
            let store = SecondFactorStore(connection)
            try store.begin(
                house.installation.key.sealed(.random(), for: citizen), for: citizen, at: now)
            try store.confirm(for: citizen, at: now)
        }
        let secret = try confirmed(Self.plan("16", in: "Phòng Giáo dục"), keptBy: city)
        let spill = try perform(FreezeSpill(.directive, secret.rawValue, reason: "Thấy dấu mật"))
        try perform(TellOfSpill(spill, who: "Bà Hoa"))
        let backup = try perform(NoteBackup("/sao-luu", entries: 9))
        _ = try perform(SignJournal(with: try house.installation.signingKey.readOrMake()))
        var stranger = everything
        (stranger.name, stranger.isKnown, stranger.session, stranger.token) = ("a stranger", false, nil, nil)
        return RightsWorld(
            folder: folder, askers: askers + [other, stranger], everything: everything, tokensWithout: tokens,
            city: city, schools: schools, parks: parks, spare: spare, group: group,
            alias: alias ?? BodyAlias.ID(rawValue: 1), member: member, citizen: citizen, citizenPost: posts[0].id,
            otherPost: second, leaver: leaver, standIn: standIn, invitation: invitation, draft: draft,
            discarded: discarded, above: above, below: below, open: items[0], done: items[1], withdrawn: items[2],
            gap: gap, lesson: lesson, forgotten: forgotten, spill: spill, backup: backup,
            entry: 1)
    }

    /// A plan of three assignments to one body.
    private static func plan(_ number: String, in body: String) -> String {
        """
        ỦY BAN NHÂN DÂN
        PHƯỜNG MẪU
        Số: \(number)/KH-UBND
        Mẫu, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Chăm sóc cây xanh năm 2026

        I. NHIỆM VỤ

        1. \(body) chủ trì rà soát cây nguy hiểm, hoàn thành trước ngày 15/3/2026.

        2. \(body) chủ trì kiểm tra đường phố, hoàn thành trước ngày 30/6/2026.

        3. \(body) chủ trì tổ chức hội thi cây cảnh, hoàn thành trước ngày 20/12/2026.
        """
    }
}
