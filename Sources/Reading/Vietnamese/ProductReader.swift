/// Finds the document that an item itself obliges somebody to draw up or send.
///
/// "Xây dựng Kế hoạch …" makes one; "khi xây dựng báo cáo", "nhằm xây dựng Đề án" and a document that others
/// are to draw up do not.
struct ProductReader: Sendable {
    let tokens: Tokens

    /// Tokens of the product's name, in one piece or around the time that stands within it.
    func product() -> [Range<Int>]? {
        if let report = report() { return report }
        for index in tokens.indices {
            guard let making = Self.making.match(tokens, at: index), !isCondition(index), !isInName(index) else {
                continue
            }
            var start = index + making
            while let more = Self.making.match(tokens, at: start) { start += more }
            // "tham mưu UBND tỉnh kế hoạch …", "tham mưu UBND tỉnh trình HĐND tỉnh Nghị quyết …"
            for _ in 0..<2 {
                if tokens.has("cho", at: start), BodyNameReader(tokens: tokens).opensName(start + 1) { start += 1 }
                guard let name = BodyNameReader(tokens: tokens).list(at: start).names.last,
                    !Self.isDocument(tokens, start)
                else { break }
                start = name.tokens.upperBound
                while let more = Self.making.match(tokens, at: start) { start += more }
            }
            guard Self.isDocument(tokens, start) else { continue }
            return pieces(from: start)
        }
        return nil
    }

    /// "thực hiện báo cáo định kỳ …", and "báo cáo định kỳ …" as the act itself.
    private func report() -> [Range<Int>]? {
        for index in tokens.indices where tokens.has("bao cao", at: index) {
            let isPeriodic = tokens.has("dinh ky", at: index + 2)
            guard isPeriodic || tokens.has("thuc hien", at: index - 2) else { continue }
            guard !isCondition(index), !tokens.has("che do", at: index - 2) else { continue }
            return pieces(from: index)
        }
        return nil
    }

    /// "Báo cáo định kỳ [trước ngày 01 tháng 12] về kết quả …".
    private func pieces(from start: Int) -> [Range<Int>] {
        let end = end(from: start)
        guard tokens.has("truoc", at: end) || tokens.has("cham nhat", at: end) else { return [start..<end] }
        let stop = (end..<min(tokens.count, end + 14)).first { tokens.has("ve", at: $0) }
        guard let stop, !BodyNameReader(tokens: tokens).opensName(stop + 1) else { return [start..<end] }
        return [start..<end, stop..<self.end(from: stop)]
    }

    /// A document that does not exist yet: "Kế hoạch số 5" and "Quy chế này" do.
    private static func isDocument(_ tokens: Tokens, _ index: Int) -> Bool {
        guard let length = documents.match(tokens, at: index) else { return false }
        return !tokens.has("so", at: index + length) && !tokens.has("nay", at: index + length)
            && !tokens.isNumber(index + length)
    }

    /// "Ban Quản lý dự án đầu tư xây dựng báo cáo": the act's word belongs to the name of the one who acts.
    private func isInName(_ index: Int) -> Bool {
        (0..<min(3, index)).contains { start in
            BodyNameReader(tokens: tokens).list(at: start).names.contains { $0.tokens.contains(index) }
        }
    }

    /// The act is a purpose, a condition or another's: the words directly before it say so.
    private func isCondition(_ index: Int) -> Bool {
        (1...3).contains { back in Self.purposes.match(tokens, at: index - back) == back }
    }

    /// Down to a sign, or the words that say where it goes, when, by what and what for.
    private func end(from start: Int) -> Int {
        let noun = Self.documents.match(tokens, at: start) ?? 1
        var index = start + noun
        // A bare noun is told by where it goes: "báo cáo gửi UBND tỉnh".
        if tokens.has("gui", at: index), let name = BodyNameReader(tokens: tokens).list(at: index + 1).names.last {
            return name.tokens.upperBound
        }
        while index < tokens.count, index - start < 30 {
            if let sign = tokens.sign(index), !isInner(sign, at: index) { break }
            if closes(index) || opensTime(index) { break }
            if tokens.has("ve", at: index), BodyNameReader(tokens: tokens).opensName(index + 1) { break }
            index += 1
        }
        while index > start + noun, tokens.sign(index - 1) == 0x2C { index -= 1 }
        return index
    }

    /// "trình" ends a name but not in "Chương trình", "do" before who does it but not in "đỗ xe".
    private func closes(_ index: Int) -> Bool {
        guard Self.closers.match(tokens, at: index) != nil else { return false }
        if Self.compounds.match(tokens, at: index - 1) != nil { return false }
        return !tokens.has("do", at: index) || tokens.isDamaged || BodyNameReader(tokens: tokens).opensName(index + 1)
    }

    private static let compounds = PhraseBook(
        "chuong trinh, quy trinh, cong trinh, lo trinh, giao trinh, tien trinh, qua trinh, hanh trinh, to trinh")

    /// A comma goes on to another document or to the next of several acts: "đào tạo, bồi dưỡng đội ngũ".
    private func isInner(_ sign: Letter, at index: Int) -> Bool {
        if sign == 0x2D || sign == 0x2F || sign == 0x22 { return true }
        guard sign == 0x2C else { return false }
        if tokens.has("bao cao", at: index + 1), tokens.isCapital(index + 3) { return false }
        return !tokens.isCapital(index + 1) && Self.closers.match(tokens, at: index + 1) == nil
            && !(Self.making.match(tokens, at: index + 1) != nil)
    }

    /// "… trong quý II": when it is to be ready, no part of its name.
    private func opensTime(_ index: Int) -> Bool {
        tokens.has("trong", at: index) && Self.periods.match(tokens, at: index + 1) != nil
            || tokens.has("xong", at: index)
    }

    private static let periods = PhraseBook("quy, thang, nam, ngay, tuan, giai doan, vong, thoi han")

    private static let making = PhraseBook(
        """
        xay dung, lap, gui, tham muu, ban hanh, soan thao, xay dung va ban hanh, hoan thien, trinh, \
        bien soan, de xuat, tham muu de xuat, tham muu xay dung, tham muu ban hanh, hoan chinh, thuc hien che do
        """)

    private static let documents = PhraseBook(
        """
        ke hoach, de an, chuong trinh hanh dong, chuong trinh, bao cao, quy che, quyet dinh, du toan, danh muc, nghi quyet, \
        phuong an, danh sach, huong dan, to trinh, quy dinh, quy trinh, bo chi so, bo tieu chi, cam nang, tai lieu, du an, \
        van ban, chi thi, ke hoach cu the, bo tai lieu, du thao ke hoach, du thao nghi quyet, du thao quyet dinh, du thao bao cao, du thao van ban, du thao de an, \
        du thao chuong trinh, du thao chi thi, du thao quy che, du thao to trinh, ban do so, ban do, khung, tieu chi, thong tu, so tay, kich ban, de cuong, nghi dinh
        """)

    private static let purposes = PhraseBook(
        "khi, nham, de, cho, viec, ngay, cho don vi, cho cac don vi, tiep tuc, truoc, sau, da, duoc, do, co the, muc tieu, sau khi"
    )

    private static let closers = PhraseBook(
        """
        theo, gui, trinh, de, truoc, nham, cho, hoan thanh, dam bao, bao dam, cua minh, minh, hang nam de, tren co so, \
        cung thoi diem, cua cac, cua cap, va to chuc, va trien khai, ngay, cham nhat, khi, do, phu hop, quy mo, so luong, voi quy mo, xac dinh
        """)
}
