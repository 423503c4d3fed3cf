import Database
import Organisation
import WorkCalendar

/// The members of a group, as `remit body` lists and changes them.
struct GroupCommand {
    let installation: Installation
    let today: Day

    func run(_ deed: String, _ typed: String, _ arguments: Arguments) throws {
        let group = try find(typed, "body", today)
        switch deed {
        case "join": try join(group, arguments)
        case "leave": try leave(group, arguments)
        default: try list(group)
        }
    }

    private func find(_ typed: String, _ field: String, _ day: Day) throws -> Body {
        try installation.database.read { try BodyLookup($0, on: day).body(typed, field: field) }
    }

    private func list(_ group: Body) throws {
        guard group.kind == .group else { throw GroupRefusal.noGroup(group.name) }
        for member in try installation.database.read({ try GroupStore($0).members(of: group.id) }) {
            let time = [member.begins.map { "since \($0.iso)" }, member.ends.map { "until \($0.iso)" }]
            Terminal.say(
                (["#\(member.member.rawValue) \(member.name)"] + time.compactMap { $0 }).joined(separator: " "))
        }
    }

    private func member(_ arguments: Arguments) throws -> String {
        guard let member = arguments.value("member") else { throw UsageMistake.missing("--member") }
        return member
    }

    private func join(_ group: Body, _ arguments: Arguments) throws {
        let begins = try TypedDayRefusal.day(arguments.value("on") ?? "", field: "on")
        let member = try find(try member(arguments), "member", begins ?? today)
        try installation.gate.perform(AddMember(member.id, to: group.id, from: begins), as: .atCommandLine)
        Terminal.say("\(member.name) belongs to \(group.name).")
    }

    private func leave(_ group: Body, _ arguments: Arguments) throws {
        guard let last = try TypedDayRefusal.day(arguments.value("on") ?? "", field: "on") else {
            throw UsageMistake.missing("--on")
        }
        let member = try find(try member(arguments), "member", last)
        let found = try installation.database.read { try GroupStore($0).members(of: group.id) }
        guard let held = found.first(where: { $0.member == member.id && $0.ends == nil }) else {
            throw GroupRefusal.noSuchMember
        }
        try installation.gate.perform(EndMember(held.id, of: group.id, last: last), as: .atCommandLine)
        Terminal.say("\(member.name) belongs to \(group.name) until \(last.iso).")
    }
}
