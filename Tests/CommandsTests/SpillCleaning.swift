import Archive
import Database
import Foundation
import Journal
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Assignments
@testable import Commands
@testable import Directives
@testable import Organisation

/// A state secret in a whole installation: what is on the disk, before and after.
@Suite struct SpillCleaning {
    static let secret = "Sao Chổi tập trung tại bến số chín"

    private static func plan(_ number: String, _ words: String) -> String {
        """
        ỦY BAN NHÂN DÂN
        PHƯỜNG MẪU
        Số: \(number)/KH-UBND
        Mẫu, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        \(words)

        I. NHIỆM VỤ

        1. UBND phường Mẫu chủ trì \(words), hoàn thành trước ngày 15/3/2026.

        2. UBND phường Mẫu chủ trì rà soát lần hai \(words), hoàn thành trước ngày 30/6/2026.
        """
    }

    struct Place {
        let house: RunningHouse
        let secret: Directive.ID
        let plain: Directive.ID
        let file: BlobHash

        var installation: Installation { house.house.installation }
        var data: String { installation.folder }
        var words: [String] { ["--data", data] }

        func read<Value>(_ body: (Connection) throws -> Value) throws -> Value {
            try installation.database.read(body)
        }

        /// The files of the data folder that hold any of these words.
        func files(holding words: [String]) throws -> [String] {
            let paths = FileManager.default.subpaths(atPath: data) ?? []
            return try paths.filter { path in
                var isFolder = false
                guard FileManager.default.fileExists(atPath: data + "/" + path, isDirectory: &isFolder), !isFolder
                else { return false }
                let bytes = try Data(contentsOf: URL(filePath: data + "/" + path))
                return words.contains { bytes.firstRange(of: Data($0.utf8)) != nil }
            }
        }

        func isWhole() throws -> Bool {
            if case .whole = try read({ try Journal.verify(in: $0) }) { true } else { false }
        }
    }

