/// A sentence cut at its `{name}` places.
struct Template: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        case words(String)
        case place(String)
    }

    let parts: [Part]

    /// Braces stand for a place only around letters; others are words.
    init(_ sentence: String) {
        var parts: [Part] = []
        var rest = sentence[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            guard !name.isEmpty, name.allSatisfy(\.isLetter) else { break }
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
            parts.append(.place(String(name)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty || parts.isEmpty { parts.append(.words(String(rest))) }
        self.parts = parts
    }

    /// The names of the places, each once.
    var places: Set<String> {
        Set(
            parts.compactMap { part in
                if case .place(let name) = part { name } else { nil }
            })
    }

    /// The sentence with its places filled; a place without a value shows its name, so that nothing is hidden.
    func filled(_ values: KeyValuePairs<String, String>, count: String? = nil) -> String {
        if parts.count == 1, case .words(let words) = parts[0] { return words }
        var sentence = ""
        for part in parts {
            switch part {
            case .words(let words): sentence += words
            case .place(let name):
                if let value = values.first(where: { $0.key == name })?.value {
                    sentence += value
                } else if name == "count", let count {
                    sentence += count
                } else {
                    sentence += "{\(name)}"
                }
            }
        }
        return sentence
    }
}
