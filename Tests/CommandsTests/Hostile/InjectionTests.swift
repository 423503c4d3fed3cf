import Archive
import Foundation
import HTML
import Organisation
import TestSupport
import Testing
import Web

@testable import Commands

/// Hostile texts in every field of every operation and of every form, and what all pages and exports make of them.
@Suite struct InjectionTests {
    /// Columns that must have been reached, or the test would have tried nothing there.
    private static let reached: Set<String> = [
        "api_token.name", "assignment.text", "assignment.due_words", "body.name", "body_alias.alias",
        "completion.note", "draft.file_name", "draft.title", "draft_content.desk", "gap_reason.reason",
        "journal.change", "journal_personal.value", "lesson.words", "person.name", "post.title",
        "reorganisation.ground", "spill.reason", "saved_view.name", "saved_view.query", "stand_in.ground",
        "withdrawal.basis",
        "withdrawal.reason",
    ]

    /// What ends the session that asks.
    private static let ending = ["/sign-out", "/profile/password", "/security/codes/end", "/invitation/#"]

    @Test func `a hostile text in any field stands where it shows as a text, and does nothing`() throws {
        try RightsWorld.with { world in
            let forms = try RightsWorld.opened(world.folder) { try Self.crawled($0, world, HostileTexts.mark).forms }
            var reached: Set<String> = []
            for text in HostileTexts.all {
                try world.copied { house in
                    var crawler = Crawler(house.site(isSecure: false), as: world.everything)
                    try send(text, forms, world, &crawler) { !$0.contains("/spills") }
                    reached.formUnion(try RightsWorld.columns(holding: HostileTexts.mark, house))
                    try crawler.walk(from: Self.starts(world))
                    try ask(text, world, house, &crawler)
                    let faults = try Self.faultsOfExports(world, house)
                    #expect(faults == [], "\(text.prefix(40).debugDescription)")
                    // What is removed as a spill shows nothing any more, so that comes last.
                    var after = Crawler(crawler.site, as: world.everything)
                    try send(text, forms, world, &after) { $0.contains("/spills") }
                    reached.formUnion(try RightsWorld.columns(holding: HostileTexts.mark, house))
                    try after.walk(from: ["/spills", "/journal", "/directives", "/assignments?state=all"])
                    #expect(crawler.faults.union(after.faults) == [], "\(text.prefix(40).debugDescription)")
                }
            }
            #expect(Self.reached.subtracting(reached) == [], "nothing was tried there; reached \(reached.sorted())")
        }
    }

    private static func starts(_ world: RightsWorld) -> [String] {
        PageRights.table(world, world.everything).filter { $0.method == .get }.map(\.target)
            + ["/assignments?state=all", "/drafts/\(world.draft)?edit=head", "/drafts/\(world.draft)?edit=new"]
    }

    private static func crawled(_ house: House, _ world: RightsWorld, _ text: String) throws -> Crawler {
        var crawler = Crawler(house.site(isSecure: false), as: world.everything)
        try crawler.walk(from: starts(world))
        return crawler
    }

    /// Sends the text in every field of what can be sent; what is refused is shown again with it.
    private func send(
        _ text: String, _ forms: [String: Markup.Form], _ world: RightsWorld, _ crawler: inout Crawler,
        where isMeant: (String) -> Bool
    ) throws {
        let site = crawler.site
        let filling = Filling(
            text: text,
            shapes: Dictionary(site.rooms.flatMap { $0.schemas }.map { ($0.name, $0.schema) }) { first, _ in first })
        let shapes = site.rooms.flatMap { $0.operations }.map { operation in
            (operation.id, operation.requestBody?.contents.first { $0.mediaType == "application/json" }?.schema)
        }
        let operations = APIRights.table(world, world.everything)
        for (id, shape) in shapes.sorted(by: { $0.0 < $1.0 }) {
            guard let entrance = operations[id], isMeant(entrance.target) else { continue }
            try send(entrance, filling.variants(of: entrance.sent, shape: shape), &crawler)
        }
        for entrance in PageRights.table(world, world.everything)
        where entrance.method == .post && isMeant(entrance.target) {
            try send(entrance, filling.variants(of: entrance.sent, shape: nil), &crawler)
        }
        for form in forms.values.sorted(by: { $0.kind < $1.kind })
        where form.method == "post" && isMeant(form.action) {
            // Who asks must not sign himself out on his own page.
            guard !form.action.hasPrefix("/people/\(world.everything.person)") else { continue }
            let fields = form.fields.filter { $0.name != "token" }.map { ($0.name, $0.value) }
            let entrance = Entrance(.post, form.action, nil)
            try send(entrance, filling.variants(of: .form(fields), shape: nil), &crawler)
        }
        // Trying every field opened them again; one completion and one withdrawal are left to be shown.
        for (item, deed, fields) in [
            (world.open, "completion", [("note", text)]),
            (world.done, "withdrawal", [("reason", text), ("basis", text)]),
        ] {
            let left = Entrance(.post, "/assignments/\(item)/\(deed)", nil, .there, .form(fields))
            if isMeant(left.target) { try send(left, [left.sent], &crawler) }
        }
    }

