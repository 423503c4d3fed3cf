/// Finds the numbers that an item promises: shares in per cent, and counts behind "tối thiểu", "ít nhất", "đạt".
struct TargetReader {
    let document: Document
    let tokens: Tokens
    /// The work comes again, so that a limit in days stands for every time.
    var recurs = false
    /// A row's cell, which opens with an act whatever its word.
    var isRow = false

    func targets(by due: String?) -> [(target: DraftTarget, span: Span)] {
        var found: [(target: DraftTarget, span: Span)] = []
        var index = 0
        let by = year() ?? due.map { String($0.prefix(4)) }
        while index < tokens.count {
            defer { index += 1 }
            guard let (value, end) = value(at: index) ?? spelled(at: index), !isOfPaper(index) else { continue }
            let last = upper(behind: end)
            let shareEnd = last?.end ?? end
            let isShare = tokens.sign(shareEnd) == 0x25
            guard !isReached(index), !isPenalty(index), !isGrade(index), !isQuality(index, end), !isFault(index),
                Self.mottoes.match(tokens, at: end) == nil,
                isShare && !isBound(index) || isPromise(before: index),
                last != nil || isShare && tokens.isWord(index - 1) || !isCitation(index, end),
                let unit = unit(at: shareEnd)
            else {
                index = end - 1
                continue
            }
            let range = tokens.letters(index..<unit.end)
            let sign = last == nil ? comparison(around: index, unit.end) : ">="
            let target = DraftTarget(
                what: what(before: index, unit: shareEnd..<unit.end), op: sign, value: value,
                unit: unit.text, scope: nil, by: by)
            found.append((target, tokens.passage.span(range)))
            if let last {
                var upper = target
                (upper.op, upper.value) = ("<=", last.value)
                found.append((upper, tokens.passage.span(range)))
            }
            index = unit.end - 1
        }
        return found
    }

    /// "Nghị quyết 72 đến 100% cán bộ": the number of a paper.
    private func isOfPaper(_ index: Int) -> Bool {
        !tokens.isDamaged && Self.papers.match(tokens, at: index - 2) == 2 && tokens.isCapital(index - 2)
    }

    private static let papers = PhraseBook("nghi quyet, chi thi, ket luan, thong tu, nghi dinh, quyet dinh")

    /// "OCOP 3 sao", "3 ca, 4 kíp", "4 tại chỗ": numbers of a grade or a motto.
    private static let mottoes = PhraseBook(
        "sao, ca, kip, tai cho, ro, khong, sach, dong hanh, cung, nhat, tot, san sang")

    /// "các huyện có từ 10 di tích trở lên", "công trình có công suất trên 5.000 m3": which are meant.
    private func isQuality(_ index: Int, _ end: Int) -> Bool {
        guard !tokens.isDamaged else { return false }
        if isSize(index) { return true }
        if tokens.has("co tu", at: index - 2) { return (end..<end + 6).contains { tokens.has("tro len", at: $0) } }
        guard tokens.has("tren", at: index - 1) || tokens.has("duoi", at: index - 1) || tokens.has("tu", at: index - 1)
        else { return false }
        if (4...7).contains(where: { tokens.has("co ty le", at: index - $0) }),
            tokens.first("cac", from: max(0, index - 24), to: index) != nil
        {
            return true
        }
        return Self.measures.match(tokens, at: index - 3) == 2 && tokens.has("co", at: index - 4)
    }

    /// "(dài khoảng 12,4 km, tổng mức đầu tư dự kiến 860 tỷ đồng)": how large the thing is that is meant.
    private func isSize(_ index: Int) -> Bool {
        let near = max(0, index - 9)..<index
        guard let size = near.last(where: { Self.sizes.match(tokens, at: $0) != nil }),
            !(size..<index).contains(where: { tokens.sign($0) == 0x3B || tokens.sign($0) == 0x2C })
        else { return false }
        let brackets = tokens.indices[max(0, index - 40)..<index].last { [0x28, 0x29].contains(tokens.sign($0)) }
        return brackets.map { tokens.sign($0) == 0x28 } ?? false
    }

    private static let sizes = PhraseBook(
        "tong muc dau tu, muc dau tu, kinh phi du kien, du kien, dai khoang, rong khoang, chieu dai, dai, dien tich")

