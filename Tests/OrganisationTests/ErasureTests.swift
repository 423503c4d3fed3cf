import Database
import FoundationEssentials
import HTML
import Journal
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Organisation

/// Personal data is erased by law, and the journal holds.
@Suite struct ErasureTests {
    private let erasing = { (person: Person.ID) in
        ErasePersonalData(of: person, ground: "Luật 91/2025/QH15", reason: "Theo yêu cầu của chủ thể dữ liệu")
    }

    /// Enters somebody with everything that is known of people, changes it, and ends all posts.
    private func somebody(in town: Town) throws -> Person.ID {
        let new = NewPerson(name: "Đỗ Thị Hoa", signInName: "dothihoa", email: "hoa@example.org", language: .vi)
        let id = try town.gate.perform(
            AddPerson(new, at: town.schools.id, as: .reporter, password: Town.quickHash), as: town.administrator)
        var changed = new
        changed.name = "Đỗ Thị Hoàn"
        try town.gate.perform(ChangePerson(id, to: changed, left: nil), as: town.administrator)
        return id
    }

    private func endPosts(of id: Person.ID, in town: Town) throws {
        for post in try town.database.read({ try PersonStore($0).posts(of: id) }) {
            try town.gate.perform(EndPost(post.id), as: town.administrator)
        }
        town.clock.advance(by: .seconds(86_400))
    }

    @Test(arguments: Engine.tested)
    func `nothing of the data is left anywhere, and the journal is whole`(engine: Engine) throws {
        try Town.with(engine) { town in
            let id = try somebody(in: town)
            let (secret, token, now) = (Secret.random(), Secret.random(), town.clock.now)
            try town.database.write { connection in
                let store = SessionStore(connection)
                _ = try store.insert(secret, for: id, at: now, until: now + .seconds(9_999_999))
                _ = try store.insertToken(
                    token, named: "máy của Hoa", for: id, at: now, until: now + .seconds(9_999_999))
            }
            try endPosts(of: id, in: town)
            #expect(try town.gate.perform(erasing(id), as: town.administrator) == 9)
            try town.database.read { connection in
                let size = try Journal.size(in: connection)
                #expect(try Journal.verify(in: connection) == .whole(entries: size))
                let person = try #require(try PersonStore(connection).person(id))
                #expect(person.name == "#\(id.rawValue)" && person.email == nil && person.left != nil)
                #expect(try SessionStore(connection).person(holding: secret, kind: .session, at: now) == nil)
                #expect(try SessionStore(connection).person(holding: token, kind: .token, at: now) == nil)
            }
            try TemporaryFolder.with { folder throws in
                try town.database.backup(to: folder.path("data"))
                for file in try FileManager.default.contentsOfDirectory(atPath: folder.path("data")) {
                    let bytes = try Data(contentsOf: URL(filePath: folder.path("data/" + file)))
                    let text = String(decoding: bytes, as: UTF8.self)
                    for word in ["Hoa", "dothihoa", "hoa@example.org"] { #expect(!text.contains(word), "\(file)") }
                }
            }
        }
    }

    @Test func `the entry says what was erased, why and by what right`() throws {
        try Town.with(.sqlite) { town in
            let id = try somebody(in: town)
            try endPosts(of: id, in: town)
            try town.gate.perform(erasing(id), as: town.administrator)
            let entry = try #require(
                try town.database.read {
                    try Journal.history(of: JournalSubject(kind: "person", id: id.rawValue), in: $0).last
                }?.entry)
            #expect(entry.verb == ErasePersonalData.verb)
            #expect(entry.actor.person == town.administrator.person?.rawValue)
            let change = try #require(entry.change)
            #expect(change.contains("Luật 91/2025/QH15") && change.contains("Theo yêu cầu"))
        }
    }

