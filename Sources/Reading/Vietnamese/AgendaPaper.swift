/// A task that a programme sets out by the name of the paper alone, with who brings it in behind the name.
///
/// "Nghị quyết về xây dựng nông thôn mới giai đoạn 2026 - 2030. Đảng ủy UBND xã chủ trì tham mưu, trình trong tháng 01/2026":
/// so committees list what they will decide in a term or a year.
struct AgendaPaper {
    let tokens: Tokens

    /// Whether a paper's name opens the task, and no act.
    var opens: Bool {
        guard tokens.count > 4, tokens.isCapital(0), !tokens.isCapitals, !tokens.isDamaged,
            let length = Self.papers.match(tokens, at: 0)
        else { return false }
        return tokens.isWord(length) && !tokens.isNumber(length) && !tokens.has("so", at: length)
            && !tokens.has("nay", at: length)
    }

    /// Who brings the paper or another matter in, and the token at which they are named.
    func sponsors() -> (names: [BodyName], start: Int)? {
        guard !tokens.isDamaged else { return nil }
        let reader = BodyNameReader(tokens: tokens)
        let opens = opens
        var index = opens ? 4 : max(4, tokens.count - Self.tenderLength)
        while index < tokens.count {
            defer { index += 1 }
            guard tokens.isCapital(index), reader.opensName(index),
                tokens.sign(index - 1) == 0x2E || Self.within.match(tokens, at: index - 1) == nil
            else { continue }
            let list = reader.list(at: index)
            guard !list.names.isEmpty else { continue }
            if Self.tendering.match(tokens, at: list.end) != nil, opens || isTender(from: index) {
                return (list.names, index)
            }
            // A list that begins within this one ends where it does.
            index = max(index, list.end - 1)
        }
        return nil
    }

    private func isTender(from index: Int) -> Bool {
        tokens.count - index <= Self.tenderLength
            && AgendaPaper(tokens: Tokens(tokens.passage, range: tokens.letters(index..<tokens.count))).isTender
    }

    /// The paper's name, up to those who bring it in or to the end of the sentence.
    func name(before sponsors: Int?) -> Range<Int> {
        let limit = sponsors ?? tokens.count
        var end = (4..<max(4, limit)).first { tokens.sign($0) == 0x3B || tokens.sign($0) == 0x28 } ?? limit
        while end > 1, tokens.sign(end - 1) != nil { end -= 1 }
        return 0..<end
    }

    /// Whether the words only say who brings a paper in: "Ban Xây dựng Đảng chủ trì, phối hợp tham mưu, trình trong quý I".
    var isTender: Bool {
        guard tokens.count <= Self.tenderLength, !tokens.isDamaged else { return false }
        let list = BodyNameReader(tokens: tokens).list(at: 0)
        return !list.names.isEmpty && Self.tendering.match(tokens, at: list.end) != nil
            && tokens.indices.contains { Self.preparing.match(tokens, at: $0) != nil }
    }

    private static let tenderLength = 32
    private static let papers = PhraseBook(
        "nghi quyet, ke hoach, chuong trinh, de an, quy che, chi thi, du thao nghi quyet, du thao de an")
    private static let tendering = PhraseBook(
        "chu tri, phoi hop, tham muu, trinh, chuan bi, chi dao tham muu, xay dung, giup, chiu trach nhiem")
    private static let preparing = PhraseBook("tham muu, chuan bi, trinh")
    /// Before a body that the paper is of, for or about.
    private static let within = PhraseBook("cua, voi, cho, va, do, trong, tai, ve, cac, thuoc, doi voi, dua, theo")
}
