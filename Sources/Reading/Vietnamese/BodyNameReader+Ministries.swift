/// Names of the Government's members and offices that stand in a row without what parts others.
extension BodyNameReader {
    /// "Bộ Nội vụ Bộ Tài chính": the lines of a cell ran together, and the kind begins the next name.
    func repeatsKind(_ index: Int, of name: BodyName) -> Bool {
        let start = name.tokens.lowerBound
        guard index >= name.tokens.upperBound, index - start > 1, !tokens.isCapitals, tokens.isCapital(index),
            tokens.isCapital(index + 1) || tokens.has("ubnd", at: index),
            let kind = Self.repeated.match(tokens, at: start),
            Self.repeated.match(tokens, at: index) == kind, tokens[index].syllable == tokens[start].syllable
        else { return false }
        // "Bộ Tư lệnh Bộ đội Biên phòng", "Bộ Tổng Tham mưu Bộ Quốc phòng": an office of the ministry behind it.
        return Self.staffs.match(tokens, at: start) == nil
    }

    private static let repeated = PhraseBook("bo, so, ubnd")
    private static let staffs = PhraseBook("bo tong tham muu, bo tu lenh, bo chi huy, bo phan, bo truong")

    /// "Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ": a set phrase, whose last member leans on the
    /// head of the one before it.
    func ministers(_ index: Int) -> (length: Int, isGroup: Bool)? {
        let start = tokens.has("cac", at: index) ? index + 1 : index
        guard tokens.has("bo truong", at: start), tokens.sign(start + 2) == 0x2C,
            tokens.has("thu truong co quan ngang bo", at: start + 3), tokens.sign(start + 9) == 0x2C,
            tokens.has("co quan thuoc chinh phu", at: start + 10)
        else { return nil }
        return (start + 15 - index, true)
    }
}
