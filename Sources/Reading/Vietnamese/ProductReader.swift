/// Finds the document that an item itself obliges somebody to draw up or send.
///
/// "Xây dựng Kế hoạch …" makes one; "khi xây dựng báo cáo", "nhằm xây dựng Đề án" and a document that others
/// are to draw up do not.
struct ProductReader: Sendable {
    let tokens: Tokens

    /// Tokens of the product's name, in one piece or around the time that stands within it.
    func product() -> [Range<Int>]? {
        if let report = report() { return report }
        return made() ?? told() ?? answer()
    }

    private func made() -> [Range<Int>]? {
        for index in tokens.indices {
            guard let making = ProductWords.making.match(tokens, at: index) ?? finishing(index), !isWithinWord(index),
                let start = document(behind: index + making, made: index), !isCondition(index), !isInName(index),
                !isOthers(index), !isSlight(index, making, start), !isAside(index)
            else { continue }
            return pieces(from: start)
        }
        return nil
    }

    /// "Phê duyệt phương án bồi thường" as the whole task, "hoàn thành bản đồ phân vùng": the paper is there in the end.
    private func finishing(_ index: Int) -> Int? {
        guard !tokens.isDamaged else { return nil }
        if index == 0, tokens.has("phe duyet", at: 0) { return 2 }
        return tokens.has("hoan thanh", at: index) && Self.finished.match(tokens, at: index + 2) != nil ? 2 : nil
    }

    private static let finished = PhraseBook(
        "ban do, bao cao, de an, du thao, danh muc, danh sach, phuong an, co so du lieu, bo tai lieu, so tay")

    /// "(xây dựng cổng thông tin; xuất bản ấn phẩm)", "nếu thấy cần sửa đổi Kế hoạch, …": an instance or a condition.
    private func isAside(_ index: Int) -> Bool {
        guard !tokens.isDamaged else { return false }
        for place in (max(0, index - 60)..<index).reversed() {
            if tokens.sign(place) == 0x29 || tokens.sign(place) == 0x3B { break }
            if tokens.sign(place) == 0x28 {
                return tokens.indices[index...].prefix(90).contains { tokens.sign($0) == 0x29 }
            }
            if tokens.has("neu thay", at: place), place > index - 8 { return true }
        }
        return false
    }

    /// "đề xuất các văn bản", "bổ sung quy định", "lập danh sách và gửi": nothing with a name of its own.
    private func isSlight(_ index: Int, _ making: Int, _ start: Int) -> Bool {
        if ProductWords.papers.match(tokens, at: start) != nil { return true }
        if let length = ProductWords.plain.match(tokens, at: start) {
            let end = start + length
            let isBare =
                !tokens.isWord(end) || tokens.has("va", at: end) && !isDocument(end + 1) || tokens.isNumber(end)
            if isBare || tokens.has("ho so", at: start) && ProductWords.filing.match(tokens, at: index) != making {
                return true
            }
        }
        // "thực hiện chế độ báo cáo theo quy định": no report of its own.
        if tokens.has("che do", at: start - 2), ProductName(tokens: tokens).end(from: start) == start + 2 {
            return true
        }
        // What others have drawn up: "tổng hợp báo cáo của các trường".
        if tokens.has("tong hop", at: index), tokens.has("cua cac", at: start + 2) { return true }
        // "tổng hợp báo cáo tại cuộc họp": an act.
        if tokens.has("tong hop bao cao", at: index),
            tokens.has("tai", at: start + 2) || isBareBody(start + 2)
                || BodyNameReader(tokens: tokens).opensName(start + 2)
        {
            return true
        }
        // "rà soát, hoàn thiện các quy định": what stands is bettered, whatever paper comes of it.
        if tokens.has("hoan thien", at: index), tokens.has("ra soat", at: index - 3), tokens.has("cac quy", at: start) {
            return true
        }
        // "đề xuất sửa đổi Nghị định": a wish, whoever may fulfil it.
        let isWish = tokens.has("de xuat", at: index) || tokens.has("de xuat", at: index - 2)
        if isWish, tokens.first("sua doi", from: index, to: start) != nil { return true }
        return ProductWords.slight.match(tokens, at: index) == making && !tokens.isCapital(start)
            && tokens.first("tham muu", to: index) == nil
    }

    /// "báo cáo Bộ (qua Văn phòng)": the one body of the kind.
    private func isBareBody(_ index: Int) -> Bool {
        tokens.isCapital(index) && Self.kinds.match(tokens, at: index) != nil && !tokens.isCapital(index + 1)
    }

