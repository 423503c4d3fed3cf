/// Tells where the name of a document ends: at a sign, or at the words that say where it goes, when, by whom, on what
/// ground and what for.
struct ProductName: Sendable {
    let tokens: Tokens

    /// The token after the name that begins at the token.
    func end(from start: Int) -> Int {
        let first = start + (ProductWords.counts.match(tokens, at: start) ?? 0)
        let noun = first - start + (ProductWords.documents.match(tokens, at: first) ?? 1)
        var index = start + noun
        // A bare noun is told by where it goes: "báo cáo gửi UBND tỉnh".
        if tokens.has("gui", at: index), !tokens.has("sach", at: index - 1),
            let name = BodyNameReader(tokens: tokens).list(at: index + 1).names.last
        {
            // "báo cáo gửi UBND tỉnh về kết quả …": what it tells of stands behind.
            let end = name.tokens.upperBound
            guard tokens.has("ve", at: end), !opensName(end + 1) else { return end }
            index = end + 1
        }
        while index < tokens.count, index - start < 48 {
            if let years = yearsEnd(index) {
                index = years
                continue
            }
            if index == start + noun, isForAct(index) {
                index += 3
                continue
            }
            if let sign = tokens.sign(index), !isInner(sign, at: index) { break }
            if closes(index, from: start, isBare: index == start + noun) || opensTime(index)
                || goesOn(index, isBare: index == start + noun)
            {
                break
            }
            index += 1
        }
        while index > start + noun, tokens.sign(index - 1) == 0x2C || tokens.has("va", at: index - 1) { index -= 1 }
        return index
    }

    /// "Kế hoạch phát triển kinh tế 5 năm (2026 - 2030) của tỉnh": a parenthesis of years within the name.
    private func yearsEnd(_ index: Int) -> Int? {
        guard tokens.sign(index) == 0x28, !tokens.isDamaged,
            let close = (index + 1..<min(tokens.count, index + 6)).first(where: { tokens.sign($0) == 0x29 }),
            close > index + 1, tokens.isWord(close + 1) || tokens.sign(close + 1) == 0x2C,
            (index + 1..<close).allSatisfy({
                tokens.isNumber($0) || tokens.sign($0) == 0x2D || tokens.has("giai doan", at: $0)
                    || tokens.has("giai doan", at: $0 - 1) || tokens.has("nam", at: $0)
            })
        else { return nil }
        return close + 1
    }

    /// Words behind a name that belong to it no more; "chương trình" and "khí hậu" hold some of them by chance of spelling.
    private func closes(_ index: Int, from start: Int, isBare: Bool) -> Bool {
        guard let length = ProductWords.closers.match(tokens, at: index) else {
            if tokens.has("do", at: index) { return tokens.isDamaged || opensName(index + 1) }
            // "kế hoạch kiểm tra, giám sát đối với các chi bộ": whom it checks.
            if tokens.has("doi voi", at: index), !isBare {
                return (start..<index).contains { Self.checking.match(tokens, at: $0) != nil }
            }
            if tokens.has("cho", at: index), tokens.has("danh", at: index - 1) { return false }
            if tokens.has("cho", at: index), Self.each.match(tokens, at: index + 1) != nil { return true }
            if tokens.has("den", at: index), Self.all.match(tokens, at: index + 1) != nil { return true }
            if tokens.has("ve", at: index), tokens.isCapital(index + 1), Self.bare.match(tokens, at: index + 1) != nil,
                !tokens.isCapital(index + 2)
            {
                return true
            }
            if tokens.has("cho", at: index),
                (start..<index).contains(where: { Self.giving.match(tokens, at: $0) != nil })
            {
                return false
            }
            if tokens.has("de nghi", at: index), !isBare, !tokens.isDamaged { return opensName(index + 2) }
            if ["cho", "ve", "den"].contains(where: { tokens.has($0, at: index) }) { return opensName(index + 1) }
            let isTold = tokens.has("bao cao", at: index)
            return isTold && (tokens.has("ve", at: index + 2) || opensName(index + 2))
        }
        if ProductWords.compounds.match(tokens, at: index - 1) != nil { return false }
        // "năm tiếp theo"
        if tokens.has("theo", at: index), tokens.has("tiep", at: index - 1) { return false }
        if ProductWords.openCompounds.match(tokens, at: index) != nil { return false }
        if length == 1, tokens.isCapital(index), !tokens.isCapitals { return false }
        // "2 buổi/ngày"
        if tokens.sign(index - 1) == 0x2F { return false }
        let isOfWork = tokens.has("bao dam", at: index) || tokens.has("dam bao", at: index)
        return !(isOfWork && (isBare || ProductWords.works.match(tokens, at: index - 2) != nil))
    }

