import FoundationEssentials
import Web

/// What an entry says to have changed, field by field.
struct JournalChange {
    struct Line: Equatable {
        /// The names that lead to it, from the outside in; behind the name of a list stands the place in it.
        let path: [String]
        let before: String?
        let after: String?
    }

    let lines: [Line]

    /// - Parameters:
    ///   - change: The entry's JSON; what is none is shown as it stands.
    ///   - values: The personal data that it commits to, by commitment; `nil` where it was erased.
    ///   - erased: What stands in place of erased words.
    init(_ change: String, _ values: [String: String?] = [:], erased: String = "") {
        guard let json = try? JSONDecoder().decode(JSON.self, from: Data(change.utf8)), case .object(let members) = json
        else {
            lines = change.isEmpty ? [] : [Line(path: [], before: nil, after: change)]
            return
        }
        let opened = Opened(values: values, erased: erased)
        let (before, after) = (opened.fields(members, "before"), opened.fields(members, "after"))
        let names = (before + after).map(\.name).reduce(into: [[String]]()) { if !$0.contains($1) { $0.append($1) } }
        lines = names.map { name in
            Line(
                path: name, before: before.first { $0.name == name }?.value,
                after: after.first { $0.name == name }?.value)
        }.filter { $0.before != $0.after || (!erased.isEmpty && $0.after == erased) }
    }

    /// Reads the sides of a change, what is sealed by what is kept of it.
    private struct Opened {
        let values: [String: String?]
        let erased: String

        func fields(_ members: [JSON.Member], _ side: String) -> [(name: [String], value: String)] {
            let found = members.first { $0.name == side }.map { flat($0.value, []) } ?? []
            return found.sorted { $0.name.lexicographicallyPrecedes($1.name) }
        }

        private func flat(_ json: JSON, _ name: [String]) -> [(name: [String], value: String)] {
            switch json {
            case .null: []
            case .bool(let value): [(name, value ? "true" : "false")]
            case .int(let value): [(name, "\(value)")]
            case .double(let value): [(name, "\(value)")]
            case .string(let text): [(name, text)]
            case .object(let members):
                sealed(members).map { [(name, $0)] }
                    ?? members.flatMap { flat($0.value, name + [$0.name]) }
            case .array(let items):
                items.enumerated().flatMap { place, item in
                    flat(item, name.dropLast() + [(name.last.map { $0 + " " } ?? "") + "\(place + 1)"])
                }
            }
        }

        /// What a commitment stands for; `nil` where the members are none.
        private func sealed(_ members: [JSON.Member]) -> String? {
            guard members.count == 1, members[0].name == "sealed", case .string(let commitment) = members[0].value,
                let value = values[commitment]
            else { return nil }
            return value ?? erased
        }
    }
}
