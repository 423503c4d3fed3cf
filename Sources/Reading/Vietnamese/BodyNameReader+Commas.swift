/// Commas that stand within a name and do not part two.
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
        ("pho bien", "giao duc phap luat"), ("an ninh", "trat tu"),
    ]

    /// "Các xã Bình Minh", "cấp ủy, chính quyền các huyện Bắc Quang": what kind of place the capitals before name.
    func isBehindPlaces(_ index: Int, from start: Int) -> Bool {
        var place = index - 1
        while place > start, tokens.isCapital(place) || tokens.sign(place) == 0x2C { place -= 1 }
        return Self.places.match(tokens, at: place) == 1 || Self.places.match(tokens, at: place - 1) == 2
    }

    private static let places = PhraseBook("xa, phuong, thi tran, huyen, quan, thi xa, thanh pho, thon, khu pho, tinh")
}
