/// Forms of English verbs.
enum EnglishVerb {
    /// "publishes" of "publish", "draws up" of "draw up".
    static func third(_ verb: String) -> String {
        let parts = verb.split(separator: " ", maxSplits: 1)
        let first = String(parts[0])
        let ending =
            first.hasSuffix("y") && !["a", "e", "o", "u"].contains(where: { first.dropLast().hasSuffix($0) })
            ? first.dropLast() + "ies"
            : ["s", "sh", "ch", "x"].contains(where: { first.hasSuffix($0) }) ? first + "es" : first + "s"
        return ([String(ending)] + parts.dropFirst().map(String.init)).joined(separator: " ")
    }
}