    private static let kinds = PhraseBook("bo, so, cuc, vu, tinh, huyen, nganh, ban")

    /// Where the document behind an act of making begins, past further acts and those whom it is made for:
    /// "xây dựng, ban hành, triển khai kế hoạch", "tham mưu UBND tỉnh trình HĐND tỉnh Nghị quyết".
    private func document(behind place: Int, made: Int) -> Int? {
        var start = place + (tokens.isDamaged ? 0 : Self.manners.match(tokens, at: place) ?? 0)
        if isDocument(start) { return start }
        while let next = furtherAct(start) {
            start = next
            if isDocument(start) { return start }
        }
        for _ in 0..<2 {
            if tokens.has("cho", at: start), BodyNameReader(tokens: tokens).opensName(start + 1) { start += 1 }
            guard let name = BodyNameReader(tokens: tokens).list(at: start).names.last else { return nil }
            start = name.tokens.upperBound
            let bare = start
            while let more = Self.deciding.match(tokens, at: tokens.sign(start) == 0x2C ? start + 1 : start) {
                start = (tokens.sign(start) == 0x2C ? start + 1 : start) + more
            }
            while let more = ProductWords.making.match(tokens, at: start) { start += more }
            if tokens.sign(start) == 0x2C, ProductWords.making.match(tokens, at: start + 1) != nil {
                start += 1
                while let more = ProductWords.making.match(tokens, at: start) { start += more }
            }
            if isDocument(start) {
                // "trình UBND tỉnh quyết định": what the body does, no document.
                let isAct = start == bare && ProductWords.acts.match(tokens, at: start) != nil
                return isAct && !tokens.isCapital(start) ? nil : start
            }
        }
        return nil
    }

    /// "Ban hành đồng bộ các quyết định …": how it is made.
    private static let manners = PhraseBook("dong bo, kip thoi, day du, khan truong")

    /// What the one who receives a draft does with it: "trình Giám đốc xem xét, phê duyệt quy trình …".
    private static let deciding = PhraseBook("xem xet, phe duyet, thong qua, ky, cho y kien")

    /// "…, ban hành", "và triển khai": one more act on the same document.
    private func furtherAct(_ index: Int) -> Int? {
        var next = index
        if tokens.sign(next) == 0x2C { next += 1 }
        if tokens.has("va", at: next) { next += 1 }
        guard !tokens.isCapital(next) else { return nil }
        if let making = ProductWords.making.match(tokens, at: next) { return next + making }
        guard next > index, let verb = Vocabulary.verbs.match(tokens, at: next), verb > 1 else { return nil }
        next += verb
        // "và triển khai thực hiện", "và triển khai áp dụng"
        while !isDocument(next), let more = Self.carrying.match(tokens, at: next) { next += more }
        return next
    }

    private static let carrying = PhraseBook("thuc hien, ap dung, to chuc thuc hien, trien khai")

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

    /// "Báo cáo kết quả rà soát … về Công an tỉnh": what is told goes to a body as a document.
    private func told() -> [Range<Int>]? {
        guard !tokens.isDamaged else { return nil }
        for index in tokens.indices where tokens.has("bao cao", at: index) && opensTelling(index) {
            guard let matter = Self.matters.match(tokens, at: index + 2), !isCondition(index), !isOthers(index) else {
                continue
            }
            let name = ProductName(tokens: tokens).end(from: index)
            let stop = (index + 2 + matter..<min(tokens.count, index + 50)).first { index in
                Self.handing.match(tokens, at: index) != nil || tokens.sign(index) == 0x3B
                    || tokens.sign(index) == 0x2E && tokens.isCapital(index + 1)
            }
            guard let stop, let length = Self.handing.match(tokens, at: stop),
                BodyNameReader(tokens: tokens).opensName(stop + length)
            else { continue }
            // "báo cáo kết quả thực hiện về …" has no name of its own.
            let isBare = min(name, stop) <= index + 2 + matter || tokens.has("thuc hien", at: stop - 2)
            if isBare, stop - index < 7, !isRegular(index) {
                continue
            }
            let time = (index + 4..<min(name, stop)).first { Recurrence.match(tokens, at: $0) != nil }
            return [index..<min(name, stop, time ?? stop)]
        }
        return nil
    }

