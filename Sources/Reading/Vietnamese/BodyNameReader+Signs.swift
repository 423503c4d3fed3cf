/// Commas and dashes that stand within a name and do not part two.
extension BodyNameReader {
    /// "Ban Chỉ huy Phòng, chống thiên tai", "Cục Quản lý Khám, chữa bệnh": one act in two words with a comma between.
    func pairedAct(_ index: Int) -> Int? {
        for (before, after) in Self.pairedActs
        where tokens.has(words: before, at: index - before.count) && tokens.has(words: after, at: index + 1) {
            return index + 1 + after.count
        }
        return nil
    }

    /// "Phòng Chính trị, tư tưởng và Giáo dục trung học": a field in small letters between two with capitals.
    func fieldsOfOffice(_ index: Int, from start: Int) -> Int? {
        guard Vocabulary.plainOffices.match(tokens, at: start) != nil,
            let and = (index + 2..<index + 5).first(where: { tokens.has("va", at: $0) }),
            (index + 1..<and).allSatisfy({ tokens.isWord($0) && !tokens.isCapital($0) }),
            Vocabulary.verbs.match(tokens, at: index + 1) == nil, tokens.isCapital(and + 1), !opensName(and + 1)
        else { return nil }
        return and
    }

    private static let pairedActs: [(Words, Words)] = [
        ("phong", "chong"), ("kham", "chua benh"), ("thi dua", "khen thuong"), ("dao tao", "boi duong"),
        ("tiep cong dan", "xu ly don thu"), ("thuoc", "truc thuoc"),
        ("tham muu", "giup viec"), ("phat thanh", "truyen hinh"),
        ("pho bien", "giao duc phap luat"), ("an ninh", "trat tu"), ("hoc sinh", "sinh vien"),
    ]

    /// "Các xã Bình Minh", "cấp ủy, chính quyền các huyện Bắc Quang": what kind of place the capitals before name.
    func isBehindPlaces(_ index: Int, from start: Int) -> Bool {
        var place = index - 1
        while place > start, tokens.isCapital(place) || tokens.sign(place) == 0x2C { place -= 1 }
        return Self.places.match(tokens, at: place) == 1 || Self.places.match(tokens, at: place - 1) == 2
    }

    /// "Các trường tiểu học, trung học cơ sở", "các bệnh viện công lập, tư nhân", "UBND các huyện Nga Sơn và thị xã Bỉm Sơn":
    /// another kind of those that the name began with.
    func furtherKind(_ index: Int, isGroup: Bool) -> Int? {
        guard !tokens.isDamaged, !tokens.isCapital(index + 1) else { return nil }
        if isGroup, let length = Self.kinds.match(tokens, at: index + 1) { return index + 1 + length }
        guard tokens.isCapital(index - 1), !tokens.isNumber(index - 1),
            let length = Self.places.match(tokens, at: index + 1), tokens.isCapital(index + 1 + length),
            (max(0, index - 16)..<index).contains(where: {
                tokens.has("cac", at: $0) && Self.places.match(tokens, at: $0 + 1) != nil
            })
        else { return nil }
        return index + 2 + length
    }

    private static let kinds = PhraseBook(
        """
        trung hoc co so, trung hoc pho thong, thcs, thpt, mam non, mau giao, tieu hoc, tu nhan, cong lap, ngoai cong lap, \
        dan lap, tu thuc, pho thong, cao dang, trung cap
        """)

    /// "Kho bạc Nhà nước khu vực XII".
    func isNumeral(_ index: Int) -> Bool {
        let range = tokens[index].range
        return tokens.passage.capitals[range].allSatisfy { $0 } && Numerals.roman(tokens.passage.letters[range]) != nil
    }

    /// "UBND các xã: Cát Tiến, Phù Mỹ": a kind that a colon and names follow.
    func isOfEach(_ colon: Int) -> Bool {
        !tokens.isDamaged && (tokens.has("cac", at: colon - 2) || tokens.has("cac", at: colon - 3))
    }

    private static let places = PhraseBook("xa, phuong, thi tran, huyen, quan, thi xa, thanh pho, thon, khu pho, tinh")

    /// "Các tổ chức chính trị - xã hội", "Ban Văn hóa - xã hội": a dash joins two fields of one name.
    func isPairOfFields(_ index: Int, isGroup: Bool) -> Bool {
        guard tokens.isWord(index + 1), !tokens.isNumber(index + 1),
            Vocabulary.verbs.match(tokens, at: index + 1) == nil
        else { return false }
        return Vocabulary.links.match(tokens, at: index + 1) ?? 0 > 1
            || isGroup && Self.fields.match(tokens, at: index + 1) != nil
    }

    /// "Phòng Lao động quận - huyện": a body of either level.
    func isPairOfLevels(_ index: Int) -> Bool {
        guard index > 0, tokens.isWord(index - 1), tokens.isWord(index + 1) else { return false }
        return Self.levels.contains(tokens[index - 1].syllable) && Self.levels.contains(tokens[index + 1].syllable)
    }

    private static let fields = PhraseBook("nghe nghiep, chinh tri, xa hoi, kinh te, van hoa, khoa hoc, ky thuat")

    /// "Sở Nội vụ - cơ quan thường trực cải cách hành chính: …": what the body is to the work; the sign behind it.
    func pastRole(_ end: Int) -> Int {
        guard !tokens.isDamaged, tokens.sign(end) == 0x2D || tokens.sign(end) == 0x28,
            Self.standing.match(tokens, at: end + 1) != nil,
            let close = (end + 1..<min(tokens.count, end + 24)).first(where: {
                [0x3A, 0x2C, 0x29].contains(tokens.sign($0) ?? 0)
            })
        else { return end }
        return tokens.sign(close) == 0x29 ? close + 1 : close
    }

    private static let standing = PhraseBook(
        "co quan thuong truc, don vi thuong truc, co quan dau moi, don vi dau moi, co quan chu tri, don vi chu tri, bo phan thuong truc"
    )
}