    private static let measures = PhraseBook("cong suat, dien tich, quy mo, dan so, doanh thu, gia tri, chieu dai")

    /// "xử lý trách nhiệm người đứng đầu để tỷ lệ quá hạn vượt 5%": what is punished.
    private func isFault(_ index: Int) -> Bool {
        guard
            ["vuot", "tren", "trong", "duoi"].contains(where: { tokens.has(words: $0, at: index - 1) })
        else { return false }
        let start = tokens.indices[max(0, index - 30)..<index].last { isStop($0) }.map { $0 + 1 } ?? max(0, index - 30)
        return (start..<index).contains { Self.punishing.match(tokens, at: $0) != nil }
    }

    private static let punishing = PhraseBook(
        "chiu trach nhiem neu, chiu trach nhiem khi, xu ly trach nhiem, xem xet trach nhiem, kiem diem, phe binh, ky luat"
    )

    /// "dịch vụ công mức độ 3, 4": one of several grades.
    private func isGrade(_ index: Int) -> Bool {
        guard index > 2, tokens.sign(index - 1) == 0x2C || tokens.has("va", at: index - 1),
            tokens.isNumber(index - 2)
        else { return false }
        return Self.grades.match(tokens, at: index - 3) != nil
    }

    private static let grades = PhraseBook("do, cap, lop, khoi, hang, bac, muc, khoan, dieu, quy, thang, ky, tuong")

    /// "đến nay đã bàn giao 12,5 km", "đã đạt 70%": a result, no promise.
    private func isReached(_ index: Int) -> Bool {
        guard !tokens.isDamaged else { return false }
        let near = max(0, index - 8)
        let start = (near..<index).last { isStop($0) || tokens.sign($0) == 0x2C }.map { $0 + 1 } ?? near
        return (start..<index).contains { place in
            tokens.has("den nay", at: place)
                || tokens.has("da", at: place) && !tokens.has("toi da", at: place - 1) && place + 1 < index
                    && (Vocabulary.verbs.match(tokens, at: place + 1) != nil
                        || Self.reached.match(tokens, at: place + 1) != nil)
        }
    }

    private static let reached = PhraseBook("dat, dat duoc, thuc hien, co, duoc, len, vuot, ban giao, hoan thanh")

    /// "3,2 - 3,5%", "4 - 6 hợp tác xã": what is promised lies between two numbers.
    private func upper(behind end: Int) -> (value: Double, end: Int)? {
        guard tokens.sign(end) == 0x2D || tokens.has("den", at: end), let (value, last) = value(at: end + 1),
            let first = self.value(endingAt: end),
            value > first, first < 1900
        else { return nil }
        return (value, last)
    }

    private func value(endingAt end: Int) -> Double? {
        for start in max(0, end - 5)..<end {
            if let (value, last) = value(at: start), last == end { return value }
        }
        return nil
    }

    /// "ít nhất một đoạn đường": a number in letters counts where a bound stands before it.
    private func spelled(at index: Int) -> (value: Double, end: Int)? {
        guard tokens.isWord(index), Self.atLeast.match(tokens, at: index - 2) == 2 || isOneOfEach(index),
            let place = Self.spelled.firstIndex(of: tokens[index].syllable)
        else { return nil }
        return (Double(place + 1), index + 1)
    }

    /// "mỗi xã chọn một mô hình điểm": one, where each of a kind is to have it.
    private func isOneOfEach(_ index: Int) -> Bool {
        guard tokens.has("mot", at: index), tokens.isWord(index + 1), !tokens.isCapital(index + 1),
            Self.notNouns.match(tokens, at: index + 1) == nil, Self.notOne.match(tokens, at: index + 1) == nil
        else { return false }
        return (2...6).contains { back in
            tokens.has("moi", at: index - back) && Vocabulary.groupMembers.match(tokens, at: index - back + 1) != nil
        }
    }

    private static let notOne = PhraseBook("cach, so, lan, trong, vai, khi, chut, it, cua")

    private static let spelled: [Syllable] = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"].map
    {
        Syllable(packing: Folding.letters($0)[...])
    }