    private func opensTelling(_ index: Int) -> Bool {
        index == 0 || tokens.sign(index - 1) == 0x3B || tokens.sign(index - 1) == 0x2C
            || tokens.has("dinh ky", at: index - 2) || Recurrence.match(tokens, at: index - 2) != nil
            || isRegular(index)
    }

    /// "Hằng năm, các sở báo cáo kết quả thực hiện về Sở Nội vụ": the account that comes again is the work itself.
    private func isRegular(_ index: Int) -> Bool { Recurrence.match(tokens, at: 0) != nil && endsName(index) }

    /// "có văn bản trả lời cử tri trước ngày 25/5", "có biên bản gửi về UBND xã".
    private func answer() -> [Range<Int>]? {
        if !tokens.isDamaged, let place = tokens.first("co bien ban"), Self.sending.match(tokens, at: place + 3) != nil
        {
            return [place + 1..<place + 3]
        }
        guard !tokens.isDamaged,
            let place = tokens.indices.first(where: {
                (tokens.has("co van ban", at: $0) || tokens.has("co cong van", at: $0))
                    && Self.written.match(tokens, at: $0 + 3) != nil
            })
        else { return nil }
        return pieces(from: place + 1)
    }

    private static let matters = PhraseBook(
        "ket qua, tinh hinh, tien do, danh gia, tong ket, so ket, so lieu, nhanh, chuyen de, cong tac, viec thuc hien")
    private static let handing = PhraseBook("ve, gui, gui ve, cho, trinh, den, len")
    private static let sending = PhraseBook("gui, nop, chuyen")
    private static let written = PhraseBook(
        "tra loi, xac nhan, huong dan, chi dao, de nghi, bao cao, thong bao, kien nghi, kem")

    /// "Báo cáo định kỳ [trước ngày 01 tháng 12] về kết quả …".
    private func pieces(from start: Int) -> [Range<Int>] {
        let reader = ProductName(tokens: tokens)
        let end = reader.end(from: start)
        guard tokens.has("truoc", at: end) || tokens.has("cham nhat", at: end) else { return [start..<end] }
        let stop = (end..<min(tokens.count, end + 14)).first { tokens.has("ve", at: $0) }
        guard let stop, !BodyNameReader(tokens: tokens).opensName(stop + 1) else { return [start..<end] }
        return [start..<end, stop..<reader.end(from: stop)]
    }

    /// A document that does not exist yet: "Kế hoạch số 5" and "Quy chế này" do.
    ///
    /// "các", "một số" and a count may stand before it; "báo cáo UBND tỉnh" is an act and no document.
    private func isDocument(_ index: Int) -> Bool {
        let isNamed = ProductWords.documents.match(tokens, at: index) != nil
        let counts = ProductWords.counts.match(tokens, at: index) ?? (tokens.isNumber(index) ? 1 : 0)
        let start = isNamed ? index : index + counts
        guard let length = ProductWords.documents.match(tokens, at: start) else { return false }
        let end = start + length
        if tokens.has("so", at: end), !tokens.isWord(end + 1) || tokens.isNumber(end + 1) { return false }
        if ProductWords.acts.match(tokens, at: start) == length, BodyNameReader(tokens: tokens).opensName(end) {
            return false
        }
        // "quy định tại khoản 1", "quy định của pháp luật" are there already.
        if tokens.has("quy dinh", at: start), Self.standing.match(tokens, at: end) != nil { return false }
        // "danh mục 36 trạm y tế": so many that it lists.
        let isList = tokens.has("danh muc", at: start) || tokens.has("danh sach", at: start)
        return !tokens.has("nay", at: end)
            && (!tokens.isNumber(end) || isList && tokens.isWord(end + 1) && !tokens.isNumber(end + 1))
    }

    private static let standing = PhraseBook("tai khoan, tai dieu, tai diem, tai muc, cua phap luat, hien hanh")

    /// "chương trình dự án lớn": the act's word is a part of another.
    private func isWithinWord(_ index: Int) -> Bool {
        // "Chuyên đề an toàn" folds to sending a scheme.
        if tokens.has("chuyen de", at: index), !tokens.isCapital(index + 1) { return true }
        return index > 0 && ProductWords.compounds.match(tokens, at: index - 1) != nil
    }

    /// "Ban Quản lý dự án đầu tư xây dựng báo cáo": the act's word belongs to the name of the one who acts.
    private func isInName(_ index: Int) -> Bool {
        (0..<min(3, index)).contains { start in
            BodyNameReader(tokens: tokens).list(at: start).names.contains { $0.tokens.contains(index) }
        }
    }

