/// Acts that belong to an office's name.
extension BodyNameReader {
    /// "Phòng Quản lý xây dựng", "Ban Nghiên cứu phát triển": what an office sees to, though the word is also an act.
    func isManaged(_ index: Int) -> Bool {
        guard tokens.isCapital(index - 2), !tokens.isCapital(index - 1) else { return false }
        // "Phòng Theo dõi công tác phòng, chống tham nhũng"
        if tokens.has("phong theo doi", at: index - 3) { return tokens.has("cong tac", at: index) }
        if tokens.has("truong can bo", at: index - 3) { return tokens.has("quan ly", at: index) }
        if tokens.has("phong ke hoach", at: index - 3) { return tokens.has("tong hop", at: index) }
        if tokens.has("quan ly", at: index - 2) { return Self.managed.match(tokens, at: index) != nil }
        return Self.tending.match(tokens, at: index - 2) != nil && Self.tended.match(tokens, at: index) != nil
    }

    /// "Khoa Dược lập báo cáo", "Văn phòng Sở gửi giấy mời": an act in one syllable before the paper that it makes.
    func drawsUp(_ index: Int) -> Bool {
        !tokens.isDamaged && Self.drawing.match(tokens, at: index) != nil
            && ProductWords.documents.match(tokens, at: index + 1) != nil
    }

    private static let drawing = PhraseBook("lap, gui, trinh, soan, nop")

    /// Set phrases within names that begin or end as an act does: "bệnh viện công lập", "Phòng Công tác học sinh", "Chi bộ
    /// trường học"; the token behind them.
    func setPhraseEnd(_ index: Int) -> Int? {
        if tokens.has("ngoai cong lap", at: index) { return index + 3 }
        // "Ban Quản lý dự án đầu tư xây dựng công trình nông nghiệp và phát triển nông thôn"
        if tokens.has("xay dung cong trinh", at: index - 2), let field = Self.built.match(tokens, at: index + 2) {
            return index + 2 + field
        }
        if tokens.has("truong hoc", at: index - 1), tokens.has("chi bo", at: index - 3) { return index + 1 }
        if tokens.has("cong tac", at: index - 2), Self.pupils.match(tokens, at: index) != nil { return index + 2 }
        // "Phòng Dân vận chính quyền"
        if tokens.has("dan van chinh quyen", at: index - 2) { return index + 2 }
        return tokens.has("cong lap", at: index) ? index + 2 : nil
    }

    private static let built = PhraseBook(
        """
        giao thong, nong nghiep, nong nghiep va phat trien nong thon, dan dung, dan dung va cong nghiep, ha tang, thuy loi, \
        ha tang ky thuat
        """)

    private static let pupils = PhraseBook("hoc sinh, sinh vien, hoc vien")

    /// "Công ty Quản lý thủy nông Điện Biên", "Công ty Cổ phần cấp nước Thanh Hóa": small words in a company's name stand
    /// before the place that it is called by.
    func fieldOfCompany(_ index: Int, from start: Int) -> Int? {
        guard !tokens.isDamaged, !tokens.isCapital(index), Self.companies.match(tokens, at: start) != nil else {
            return nil
        }
        let small = tokens.indices[index...].prefix(5).prefix { tokens.isWord($0) && !tokens.isCapital($0) }
        guard let last = small.last, (2...4).contains(small.count), tokens.isCapital(last + 1),
            tokens.isCapital(last + 2), !tokens.isNumber(last + 1), !opensName(last + 1),
            !small.contains(where: {
                Vocabulary.verbs.match(tokens, at: $0) ?? 0 > 1 || Self.joining.contains(tokens[$0].syllable)
            })
        else { return nil }
        return last + 1
    }

    private static let companies = PhraseBook("cong ty, tong cong ty, tap doan, xi nghiep, hop tac xa")
    private static let joining = SyllableSet("va voi cho cua tai theo duoc co do ve")

    /// "Lãnh đạo Sở ký", "Phòng Tổng hợp Sở làm …": the office that a name ends with takes no second syllable.
    func isOfOffice(_ index: Int, from start: Int) -> Bool {
        index - 1 > start && Self.ends.match(tokens, at: index - 1) != nil
            && Vocabulary.verbs.match(tokens, at: index) != nil
    }

    private static let ends = PhraseBook("so, bo")

    /// "Tổ công nghệ số cộng đồng các ấp": one of a kind in each of the places.
    func placesEnd(_ index: Int) -> Int? {
        // "Ban Chỉ đạo phòng, chống tội phạm"
        if tokens.has("chi dao phong", at: index - 2) || tokens.has("cong tac phong", at: index - 2),
            tokens.sign(index + 1) == 0x2C
        {
            return tokens.has("chong", at: index + 2) ? index + 3 : nil
        }
        guard tokens.has("cac", at: index), let length = Self.places.match(tokens, at: index + 1) else { return nil }
        return index + 1 + length
    }

    private static let places = PhraseBook("thon, ap, buon, khu pho, to dan pho, khu dan cu")
    private static let managed = PhraseBook("xay dung, dau tu, dao tao, van hanh, khai thac, thi cong, bao tri")
    private static let tending = PhraseBook(
        "nghien cuu, ho tro, xuc tien, dao tao, tu van, kiem dinh, ung dung, cong nghe, an toan")
    private static let tended = PhraseBook(
        "phat trien, dau tu, ung dung, chuyen giao, dao tao, boi duong, thong tin, giao thong, thuong mai")

    /// "các cơ quan chuyên trách tham mưu, giúp việc Tỉnh ủy": what such an office is there for.
    func isAssisting(_ index: Int) -> Bool {
        if tokens.has("chuyen trach", at: index) { return true }
        if tokens.has("giup viec", at: index) { return tokens.has("tham muu", at: index - 2) }
        guard tokens.has("tham muu", at: index) else { return false }
        return tokens.has("giup viec", at: tokens.sign(index + 2) == 0x2C ? index + 3 : index + 2)
    }

    /// The place's level closes a name ("Trung tâm Phục vụ hành chính công phường"): the token after it, when it follows
    /// within four small words none of which is an act.
    func levelEnd(_ index: Int) -> Int? {
        for next in index..<min(tokens.count, index + 5) {
            // "Sở Nội vụ và các xã": another name.
            if tokens.has("va cac", at: next) { return nil }
            // "Trung tâm Dữ liệu công trình Quốc gia"
            if next > index, tokens.isCapital(next), let length = Self.realms.match(tokens, at: next) {
                return next + length
            }
            guard tokens.isWord(next), !tokens.isCapital(next), !Self.stops.contains(tokens[next].syllable) else {
                return nil
            }
            // "Sở Nội vụ quản lý" and "Trung tâm Bảo trợ xã hội" hold no district and no commune.
            if Vocabulary.verbs.match(tokens, at: next) ?? 0 > 1, Self.levels.contains(tokens[next].syllable) {
                return nil
            }
            if let length = Self.likeLevels.match(tokens, at: next) { return next + length }
            if Self.levels.contains(tokens[next].syllable) { return next + 1 }
            let isAct = ProductWords.compounds.match(tokens, at: next - 1) == nil
            if isAct, Vocabulary.verbs.match(tokens, at: next) != nil { return nil }
        }
        return nil
    }

    private static let likeLevels = PhraseBook("xa hoi, quan su, quan doi, quan khu, quan nhan, phuong tien")
    private static let realms = PhraseBook("quoc gia, viet nam, trung uong")
}