    private func send(_ entrance: Entrance, _ variants: [Entrance.Sent], _ crawler: inout Crawler) throws {
        guard !Self.ending.contains(entrance.pattern) else { return }
        for sent in variants {
            // What was completed or withdrawn is opened again, so that each field has its turn.
            for done in ["completion", "withdrawal"] where entrance.pattern.hasSuffix("assignments/#/" + done) {
                for undone in ["completion", "withdrawal"] {
                    let subject = entrance.target.dropLast(done.count)
                    let address = (subject.hasPrefix("/api/") ? "" : "/api/v1") + subject + undone
                    try crawler.look(at: Entrance(.delete, String(address), nil))
                }
            }
            var filled = entrance
            filled.sent = sent
            try crawler.look(at: filled)
        }
    }

    /// Asks with the text in every parameter, and in place of every number of an address.
    private func ask(_ text: String, _ world: RightsWorld, _ house: House, _ crawler: inout Crawler) throws {
        let short = String(text.prefix(200))
        for operation in house.site(isSecure: false).rooms.flatMap({ $0.operations }) {
            guard let entrance = APIRights.table(world, world.everything)[operation.id] else { continue }
            let base = entrance.target.split(separator: "?").map(String.init)
            for parameter in operation.parameters where parameter.place == .query {
                let address = Address(segments: [], query: [(parameter.name, short)]).path.dropFirst()
                try crawler.look(at: Entrance(entrance.method, base[0] + address, nil))
            }
        }
        let all = APIRights.table(world, world.everything).values + PageRights.table(world, world.everything)
        for entrance in all where entrance.pattern.contains("#") {
            let path = entrance.pattern.split(separator: "/").map { $0 == "#" ? short : String($0) }
            try crawler.look(at: Entrance(entrance.method, Address(segments: path).path, nil))
        }
        for form in crawler.forms.values where form.method == "get" {
            for field in form.fields {
                let address = Address(segments: [], query: [(field.name, short)]).path.dropFirst()
                try crawler.look(at: Entrance(.get, form.action + address, nil))
            }
        }
    }

    // MARK: Files and JSON

    private static func faultsOfExports(_ world: RightsWorld, _ house: House) throws -> [String] {
        var faults: [String] = []
        let site = house.site(isSecure: false)
        let api = APIRights.table(world, world.everything).values.filter { $0.method == .get }
        let sheets = ["/assignments.csv?state=all", "/assignments.xlsx?state=all", "/bodies.csv", "/bodies.xlsx"]
        for entrance in api + sheets.map({ Entrance(.get, $0, nil) }) {
            let answer = try entrance.answer(site, as: world.everything)
            let bytes = try answer.bytes()
            let type = answer.headers["Content-Type"] ?? ""
            if answer.status != 200 {
                faults.append("\(entrance.target) was answered \(answer.status)")
            } else if type.hasPrefix("text/csv") {
                faults += CSVCells.formulas(in: String(decoding: bytes, as: UTF8.self)).map {
                    entrance.target + ": " + $0
                }
            } else if type.hasPrefix("application/vnd.openxml") {
                let parts = try Unzip.text(of: bytes)
                if parts.contains("<f>") || parts.contains("<f ") || parts.contains("<hyperlink") {
                    faults.append("\(entrance.target) holds a formula")
                }
                _ = try SheetReader(bytes, mostRows: 10_000)
            } else if type == "application/json" {
                _ = try JSONSerialization.jsonObject(with: Data(bytes))
            }
        }
        return faults
    }
}
