/// The words before a colon, or over a column, that name a field of an assignment.
enum FieldLabel {
    /// The field whose label stands at the token with a colon behind it, and the token after the colon.
    static func label(_ tokens: Tokens, at index: Int) -> (role: ColumnRole, end: Int)? {
        for (role, book) in books {
            guard let length = book.match(tokens, at: index) else { continue }
            var end = index + length
            // "phối hợp các Bộ: Tài chính, Nội vụ" is an act, and the colon opens names.
            if ["cac", "voi", "cung"].contains(where: { tokens.has(words: Words($0), at: end) }) { continue }
            // "(nếu có)" may stand before the colon.
            while end < tokens.count, end < index + length + 4, tokens.sign(end) != 0x3A { end += 1 }
            // "Kết quả rèn luyện: …" names no product.
            let isOther = role == .product && end > index + length && tokens.isWord(index + length)
            if tokens.sign(end) == 0x3A, !isOther { return (role, end + 1) }
        }
        // "Thực hiện: Phòng Kỹ thuật."
        if tokens.isCapital(index), tokens.has("thuc hien", at: index), tokens.sign(index + 2) == 0x3A,
            tokens.isWord(index + 3), tokens.isCapital(index + 3), papers.match(tokens, at: index + 3) == nil
        {
            return (.lead, index + 3)
        }
        return nil
    }

    private static let papers = PhraseBook(
        "quyet dinh, ke hoach, nghi quyet, chi thi, thong tu, nghi dinh, cong van, luat, thong bao, ket luan")

    /// "Địa điểm: …", "Đối tượng tham gia: …": a line that tells the circumstances of a task.
    static func isParticular(_ tokens: Tokens, and further: PhraseBook? = nil) -> Bool {
        guard let length = particulars.match(tokens, at: 0) ?? further?.match(tokens, at: 0),
            let colon = tokens.indices.prefix(9).first(where: { tokens.sign($0) == 0x3A }), colon >= length
        else { return false }
        return !(length..<colon).contains { tokens.sign($0) != nil }
    }

    private static let particulars = PhraseBook(
        "nguyen tac, tai lieu, thanh phan, dia diem, doi tuong, so luong, co cau, quy mo, thoi luong, hinh thuc, "
            + "bieu mau, mau bieu, dieu kien, moi du, khach moi, luu y, ghi chu")

    /// What an unnumbered paragraph below a task can tell of it and nothing else: "Đối tượng: 02 chi bộ".
    static let circumstances = PhraseBook("doi tuong, thanh phan, dia diem, so luong, quy mo, thoi luong, hinh thuc")

    /// What such lines tell besides, where all of them together stand under one task.
    static let contents = PhraseBook("noi dung, kinh phi, nguon kinh phi, muc dich, yeu cau, chu de")

    /// The field that a heading names, and nothing else: "Cơ quan chủ trì", "Cơ quan chủ trì, phối hợp".
    ///
    /// - Parameter isList: Nothing but names stands below it, so that "Chủ trì thực hiện" needs no noun.
    static func whole(_ tokens: Tokens, aboveNames isList: @autoclosure () -> Bool = false) -> ColumnRole? {
        guard Self.nouns.match(tokens, at: 0) != nil || Self.leading.match(tokens, at: 0) != nil && isList() else {
            return nil
        }
        for (role, book) in books.sorted(by: { ($0.0 == .lead ? 0 : 1) < ($1.0 == .lead ? 0 : 1) }) {
            guard var end = book.match(tokens, at: 0) else { continue }
            if tokens.sign(end) == 0x2C || tokens.has("va", at: end) {
                let other = books.lazy.compactMap { $0.1.match(tokens, at: end + 1) }.first
                end += (other ?? Self.doing.match(tokens, at: end + 1)).map { $0 + 1 } ?? 0
            }
            while end < tokens.count, tokens.sign(end) != nil { end += 1 }
            if end == tokens.count { return role }
        }
        return nil
    }

    /// A section of "Phân công thực hiện" shares work out and is no field.
    private static let nouns = PhraseBook("co quan, don vi, thoi gian, thoi han, san pham, luc luong")
    private static let leading = PhraseBook("chu tri")
    private static let doing = PhraseBook("thuc hien, phoi hop thuc hien")

    /// "Phân công" alone over lines with labels: no task, and they tell of the items before it.
    static func shares(_ tokens: Tokens) -> Bool {
        guard let end = sharing.match(tokens, at: 0) else { return false }
        return (end..<max(end, tokens.count)).allSatisfy { tokens.sign($0) != nil }
    }

    private static let sharing = PhraseBook(
        "phan cong, phan cong thuc hien, phan cong nhiem vu, phan cong trach nhiem, to chuc thuc hien, trach nhiem thuc hien"
    )

    /// "Đơn vị thực hiện" beside "Cơ quan chủ trì": those who do the work under the one who leads it.
    static func carriesOut(_ tokens: Tokens) -> Bool { carrying.match(tokens, at: 0) != nil }

    /// "Cơ quan chủ trì", whoever else carries out.
    static func leads(_ tokens: Tokens) -> Bool {
        (nouns.match(tokens, at: 0) != nil || leading.match(tokens, at: 0) != nil)
            && tokens.first("chu tri", to: 6) != nil
    }

    private static let carrying = PhraseBook(
        "don vi thuc hien, co quan thuc hien, luc luong thuc hien, bo phan thuc hien")

    /// Longer labels before those that they contain.
    static let books: [(ColumnRole, PhraseBook)] = [
        (
            .support,
            PhraseBook(
                """
                co quan phoi hop, don vi phoi hop, phoi hop thuc hien, phoi hop, co quan don vi phoi hop, \
                cac don vi phoi hop, cac co quan phoi hop, don vi phoi hop thuc hien, co quan phoi hop thuc hien
                """)
        ),
        (
            .lead,
            PhraseBook(
                """
                co quan chu tri, don vi chu tri, co quan tham muu, don vi tham muu, chu tri thuc hien, chu tri, don vi thuc hien, co quan thuc hien, \
                phan cong thuc hien, trach nhiem thuc hien, don vi chiu trach nhiem, co quan don vi chu tri, \
                co quan chu tri thuc hien, don vi chu tri thuc hien, don vi duoc giao, co quan chu tri tham muu, \
                don vi chu tri tham muu, phan cong, trach nhiem chi dao thuc hien, trach nhiem chi dao, nguoi thuc hien, bo phan thuc hien, cap thuc hien, \
                luc luong thuc hien
                """)
        ),
        (
            .due,
            PhraseBook(
                """
                thoi gian hoan thanh, thoi gian thuc hien, thoi han hoan thanh, thoi han thuc hien, thoi han, \
                thoi gian, tien do thuc hien, tien do, han, han chot, han cuoi, han hoan thanh, thoi diem hoan thanh, thoi gian trinh, hoan thanh, \
                lo trinh, lo trinh thuc hien, moc thoi gian, moc hoan thanh
                """)
        ),
        (
            .product,
            PhraseBook(
                "san pham, san pham du kien, ket qua dau ra, san pham dau ra, du kien san pham, ket qua, ket qua dat duoc, ket qua du kien, ket qua thuc hien, "
                    + "ket qua can dat, san pham dat duoc, san pham can dat, san pham hoan thanh, san pham cuoi cung"
            )
        ),
    ]
}
