/// What belongs to a heading besides its first words.
extension HeadingReader {
    /// "Mục tiêu, nhiệm vụ", "Quan điểm, mục tiêu và giải pháp": what is to be done stands below as well.
    func joinsTasks(_ tokens: Tokens) -> Bool {
        tokens.indices.dropFirst(2).contains { index in
            Self.joined.match(tokens, at: index) != nil
                && (tokens.sign(index - 1) == 0x2C || tokens.has("va", at: index - 1))
        }
    }

    /// "Nội dung phối hợp", "Lĩnh vực phối hợp": what several do together, of whom each is told below.
    func tellsOfJointWork(_ tokens: Tokens) -> Bool {
        guard !isDamaged, tokens.count <= 12, let place = tokens.first("phoi hop", to: 8) else { return false }
        return Self.subjects.match(tokens, at: 0) != nil
            && !(0..<place).contains { tokens.has("trach nhiem", at: $0) || tokens.has("nhiem vu", at: $0) }
    }

    private static let subjects = PhraseBook("noi dung, linh vuc, pham vi, phuong thuc, hinh thuc, nguyen tac")

    /// "Các cơ quan, đơn vị được giao quản lý tài sản": which of a group is meant belongs to its name.
    static let relative = PhraseBook(
        """
        duoc giao, duoc phan cong, dang quan ly, co lien quan, quan ly nha nuoc, tham gia, neu tai, duoc neu tai, \
        co ten tai
        """)

    private static let joined = PhraseBook("nhiem vu, giai phap, noi dung thuc hien, cac nhiem vu, cac giai phap")
}
