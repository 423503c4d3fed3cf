import Database
import HTML
import Journal
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Organisation

/// The auditor's pages: what they show, and to whom.
@Suite struct JournalRoomTests {
    private func visit(
        _ town: Town, _ caller: Caller?, _ target: String, _ method: Method = .get, language: Language = .en
    ) -> Visit {
        Visit(
            request: Request(method, target), caller: caller, messages: Messages(language),
            gate: town.gate, secret: Secret.random())
    }

    private func answer(
        _ town: Town, _ caller: Caller?, _ target: String, _ method: Method = .get, language: Language = .en
    ) throws -> (status: Int, text: String)? {
        try TemporaryFolder.with { folder in
            let room = JournalRoom(key: SigningKeyFile(folder.path("journal.key")))
            let visit = visit(town, caller, target, method, language: language)
            guard let response = try room.respond(to: visit) else { return nil }
            guard case .bytes(let bytes) = response.body else { return (response.status, "") }
            return (response.status, String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test(arguments: Engine.tested)
    func `an auditor finds entries by what is typed`(engine: Engine) throws {
        try Town.with(engine) { town in
            let all = try #require(try answer(town, town.administrator, "/journal"))
            #expect(all.status == 200)
            #expect(all.text.contains("UBND phường Mẫu") && all.text.contains("VANTHU"))
            let bodies = try #require(try answer(town, town.administrator, "/journal?verb=add-body&subject_kind=body"))
            #expect(bodies.text.matches(of: /href="\/journal\/\d+"/).count == 3)
            #expect(bodies.text.contains("Phòng Giáo dục"))
            let none = try #require(try answer(town, town.administrator, "/journal?to=1/1/2020"))
            #expect(none.status == 200 && none.text.contains("No entry fits."))
            try town.gate.perform(AddAlias("PGD", to: town.schools.id), as: town.administrator)
            let own = try #require(
                try answer(
                    town, town.administrator, "/journal?person=quantri&body=UBND+ph%C6%B0%E1%BB%9Dng+M%E1%BA%ABu"))
            #expect(own.text.matches(of: /href="\/journal\/\d+"/).count == 1)
        }
    }

    @Test(arguments: [
        ("from=31/2/2026", "f-from"), ("person=nobody", "f-person"), ("body=nowhere", "f-body"),
        ("subject=x&subject_kind=body", "f-subject"), ("subject=7", "f-subject_kind"),
    ])
    func `what cannot be understood is told at its field, and stays typed`(_ query: String, _ field: String) throws {
        try Town.with(.sqlite) { town in
            let page = try #require(try answer(town, town.administrator, "/journal?" + query))
            #expect(page.status == 422)
            #expect(page.text.contains("href=\"#\(field)\""))
        }
    }

    @Test func `who may not read the journal is refused, strangers are asked to sign in`() throws {
        try Town.with(.sqlite) { town in
            for target in ["/journal", "/journal/1", "/journal/1/proof", "/api/v1/journal", "/api/v1/journal/1/proof"] {
                #expect(throws: GateRefusal.notAllowed) { try answer(town, town.clerk, target) }
                #expect(throws: SignInNeeded.self) { try answer(town, nil, target) }
            }
            #expect(throws: GateRefusal.notAllowed) { try answer(town, town.clerk, "/journal/heads", .post) }
        }
    }

    @Test(arguments: Engine.tested)
    func `an auditor of one body sees what was done for it alone`(engine: Engine) throws {
        try Town.with(engine) { town in
            let own = try Town.person("kiemtra", at: town.schools, as: .administrator, town.gate, town.clock)
            try town.gate.perform(AddAlias("Trường", to: town.schools.id), as: own)
            let other = try Town.person("congvien", at: town.parks, as: .administrator, town.gate, town.clock)
            try town.gate.perform(AddAlias("Vườn", to: town.parks.id), as: other)
            let last = try town.database.read { try Journal.size(in: $0) }
            let list = try #require(try answer(town, own, "/journal"))
            #expect(list.text.contains("KIEMTRA") && !list.text.contains("CONGVIEN") && !list.text.contains("Vườn"))
            let numbers = (1...last).filter { number in
                (try? answer(town, own, "/journal/\(number)")) != nil
            }
            let api = (1...last).filter { number in
                (try? answer(town, own, "/api/v1/journal/\(number)")) != nil
            }
            // That the operator entered the body, and that it got another name.
            #expect(numbers.count == 2 && api == numbers)
        }
    }

    @Test func `an entry shows what changed and offers its proof once a head stands for it`() throws {
        try Town.with(.sqlite) { town in
            let last = try town.database.read { try Journal.size(in: $0) }
            try town.gate.perform(
                ChangeBody(
                    town.parks.id,
                    to: NewBody(
                        parent: town.government.id, name: "Phòng <b>Cây xanh</b>", kind: .government, country: .vietnam)
                ),
                as: town.administrator)
            let entry = "/journal/\(last + 1)"
            let before = try #require(try answer(town, town.administrator, entry))
            #expect(before.text.contains("Phòng Công viên") && before.text.contains("&lt;b&gt;Cây xanh"))
            #expect(!before.text.contains("<b>Cây"))
            #expect(throws: ProofRefusal.notSignedYet) { try answer(town, town.administrator, entry + "/proof") }
            #expect(try answer(town, town.administrator, "/journal/heads", .post)?.status == 303)
            let after = try #require(try answer(town, town.administrator, entry))
            #expect(after.text.contains(entry + "/proof"))
            for target in [entry + "/proof", "/api/v1" + entry + "/proof"] {
                let proof = try #require(try answer(town, town.administrator, target))
                try JournalProof(Array(proof.text.utf8)).check()
            }
            #expect(try answer(town, town.administrator, "/journal/\(last + 99)") == nil)
        }
    }

    @Test func `pages of the list meet without a gap`() throws {
        try Town.with(.sqlite) { town in
            for number in 0..<60 {
                try town.gate.perform(AddAlias("Tên \(number)", to: town.schools.id), as: town.administrator)
            }
            let first = try #require(try answer(town, town.administrator, "/journal"))
            let link = try #require(first.text.firstMatch(of: /rel="next" href="([^"]+)"/)).1
            let second = try #require(
                try answer(town, town.administrator, String(link).replacing("&amp;", with: "&")))
            func numbers(_ text: String) -> [Int] {
                text.matches(of: /href="\/journal\/(\d+)"/).compactMap { Int($0.1) }
            }
            let last = Int(try town.database.read { try Journal.size(in: $0) })
            #expect(numbers(first.text) + numbers(second.text) == Array((1...last).reversed()))
        }
    }

    @Test(arguments: Language.allCases)
    func `the pages speak the visitor's language`(_ language: Language) throws {
        try Town.with(.sqlite) { town in
            let messages = Messages(language)
            let list = try #require(try answer(town, town.administrator, "/journal", language: language))
            #expect(list.text.contains(messages("added a person")) && list.text.contains(messages("What was done")))
        }
    }

    @Test func `every route of the journal is read back as it was printed`() {
        for route in [JournalRoute.list, .show(7), .proof(7), .sign] { #expect(route.isReadBack, "\(route)") }
        #expect(HeadsRoute.list.isReadBack)
        for path in ["/journal/0", "/journal/07", "/journal/x", "/journal/7/x", "/journal/7/proof/x", "/journal/heads"]
        {
            #expect(JournalRoute(.get, Path(path)) == nil)
        }
    }

    @Test(arguments: [
        (#"{"after":{"a":1,"b":"x"}}"#, ["a:-:1", "b:-:x"]),
        (#"{"before":{"a":1,"b":"x"},"after":{"a":1,"b":"y"}}"#, ["b:x:y"]),
        (#"{"before":{"n":[{"s":"x"}]},"after":{"n":[]}}"#, ["n 1 · s:x:-"]), ("{}", []), ("", []),
        ("no JSON", [":-:no JSON"]),
    ])
    func `a change is told field by field`(_ change: String, _ lines: [String]) {
        let told = JournalChange(change).lines.map {
            "\($0.path.joined(separator: " · ")):\($0.before ?? "-"):\($0.after ?? "-")"
        }
        #expect(told == lines)
    }
}