    /// "1.200", "0,5", "20": a point before three figures groups thousands, a comma parts decimals.
    func value(at index: Int) -> (value: Double, end: Int)? {
        guard let whole = tokens.number(index) else { return nil }
        var (value, end) = (Double(whole), index + 1)
        while tokens.sign(end) == 0x2E, let next = tokens.number(end + 1), tokens[end + 1].range.count == 3,
            tokens[end].range.lowerBound == tokens[end - 1].range.upperBound
        {
            (value, end) = (value * 1000 + Double(next), end + 2)
        }
        if tokens.sign(end) == 0x2C, tokens.isNumber(end + 1),
            tokens[end + 1].range.lowerBound == tokens[end].range.upperBound
        {
            let fraction = Folding.string(tokens.passage.letters[tokens[end + 1].range])
            if value < 1e15 { value = Double("\(Int(value)).\(fraction)") ?? value }
            end += 2
        }
        return (value, end)
    }

    private func isPromise(before index: Int) -> Bool {
        // "không quá 05 ngày kể từ ngày ban hành": when it is to be done, once.
        if tokens.has("ngay", at: index + 1), Self.sinceIssue.match(tokens, at: index + 2) != nil { return false }
        if isTerm(index) { return false }
        if isOneOfEach(index) { return true }
        // "không quá 10 ngày kể từ ngày nhận đủ hồ sơ", once: when it is to be done.
        if !recurs, tokens.has("khong qua", at: index - 2), Self.workingDays.match(tokens, at: index + 1) != nil {
            return false
        }
        if (1...4).contains(where: {
            Self.promises.match(tokens, at: index - $0) != nil && !isLandOrPlacing(index - $0)
        }) {
            return true
        }
        if (1...2).contains(where: { Self.making.match(tokens, at: index - $0) == $0 }) { return true }
        // "dạy học 2 buổi/ngày" is a manner of teaching.
        if tokens.has("buoi", at: index + 1), tokens.sign(index + 2) == 0x2F, tokens.has("hoc", at: index - 1) {
            return false
        }
        return isCounted(index) || isTimeLimit(index)
    }

    /// "trong 05 ngày sau khi tuyên án", "trong 07 ngày làm việc kể từ khi nhận được": when it is to be done.
    private func isTerm(_ index: Int) -> Bool {
        guard !recurs, tokens.has("trong", at: index - 1) || Self.within.match(tokens, at: index - 2) == 2,
            let length = Self.terms.match(tokens, at: index + 1)
        else { return false }
        let end = index + 1 + length
        return Self.since.match(tokens, at: end) != nil || end >= tokens.count || tokens.sign(end) == 0x2E
    }

    private static let within = PhraseBook("trong vong, trong thoi han, thoi han, trong thoi gian")
    private static let terms = PhraseBook("ngay, ngay lam viec, thang, tuan, nam")
    private static let since = PhraseBook("ke tu, sau khi, tinh tu, tu khi, tu ngay, ke tu khi")

    /// "đất" and "đặt" are no "đạt", though they fold to the same.
    private func isLandOrPlacing(_ index: Int) -> Bool {
        tokens.has("dat", at: index) && ["đất", "đặt"].contains(written(index))
    }

    private static let sinceIssue = PhraseBook(
        "ke tu ngay ban hanh, ke tu ngay ky, ke tu khi ban hanh, tu ngay ban hanh")

    /// "trong vòng 02 giờ": a limit in hours stands for every time; one in days is the time for doing the work.
    private func isTimeLimit(_ index: Int) -> Bool {
        let inDays = recurs && Self.workingDays.match(tokens, at: index + 1) != nil
        guard inDays || tokens.has("gio", at: index + 1) || tokens.has("phut", at: index + 1) else { return false }
        return tokens.has("trong vong", at: index - 2) || tokens.has("trong thoi gian", at: index - 3)
            || inDays && tokens.has("trong thoi han", at: index - 3)
    }

    private static let workingDays = PhraseBook("ngay lam viec ke tu, ngay ke tu")

