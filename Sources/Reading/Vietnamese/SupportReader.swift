/// Finds with whom a body is to work: "phối hợp với …", "phối hợp chặt chẽ với …".
struct SupportReader: Sendable {
    let tokens: Tokens
    /// A heading above names who leads.
    var isHeld = false

    /// The names behind every "phối hợp … với" that is this body's own doing, and behind "…, X phối hợp".
    func names(leads: [BodyName]) -> [BodyName] {
        var found: [BodyName] = []
        // "Cùng với Ủy ban nhân dân các xã triển khai …"
        if !tokens.isDamaged, tokens.has("cung voi", at: 0) { found = BodyNameReader(tokens: tokens).list(at: 2).names }
        // "Sở Nội vụ chủ trì, cùng với Sở Tài chính, đề xuất …", "… làm đầu mối, cùng Sở Y tế triển khai"
        if !tokens.isDamaged, let place = tokens.first("chu tri") ?? tokens.first("dau moi"), place < 40 {
            let next = tokens.sign(place + 2) == 0x2C ? place + 3 : place + 2
            let start = tokens.has("cung voi", at: next) ? next + 2 : next + 1
            if tokens.has("cung", at: next) { found = BodyNameReader(tokens: tokens).list(at: start).names }
        }
        for index in tokens.indices
        where tokens.has("phoi hop", at: index) && tokens.sign(index + 2) != 0x29 && !isAnothersWork(index, of: leads) {
            for name in named(around: index)
            where !found.contains(where: { text($0) == text(name) })
                && !leads.contains(where: { text($0) == text(name) })
            {
                found.append(name)
            }
        }
        if !tokens.isDamaged, !leads.isEmpty || isHeld {
            let later = SubjectReader(tokens: tokens).helpersOfLaterSentences()
            found += later.filter { name in !(found + leads).contains { text($0) == text(name) } }
        }
        return found
    }

    /// "phối hợp với X", "Phối hợp X kiểm tra", and behind what somebody else leads "…, X phối hợp".
    private func named(around index: Int) -> [BodyName] {
        let reader = BodyNameReader(tokens: tokens)
        if let with = joining(after: index + 2) { return reader.list(at: with + 1).names }
        if !tokens.isDamaged, tokens.isCapital(index + 2) || tokens.has("cac", at: index + 2) {
            return reader.list(at: index + 2).names
        }
        guard !tokens.isDamaged, let led = tokens.first("chu tri", to: index) else { return [] }
        let start = (max(led, index - 40)..<index).first {
            tokens.sign($0 - 1) != nil && reader.opensName($0) && reader.list(at: $0).end == index
        }
        return start.map { reader.list(at: $0).names } ?? []
    }

    /// "với" within four words; an act may stand between ("phối hợp tuyên truyền với").
    private func joining(after index: Int) -> Int? {
        for next in index..<min(tokens.count, index + 5) {
            if tokens.sign(next) != nil, !tokens.isDamaged { return nil }
            if tokens.has("cung voi", at: next), !tokens.isDamaged { return next + 1 }
            if tokens.has("voi", at: next) || tokens.has("cung", at: next) { return next }
            if tokens.isDamaged, next <= index + 3, tokens.isWord(next), looksLikeWith(next) { return next }
        }
        return nil
    }

    /// A scan's "véi", "v&i", "voi": a word on v before a name.
    private func looksLikeWith(_ index: Int) -> Bool {
        let letters = tokens.passage.letters[tokens[index].range]
        guard letters.first == Letter(ascii: "v"), letters.count <= 4 else { return false }
        return BodyNameReader(tokens: tokens).opensName(index + 1)
    }

    /// "Hướng dẫn X phối hợp với Y": the sentence opens by directing somebody else.
    private func isAnothersWork(_ index: Int, of leads: [BodyName]) -> Bool {
        if !tokens.isDamaged, (2...3).contains(where: { Self.agreements.match(tokens, at: index - $0) == $0 }) {
            return true
        }
        var start = index
        while start > max(0, index - 120), !(tokens.sign(start - 1) == 0x2E && tokens.isCapital(start)) { start -= 1 }
        guard start < index, let length = Vocabulary.directing.match(tokens, at: start) else { return false }
        // "Đề nghị Hội Nông dân phối hợp với …": the one who is asked leads.
        let isAsked = tokens.has("de nghi", at: start) || tokens.has("yeu cau", at: start)
        if isAsked, leads.contains(where: { $0.tokens.lowerBound == start + length }) { return false }
        let hasOther = (start..<index).contains { BodyNameReader(tokens: tokens).opensName($0) }
        return hasOther && tokens.sign(index - 1) != 0x2C && tokens.sign(index - 1) != 0x3B
    }

    /// "quy chế phối hợp giữa nhà trường với công an": what is agreed on, no act.
    private static let agreements = PhraseBook("quy che, co che, chuong trinh, thoa thuan, quy dinh, moi quan he")

    private func text(_ name: BodyName) -> ArraySlice<Letter> {
        tokens.passage.letters[tokens.letters(name.tokens)]
    }
}
