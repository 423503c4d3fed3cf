import Archive
import Assets
import Database
import Directives
import Organisation

/// The samples that the demonstration loads: the organisation, its people, and directives confirmed as they were read.
struct DemoSamples {
    let house: House

    /// Each directive with the body that keeps it.
    private static let directives = [
        ("ke-hoach-phuong.txt", "UBND phường Hòa Bình"), ("gong-zuo-yao-dian.txt", "示例市人民政府"),
        ("ji-xiao-fang-an.txt", "示例市教育局"), ("action-plan.txt", "Northbridge County Council"),
    ]

    /// Loads what is not there yet; a second run does nothing twice.
    ///
    /// - Throws: `CommandRefusal.othersLiveHere` where somebody's own data is: everybody knows the samples' password.
    func load() throws {
        let gate = house.installation.gate
        let isFree = try gate.database.read { connection in
            let hasBodies = try !BodyStore(connection).tree(afterPath: "", limit: 1).isEmpty
            return try !hasBodies || PersonStore(connection).isTaken(signInName: "giahuy")
        }
        guard isFree else { throw CommandRefusal.othersLiveHere(house.installation.folder) }
        let hash = try PasswordHash(chosen: DemoCommand.password)
        try gate.perform(ImportBodies(csv: text("organisation.csv")), as: .atCommandLine)
        try gate.perform(ImportPeople(csv: text("people.csv"), password: hash), as: .atCommandLine)
        for (name, body) in Self.directives { try takeIn(name, keptBy: body) }
    }

    private func takeIn(_ name: String, keptBy bodyName: String) throws {
        let gate = house.installation.gate
        let body = try gate.database.read { try BodyStore($0).bodies(named: SearchText.folded(bodyName)).first }
        guard let body else { throw SampleMissing(name: bodyName) }
        let bytes = Array(try text(name).utf8)
        let file = try house.installation.blobs.put(bytes)
        do {
            let draft = try gate.perform(
                ImportDirective(file, named: name, byteCount: bytes.count, keptBy: body.id), as: .atCommandLine)
            house.reader.wake()
            house.reader.finish()
            try gate.perform(ConfirmDraft(draft, seen: nil, into: house.ledger), as: .atCommandLine)
        } catch DraftRefusal.fileIsHere {
            return
        }
    }

    private func text(_ name: String) throws -> String {
        guard let text = Assets.sample(name) else { throw SampleMissing(name: name) }
        return text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    }
}

/// A sample that this program was built without.
struct SampleMissing: Error, CustomStringConvertible {
    let name: String
    var description: String { "the sample '\(name)' is missing from this program" }
}
