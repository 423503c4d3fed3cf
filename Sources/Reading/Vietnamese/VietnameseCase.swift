/// Capitals of headings turned back into the capitals of running text.
enum VietnameseCase {
    /// First letter high, the rest low.
    static func sentence(_ text: String) -> String {
        let low = text.lowercased()
        return low.prefix(1).uppercased() + low.dropFirst()
    }

    /// The words as the document writes them elsewhere in small letters; in sentence case where it nowhere does.
    static func restored(_ passage: Passage, in document: Document, isName: Bool = false) -> String {
        let upper = document.string(passage)
        guard passage.isCapitals else { return upper }
        return written(passage.letters, in: document) ?? name(upper, fields: isName ? fields : [])
    }

    /// The first place where the same letters stand with some of them small.
    private static func written(_ wanted: [Letter], in document: Document) -> String? {
        let text = document.text
        guard let first = wanted.first, wanted.count > 4, text.letters.count > wanted.count else { return nil }
        for start in 0...(text.letters.count - wanted.count) where text.letters[start] == first {
            let range = start..<(start + wanted.count)
            guard text.letters[range].elementsEqual(wanted), text.capitals[range].contains(false) else { continue }
            let latin = range.filter { text.letters[$0].isLatin }
            if latin.count(where: { text.capitals[$0] }) * 2 < latin.count {
                return Passage(text, range: range, line: 1).string(of: text)
            }
        }
        return nil
    }

    /// Sentence case, with a capital for each field an office is named by ("Sở Giáo dục và Đào tạo") and for each word
    /// of the place that follows "huyện", "tỉnh" and the like.
    static func name(_ upper: String, fields: Set<String> = fields) -> String {
        var inPlace = false
        let all = upper.lowercased().split(separator: " ")
        let folded = all.map { Folding.string($0) }
        let words = all.enumerated().map { index, word -> String in
            let pair = index + 1 < all.count ? folded[index] + " " + folded[index + 1] : folded[index]
            let bare = folded[index].trimmingStop
            // "TRƯỜNG THPT NAM SÔNG": the school's own name follows.
            if bare == "thpt" || bare == "thcs" { inPlace = true }
            if abbreviations.contains(bare) || isInitials(bare) || isNumber(bare) {
                return word.uppercased().replacing("QĐ-TTG", with: "QĐ-TTg")
            }
            if index > 0, folded[index - 1] != "khu", fields.contains(pair.trimmingStop),
                pair != "xa hoi" || joins.contains(folded[index - 1])
            {
                return capitalised(String(word))
            }
            if index > 0, schools.contains(folded[index - 1] + " " + folded[index]) {
                inPlace = true
                return String(word)
            }
            let isZone = folded[index] == "khu" && index > 0 && folded[index - 1] == "dac"
            if isZone || isPlaceKind(word, folded[index]) && pair != "xa hoi"
                || folded[index] == "uy" && pair != "uy ban"
            {
                inPlace = true
                return String(word)
            }
            if behindPlaces.contains(folded[index]), !isSchoolName(index, folded) { inPlace = false }
            return inPlace ? capitalised(String(word)) : String(word)
        }
        let text = words.joined(separator: " ").replacing(folded: country, with: "Việt Nam")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// "THPT NAM SÔNG": what a year begins with elsewhere opens a name behind a school's kind.
    private static func isSchoolName(_ index: Int, _ folded: [String]) -> Bool {
        index > 0 && ["thpt", "thcs", "hoc", "non"].contains(folded[index - 1])
    }

    /// "PTNT", "TNMT": no vowel, so no word.
    private static func isInitials(_ word: String) -> Bool {
        word.count > 1 && word.allSatisfy { "bcdghklmnpqrstvx".contains($0) }
    }

    /// "119-KH/TU", "COVID-19".
    private static func isNumber(_ word: String) -> Bool {
        word.contains { $0 == "-" || $0 == "/" } && word.contains(where: \.isNumber) && word.contains(where: \.isLetter)
    }

    private static let country = Folding.letters("viet nam")
    private static let joins: Set<String> = ["-", "va"]
    private static let schools: Set<String> = ["tieu hoc", "mam non"]
    private static let abbreviations: Set<String> = [
        "ubnd", "hdnd", "mttq", "thpt", "thcs", "tnhh", "tncs", "bhxh", "cntt", "gtvt", "tt&tt", "gd&dt",
    ]

    /// What offices are named by, in two syllables: "Phòng Tài chính - Kế hoạch", "Sở Nội vụ".
    private static let fields: Set<String> = Set(
        """
        giao duc,dao tao,noi vu,tai chinh,ke hoach,dau tu,y te,van hoa,the thao,du lich,thong tin,truyen thong,khoa hoc,\
        cong nghe,tai nguyen,moi truong,nong nghiep,phat trien,xay dung,giao thong,cong thuong,lao dong,thuong binh,xa hoi,\
        tu phap,dan toc,ton giao,ngoai vu,quan ly,kinh te,ha tang,thuong vu,chap hanh,to chuc,tuyen giao,dan van,noi chinh,\
        kiem tra,nhan dan,phap che,quan su,bien phong,mat tran,nong dan,phu nu,cuu chien,thanh nien,phuc vu,dieu hanh,kho bac,\
        quoc hoi,chinh phu,nha nuoc,dai hoc,cao dang,bao hiem,thong ke,kiem lam,thuy loi,chan nuoi,trong trot,hai quan,thuong truc,chi dao,cong tac,tieu hoc,mam non
        """.split(separator: ",").map(String.init))

    /// "quản", "phó" and "tính" are other words than "quận", "phố" and "tỉnh", where the text keeps its marks.
    private static func isPlaceKind(_ word: Substring, _ folded: String) -> Bool {
        guard let kind = placeKinds[folded] else { return false }
        return word == kind || word == folded
    }

    private static let placeKinds = [
        "tinh": "tỉnh", "huyen": "huyện", "pho": "phố", "xa": "xã", "phuong": "phường", "quan": "quận", "tran": "trấn",
    ]

    /// What a title goes on with behind the name of a place.
    private static let behindPlaces: Set<String> = [
        "tai",
        "tai", "nam", "giai", "ve", "den", "theo", "trong", "tren", "thang", "tu", "cho", "de", "nhiem", "lan", "khoa",
        "dot",
    ]
}

extension VietnameseCase {
    /// An office in capitals as running text has it: "PHÓ GIÁM ĐỐC" is "Phó Giám đốc".
    static func office(_ upper: String) -> String {
        let text = sentence(upper).split(separator: " ").map { word in
            shortForms[Folding.string(word)] ?? String(word)
        }.joined(separator: " ")
        for rank in ["Phó ", "Quyền ", "Chánh "] where text.hasPrefix(rank) {
            return rank + capitalised(String(text.dropFirst(rank.count)))
        }
        return text
    }

    private static let shortForms = ["ubnd": "UBND", "hdnd": "HĐND", "mttq": "MTTQ", "thpt": "THPT", "thcs": "THCS"]

    /// The first letter high, the rest as it is.
    static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
