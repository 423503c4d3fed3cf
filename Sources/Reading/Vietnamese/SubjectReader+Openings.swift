/// Where sentences begin within an item, and the times that open them.
extension SubjectReader {
    func opensSentence(_ index: Int) -> Bool {
        guard tokens.sign(index - 1) == 0x2E, tokens.isCapital(index) else { return false }
        return !tokens.isNumber(index - 2) || followsYear(index) || followsRank(index)
    }

    /// Behind "mức độ 2" a sentence begins anew: the number tells the rank of a thing.
    private func followsRank(_ index: Int) -> Bool {
        !tokens.isDamaged && (2...3).contains { Self.ranks.match(tokens, at: index - 2 - $0 + 1) == $0 - 1 }
    }

    private static let ranks = PhraseBook(
        "muc do, giai doan, phien ban, dot, loai, hang, nhom, cap do, quy, buoc, lan thu")

    /// Behind a year a sentence begins anew, behind the number of an article it goes on.
    private func followsYear(_ index: Int) -> Bool {
        index > 2 && tokens.sign(index - 1) == 0x2E && tokens.isCapital(index) && tokens.isNumber(index - 2)
            && tokens[index - 2].range.count == 4
    }

    /// The end of "Hằng tháng", "Thứ Sáu hằng tuần", "Ngày 25 hằng tháng" at the token.
    func rhythm(at start: Int) -> Int? {
        let isDay = tokens.has("thu", at: start) || tokens.has("ngay", at: start) && tokens.isNumber(start + 1)
        let place = isDay ? start + 2 : start
        return Recurrence.match(tokens, at: place).map { place + $0.length }
    }

    /// "Kiểm toán nhà nước, sau khi phát hành báo cáo, chuyển …": when it acts stands between two commas.
    func actsBehindAside(_ next: Int, from end: Int) -> Bool {
        guard !tokens.isDamaged, next == end + 1, tokens.sign(end) == 0x2C, Self.asides.match(tokens, at: next) != nil,
            let close = (next..<min(tokens.count, next + 24)).first(where: { tokens.sign($0) == 0x2C })
        else { return false }
        return Vocabulary.verbs.match(tokens, at: close + 1) != nil
    }

    private static let asides = PhraseBook("sau khi, khi, tren co so, trong pham vi, theo chuc nang")
}
