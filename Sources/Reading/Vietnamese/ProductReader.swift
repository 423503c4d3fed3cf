/// Finds the document that an item itself obliges somebody to draw up or send.
///
/// "Xây dựng Kế hoạch …" makes one; "khi xây dựng báo cáo", "nhằm xây dựng Đề án" and a document that others
/// are to draw up do not.
struct ProductReader: Sendable {
    let tokens: Tokens

    /// Tokens of the product's name.
    func product() -> Range<Int>? {
        for index in tokens.indices {
            guard let making = Self.making.match(tokens, at: index), !isCondition(index) else { continue }
            var start = index + making
            while let more = Self.making.match(tokens, at: start) { start += more }
            // "tham mưu UBND tỉnh kế hoạch …"
            if let name = BodyNameReader(tokens: tokens).list(at: start).names.last, !Self.isDocument(tokens, start) {
                start = name.tokens.upperBound
                while let more = Self.making.match(tokens, at: start) { start += more }
            }
            guard Self.isDocument(tokens, start) else { continue }
            return start..<end(from: start)
        }
        return nil
    }

    private static func isDocument(_ tokens: Tokens, _ index: Int) -> Bool { documents.match(tokens, at: index) != nil }

    /// The act is a purpose, a condition or another's.
    private func isCondition(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        if Self.purposes.match(tokens, at: index - 1) != nil { return true }
        return index > 1 && Self.purposes.match(tokens, at: index - 2) != nil
    }

    /// Down to a sign, or the words that say where it goes, when, by what and what for.
    private func end(from start: Int) -> Int {
        guard let noun = Self.documents.match(tokens, at: start) else { return start + 1 }
        var index = start + noun
        while index < tokens.count, index - start < 30 {
            if let sign = tokens.sign(index), !isInner(sign, at: index) { break }
            if Self.closers.match(tokens, at: index) != nil { break }
            if tokens.has("ve", at: index), BodyNameReader(tokens: tokens).opensName(index + 1) { break }
            index += 1
        }
        return index
    }

    /// A comma goes on to another document or to the next of several acts: "đào tạo, bồi dưỡng đội ngũ".
    private func isInner(_ sign: Letter, at index: Int) -> Bool {
        if sign == 0x2D || sign == 0x2F || sign == 0x22 { return true }
        guard sign == 0x2C else { return false }
        return !tokens.isCapital(index + 1) && Self.closers.match(tokens, at: index + 1) == nil
            && !(Self.making.match(tokens, at: index + 1) != nil)
    }

    private static let making = PhraseBook(
        """
        xay dung, lap, gui, tham muu, ban hanh, soan thao, xay dung va ban hanh, hoan thien, trinh, \
        thuc hien, bien soan, tham muu xay dung, tham muu ban hanh
        """)

    private static let documents = PhraseBook(
        """
        ke hoach, de an, chuong trinh hanh dong, chuong trinh, bao cao, quy che, quyet dinh, du toan, danh muc, nghi quyet, \
        phuong an, huong dan, to trinh, quy dinh, quy trinh, bo chi so, bo tieu chi, cam nang, tai lieu, du an, \
        van ban, chi thi, ke hoach cu the
        """)

    private static let purposes = PhraseBook(
        "khi, nham, de, cho, cac don vi, viec, don vi, tiep tuc, truoc, sau, da, duoc, do, co the")

    private static let closers = PhraseBook(
        """
        theo, gui, trinh, de, truoc, nham, cho, hoan thanh, dam bao, bao dam, cua minh, minh, hang nam de, tren co so, \
        cung thoi diem, va to chuc, va trien khai, ngay, cham nhat, khi, do, phu hop
        """)
}
