import Archive
import Testing

@Suite struct FoldedText {
    @Test(arguments: [
        ("Kế hoạch", "ke hoach"), ("KẾ HOẠCH số 141/KH-UBND", "ke hoach so 141 kh ubnd"),
        ("Ke\u{302}\u{301} hoa\u{323}ch", "ke hoach"),
        ("Đơn vị: Sở Nội vụ", "don vi so noi vu"), ("政务公开", "政务 务公 公开 开"), ("公", "公"), ("第３条ＡＢＣ", "第 3 条 abc"),
        ("2021年6月", "2021 年 6 月"), ("  ", ""), ("Ưu tiên—cấp huyện…", "uu tien cap huyen"),
        ("Ångström façade", "angstrom facade"),
        ("ỨNG DỤNG ữ ậ ẵ", "ung dung u a a"), ("E\u{302}\u{301}", "e"), ("省（区、市）", "省 区 市"),
    ])
    func `words are folded so that they can be typed plainly`(_ text: String, _ folded: String) {
        #expect(SearchText.folded(text) == folded)
    }

    @Test(arguments: [
        ("ke hoach", "ke hoach"), ("公开", "\"公开\""), ("政务公开", "\"政务 务公 公开\""), ("公", "公"), ("公 kế hoạch", "ke hoach 公"),
        ("\"kế hoạch\" năm", "\"ke hoach\" nam"), ("“Sở Nội vụ”", "\"so noi vu\""), ("\"Kế", "ke"), ("…", ""),
        ("\"\"", ""),
    ])
    func `what is typed becomes a query in the words of the index`(_ typed: String, _ query: String) {
        #expect(SearchText.query(typed) == query)
    }

    @Test func `every Vietnamese letter folds to its plain one, composed or not`() {
        let letters = [
            "a": "aàáảãạăằắẳẵặâầấẩẫậ", "e": "eèéẻẽẹêềếểễệ", "i": "iìíỉĩị", "o": "oòóỏõọôồốổỗộơờớởỡợ",
            "u": "uùúủũụưừứửữự",
            "y": "yỳýỷỹỵ", "d": "dđ",
        ]
        for (plain, marked) in letters {
            for letter in marked {
                #expect(SearchText.folded(String(letter)) == plain)
                #expect(SearchText.folded(String(letter).uppercased()) == plain)
            }
        }
    }

    @Test func `folding what is folded changes nothing in Latin text`() {
        let folded = SearchText.folded("Quyết định số 468/QĐ-TTg ngày 27/3/2021")
        #expect(SearchText.folded(folded) == folded)
    }
}
