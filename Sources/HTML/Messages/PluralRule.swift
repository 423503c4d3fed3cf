/// Which form of a sentence goes with a number: the rules our languages have.
enum PluralRule: Sendable, Hashable {
    /// One form for every number: Vietnamese, Chinese.
    case one
    /// The first form for 1, the second for others: English.
    case oneAndOthers

    func form(_ count: Int) -> Int {
        switch self {
        case .one: 0
        case .oneAndOthers: count == 1 ? 0 : 1
        }
    }

    /// Reads the `Plural-Forms` line of a catalogue's header; a header without one means a single form.
    init(header: String, line: Int) throws(CatalogueError) {
        guard let field = header.split(separator: "\n").first(where: { $0.hasPrefix("Plural-Forms:") }) else {
            self = .one
            return
        }
        let rule = field.dropFirst(13).filter { $0 != " " && $0 != "(" && $0 != ")" }
        switch rule {
        case "nplurals=1;plural=0;": self = .one
        case "nplurals=2;plural=n!=1;": self = .oneAndOthers
        default: throw CatalogueError(line: line, reason: "the plural rule “\(rule)” is not known")
        }
    }
}