    private static let checking = PhraseBook("kiem tra, giam sat, thanh tra")
    private static let bare = PhraseBook("so, bo, phong, ban, vien, cuc, truong")
    /// "chính sách hỗ trợ lãi suất cho doanh nghiệp": to whom it gives belongs to its name.
    private static let giving = PhraseBook(
        "ho tro, chinh sach, che do, dao tao, boi duong, tap huan, phu cap, tro cap, cap")
    private static let all = PhraseBook("toan the, tat ca, tung, tan")
    private static let each = PhraseBook("cac, tung, moi, nhung, it nhat, toi thieu, 100")

    private func opensName(_ index: Int) -> Bool { BodyNameReader(tokens: tokens).opensName(index) }

    /// "Kế hoạch và chỉ đạo thực hiện", "Quyết định … và hướng dẫn thực hiện": "và" goes on to the next act.
    private func goesOn(_ index: Int, isBare: Bool) -> Bool {
        guard tokens.has("va", at: index), !tokens.isCapital(index + 1) else { return false }
        if isDocument(index + 1) { return false }
        if let making = ProductWords.making.match(tokens, at: index + 1) { return !isDocument(index + 1 + making) }
        if ProductWords.nextActs.match(tokens, at: index + 1) != nil { return true }
        return isBare && Vocabulary.verbs.match(tokens, at: index + 1) ?? 0 > 1
    }

    /// "kế hoạch và tổ chức học tập Nghị quyết" is a plan of that; "kế hoạch và tổ chức thực hiện" is carried out.
    private func isForAct(_ index: Int) -> Bool {
        tokens.has("va to chuc", at: index) && !tokens.isDamaged
            && Self.carriedOut.match(tokens, at: index + 3) == nil
            && (Vocabulary.verbs.match(tokens, at: index + 3) != nil || tokens.has("hoc tap", at: index + 3))
    }

    private static let carriedOut = PhraseBook("thuc hien, trien khai, theo doi")

    private func isDocument(_ index: Int) -> Bool {
        ProductWords.documents.match(tokens, at: index + (ProductWords.counts.match(tokens, at: index) ?? 0)) != nil
    }

    /// A comma goes on to another document or to the next of several acts: "đào tạo, bồi dưỡng đội ngũ".
    private func isInner(_ sign: Letter, at index: Int) -> Bool {
        if sign == 0x2D || sign == 0x2F || sign == 0x22 { return true }
        guard sign == 0x2C else { return false }
        let next = index + 1
        if Self.limits.match(tokens, at: next) != nil { return false }
        if tokens.has("bao cao", at: next), tokens.isCapital(next + 2) || tokens.has("ve", at: next + 2) {
            return false
        }
        // "văn bản chỉ đạo, hướng dẫn": both say of what kind it is.
        if tokens.has("chi dao", at: index - 2), tokens.has("huong dan", at: next) { return true }
        if tokens.has("huong dan", at: index - 2), tokens.has("chi dao", at: next) { return true }
        if tokens.has("sua doi", at: index - 2), tokens.has("bo sung", at: next) { return true }
        // "xây dựng kế hoạch, các đơn vị tổ chức …": another acts.
        let other = BodyNameReader(tokens: tokens).list(at: next).end
        if other > next, !tokens.isDamaged, Vocabulary.verbs.match(tokens, at: other) ?? 0 > 1 { return false }
        // "Chỉ số PCI, PAR INDEX": names by their first letters.
        let shorts = BodyNameReader(tokens: tokens)
        if !tokens.isDamaged, tokens.isWord(next), shorts.isAbbreviation(index - 1), shorts.isAbbreviation(next) {
            return !opensName(next)
        }
        if tokens.isCapital(next) || Self.listed.match(tokens, at: next) != nil { return isDocument(next) }
        return ProductWords.closers.match(tokens, at: next) == nil && ProductWords.making.match(tokens, at: next) == nil
            && ProductWords.nextActs.match(tokens, at: next) == nil
            && ProductWords.details.match(tokens, at: next) == nil
    }

    /// "kế hoạch, thời gian hoàn thành: 30/4": the label of the time.
    private static let limits = PhraseBook(
        "thoi gian hoan thanh, thoi han hoan thanh, thoi gian thuc hien, thoi han thuc hien, han hoan thanh")

    /// "chương trình, đề án, kế hoạch": folded, the second begins as "để" does.
    private static let listed = PhraseBook("de an, de cuong, chuyen de, chuyen muc, chuyen trang")

    /// "… trong quý II": when it is to be ready, no part of its name.
    private func opensTime(_ index: Int) -> Bool {
        tokens.has("trong", at: index) && ProductWords.periods.match(tokens, at: index + 1) != nil
            || tokens.has("xong", at: index)
    }
}
