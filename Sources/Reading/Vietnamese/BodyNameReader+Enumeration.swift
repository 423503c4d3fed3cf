extension BodyNameReader {
    /// "Giám đốc các Sở: Tài chính, Nội vụ chỉ đạo …", "các bộ liên quan: Y tế, Công an": which of a group are meant, by
    /// the words that follow its kind; the token behind them.
    func enumerationEnd(_ colon: Int) -> Int? {
        let isKind = (1...2).contains { Self.kinds.match(tokens, at: colon - $0) == $0 }
        guard isKind, !tokens.isDamaged, isField(colon + 1) else { return nil }
        var (index, pieces) = (colon + 1, 1)
        while index < min(tokens.count, colon + 40) {
            if tokens.sign(index) == 0x2C {
                guard isField(index + 1) else { break }
                pieces += 1
            } else if tokens.sign(index) == 0x2D {
                guard tokens.isCapital(index + 1) else { break }
            } else if tokens.sign(index) != nil || index > colon + 1 && (isAct(index) || opensOthers(index)) {
                break
            }
            index += 1
        }
        return pieces > 1 && index < colon + 40 ? index : nil
    }

    private func isField(_ index: Int) -> Bool {
        guard tokens.isWord(index), tokens.isCapital(index), !tokens.isNumber(index) else { return false }
        // The ministry of public security is called as its offices are.
        let isSecurity =
            tokens.has("cong an", at: index) && (tokens.sign(index + 2) != nil || tokens.has("va", at: index + 2))
        return isSecurity || !opensName(index)
    }

    /// "… và các cơ quan liên quan": others beside those of the kind.
    private func opensOthers(_ index: Int) -> Bool {
        tokens.has("va", at: index) && opensName(index + 1) && !isField(index + 1)
    }

    /// What begins as a kind of body does: "các đối tượng" as "các đội", "các trường hợp" as "các trường".
    static let otherThings = PhraseBook(
        """
        doi tuong, doi tac, truong hop, so lieu, so do, vu viec, vu an, hoi nghi, hoi thao, hoi thi, hoi dien, phong trao, \
        phong tuc, khoa hoc, khoa dao tao, khoa tap huan, bo luat, bo chi so, bo tieu chi, bo tai lieu, to trinh, ban sao, \
        ban ve, ban ghi, bo lam, so sach
        """)

    /// "Các tổ chức chính trị - xã hội và cơ quan, đoàn thể liên quan": the first are told by their kind, the others by
    /// their part in it; the token behind them.
    func othersEnd(behind and: Int) -> Int? {
        guard tokens.has("va", at: and), tokens.has("xa hoi", at: and - 2), !tokens.isDamaged,
            Vocabulary.groupMembers.match(tokens, at: and + 1) != nil,
            let place = (and + 2..<min(tokens.count, and + 9)).first(where: { tokens.has("lien quan", at: $0) }),
            (and..<place).allSatisfy({ tokens.isWord($0) || tokens.sign($0) == 0x2C })
        else { return nil }
        return place + 2
    }

    /// "cơ quan, đơn vị, địa phương có liên quan": kinds without "các", told by their part in it; how many tokens.
    func concerned(_ index: Int) -> Int? {
        guard !tokens.isDamaged else { return nil }
        var end = index
        while end < index + 16, let member = Vocabulary.groupMembers.match(tokens, at: end) {
            end += member
            if let part = Self.parts.match(tokens, at: end) { return end + part - index }
            guard tokens.sign(end) == 0x2C || tokens.has("va", at: end) else { return nil }
            end += 1
        }
        return nil
    }

    private static let parts = PhraseBook("lien quan, co lien quan")

    private func isAct(_ index: Int) -> Bool {
        !tokens.isCapital(index)
            && (Vocabulary.verbs.match(tokens, at: index) ?? 0 > 1
                || Vocabulary.adverbs.match(tokens, at: index) != nil)
    }

    private static let kinds = PhraseBook(
        "so, bo, nganh, ban, phong, huyen, xa, phuong, thanh pho, tinh, thi tran, lien quan")
}
