/// What is told: "báo cáo UBND tỉnh kết quả thực hiện các nhiệm vụ được giao".
extension ReportOrder {
    /// The words from "kết quả", "tình hình" or "tiến độ" to the end of their clause, or to its time or its receiver.
    func matter(after place: Int) -> String? {
        guard !tokens.isDamaged else { return nil }
        let clause = clause(around: place)
        guard let start = clause.first(where: { $0 > place && Self.told.match(tokens, at: $0) != nil }),
            start < place + 24
        else { return nil }
        let end = (start + 1..<clause.upperBound).first { index in
            let sign = tokens.sign(index)
            return sign == 0x28 || sign == 0x3B
                || Self.ends.match(tokens, at: index) != nil
                    && ProductWords.compounds.match(tokens, at: index - 1) == nil
                || tokens.has("ve", at: index) && BodyNameReader(tokens: tokens).opensName(index + 1)
        }
        var range = start..<(end ?? clause.upperBound)
        while let last = range.last, !tokens.isWord(last) { range = range.lowerBound..<last }
        guard (2...40).contains(range.count) else { return nil }
        return VietnameseCase.capitalised(tokens.passage.string(tokens.letters(range), of: text))
    }

    /// "Nghiên cứu, đề xuất chính sách …, báo cáo Thủ tướng Chính phủ trong tháng 3": the work itself goes to whom it is
    /// for, and nobody is told how it goes.
    func isHandedIn(at place: Int) -> Bool {
        guard !tokens.isDamaged, tokens.has("bao cao", at: place), tokens.sign(place - 1) == 0x2C, place > 5,
            matter(after: place) == nil, receiver(after: place) != nil
        else { return false }
        return tokens.indices[..<place].contains { index in
            let opensClause =
                index == 0 || !tokens.isWord(index - 1)
                || (1...2).contains { Vocabulary.adverbs.match(tokens, at: index - $0) == $0 }
            return opensClause && Self.drafting.match(tokens, at: index) != nil
        }
    }

    private static let drafting = PhraseBook(
        "de xuat, nghien cuu, trinh, xay dung, hoan thien, co giai phap, co cac giai phap, chi dao, mo rong, du thao, soan thao"
    )

    private static let told = PhraseBook("ket qua, tinh hinh, tien do, so lieu, nhung kho khan")
    private static let ends = PhraseBook(
        "truoc, cham nhat, trong ngay, gui, trinh, de tong hop, de theo doi, theo quy dinh, dinh ky, hang thang, hang quy, "
            + "hang nam, hang tuan, vao, neu, trong qua trinh")
}