    @Test func `it is refused while somebody is at work, twice, and without ground or reason`() throws {
        try Town.with(.sqlite) { town in
            let id = try somebody(in: town)
            func refusal(_ ground: String = "Luật", _ reason: String = "yêu cầu") -> ErasureRefusal? {
                do {
                    try town.gate.perform(
                        ErasePersonalData(of: id, ground: ground, reason: reason), as: town.administrator)
                    return nil
                } catch {
                    return error as? ErasureRefusal
                }
            }
            #expect(refusal() == .stillAtWork)
            try endPosts(of: id, in: town)
            #expect(refusal(" ") == .groundMissing)
            #expect(refusal("Luật", "") == .reasonMissing)
            #expect(refusal("Luật", String(repeating: "x", count: 2001)) == .tooLong)
            #expect(refusal() == nil)
            #expect(refusal() == .alreadyErased)
            #expect(throws: OrganisationRefusal.noSuchPerson) {
                try town.gate.perform(erasing(Person.ID(rawValue: 999)), as: town.administrator)
            }
        }
    }

    @Test func `who may not erase is refused, on the page too`() throws {
        try Town.with(.sqlite) { town in
            let id = try somebody(in: town)
            try endPosts(of: id, in: town)
            #expect(throws: GateRefusal.notAllowed) { try town.gate.perform(erasing(id), as: town.clerk) }
            #expect(throws: GateRefusal.notAllowed) { try page("/erasures/\(id.rawValue)", town, town.clerk) }
            let form = try #require(try page("/erasures/\(id.rawValue)", town, town.administrator))
            #expect(form.contains("name=\"ground\"") && form.contains("name=\"reason\""))
        }
    }

    private func page(_ target: String, _ town: Town, _ caller: Caller) throws -> String? {
        try TemporaryFolder.with { folder in
            let visit = Visit(
                request: Request(.get, target), caller: caller, messages: Messages(.en), gate: town.gate,
                secret: Secret.random())
            let rooms: [any Capability] = [
                ErasureRoom(), JournalRoom(key: SigningKeyFile(folder.path("journal.key"))), PersonRoom(),
            ]
            let room = rooms.first { $0.roots.contains(visit.request.path.first ?? "") }
            guard case .bytes(let bytes)? = try room?.respond(to: visit)?.body else { return nil }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    @Test func `the journal shows the words while they are kept, and says that they were erased`() throws {
        try Town.with(.sqlite) { town in
            let id = try somebody(in: town)
            let number = try #require(
                try town.database.read {
                    try Journal.history(of: JournalSubject(kind: "person", id: id.rawValue), in: $0).first?.number
                })
            let before = try #require(try page("/journal/\(number)", town, town.administrator))
            #expect(before.contains("Đỗ Thị Hoa") && before.contains("hoa@example.org"))
            try endPosts(of: id, in: town)
            try town.gate.perform(erasing(id), as: town.administrator)
            let after = try #require(try page("/journal/\(number)", town, town.administrator))
            #expect(!after.contains("Hoa") && after.contains("erased by law"))
            let shown = try #require(try page("/people/\(id.rawValue)", town, town.administrator))
            #expect(shown.contains("#\(id.rawValue)") && shown.contains("erased personal data"))
        }
    }

    @Test func `a change of one field is told as one, though each value is sealed anew`() throws {
        let (old, new) = (String(repeating: "a", count: 64), String(repeating: "b", count: 64))
        let change = #"{"before":{"n":{"sealed":"\#(old)"}},"after":{"n":{"sealed":"\#(new)"}}}"#
        #expect(JournalChange(change, [old: "Hoa", new: "Hoa"]).lines.isEmpty)
        let told = JournalChange(change, [old: "Hoa", new: "Hoàn"]).lines
        #expect(told == [JournalChange.Line(path: ["n"], before: "Hoa", after: "Hoàn")])
        let gone = JournalChange(change, [old: nil, new: nil], erased: "erased").lines
        #expect(gone == [JournalChange.Line(path: ["n"], before: "erased", after: "erased")])
    }

    @Test func `the route of an erasure is read back as it was printed`() {
        let id = Person.ID(rawValue: 7)
        for route in [ErasureRoute.form(id), .erase(id)] { #expect(route.isReadBack) }
    }
}
