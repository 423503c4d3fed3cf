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

    /// "Sáu tháng (trước ngày 10/6) và một năm (trước ngày 10/12), các cơ quan …": the token behind periods that open the
    /// sentence, each with its day in brackets.
    func periodsEnd() -> Int? {
        guard !tokens.isDamaged else { return nil }
        var index = tokens.has("dinh ky", at: 0) ? 2 : 0
        var count = 0
        while let length = Self.periods.match(tokens, at: index), index < 60 {
            index += length
            count += 1
            if tokens.sign(index) == 0x28 {
                guard let close = (index..<min(tokens.count, index + 16)).first(where: { tokens.sign($0) == 0x29 })
                else { return nil }
                index = close + 1
            }
            let isJoined = tokens.sign(index) == 0x2C || tokens.sign(index) == 0x3B || tokens.has("va", at: index)
            guard isJoined else { break }
            index += 1
            if tokens.has("va", at: index) { index += 1 }
        }
        return count > 0 && index < tokens.count ? index : nil
    }

    private static let periods = PhraseBook(
        """
        sau thang, 6 thang, 06 thang, 6 thang dau nam, 06 thang dau nam, sau thang dau nam, mot nam, \
        01 nam, 1 nam, ca nam, nam, hang nam, hang quy, hang thang, quy, thang, chin thang, 9 thang, 09 thang, ba thang, 3 thang, 03 thang
        """)

    /// "Các cơ quan tham gia Quy chế có trách nhiệm …": those of a group that share in something.
    func sharing(_ names: [BodyName], until end: Int) -> BodyName? {
        guard !tokens.isDamaged, names.count == 1, let group = names.first, group.isGroup,
            tokens.has("tham gia", at: end), let matter = Self.shared.match(tokens, at: end + 2),
            let act = (end + 2 + matter..<min(tokens.count, end + 12)).first(where: {
                Vocabulary.verbs.match(tokens, at: $0) != nil || Vocabulary.adverbs.match(tokens, at: $0) != nil
            }), (end + 2 + matter..<act).allSatisfy(tokens.isWord)
        else { return nil }
        return BodyName(tokens: group.tokens.lowerBound..<act, isGroup: true)
    }

    private static let shared = PhraseBook(
        """
        quy che, chuong trinh, phoi hop, ky ket, ke hoach, cum, cum thi dua, khoi, khoi thi dua, de an, du an, mo hinh, hoi thi, cuoc thi, phong trao, \
        thi diem, lien ket, thi dua, doan, hoi nghi, giai
        """)

    /// Those who only help in a later sentence or clause: "Các trường cung cấp số liệu" behind what others do.
    func helpersOfLaterSentences() -> [BodyName] {
        tokens.indices.dropFirst(4).filter { (opensClause($0) || opensSentence($0)) && helps(at: $0) }
            .flatMap { BodyNameReader(tokens: tokens).list(at: $0).names }
    }

    /// Behind a semicolon that parts clauses, and no list of names.
    private func opensClause(_ index: Int) -> Bool {
        guard tokens.sign(index - 1) == 0x3B else { return false }
        let reader = BodyNameReader(tokens: tokens)
        return !(max(0, index - 14)..<index - 1).contains { reader.opensName($0) && reader.list(at: $0).end > index }
    }

    /// Names stand at the token, and then that they help.
    func helps(at start: Int) -> Bool {
        let reader = BodyNameReader(tokens: tokens)
        guard !tokens.isDamaged, reader.opensName(start) else { return false }
        var act = reader.list(at: start).end
        while let length = Vocabulary.adverbs.match(tokens, at: act) ?? Self.bound.match(tokens, at: act) {
            act += length
        }
        return Self.helping.match(tokens, at: act) != nil
    }

    /// The length of "Giao", "Đề nghị" that opens the sentence; "Giáo viên chủ nhiệm" folds to "giao", as "Giao Viện Đo
    /// lường" does.
    func openingOrder() -> Int? {
        guard !tokens.has("giao vien", at: 0) || tokens.isCapital(1) else { return nil }
        return Self.assigning.match(tokens, at: 0)
    }

    private static let bound = PhraseBook("co trach nhiem, cung")
    private static let helping = PhraseBook("phoi hop, tham gia, ho tro, cung cap")

    /// "…, cơ quan được đánh giá có văn bản giải trình": one of a kind, by what is done with it, before its own act.
    func treated(at index: Int) -> BodyName? {
        guard !tokens.isDamaged, let kind = Self.anyOf.match(tokens, at: index),
            tokens.has("duoc", at: index + kind) || tokens.has("bi", at: index + kind),
            let done = Vocabulary.verbs.match(tokens, at: index + kind + 1)
        else { return nil }
        let start = index + kind + 1 + done
        let act = (start..<min(tokens.count, start + 6)).first { place in
            Vocabulary.verbs.match(tokens, at: place) ?? 0 > 1 || tokens.has("co", at: place)
                || tokens.has("phai", at: place)
        }
        guard let act, (index..<act).allSatisfy({ tokens.isWord($0) && !tokens.isNumber($0) }) else { return nil }
        return BodyName(tokens: index..<act, isGroup: true)
    }
}
