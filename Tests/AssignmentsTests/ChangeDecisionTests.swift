import Archive
import Database
import Foundation
import HTML
import Organisation
import Reading
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Assignments
@testable import Directives

/// What an amending text proposes, decided by programs.
@Suite struct ChangeDecisions {
    private struct Shown: Decodable {
        struct Change: Decodable {
            let change: String
            let kind: String
            let found: String
            let item: Int64?
            let decision: String
        }

        struct About: Decodable { let version: Int }

        let draft: About
        let changes: [Change]

        var version: Int { draft.version }
    }

    /// A plan that stands, a text that amends it, and a program of the clerk's.
    private struct Program {
        let province: Province
        let room: DraftRoom
        let plan: Directive.ID
        let draft: PendingDraft.ID

        init(_ province: Province, _ folder: TemporaryFolder) throws {
            self.province = province
            let blobs = try Blobs(directory: folder.path + "/blobs")
            let reader = DraftReader(gate: province.gate, blobs: blobs, conversion: Conversion()) {
                Issue.record("\($0)")
            }
            room = DraftRoom(Registry(ledger: Ledger(), blobs: blobs, reader: reader))
            plan = try province.confirm(text: Amendments.plan)
            draft = try province.takeIn(Amendments.amending)
        }

        func ask(_ method: Web.Method, _ path: String = "", json: String? = nil) throws -> Response {
            let body: Web.Body = json.map { .bytes(Array($0.utf8), mediaType: "application/json") } ?? .none
            let request = Request(method, "/api/v1/drafts/\(draft.rawValue)\(path)", body: body)
            return try #require(try room.respond(to: province.visit(request, as: province.clerk)))
        }

        func shown() throws -> Shown {
            try JSONDecoder().decode(Shown.self, from: Data(try ask(.get).made().bytes()))
        }

        func decide(_ choices: [(change: String, choice: String)], version: Int) throws {
            let list = choices.map { "{\"change\": \"\($0.change)\", \"choice\": \"\($0.choice)\"}" }
            _ = try ask(
                .post, "/changes", json: "{\"version\": \(version), \"choices\": [\(list.joined(separator: ","))]}")
        }
    }

    private func withProgram(_ engine: Engine, _ body: (Program) throws -> Void) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try Province.with(engine) { try body(Program($0, folder)) }
    }

    @Test(arguments: Engine.tested)
    func `a program accepts some changes, refuses others, and confirms`(engine: Engine) throws {
        try withProgram(engine) { program in
            let before = try program.shown()
            #expect(before.changes.map(\.kind) == ["changed", "withdrawn", "added", "changed", "changed"])
            #expect(before.changes.allSatisfy { $0.decision == "open" && $0.found == "path" })
            let keys = before.changes.map(\.change)
            try program.decide(
                [
                    (keys[0], "accept"), (keys[1], "refuse"), (keys[2], "accept"), (keys[3], "refuse"),
                    (keys[4], "accept"),
                ],
                version: before.version)
            let after = try program.shown()
            #expect(after.changes.map(\.decision) == ["accepted", "refused", "accepted", "refused", "accepted"])
            let answer = try program.ask(.post, "/confirmation", json: "{\"version\": \(after.version)}")
            #expect(answer.status == 201)

            let standing = try program.province.details(of: program.plan)
            #expect(standing[0].assignment.text.contains("trồng 800 cây"))
            #expect(standing[1].assignment.due.on?.iso == "2026-05-14")
            #expect(standing[2].assignment.phase == .open)
            #expect(standing[3].leads.map(\.name) == ["Sở Giáo dục"])
        }
    }

    @Test func `a change that is not there, and decisions on an older version, are refused and change nothing`() throws
    {
        try withProgram(.sqlite) { program in
            let before = try program.shown()
            let key = try #require(before.changes.first?.change)
            #expect(throws: DeskRefusal.self) { try program.decide([("a9-c9", "accept")], version: before.version) }
            #expect(throws: DeskRefusal.self) {
                try program.decide([(key, "accept"), ("a9-c9", "refuse")], version: before.version)
            }
            #expect(try program.shown().changes.allSatisfy { $0.decision == "open" })
            try program.decide([(key, "refuse")], version: before.version)
            let stale = #expect(throws: (any Error).self) {
                try program.decide([(key, "accept")], version: before.version)
            }
            #expect((stale as? any Refusal)?.status == 409)
            #expect(try program.shown().changes.first?.decision == "refused")
        }
    }
}