    /// "hoàn thành chi trả cho 35 hộ dân": an act before it in its clause, and a noun behind it that is counted and is
    /// no time, part of a text or manner of speaking.
    private func isCounted(_ index: Int) -> Bool {
        guard let (value, last) = value(at: index), case let end = upper(behind: last)?.end ?? shareOf(last) ?? last,
            tokens.isWord(end), !tokens.isNumber(end),
            !tokens.isCapital(end) || end > last || Self.teams.match(tokens, at: end) != nil,
            value > 1 || tokens[index].range.count > 1 || tokens.has("xuong", at: index - 1),
            Self.notNouns.match(tokens, at: end) == nil || tokens.sign(end + 1) == 0x2D && tokens.isWord(end + 2),
            Self.notCounted.match(tokens, at: index - 1) == nil || isCountedAfterAll(index, end),
            !(1...4).contains(where: { Self.numberedThings.match(tokens, at: index - $0) == $0 }), !isNameEnd(index),
            !Self.smallWords.contains(written(end))
        else { return false }
        // "mỗi năm 01 lần" is how often.
        if Self.everyPeriod.match(tokens, at: index - 2) == 2 { return !tokens.has("lan", at: end) }
        let start = tokens.indices[..<index].last { isStop($0) }.map { $0 + 1 } ?? 0
        return isRow && (1...4).contains(index - start)
            || (start..<index).contains {
                Vocabulary.verbs.match(tokens, at: $0) != nil || Self.making.match(tokens, at: $0) != nil
            }
    }

    /// "duy trì 15 Tổ công nghệ số": bodies that are counted though they bear a capital.
    private static let teams = PhraseBook("to, doi, nhom, cau lac bo, diem, chi hoi, khu dan cu")

    /// No units; compared with their marks, as "đề" and "để", "tài" and "tại" fold to the same.
    private static let smallWords: Set<String> = [
        "trước", "đã", "theo", "được", "do", "để", "nhằm", "với", "tại", "từ", "trong", "phải", "sẽ", "vào", "khi",
        "về",
        "cho", "ở",
    ]

    private func written(_ index: Int) -> String {
        document.string(tokens.passage, tokens.letters(index..<index + 1)).lowercased()
    }

    /// "Đề án 06", "Nghị định 126": a number right behind a capitalised noun is its name.
    private func isNameEnd(_ index: Int) -> Bool {
        guard index > 1, tokens.isWord(index - 1), tokens.isWord(index - 2) else { return false }
        if tokens.isCapital(index - 1), !tokens.isNumber(index - 1) { return !tokens.isCapitals && index > 2 }
        return tokens.isCapital(index - 2) && !tokens.isNumber(index - 2)
            && Self.beforeCounts.match(tokens, at: index - 1) == nil
            && !(1...2).contains {
                Vocabulary.verbs.match(tokens, at: index - $0) != nil
                    || Self.making.match(tokens, at: index - $0) != nil
            }
    }

    private static let beforeCounts = PhraseBook(
        "den, cho, voi, them, moi, duoc, la, co, ra, gom, khoang, hon, gan, nhat, thieu, du, o, tai, va, tren, duoi, con"
    )

    /// "12/19 xã": so many of all; the token behind the second number.
    func shareOf(_ end: Int) -> Int? {
        guard tokens.sign(end) == 0x2F, let whole = tokens.number(end + 1), let part = tokens.number(end - 1),
            part <= whole, tokens.isWord(end + 2)
        else { return nil }
        return end + 2
    }

    /// Words that say the contrary of the one before the number: "di dời 86 hộ", "dứt điểm 7 điểm", "từ 40 lượt trở lên".
    private func isCountedAfterAll(_ index: Int, _ end: Int) -> Bool {
        // "hằng năm 01 hội nghị"
        if Self.everyPeriod.match(tokens, at: index - 2) == 2 { return true }
        if Self.countedAfterAll.match(tokens, at: index - 2) == 2 { return true }
        // "ý kiến của 300 hộ dân": asked of so many.
        if tokens.has("cua", at: index - 1), let (value, last) = value(at: index), value >= 10 {
            return !tokens.isDamaged && Self.units.match(tokens, at: last) != nil || tokens.has("ho", at: last)
        }
        guard tokens.has("tu", at: index - 1) else { return false }
        if let (_, last) = value(at: index), upper(behind: last) != nil { return true }
        return (end..<end + 5).contains { tokens.has("tro len", at: $0) }
    }

    private static let everyPeriod = PhraseBook(
        "hang nam, moi nam, hang quy, moi quy, hang thang, moi thang, hang tuan, moi tuan")
    private static let countedAfterAll = PhraseBook(
        "di doi, so tan, tham hoi, dut diem, trong diem, trong do, nghiem thu")

