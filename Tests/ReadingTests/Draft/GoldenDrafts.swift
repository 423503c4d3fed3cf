import Foundation
import Testing

@testable import Reading

/// Samples with the drafts they make; `REMIT_GOLDEN=write` writes the drafts anew.
@Suite struct GoldenDrafts {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let folder = root.appending(path: "Tests/Golden/Reading")

    static let samples = [
        "Tests/Golden/Reading/cong-van", "Tests/Golden/Reading/thong-bao", "Tests/Golden/Reading/ke-hoach-dang",
        "Tests/Golden/Reading/quyet-dinh", "Tests/Golden/Reading/phu-luc-can-cot", "Assets/samples/ke-hoach-phuong",
    ]

    @Test(arguments: samples)
    func `a sample makes the draft that was looked over`(_ path: String) throws {
        let name = URL(filePath: path).lastPathComponent
        let text = try String(contentsOf: Self.root.appending(path: path + ".txt"), encoding: .utf8)
        let file = Self.folder.appending(path: name + ".json")
        var draft = Reader().read(Source(name: name + ".txt", text: text))
        draft.findings = []  // what is found wrong has tests of its own
        let json = draft.json()
        if ProcessInfo.processInfo.environment["REMIT_GOLDEN"] == "write" { try Data(json).write(to: file) }
        let golden = try #require(
            FileManager.default.contents(atPath: file.path), "no golden file; make golden writes it")
        let (expected, found) = (lines(Array(golden)), lines(json))
        for (number, pair) in zip(expected, found).enumerated() where pair.0 != pair.1 {
            Issue.record("\(name).json line \(number + 1): expected \(pair.0), found \(pair.1)")
            break
        }
        #expect(expected.count == found.count)
    }

    private func lines(_ json: [UInt8]) -> [Substring] {
        String(decoding: json, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
}

/// The five documents with gold files; skipped where `REMIT_SHARED` does not name their folder.
@Suite struct GoldScores {
    static let shared = ProcessInfo.processInfo.environment["REMIT_SHARED"]

    /// What each document must reach at least, somewhat below what it reached when this was written.
    static let floors = [("000", 0.97), ("001", 0.77), ("002", 0.96), ("003", 0.97), ("004", 0.96)]

    @Test(.enabled(if: shared != nil, "REMIT_SHARED names no folder"), arguments: floors)
    func `a document is read as well as before`(_ number: String, _ floor: Double) throws {
        let shared = URL(filePath: try #require(Self.shared))
        let texts = try FileManager.default.contentsOfDirectory(atPath: shared.appending(path: "directives").path)
        let name = try #require(texts.first { $0.hasPrefix(number) })
        let text = try String(contentsOf: shared.appending(path: "directives/" + name), encoding: .utf8)
        let output = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".json")
        defer { try? FileManager.default.removeItem(at: output) }
        try Data(Reader().read(Source(name: name, text: text)).json()).write(to: output)
        let score = Process()
        score.executableURL = URL(filePath: "/usr/bin/env")
        let gold = shared.appending(path: "gold/\(number).json").path
        score.arguments = ["python3", shared.appending(path: "gold/score.py").path, gold, output.path]
        let pipe = Pipe()
        score.standardOutput = pipe
        try score.run()
        let printed = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        score.waitUntilExit()
        let overall = try #require(printed.split(separator: "\n").last.flatMap { Double($0) })
        #expect(overall >= floor, "\(printed)")
    }
}
