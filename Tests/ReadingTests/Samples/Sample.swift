import Foundation
import Testing

@testable import Reading

/// A text of our own writing with what a careful person reads from it.
///
/// `Golden/NAME.txt` is the text; `Golden/NAME.expected` holds a line for each field of the head that the text gives,
/// then one for each assignment, each report and each amendment, written by hand in the order of the text:
///
///     number: 27/KH-UBND
///     III.1 | lead Công an xã | support Đoàn Thanh niên xã | due date 2025-02-28 | targets =5
///     report: Các thôn > monthly > 20
///     amend: 1 | changed 15/KH-UBND III.2 | items 1/2
struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let expected: [String]

    var testDescription: String { name }
    var draft: Draft { Self.read(text, name: name) }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden")

    /// Every sample in the folder, by name.
    static let all: [Sample] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted().compactMap { file in
            let name = String(file.dropLast(4))
            guard let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8),
                let lines = try? String(contentsOf: folder.appending(path: name + ".expected"), encoding: .utf8)
            else { return nil }
            return Sample(name: name, text: text, expected: lines.split(separator: "\n").map(String.init))
        }
    }()

    static func read(_ text: String, name: String = "sample") -> Draft {
        Reader().read(Source(name: name + ".txt", text: text))
    }
}

extension Draft {
    /// What the draft says, in the lines that a sample's expectation is written in.
    ///
    /// - Parameter fields: The fields of the head to tell.
    func told(_ fields: [String]) -> [String] {
        fields.map { "\($0): " + (head[$0] ?? "") } + assignments.map(\.told) + reporting.map(\.told)
            + amendments.map(\.told)
    }

    private var head: [String: String] {
        var head = ["kind": directive.type.rawValue]
        head["number"] = directive.number
        head["title"] = directive.title
        head["issuer"] = directive.issuer
        head["issued"] = directive.issued
        head["place"] = directive.place
        head["signatory"] = directive.signatory?.name
        head["basis"] = directive.basis.map { ($0.number ?? $0.title ?? "") + ($0.date.map { " " + $0 } ?? "") }
            .joined(separator: " | ")
        head["replaces"] = directive.replaces.joined(separator: " | ")
        head["effective"] = directive.effective
        head["recipients"] = directive.recipients.joined(separator: " | ")
        return head
    }
}

extension DraftAssignment {
    var told: String {
        var parts = [ref]
        if !lead.isEmpty { parts.append("lead " + lead.joined(separator: "; ")) }
        if !support.isEmpty { parts.append("support " + support.joined(separator: "; ")) }
        if !people.isEmpty {
            parts.append("people " + people.map { $0.role.rawValue + " " + $0.name }.joined(separator: "; "))
        }
        if due.kind != .none {
            let when = due.recurrence ?? due.by
            parts.append("due " + due.kind.rawValue + (when.map { " " + $0 } ?? ""))
        }
        if !targets.isEmpty {
            parts.append("targets " + targets.map { $0.op + Remark.points($0.value) }.joined(separator: " "))
        }
        if let product { parts.append("product " + product) }
        if let weight { parts.append("weight " + Remark.points(weight)) }
        return parts.joined(separator: " | ")
    }
}

extension DraftReporting {
    var told: String { "report: \(who) > \(recurrence ?? (adHoc ? "ad hoc" : "null")) > \(by ?? "null")" }
}

extension DraftAmendment {
    var told: String {
        var parts = ["amend: " + ref]
        let name = amended.number ?? amended.title ?? ""
        parts.append([verb.rawValue, name, path.joined(separator: ".")].filter { !$0.isEmpty }.joined(separator: " "))
        if !items.isEmpty { parts.append("items " + items.joined(separator: ", ")) }
        if let words { parts.append("“\(words.old)” → “\(words.new)”") }
        if let due { parts.append("due " + due.kind.rawValue + ((due.recurrence ?? due.by).map { " " + $0 } ?? "")) }
        if !lead.isEmpty { parts.append("to lead " + lead.joined(separator: "; ")) }
        if !support.isEmpty { parts.append("to support " + support.joined(separator: "; ")) }
        return parts.joined(separator: " | ")
    }
}
