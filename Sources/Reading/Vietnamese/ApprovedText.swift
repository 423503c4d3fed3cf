/// What a decision approves, where its own abstract is gone or names it.
enum ApprovedText {
    /// Whether the title is that of a decision that approves a programme, strategy, scheme or plan.
    static func isProgramme(_ title: String?) -> Bool {
        guard let title else { return false }
        let words = Folding.string(title)
        guard let act = ["phe duyet ", "ban hanh "].lazy.compactMap({ words.firstRange(of: $0) }).first else {
            return false
        }
        return kinds.contains { words[act.upperBound...].hasPrefix($0) }
    }

    private static let kinds = ["chuong trinh", "chien luoc", "ke hoach", "de an"]

    /// "Phê duyệt Chương trình … giai đoạn 2021 - 2030", from the first article; without what its brackets and
    /// "với những nội dung sau" add.
    static func abstract(_ article: Paragraph) -> Range<Int>? {
        let tokens = Tokens(article.passage, range: article.body)
        guard acts.match(tokens, at: 0) != nil else { return nil }
        let end = tokens.indices.first { closing.match(tokens, at: $0) != nil || stops($0, tokens) } ?? tokens.count
        return end > 4 ? tokens.letters(0..<end) : nil
    }

    private static func stops(_ index: Int, _ tokens: Tokens) -> Bool {
        guard let sign = tokens.sign(index) else { return false }
        return sign == 0x28 || sign == 0x3A || sign == 0x3B || sign == 0x2E
    }

    private static let acts = PhraseBook("phe duyet, thong qua")
    private static let closing = PhraseBook(
        "voi nhung noi dung, voi cac noi dung, voi noi dung, kem theo, gom, bao gom")
}
