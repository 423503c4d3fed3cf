/// The names over a text: the superior body's, below it the issuer's, each on one line or several.
struct Letterhead {
    let lines: ArraySlice<Passage>

    var hasMotto: Bool { lines.contains(where: Self.isMotto) }

    /// The names from the top, each whole.
    ///
    /// What stands below the number and below the motto beside it belongs to the other column.
    func bodies() -> [Passage] {
        var found: [Passage] = []
        for line in lines {
            if Self.isNumber(line), !found.isEmpty { break }
            if Self.isName(line), !Self.isMotto(line) || found.isEmpty && Self.isUnion(line) {
                found += Self.parted(line)
            }
        }
        return Self.joined(found)
    }

    private static func isNumber(_ line: Passage) -> Bool {
        line.hasPrefix("so") && line.letters.contains(where: \.isDigit) || line.hasPrefix("so :")
    }

    /// Capitals in several words, without figures.
    private static func isName(_ line: Passage) -> Bool {
        line.isCapitals && line.count > 5 && !line.letters.contains(where: \.isDigit) && line.letters.contains(0x20)
            && !line.hasPrefix("so -") && !line.letters.contains(0x2F)
    }

    private static func isMotto(_ line: Passage) -> Bool {
        let tokens = Tokens(line, isDamaged: true)
        return HeadLines.mottos.contains { tokens.first($0) == 0 }
    }

    /// On the right of the union's letterheads a motto; on the left it is the union itself.
    private static func isUnion(_ line: Passage) -> Bool {
        line.hasPrefix("doan tncs") || line.hasPrefix("doan thanh nien")
    }

    // MARK: Lines of one name

    /// "SỞ NÔNG NGHIỆP / VÀ MÔI TRƯỜNG", "BAN QUẢN LÝ / KHU KINH TẾ": what opens no name goes on with the one above it.
    private static func joined(_ lines: [Passage]) -> [Passage] {
        var found: [Passage] = []
        for line in lines {
            if let last = found.last, !opensName(line),
                LineEnds.areOpen(last) || opensName(last) || line.hasPrefix("va"),
                line.line - (last.lines.last ?? 0) <= 2
            {
                found[found.count - 1].append(line)
            } else if let last = found.last, LineEnds.areOpen(last) {
                found[found.count - 1].append(line)
            } else {
                found.append(line)
            }
        }
        return found
    }

    private static func opensName(_ line: Passage) -> Bool {
        let tokens = Tokens(line, isDamaged: true)
        return openers.match(tokens, at: 0) != nil || BodyNameReader(tokens: Tokens(line)).opensName(0)
    }

    private static let openers = PhraseBook(
        """
        truong, cong ty, ngan hang, tap doan, tong cong ty, benh vien, quoc hoi, hoi, lien doan, cong doan, doan, bch, \
        trung tam, vien, hoc vien, bao, dai, toa an, vien kiem sat, bo, so, cuc, chi cuc, tong cuc, vu, phong, ban, \
        dang uy, dang bo, chi bo, tinh uy, huyen uy, thanh uy, quan uy, thi uy, to, hop tac xa, quy, kho bac, bao hiem, \
        buu dien, tinh, huyen, thanh pho, thi xa, xa, phuong, quan, thi tran, dac khu, chinh phu, thu tuong, chu tich, \
        ubnd, uy ban, hdnd, hoi dong, van phong, thanh tra, cong an, thuong truc, mat tran, kiem toan, tong lien doan, \
        trung uong, dien luc, vnpt, viettel, lien minh, kho, khoa, nha, thu vien, bao tang, hat, doi, chi nhanh, tieu ban, to chuc, nhom
        """)

    // MARK: Names of one line

    /// "UBND TỈNH LONG HẢI SỞ Y TẾ": the superior's name and the issuer's, where two lines ran together.
    private static func parted(_ line: Passage) -> [Passage] {
        let tokens = Tokens(line)
        guard tokens.count > 5, superiors.match(tokens, at: 0) != nil,
            let place = tokens.indices.dropFirst(3).dropLast().last(where: { subordinates.match(tokens, at: $0) != nil }
            )
        else { return [line] }
        let start = tokens[place].range.lowerBound
        return [Passage(line, range: 0..<start), Passage(line, range: start..<line.count)]
    }

    private static let superiors = PhraseBook(
        """
        ubnd tinh, ubnd huyen, ubnd thanh pho, ubnd quan, ubnd phuong, ubnd xa, uy ban nhan dan, tinh uy, thanh uy, \
        huyen uy, dang bo, bo, tong cuc, tap doan, lien doan, so, bao hiem xa hoi viet nam, hdnd, hoi dong nhan dan, \
        doan dai bieu quoc hoi, doan dbqh, mat tran to quoc viet nam, hoi lien hiep, doan tncs ho chi minh, uy ban bau cu
        """)

    private static let subordinates = PhraseBook(
        """
        so, phong, van phong, ban quan ly, ban chi dao, truong dai hoc, truong cao dang, truong thpt, truong thcs, truong tieu hoc, \
        truong mam non, trung tam, cong an tinh, chi cuc, cuc, ban tuyen giao, ban to chuc, ban dan van, ban noi chinh, \
        uy ban kiem tra, dang uy, cong doan, thanh tra tinh, tong cuc, benh vien, cong ty, bao hiem xa hoi tinh, hoi dong phoi hop, \
        ban thuong vu, ban kinh te, ban phap che, ban van hoa, uy ban mttq, uy ban mat tran, tieu ban, bch, ban chap hanh
        """)
}
