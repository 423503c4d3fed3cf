/// Names written out in a heading or a title, and by their letters or a pronoun in the sentence below it.
enum EnglishShortNames {
    /// Whether a name stands for the other: "Council" for "Examinations Council", "HRMO" for "Human Resource Management
    /// Office", "Each Agency" for "Water Works Agencies".
    static func isShort(_ short: String, of whole: String) -> Bool {
        let (name, full) = (Folding.string(short), Folding.string(whole))
        for word in ["each ", "every "] where name.hasPrefix(word) {
            let one = name.dropFirst(word.utf8.count)
            return full.hasSuffix(" " + one + "s") || one.hasSuffix("y") && full.hasSuffix(" " + one.dropLast() + "ies")
        }
        guard !short.contains(" ") else { return false }
        if short.utf8.count > 2, short.allSatisfy({ $0.isUppercase }) { return initials(of: whole) == short }
        return !short.hasSuffix("s") && full.hasSuffix(" " + name)
    }

    /// The first letters of the words with capitals.
    private static func initials(of whole: String) -> String {
        let name = whole.prefix { $0 != "(" }
        return String(
            name.split { $0 == " " || $0 == "-" || $0 == "/" }.compactMap(\.first).filter { $0.isUppercase })
    }

    /// The bodies that open a paragraph as its title.
    ///
    /// "General Services Office. The GSO shall …".
    static func titled(_ passage: Passage, _ words: Range<Int>, of document: Document) -> [EnglishBodies.Name]? {
        let sentences = EnglishSubject.sentences(passage, words)
        guard sentences.count > 1, let title = sentences.first, title.count < 140,
            passage.startsCapital(from: title.lowerBound),
            passage.first(of: EnglishSubject.orders, in: title) == nil
        else { return nil }
        let names = EnglishBodies.list(passage, title, of: document)
        let areBodies = names.allSatisfy { name in
            EnglishBodies.isOffice(passage, name.range) && passage.capitals[name.range.lowerBound]
                && name.range.count < 90
        }
        return !names.isEmpty && areBodies ? names : nil
    }

    /// The names meant by what the sentence calls them, of those that a title or a heading names.
    static func meant(_ lead: [String], among names: [EnglishBodies.Name]) -> [EnglishBodies.Name]? {
        guard lead.count == 1, let short = lead.first else { return nil }
        let name = Folding.string(short)
        if pronouns.contains(name) { return names }
        return names.count == 1 && names[0].shown != short && isShort(short, of: names[0].shown) ? names : nil
    }

    private static let pronouns: Set<String> = [
        "these offices", "these departments", "these agencies", "these bodies", "these units", "this office",
        "said offices", "the said offices",
    ]
}

extension EnglishAssignments {
    /// "The HRMO" behind the title "Human Resource Management Office" is that office.
    func nameInFull(_ item: inout DraftAssignment, _ passage: Passage, _ words: Range<Int>) {
        guard let names = EnglishShortNames.titled(passage, words, of: document),
            let meant = EnglishShortNames.meant(item.lead, among: names)
        else { return }
        item.lead = meant.map(\.shown)
    }

    /// "He shall also furnish …" speaks of whom the item before told.
    func isPronoun(_ passage: Passage, _ words: Range<Int>) -> Bool {
        passage.opens(Self.referring, at: words.lowerBound)
    }

    private static let referring: Phrases = [
        "he shall", "she shall", "he or she shall", "he/she shall", "they shall", "he must", "she must", "they must",
        "he will", "she will", "they will", "it shall also", "it must also", "it will also", "they are to",
    ]
}