    /// The act is a purpose, a condition or a share in another's: the words directly before it say so.
    private func isCondition(_ index: Int) -> Bool {
        if tokens.has("hoan thanh viec", at: index - 3) { return false }
        return (1...3).contains { back in
            guard ProductWords.purposes.match(tokens, at: index - back) == back, !endsName(index) else { return false }
            return !(tokens.has("phoi hop", at: index - back) && tokens.first("chu tri", to: index) != nil)
        }
    }

    /// "Tổ công tác xây dựng …", "Các chủ đầu tư lập …": the words before the act are the one who acts.
    private func endsName(_ index: Int) -> Bool {
        let reader = BodyNameReader(tokens: tokens)
        return (max(0, index - 14)..<index).contains { reader.opensName($0) && reader.list(at: $0).end == index }
    }

    /// "hướng dẫn các sở xây dựng kế hoạch", "khung hướng dẫn cho các sở xây dựng …": others are to make it.
    private func isOthers(_ index: Int) -> Bool {
        let clause = self.clause(before: index)
        guard !tokens.isDamaged, clause.lowerBound < index else { return false }
        let reader = BodyNameReader(tokens: tokens)
        for place in clause.reversed() {
            if isOwnAgain(place) { return false }
            guard let length = ProductWords.directing.match(tokens, at: place), !isNoun(place) else { continue }
            var start = place + length
            while tokens.sign(start) == 0x2C || ProductWords.directing.match(tokens, at: start) != nil {
                start += ProductWords.directing.match(tokens, at: start) ?? 1
            }
            if tokens.has("cho", at: start) { start += 1 }
            if start < index, Self.people.match(tokens, at: start) != nil { return true }
            guard start < index, reader.opensName(start) else { continue }
            let isServed = tokens.has("cho", at: place) || tokens.has("de", at: place) || tokens.has("giup", at: place)
            let end = reader.list(at: start).end
            if isServed, end != index { continue }
            // "chỉ đạo trạm y tế lập danh sách": ordered from above, and the one thing to be done.
            let isOrdered = tokens.has("chi dao", at: start - 2)
            return !isOrdered || end > index || hasAct(end..<index)
        }
        return isHelp(index, clause)
    }

    private static let people = PhraseBook(
        "nguoi dan, ho dan, sinh vien, hoc sinh, hoc vien, nong dan, doan vien, hoi vien")

    private func hasAct(_ range: Range<Int>) -> Bool {
        range.contains { index in
            tokens.sign(index) == 0x2C
                || Vocabulary.verbs.match(tokens, at: index) ?? 0 > 1
                    && Vocabulary.adverbs.match(tokens, at: index) == nil
        }
    }

    /// From the sentence's or the clause's beginning.
    private func clause(before index: Int) -> Range<Int> {
        var start = index
        while start > max(0, index - 120) {
            let sign = tokens.sign(start - 1)
            if sign == 0x3B || sign == 0x2E && tokens.isCapital(start) { break }
            start -= 1
        }
        return start..<index
    }

    /// "…, tham mưu UBND tỉnh ban hành", "đồng thời lập …": what follows is the first one's own doing.
    private func isOwnAgain(_ index: Int) -> Bool {
        tokens.has("dong thoi", at: index)
            || tokens.sign(index - 1) == 0x2C && ProductWords.resuming.match(tokens, at: index) != nil
    }

    /// "văn bản hướng dẫn các đơn vị", "Ban Chỉ đạo các tỉnh", "theo hướng dẫn của Bộ": a name's word, no act.
    private func isNoun(_ index: Int) -> Bool {
        if tokens.isCapital(index), index > 0, tokens.isCapital(index - 1) { return true }
        return (1...2).contains { ProductWords.directed.match(tokens, at: index - $0) == $0 }
            || tokens.has("lanh dao", at: index - 2) || tokens.has("lanh dao", at: index - 3)
    }

    /// "Phối hợp với Sở Tài chính thẩm định … và xây dựng tài liệu": the part of one who only helps.
    private func isHelp(_ index: Int, _ clause: Range<Int>) -> Bool {
        let start = clause.lowerBound
        guard tokens.has("phoi hop voi", at: start) || tokens.has("tham gia", at: start),
            tokens.first("chu tri", from: start, to: index) == nil
        else { return false }
        let end = BodyNameReader(tokens: tokens).list(at: start + 3).end
        return end < index
    }
}
