import Database
import Testing
import Web
import WorkCalendar

@testable import Commands
@testable import Organisation

/// Every operation and every page, asked for by every role, by a stranger, from beside, and by narrow tokens.
@Suite struct RightsTests {
    /// The sentence of an entrance that was answered to somebody as it should not be; `nil` where all is well.
    private func fault(
        _ name: String, _ entrance: Entrance?, _ asker: Asker, _ house: House, token: Secret? = nil, admits: Bool
    ) throws -> String? {
        guard let entrance else { return nil }
        let before = try RightsWorld.counts(house)
        let answer = try entrance.answer(house.site(isSecure: false), as: asker, token: token)
        let after = try RightsWorld.counts(house)
        let said = "\(name), \(entrance.target), was answered \(answer.status) to \(asker.name)"
        guard admits else {
            if answer.verdict != .refused { return said + ", who must be refused: \(answer.told)" }
            let changed = before.filter { after[$0.key] != $0.value }.keys.sorted()
            return changed.isEmpty ? nil : said + ", and changed \(changed)"
        }
        if answer.verdict == .letIn || answer.status == entrance.state { return nil }
        return said + ", who may: \(answer.told)"
    }

    /// Asks for one entrance as everybody who must be refused, in one house, and as everybody who may.
    private func faults(
        _ name: String, _ world: RightsWorld, _ house: House, _ entrance: (Asker) -> Entrance?
    ) throws -> [String] {
        var faults: [String?] = []
        let isReading = entrance(world.everything)?.method == .get
        var letIn: [Asker] = []
        for asker in world.askers {
            guard let own = entrance(asker) else { continue }
            if own.admits(asker), !isReading {
                letIn.append(asker)
            } else {
                faults.append(try fault(name, own, asker, house, admits: own.admits(asker)))
            }
        }
        // What is the own of each is done by one after another in the same house.
        let areOwn = entrance(world.everything)?.needs?.isSubset(of: [.keepOwnProfile]) ?? false
        for group in areOwn ? [letIn] : letIn.map({ [$0] }) where !group.isEmpty {
            faults += try world.copied { house in
                try group.map { try fault(name, entrance($0), $0, house, admits: true) }
            }
        }
        return faults.compactMap { $0 }
    }

    @Test func `every operation is open to those roles that the table of permissions names`() throws {
        try RightsWorld.with { world in
            try RightsWorld.opened(world.folder) { house in
                let operations = house.site(isSecure: false).rooms.flatMap { $0.operations }
                var named = Set(APIRights.table(world, world.everything).keys)
                for operation in operations {
                    guard let entrance = APIRights.table(world, world.everything)[operation.id] else {
                        Issue.record(
                            "\(operation.id) is missing in APIRights: say what it needs, and a body that fits.")
                        continue
                    }
                    named.remove(operation.id)
                    #expect(operation.fits(entrance), "\(operation.id) is another address in APIRights")
                    let faults = try faults(operation.id, world, house) { APIRights.table(world, $0)[operation.id] }
                    #expect(faults == [])
                }
                #expect(named.isEmpty, "APIRights names what is no operation")
            }
        }
    }

    @Test func `every page and form is open to those roles that the table of permissions names`() throws {
        try RightsWorld.with { world in
            try RightsWorld.opened(world.folder) { house in
                for (index, entrance) in PageRights.table(world, world.everything).enumerated() {
                    let name = "\(entrance.method.rawValue) \(entrance.pattern)"
                    let faults = try faults(name, world, house) { PageRights.table(world, $0)[index] }
                    #expect(faults == [])
                }
            }
        }
    }

    /// What the sign-in of other programs does is asked with a provider, in `OpenIDSignIn`.
    private static let apart: Set<String> = ["/sign-in/openid", "/sign-in/openid/answer", "/security/accounts"]

    @Test func `every address that a route prints stands in the table of pages`() throws {
        try RightsWorld.with { world in
            let asked = PageRights.table(world, world.everything).map(\.pattern)
            let printed = try PrintedRoutes.counts()
            #expect(printed.count > 80)
            for (pattern, count) in printed where !Self.apart.contains(pattern) {
                #expect(
                    asked.filter { $0 == pattern }.count == count,
                    "\(pattern) is printed by \(count) cases of a route: PageRights must ask for each")
            }
        }
    }

    @Test func `what is somebody's own cannot be touched by another`() throws {
        try RightsWorld.with { world in
            let (one, other) = (world.askers[0], world.askers[1])
            func own(_ asker: Asker) -> [Entrance] {
                PageRights.table(world, asker) + APIRights.table(world, asker).values.sorted { $0.target < $1.target }
            }
            let others = zip(own(one), own(other)).filter { $0.target != $1.target }.map(\.1)
            #expect(others.count > 5)
            try RightsWorld.opened(world.folder) { house in
                for entrance in others {
                    let before = try RightsWorld.counts(house)
                    _ = try entrance.answer(house.site(isSecure: false), as: one)
                    #expect(try RightsWorld.counts(house) == before, "\(entrance.method.rawValue) \(entrance.target)")
                }
            }
        }
    }

    @Test func `a token opens what its scope says, and lacks nothing else for it`() throws {
        try RightsWorld.with { world in
            try RightsWorld.opened(world.folder) { house in
                for (name, entrance) in APIRights.table(world, world.everything) {
                    guard let needs = entrance.needs else { continue }
                    for lacking in needs {
                        let token = world.tokensWithout[lacking]
                        let told = try fault(name, entrance, world.everything, house, token: token, admits: false)
                        #expect(told == nil, "without \(lacking.rawValue)")
                    }
                    let opens = { (house: House) throws -> String? in
                        let token = try Self.token(needs, of: world.everything, house.installation.gate)
                        return try fault(name, entrance, world.everything, house, token: token, admits: true)
                    }
                    let told = try entrance.method == .get ? opens(house) : world.copied(opens)
                    #expect(told == nil, "with \(needs.map(\.rawValue))")
                }
            }
        }
    }

    /// A token with that scope and no more.
    private static func token(_ scope: Set<Permission>, of asker: Asker, _ gate: Gate) throws -> Secret {
        let (secret, now) = (Secret.random(), gate.clock.now)
        _ = try gate.database.write { connection in
            try SessionStore(connection).insertToken(
                secret, named: "gọn", for: asker.person, at: now, until: now + .seconds(900_000), scope: scope)
        }
        return secret
    }
}

extension Operation {
    /// Whether an entrance is at this address.
    fileprivate func fits(_ entrance: Entrance) -> Bool {
        let own = path.split(separator: "/"), other = entrance.target.prefix { $0 != "?" }.split(separator: "/")
        return method == entrance.method && own.count == other.count
            && zip(own, other).allSatisfy { $0.hasPrefix("{") ? $1.allSatisfy(\.isNumber) : $0 == $1 }
    }
}

extension Response {
    /// The first words of an answer, for the sentence of a fault.
    fileprivate var told: String {
        if case .bytes(let bytes) = body { String(decoding: bytes.prefix(400), as: UTF8.self) } else { "" }
    }
}
