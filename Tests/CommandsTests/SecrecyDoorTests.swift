import Archive
import Database
import Foundation
import Journal
import Organisation
import TestSupport
import Testing
import Web

@testable import Commands
@testable import Directives

/// Whatever way a state secret comes by, it is stopped, and nothing of it is kept.
@Suite struct SecrecyDoorTests {
    static let marked = "TỐI MẬT\n\nKẾ HOẠCH\nPhương án Sao Chổi tập trung tại bến số chín"
    static let trace = "Sao Chổi"

    private func expectNothingKept(_ running: RunningHouse) throws {
        let folder = running.house.installation.folder
        for path in FileManager.default.subpaths(atPath: folder) ?? [] {
            var isFolder = false
            guard FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder), !isFolder else {
                continue
            }
            let bytes = try Data(contentsOf: URL(filePath: folder + "/" + path))
            #expect(bytes.firstRange(of: Data(Self.trace.utf8)) == nil, "\(path)")
        }
    }

    private func stops(_ running: RunningHouse) throws -> [String] {
        try running.house.installation.database.read { try Journal.page(limit: 200, in: $0) }
            .filter { $0.entry.verb == "stop-secret" }.compactMap(\.entry.change)
    }

    @Test func `a text that is declared or marked is stopped at every form, and the journal tells it`() throws {
        try RunningHouse.with { running in
            let browser = PlainBrowser(running)
            browser.take(cookies: running.clerk)
            let page = try browser.get("/directives/import").text
            let token = try #require(page.firstMatch(of: /name="token" value="([^"]+)"/)?.1)
            let body = try #require(page.firstMatch(of: /name="body" value="([^"]+)"/)?.1)
            let forms: [(String, [(String, String)])] = [
                ("/directives/import", [("body", String(body)), ("text", Self.marked)]),
                (
                    "/directives/import",
                    [("body", String(body)), ("text", "Phương án Sao Chổi"), ("secrecy", "secret")]
                ),
                ("/assignments/1/amendment", [("text", Self.marked)]),
                ("/coverage/reasons", [("reason", Self.marked)]),
                ("/assignments/1/withdrawal", [("reason", Self.marked)]),
            ]
            for (target, fields) in forms {
                let answer = try browser.post(target, fields, token: String(token))
                #expect(answer.status == 422, "\(target)")
                #expect(!answer.text.contains(Self.trace), "\(target)")
            }
            let told = try stops(running)
            #expect(told.count == forms.count)
            #expect(told.allSatisfy { $0.contains("/") && !$0.contains(Self.trace) })
            try expectNothingKept(running)
        }
    }

    @Test func `a mark that is found on reading takes the name of the file along, in the journal too`() throws {
        try RunningHouse.with { running in
            let (house, installation) = (running.house, running.house.installation)
            let body = try #require(
                try installation.database.read { try BodyStore($0).tree(afterPath: "", limit: 1).first?.id })
            let bytes = Array(Self.marked.utf8)
            let draft = try installation.gate.perform(
                ImportDirective(
                    try installation.blobs.put(bytes), named: "Sao Chổi.txt", byteCount: bytes.count, keptBy: body),
                as: .atCommandLine)
            house.reader.wake()
            house.reader.finish()
            let found = try installation.database.read {
                try PendingDraftStore($0, for: .atCommandLine).draft(draft)
            }
            #expect(found?.refusal == .stateSecret(mark: "TỐI MẬT") && found?.fileName == "TỐI MẬT")
            let records = try installation.database.read { try Journal.page(limit: 200, in: $0) }
            #expect(!records.contains { $0.entry.change?.contains(Self.trace) ?? false })
            guard case .whole = try installation.database.read({ try Journal.verify(in: $0) }) else {
                Issue.record("The journal does not hold.")
                return
            }
            #expect(try !installation.blobs.contains(BlobHash(of: bytes)))
        }
    }

    @Test func `the command line reads no marked text either`() throws {
        try TemporaryFolder.with { folder throws in
            let path = folder.path("mat.txt")
            try Data(Self.marked.utf8).write(to: URL(filePath: path))
            for command in [ReadCommand.self, LintCommand.self] as [any Command.Type] {
                #expect(throws: ReadingRefusal.stateSecret(mark: "TỐI MẬT")) { try command.run([path]) }
            }
        }
    }
}
