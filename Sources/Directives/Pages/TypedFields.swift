import HTML
import Reading
import Web

/// The fields of an open form as a person types them, with what stood there before, so that only what was changed is
/// sent, and with the words of the text that were chosen for its parts.
struct TypedFields<Part: RawRepresentable<String> & CaseIterable & Hashable> {
    private var typed: [String: String]
    private var was: [String: String]
    private var chosen: [Part: Span] = [:]

    /// What stands there now, before anything is typed.
    init(_ present: [String: String]) {
        typed = present
        was = present
    }

    /// A form that was sent; a browser ends its lines with CR LF.
    init(_ form: Form, names: [String]) {
        typed = [:]
        was = [:]
        for name in names {
            typed[name] = (form[name] ?? "").replacing("\r\n", with: "\n")
            was[name] = (form["was-" + name] ?? "").replacing("\r\n", with: "\n")
        }
        for part in Part.allCases {
            chosen[part] = form["at-" + part.rawValue].flatMap { Span(sent: $0) }
        }
    }

    /// What is typed; empty where nothing is.
    subscript(name: String) -> String { typed[name] ?? "" }

    /// The words chosen in the text for a part; `nil` without.
    func words(of part: Part) -> Span? { chosen[part] }

    /// Whether a part that has these fields was changed.
    func isChanged(_ part: Part, in names: [String]) -> Bool {
        isTyped(names) || chosen[part] != nil
    }

    /// Whether one of these fields is no longer what it was.
    func isTyped(_ names: [String]) -> Bool { names.contains { typed[$0] != was[$0] } }

    /// The fields after a conflict: what was typed stays, and what the other person wrote counts as seen.
    func facing(_ theirs: Self) -> Self {
        var fields = self
        for (name, value) in theirs.typed where typed[name] == was[name] { fields.typed[name] = value }
        fields.was = theirs.was
        return fields
    }

    /// What stood there before, for the form to bring back.
    var before: HTML { "\(each: was.sorted { $0.key < $1.key }, { hiddenField("was-" + $0.key, $0.value) })" }

    /// Where a script notes the words that were chosen in the text for a part.
    func place(of part: Part) -> HTML {
        hiddenField("at-" + part.rawValue, chosen[part].map { "\($0.start)-\($0.end)" } ?? "")
    }
}

extension Span {
    /// Reads "120-150", two UTF-8 offsets; `nil` for anything else.
    init?(sent text: String) {
        let parts = text.split(separator: "-").map { Int($0) }
        guard parts.count == 2, let start = parts[0], let end = parts[1], start >= 0, start < end else { return nil }
        self.init(start: start, end: end)
    }
}
