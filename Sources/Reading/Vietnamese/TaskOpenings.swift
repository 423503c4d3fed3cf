/// Acts that a task may open with besides those that part a sentence's names from its work.
///
/// Many of them stand in names of offices and of things as well ("Trung tâm Kiểm soát …"), so that they tell an act only
/// at the front of an item.
enum TaskOpenings {
    static func opens(_ tokens: Tokens) -> Bool {
        tokens.isCapital(0) && (acts.match(tokens, at: 0) != nil || prevents(tokens))
    }

    /// "Phòng, chống …", "Phòng ngừa, đấu tranh …".
    private static func prevents(_ tokens: Tokens) -> Bool {
        tokens.has("phong", at: 0) && tokens.sign(1) == 0x2C && tokens.has("chong", at: 2)
    }

    private static let acts = PhraseBook(
        """
        long ghep, guong mau, thuc hanh, chu trong, khoi day, siet chat, kiem soat, cam ket, xuc tien, quang ba, gioi thieu, \
        ton vinh, ket hop, trang tri, dang tin, cai dat, phan cap, uy quyen, tiet kiem, chi tra, kham suc khoe, tiem chung, \
        tu van, giai phong mat bang, nao vet, gieo trong, duy tu, bao duong, lien ket, dau gia, dau thau, loai bo, bao ton, \
        trung tu, phuc dung, suu tam, chung nhan, cong nhan, tiep don, binh xet, xet chon, trao tang, tri an, huong ung, \
        chao mung, ra mat, thiet ke, dinh hinh, cham lo, dong vien, cai thien, phong ngua, tran ap, truy quet, tich thu, \
        niem phong, phan bien, gop y, tiep cong dan, doi thoai, hoa giai, tra loi, giai dap, minh bach hoa, rut kinh nghiem, \
        duc ket, hoc tap, on dinh, tinh gian, xep loai, kiem diem, khoi dong, tong duyet, chinh trang, don ve sinh, phan luong, \
        dieu tiet, cam bien, hoan tat, hoan chinh, khai truong, thanh ly, hien dai hoa, so ket danh gia, dam phan, ho tro, \
        trien lam, bien tap, dan dung, tai tro, chi vien, lam ro, lam sach, lam viec, to chuc lai, rut gon
        """)
}