    private static let notNouns = PhraseBook(
        """
        gio, phut, ngay, tuan, thang, quy, nam, ky, cap, muc, phan, chuong, dieu, khoan, giai doan, buoc, noi dung, nhiem vu, \
        nhom, linh vuc, van de, mat, loai, hinh thuc, ben, phia, va, cua, hoac, den, nhu, thi, la, con, tro, so voi, luc, \
        ban, hang, tuoi, sao
        """)
    private static let notCounted = PhraseBook(
        """
        trong, sau, qua, so, cac, nhung, cua, o, tu, thu, dieu, khoan, muc, phan, thang, ngay, nam, quy, giai doan, \
        khoa, lan thu, dot, luc, truoc, nhom, cap, loai, phu luc, chuong, mau, bieu, to, doi, phong, diem, gio, hoi
        """)

    /// "các dự án giải ngân dưới 20%" tells which projects, it promises nothing.
    private func isBound(_ index: Int) -> Bool {
        if Self.moving.match(tokens, at: index - 2) == 2 || tokens.has("khong duoi", at: index - 2) { return false }
        // "Trên 95% dân cư …" at the front is the goal itself.
        if index == 1 { return false }
        if tokens.has("thue suat", at: index - 2) || tokens.has("lai suat", at: index - 2) { return true }
        guard tokens.has("duoi", at: index - 1) || tokens.has("tren", at: index - 1) else { return false }
        let start = tokens.indices[..<index].last { isStop($0) || tokens.sign($0) == 0x2C }.map { $0 + 1 } ?? 0
        return !(start..<index).contains { Self.keeping.match(tokens, at: $0) != nil }
    }

    /// "duy trì tỷ lệ … trên 95%": what is kept up or measured has the bound for its aim.
    private static let keeping = PhraseBook("dat, bao dam, dam bao, duy tri, ty le, phan dau, giu")

    /// "giảm tỷ lệ nợ xuống dưới 2,5%", "đạt trên 95%": the bound is what is to be reached.
    private static let moving = PhraseBook("xuong duoi, con duoi, dat tren, len tren, dat duoi, muc duoi, muc tren")

    /// What is made in a number: "tổ chức 04 buổi", "trồng 500 cây".
    private static let making = PhraseBook(
        """
        giu nguyen, to chuc, xay dung, thanh lap, mo, trong, lap dat, bo tri, so hoa, dao tao, ho tro, cap, trang bi, sua chua, \
        nang cap, mua sam, tap huan, boi duong, giai quyet, thu hut, phat trien, cong nhan, cap phat, phat hanh, in, kham, cap, tiep nhan, boi duong
        """)

    private static let promises = PhraseBook(
        "khong duoi, toi thieu, it nhat, toi da, khong qua, dat, tang, giam con, muc toi thieu, con toi da")

    /// What bears a number as its name, and bodies of so many places: "Ban Chỉ đạo 389", "(Sản phẩm 3 …)", "UBND 11 phường".
    private static let numberedThings = PhraseBook(
        "buoi, lop, khoi, ban chi dao, san pham, nhiem vu, uy ban nhan dan, ubnd, dang uy, hang muc, khu vuc, lo, duong so, phu luc, bieu mau"
    )

    /// A number of a document, a date, an article or a phase is no promise.
    private func isCitation(_ index: Int, _ end: Int) -> Bool {
        if let before = tokens.sign(index - 1), before == 0x2F || before == 0x2D { return true }
        if let after = tokens.sign(end), after == 0x2F && tokens.isNumber(end + 1) { return shareOf(end) == nil }
        if Self.everyPeriod.match(tokens, at: index - 2) == 2 { return false }
        // "ĐT.645", "QL.1"
        if tokens.sign(index - 1) == 0x2E, tokens.isWord(index - 2), !tokens.isNumber(index - 2), !tokens.isCapitals,
            tokens.passage.capitals[tokens[index - 2].range].allSatisfy({ $0 })
        {
            return true
        }
        return Self.numbered.match(tokens, at: index - 1) != nil && !tokens.has("nghiem thu", at: index - 2)
    }

    private static let numbered = PhraseBook(
        "so, ngay, thang, nam, dieu, khoan, muc, quy, giai doan, khoa, thu, phan, lop")
}
