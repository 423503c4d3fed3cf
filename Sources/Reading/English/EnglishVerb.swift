/// Forms of English verbs.
enum EnglishVerb {
    /// "publishing" of "publish", "drawing up" of "draw up", "submitting" of "submit".
    static func gerund(_ verb: String) -> String {
        let parts = verb.split(separator: " ", maxSplits: 1)
        let first = String(parts[0])
        let stem =
            first.hasSuffix("ie") || first.hasSuffix("ee") || !first.hasSuffix("e")
            ? (doubling.contains(first) ? first + String(first.suffix(1)) : first) : String(first.dropLast())
        return ([stem + "ing"] + parts.dropFirst().map(String.init)).joined(separator: " ")
    }

    private static let doubling: Set<String> = ["submit", "transmit", "set", "put", "plan", "commit", "run", "cut"]

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
