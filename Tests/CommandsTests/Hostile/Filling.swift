import Web

@testable import Commands

/// Puts a text into the fields of what is sent.
struct Filling {
    let text: String
    /// The shapes that the API's description names.
    let shapes: [String: Schema]

    /// What is sent with the text in each field alone, then in every field together.
    func variants(of sent: Entrance.Sent, shape: Schema?) -> [Entrance.Sent] {
        switch sent {
        case .nothing: return shape.map { variants(of: .json(.object([])), shape: $0) } ?? []
        case .form(let fields):
            // What is a number names a thing or a version, and is left.
            let places = fields.indices.filter { Int(fields[$0].1) == nil }
            guard !places.isEmpty else { return [] }
            return (places.map { [$0] } + [places]).map { chosen in
                .form(fields.enumerated().map { ($1.0, chosen.contains($0) ? text : $1.1) })
            }
        case .json(let json):
            let paths = json.texts + (shape.map { texts(of: $0) } ?? []).filter { json[$0] == nil }.map { [$0] }
            guard !paths.isEmpty else { return [] }
            return (paths.map { [$0] } + [paths]).map { chosen in
                .json(chosen.reduce(json) { $0.setting(.string(text), at: $1[...]) })
            }
        }
    }

    /// The members of an object that may hold a text, also those that a sample leaves out.
    private func texts(of shape: Schema) -> [String] {
        switch shape {
        case .named(let name): shapes[name].map { texts(of: $0) } ?? []
        case .nullable(let inner): texts(of: inner)
        case .object(let properties, _): properties.filter { isText($0.schema) }.map(\.name)
        default: []
        }
    }

    private func isText(_ schema: Schema) -> Bool {
        switch schema {
        case .string: true
        case .nullable(let inner): isText(inner)
        case .named(let name): shapes[name].map { isText($0) } ?? false
        default: false
        }
    }
}

extension JSON {
    /// The ways to every text in it.
    fileprivate var texts: [[String]] {
        switch self {
        case .string: [[]]
        case .object(let members): members.flatMap { member in member.value.texts.map { [member.name] + $0 } }
        case .array(let items): items.enumerated().flatMap { place, item in item.texts.map { ["\(place)"] + $0 } }
        default: []
        }
    }

    fileprivate func setting(_ value: JSON, at path: ArraySlice<String>) -> JSON {
        guard let name = path.first else { return value }
        let rest = path.dropFirst()
        switch self {
        case .object(let members):
            guard members.contains(where: { $0.name == name }) else { return .object(members + [Member(name, value)]) }
            return .object(members.map { $0.name == name ? Member(name, $0.value.setting(value, at: rest)) : $0 })
        case .array(let items):
            return .array(items.enumerated().map { "\($0)" == name ? $1.setting(value, at: rest) : $1 })
        default: return self
        }
    }
}
