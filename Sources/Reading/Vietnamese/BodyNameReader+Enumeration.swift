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

    private func isAct(_ index: Int) -> Bool {
        !tokens.isCapital(index)
            && (Vocabulary.verbs.match(tokens, at: index) ?? 0 > 1
                || Vocabulary.adverbs.match(tokens, at: index) != nil)
    }

    private static let kinds = PhraseBook(
        "so, bo, nganh, ban, phong, huyen, xa, phuong, thanh pho, tinh, thi tran, lien quan")
}
