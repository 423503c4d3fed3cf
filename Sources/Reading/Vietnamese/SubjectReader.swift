/// Finds who acts in a sentence: "Sở Y tế chủ trì …", "Khi …, các đơn vị thực hiện …", "Giao Sở Y tế …".
struct SubjectReader: Sendable {
    let tokens: Tokens

    /// The bodies and whether words of assignment stand before or after them.
    func subject() -> (names: [BodyName], isAssigned: Bool)? {
        if let length = Self.assigning.match(tokens, at: 0) {
            let list = BodyNameReader(tokens: tokens).list(at: length)
            if !list.names.isEmpty { return (list.names, true) }
        }
        if let direct = acting(at: 0) { return direct }
        guard Vocabulary.adverbials.match(tokens, at: 0) != nil else { return nil }
        return lastAfterComma()
    }

    /// The names at the token, when an act follows them.
    private func acting(at index: Int) -> (names: [BodyName], isAssigned: Bool)? {
        let list = BodyNameReader(tokens: tokens).list(at: index)
        guard !list.names.isEmpty else { return nil }
        var next = list.end
        while let sign = tokens.sign(next), sign == 0x2C || sign == 0x3A { next += 1 }
        guard Vocabulary.verbs.match(tokens, at: next) != nil || Vocabulary.adverbials.match(tokens, at: next) != nil
        else { return nil }
        return (list.names, tokens.has("chu tri", at: next) || tokens.has("chiu trach nhiem", at: next))
    }

    /// Within the first sentence; the main clause is the last, so its subject is.
    private func lastAfterComma() -> (names: [BodyName], isAssigned: Bool)? {
        var found: (names: [BodyName], isAssigned: Bool)?
        var index = 1
        while index < tokens.count {
            defer { index += 1 }
            guard let sign = tokens.sign(index) else { continue }
            if sign == 0x2E, !tokens.isNumber(index + 1), tokens.isCapital(index + 1) { break }
            guard sign == 0x2C || sign == 0x3B else { continue }
            var start = index + 1
            while let length = Vocabulary.adverbs.match(tokens, at: start) { start += length }
            if let subject = acting(at: start) { found = subject }
        }
        return found
    }

    private static let assigning = PhraseBook(
        "giao, giao cho, phan cong, yeu cau, de nghi, giao trach nhiem cho, uy quyen cho")
}
