/// Groups that are told by where the text names them.
extension BodyNameReader {
    /// "nêu tại Mục II", "có tên tại khoản 1 Điều 3 Kế hoạch này": the token behind the place in the text.
    func placeInText(_ index: Int) -> Int? {
        guard !tokens.isDamaged, let length = Self.named.match(tokens, at: index) else { return nil }
        var end = index + length
        if tokens.has("tren", at: end - 1) { return end }
        guard Self.places.match(tokens, at: end) != nil else { return nil }
        while end < index + 20 {
            if let place = Self.places.match(tokens, at: end), isNumbered(end + place) {
                end += place + 1
            } else if let paper = Self.papers.match(tokens, at: end) {
                end += paper
            } else {
                return end
            }
        }
        return end
    }

    private func isNumbered(_ index: Int) -> Bool {
        guard tokens.isWord(index) else { return false }
        let letters = tokens.passage.letters[tokens[index].range]
        return letters.count == 1 || tokens.isNumber(index) || Numerals.roman(letters) != nil
    }

    private static let named = PhraseBook(
        "neu tai, duoc neu tai, co ten tai, quy dinh tai, duoc quy dinh tai, ghi tai, neu tren, noi tren, neu trong, co ten trong"
    )
    private static let places = PhraseBook("muc, dieu, khoan, diem, phu luc, phan, chuong, bieu, tieu muc")
    private static let papers = PhraseBook(
        "ke hoach nay, quy che nay, quyet dinh nay, chuong trinh nay, chi thi nay, de an nay, quy dinh nay, huong dan nay"
    )
}
