import Database
import FoundationEssentials
public import Organisation
import Web

/// Stops state secrets before any room sees them, whatever form or operation they come by.
///
/// Nothing of them is kept; the journal tells that somebody was stopped, when, and at which address.
public enum SecrecyDoor {
    /// A field of a word or two tells nothing that a mark could be over.
    private static let shortest = 24

    /// - Throws: `ReadingRefusal.stateSecret` where a text that was sent declares or carries a mark.
    public static func check(_ visit: Visit) throws {
        guard let person = visit.caller?.person, !visit.request.method.isSafe else { return }
        do {
            switch visit.request.body {
            case .form(let form):
                for item in form.fields.items { try check(item.name, item.value) }
                for file in form.files { try file.refuseMarkedText() }
            case .bytes(let bytes, _):
                // What is no JSON is refused by its room.
                guard let json = try? JSONDecoder().decode(JSON.self, from: Data(bytes)) else { return }
                try check("", json)
            case .none: return
            }
        } catch let refusal as ReadingRefusal where refusal.removesFile {
            try visit.gate.perform(NoteStop(person: person, place: visit.request.path.text), as: .atCommandLine)
            throw refusal
        }
    }

    private static func check(_ name: String, _ value: String) throws {
        if name == "secrecy", DeclaredSecrecy(rawValue: value) != nil { return try DeclaredSecrecy.check(value) }
        if value.count >= shortest { try SecrecyMark.refuse(value) }
    }

    private static func check(_ name: String, _ json: JSON) throws {
        switch json {
        case .string(let text): try check(name, text)
        case .array(let items): for item in items { try check("", item) }
        case .object(let members): for member in members { try check(member.name, member.value) }
        case .null, .bool, .int, .double: return
        }
    }
}

/// Notes that somebody was stopped at the door with a state secret; nothing of the text.
struct NoteStop: Action {
    static let permission = Permission.importDirective
    static let verb = "stop-secret"

    let person: Person.ID
    /// The address at which it came.
    let place: String

    func perform(in act: Act) throws {
        try act.record("person", person.rawValue, before: nil, after: ["stopped": place])
    }
}