    private static func takeIn(_ text: String, _ house: House, named name: String) throws -> PendingDraft.ID {
        let bytes = Array(text.utf8)
        let installation = house.installation
        let body = try #require(
            try installation.database.read { try BodyStore($0).tree(afterPath: "", limit: 1).first?.id })
        let draft = try installation.gate.perform(
            ImportDirective(
                try installation.blobs.put(bytes), named: name, byteCount: bytes.count, keptBy: body, isAgain: true),
            as: .atCommandLine)
        house.reader.wake()
        house.reader.finish()
        return draft
    }

    private func with(_ body: (Place) throws -> Void) throws {
        try RunningHouse.with { running in
            let house = running.house
            func confirmed(_ text: String, _ name: String) throws -> Directive.ID {
                let draft = try Self.takeIn(text, house, named: name)
                return try house.installation.gate.perform(
                    ConfirmDraft(draft, seen: nil, into: house.ledger), as: .atCommandLine)
            }
            let plain = try confirmed(Self.plan("1", "Chăm sóc cây xanh"), "cay.txt")
            let text = Self.plan("2", Self.secret)
            let secret = try confirmed(text, "sao-choi.txt")
            let ids = try house.installation.database.read { connection in
                try connection.rows("SELECT id FROM assignment WHERE directive_id = \(secret) ORDER BY id") {
                    Assignment.ID(rawValue: try $0.int64(0))
                }
            }
            _ = try house.installation.gate.perform(
                CompleteAssignment(
                    id: try #require(ids.first), doneOn: nil, note: "Xong " + Self.secret, occurrence: nil,
                    caller: .atCommandLine), as: .atCommandLine)
            try body(
                Place(house: running, secret: secret, plain: plain, file: BlobHash(of: Array(text.utf8))))
        }
    }

    /// The words as they were written, and as the index holds them.
    static let traces = [secret, "sao choi tap trung", "sao-choi.txt"]

    @Test func `after a removal no file of the data folder holds a word of it`() throws {
        try with { place in
            #expect(try !place.files(holding: Self.traces).isEmpty)
            #expect(try place.isWhole())
            let target = place.house.folder.path("backup")
            #expect(try BackupCommand.run(["--to", target] + place.words) == 0)
            let path = "/api/v1/directives/\(place.secret)"
            func status() throws -> Int {
                try place.house.connect().get(path, "Authorization: Bearer \(place.house.token)\r\n").status
            }
            #expect(try status() == 200)
            let freeze = ["freeze", "directive", "\(place.secret)", "--reason", "Thấy dấu mật"]
            #expect(try SpillCommand.run(freeze + place.words) == 0)
            #expect(try status() == 404)
            #expect(try SpillCommand.run(["report", "1"] + place.words) == 0)
            #expect(try SpillCommand.run(["told", "1", "--who", "Bà Hoa"] + place.words) == 0)
            #expect(throws: SpillRefusal.notSure) {
                try SpillCommand.run(["remove", "1", "--ground", "QĐ 1"] + place.words)
            }
            #expect(try SpillCommand.run(["remove", "1", "--ground", "QĐ 1", "--sure"] + place.words) == 0)
            #expect(try place.files(holding: Self.traces) == [])
            #expect(try place.isWhole())
            #expect(try status() == 404)
            let kept = try place.read { try DirectiveStore($0, for: .everything).directive(place.plain) }
            #expect(kept?.assignmentCount == 2)
            #expect(try !place.files(holding: ["Chăm sóc cây xanh"]).isEmpty)
            let spill = try #require(try place.read { try SpillStore($0).spill(Spill.ID(rawValue: 1)) })
            let backup = try #require(try place.read { try SpillStore($0).backups(holding: spill).first })
            #expect(backup.path == target && spill.state == .removed)
            #expect(try SpillCommand.run(["backup-destroyed", "1", "\(backup.id)"] + place.words) == 0)
            #expect(try place.read { try SpillStore($0).backup(backup.id) }?.destroyedAt != nil)
            #expect(try VerifyCommand.run(place.words) == 0)
        }
    }

    @Test func `a program that ends behind the transaction leaves the rest to the next`() throws {
        try with { place in
            let gate = place.installation.gate
            let spill = try gate.perform(
                FreezeSpill(.directive, place.secret.rawValue, reason: "Thấy dấu mật"), as: .atCommandLine)
            try gate.perform(TellOfSpill(spill, who: "Bà Hoa"), as: .atCommandLine)
            try gate.perform(RemoveSpill(spill, ground: "QĐ 1", isSure: true), as: .atCommandLine)
            #expect(try place.installation.blobs.contains(place.file))
            #expect(try place.read { try SpillStore($0).spill(spill) }?.state == .removing)
            // Fails at each statement of the clearing in turn, as when the program ends there.
            for n in 1... {
                place.installation.database.faults.fail(at: n)
                var failed = false
                do { try place.installation.spillSweep().sweep() } catch is DatabaseError { failed = true }
                place.installation.database.faults.fail(at: nil)
                if !failed { break }
            }
            #expect(try place.read { try SpillStore($0).spill(spill) }?.state == .removed)
            #expect(try !place.installation.blobs.contains(place.file))
            #expect(try place.files(holding: Self.traces) == [])
            #expect(try place.isWhole())
        }
    }

    @Test func `a file that another text keeps stays, and one that went is not taken in again`() throws {
        try with { place in
            let gate = place.installation.gate
            let draft = try Self.takeIn(Self.plan("2", Self.secret), place.house.house, named: "ban-sao.txt")
            func remove(_ kind: Spill.Kind, _ id: Int64) throws {
                let spill = try gate.perform(FreezeSpill(kind, id, reason: "Thấy dấu mật"), as: .atCommandLine)
                try gate.perform(TellOfSpill(spill, who: "Bà Hoa"), as: .atCommandLine)
                try gate.perform(RemoveSpill(spill, ground: "QĐ 1", isSure: true), as: .atCommandLine)
                try place.installation.spillSweep().sweep()
            }
            try remove(.directive, place.secret.rawValue)
            #expect(try place.installation.blobs.contains(place.file))
            try remove(.draft, draft.rawValue)
            #expect(try !place.installation.blobs.contains(place.file))
            #expect(try place.files(holding: Self.traces) == [])
            #expect(throws: DraftRefusal.fileIsSpill) {
                _ = try Self.takeIn(Self.plan("2", Self.secret), place.house.house, named: "lai.txt")
            }
            #expect(try place.isWhole())
        }
    }

    @Test func `every table that refers to a text, a draft or an assignment is taken apart with it`() throws {
        try with { place in
            let known = Set(SpilledTables.all.flatMap { $0.tables.map(\.name) })
            let elsewhere: Set<String> = ["assignment_reach"]
            let tables = try place.read { connection in
                try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
                    try $0.string(0)
                }
            }
            for table in tables where !known.contains(table) && !elsewhere.contains(table) {
                let refers = try place.read { connection in
                    try connection.rows("SELECT \"table\" FROM pragma_foreign_key_list(\(table))") {
                        try $0.string(0)
                    }
                }
                let held = refers.filter { known.contains($0) }
                #expect(held == [], "\(table) refers to \(held): it must be taken apart with a spill")
            }
        }
    }
}
