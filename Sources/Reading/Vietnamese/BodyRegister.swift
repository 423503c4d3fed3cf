/// The bodies that a text names, so that one body has one spelling in its draft.
///
/// A text names a body in full once and shortly afterwards: "các sở, ngành, đơn vị trong Khối Khoa giáo" and then
/// "các sở, ngành, đơn vị", "UBND tỉnh Đồng Nai" and then "UBND tỉnh".
struct BodyRegister {
    /// Spellings by folded name, each with how often it stands in the text.
    private var spellings: [String: [String: Int]] = [:]
    /// Folded names that stand in headings.
    private var headed: Set<String> = []
    /// Folded names that stand in the title.
    private var titled: Set<String> = []

    /// Whether a scan changed letters, so that words are compared with tolerance.
    private let isDamaged: Bool

    init(_ document: Document, directive: DraftDirective, isDamaged: Bool = false) {
        self.isDamaged = isDamaged
        let headings = Set(document.outline.nodes.filter { !$0.isLeaf }.map(\.block))
        for (index, block) in document.blocks.enumerated() {
            guard case .paragraph(let paragraph) = block else { continue }
            let isHeading = headings.contains(index) && paragraph.passage.count < 400
            for name in names(paragraph.passage, of: document.text) {
                let key = Self.key(name)
                spellings[key, default: [:]][name, default: 0] += 1
                if isHeading { headed.insert(key) }
            }
        }
        for name in directive.title.map(names(in:)) ?? [] { titled.insert(Self.key(name)) }
        for text in directive.recipients {
            for name in names(in: text) { spellings[Self.key(name), default: [:]][name, default: 0] += 1 }
        }
    }

    /// Names that were asked for.
    private var answers: [String: String] = [:]

    /// The name that the draft uses for this one; each is looked for once.
    mutating func name(for name: String) -> String {
        if let known = answers[name] { return known }
        let found = find(name)
        answers[name] = found
        return found
    }

    private func find(_ name: String) -> String {
        var key = Self.key(name)
        let bare = Self.withoutRelation(key)
        // "Các đơn vị liên quan" are some of any kind.
        if bare == nil || !Self.isVague(bare ?? key), let full = fullForm(of: bare ?? key) { return full }
        // "Các phòng Sở" are one group with "có liên quan" behind them or without; "các sở, ngành liên quan" are not all.
        if let bare, spellings[bare] != nil, !Self.isAnybody(bare) { key = bare }
        let found = spelling(of: key) ?? name
        // Where only a letterhead writes it, in capitals, the words at hand are the better spelling.
        return rank(found) < rank(name) ? name : found
    }

    /// Every name of two words at least, longest first.
    var known: [String] {
        spellings.keys.filter { $0.contains(" ") }.sorted { ($1.count, $0) < ($0.count, $1) }.compactMap(spelling(of:))
    }

    mutating func names(for names: [String]) -> [String] {
        var found: [String] = []
        for name in names.map({ name(for: $0) }) where !found.contains(name) { found.append(name) }
        return found
    }

    /// The longer name that begins with these words: of a group, the one that the title or a heading defines;
    /// of a body, the one that adds the name of its place.
    private func fullForm(of key: String) -> String? {
        let longer = spellings.keys.filter { $0.hasPrefix(key + " ") && Self.withoutRelation($0) == nil }
        if key.hasPrefix("cac ") {
            let defined = longer.filter(titled.contains)
            if let shortest = Self.stem(of: defined) { return spelling(of: shortest) }
            return headed.contains(key) ? nil : Self.stem(of: longer.filter(headed.contains)).flatMap(spelling(of:))
        }
        guard Self.levels.contains(where: { key.hasSuffix($0) }) else { return nil }
        return Self.stem(of: longer.filter { placeFollows($0, key) }).flatMap(spelling(of:))
    }

    /// The shortest, when all the others begin with it.
    private static func stem(of keys: [String]) -> String? {
        guard let shortest = keys.min(by: { ($0.count, $0) < ($1.count, $1) }) else { return nil }
        return keys.allSatisfy { $0 == shortest || $0.hasPrefix(shortest + " ") } ? shortest : nil
    }

    private static let levels = [
        "ubnd tinh", "ubnd huyen", "ubnd thanh pho", "ubnd quan", "tinh uy", "thanh uy", "huyen uy",
    ]

    /// What is added is two capitalised words at most: a place, not a department.
    private func placeFollows(_ other: String, _ key: String) -> Bool {
        let words = other.dropFirst(key.count + 1).split(separator: " ")
        guard (1...3).contains(words.count), let written = spelling(of: other) else { return false }
        return written.split(separator: " ").suffix(words.count).allSatisfy { $0.first?.isUppercase ?? false }
    }

    /// The commonest spelling, the first in order among equals.
    private func spelling(of key: String) -> String? {
        spellings[key]?.max { (rank($0.key), $0.value, $1.key) < (rank($1.key), $1.value, $0.key) }?.key
    }

    /// Capitals throughout are a heading's or a signature's manner, not the name's.
    private func rank(_ spelling: String) -> Int {
        spelling.contains(" ") && !spelling.contains(where: \.isLowercase) ? 0 : 1
    }

    private static func key(_ name: String) -> String { Folding.string(name) }

    /// "các sở, ngành", "cơ quan, đơn vị": words for bodies of a kind, and none that says which.
    private static func isAnybody(_ key: String) -> Bool {
        key.split(whereSeparator: { !$0.isLetter }).allSatisfy { anybody.contains(String($0)) }
    }

    private static func isVague(_ key: String) -> Bool {
        isAnybody(key) && key.split(whereSeparator: { !$0.isLetter }).count <= 3
    }

    private static let anybody: Set<String> = [
        "cac", "bo", "so", "ban", "nganh", "cap", "co", "quan", "don", "vi", "dia", "phuong", "to", "chuc", "doan",
        "the",
    ]

    private static func withoutRelation(_ key: String) -> String? {
        for ending in [" co lien quan", " lien quan"] where key.hasSuffix(ending) {
            return String(key.dropLast(ending.count))
        }
        return nil
    }

    private func names(in text: String) -> [String] {
        let working = WorkingText(text)
        return names(Passage(working, lines: working.lines), of: working)
    }

    private func names(_ passage: Passage, of text: WorkingText) -> [String] {
        let tokens = Tokens(passage, isDamaged: isDamaged)
        let reader = BodyNameReader(tokens: tokens)
        var (found, index): ([String], Int) = ([], 0)
        while index < tokens.count {
            let list = reader.list(at: index)
            found += list.names.map { VietnameseBody.canonical(passage.string(tokens.letters($0.tokens), of: text)) }
            index = max(index + 1, list.end)
        }
        return found
    }
}
