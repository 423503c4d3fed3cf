/// What is counted, what is measured, and by which year.
extension TargetReader {
    func unit(at index: Int) -> (text: String, end: Int)? {
        if tokens.sign(index) == 0x25 { return ("%", index + 1) }
        if let share = shareOf(index) { return unit(at: share) }
        guard tokens.isWord(index) else { return nil }
        var length = Self.units.match(tokens, at: index) ?? 1
        // "ki-ốt": syllables joined by a hyphen.
        while tokens.sign(index + length) == 0x2D, tokens.isWord(index + length + 1),
            tokens[index + length - 1].range.upperBound == tokens[index + length].range.lowerBound,
            tokens[index + length].range.upperBound == tokens[index + length + 1].range.lowerBound
        {
            length += 2
        }
        return (document.string(tokens.passage, tokens.letters(index..<(index + length))), index + length)
    }

    static let units = PhraseBook(
        """
        hoa giai vien, tuyen truyen vien, cong tac vien, dong chi, dau sach, nhan luc, nhan su, nhan vien, may tinh, thiet bi, tai khoan, giao dich, khu pho, vu viec, tin bai, phong hoc, truong hop, \
        tieu chi, chi tieu, doi hinh, giai phap, kien nghi, su kien, hoat dong, nha van hoa, du an, chi bo, dang bo, ma so, tram bom, thanh vien, sang kien, hoc vien, thanh nien, phu nu, cong nhan, cong dan, van ban, dai bieu, hop dong, benh nhan, \
        ti dong, dien hinh, be boi, tuyen duong, tuyen pho, bang ron, chuyen gia, bac si, vi tri, tru so, to chuc, ho so, dich vu, thu tuc, co so, don vi, lop hoc, ty dong, trieu dong, nguoi dan, san pham, ket qua, cong trinh, \
        mo hinh, hoc sinh, giao vien, can bo, cong chuc, ho dan, ho ngheo, ngay lam viec, thi tran, doanh nghiep, \
        hop tac xa, ca nhan, tap the, gia dinh, hoi vien, doan vien, dang vien, chien sy, chien si, to dan pho, cuoc kiem tra, hoi nghi, lao dong, nguoi lao dong, xa phuong, chuyen de, chuyen muc, chuyen trang, de tai, de an
        """)

    /// What is measured: the words before the number where they name it ("Tỷ lệ hồ sơ đúng hạn đạt 95%"), else
    /// those behind it ("ít nhất 02 quầy hướng dẫn").
    func what(before index: Int, unit: Range<Int>) -> String {
        // A name is no longer than sixty words, so that many numbers in one sentence do not each copy all of it.
        let near = max(0, index - 60)
        let start = (near..<index).last { isStop($0) || tokens.sign($0) == 0x2C }.map { $0 + 1 } ?? near
        var before = start..<index
        while let last = before.last, Self.amounts.contains(tokens[last].syllable) { before = start..<last }
        let far = min(tokens.count, unit.upperBound + 60)
        let stop = (unit.upperBound..<far).first { isStop($0) || tokens.sign($0) == 0x2C } ?? far
        let after = (tokens.sign(unit.lowerBound) == nil ? unit.lowerBound : unit.upperBound)..<stop
        let names =
            before.count > 2 && Vocabulary.verbs.match(tokens, at: start) == nil
            && !BodyNameReader(tokens: tokens).opensName(start)
        let range = names || after.count < 2 && !before.isEmpty ? before : after
        return VietnameseCase.capitalised(document.string(tokens.passage, tokens.letters(range)).trimmingStop)
    }

    func isStop(_ index: Int) -> Bool {
        tokens.sign(index) == 0x3B || tokens.sign(index) == 0x2E && tokens.isCapital(index + 1)
    }

    private static let amounts = SyllableSet("it nhat toi thieu da dat khong qua duoi tren hon con muc tu len thap")

    func year() -> String? {
        guard
            let place = tokens.indices.first(where: { tokens.has("den nam", at: $0) || tokens.has("vao nam", at: $0) }),
            let year = tokens.number(place + 2), (1990...2100).contains(year)
        else { return nil }
        return String(year)
    }
}
