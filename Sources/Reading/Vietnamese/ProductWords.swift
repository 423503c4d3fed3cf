/// The words around documents that are to be drawn up.
enum ProductWords {
    /// What brings a document about.
    static let making = PhraseBook(
        """
        xay dung, lap, gui, nop, tham muu, ban hanh, soan thao, xay dung va ban hanh, hoan thien, trinh, \
        bien soan, de xuat, tham muu de xuat, tham muu xay dung, tham muu ban hanh, hoan chinh, thuc hien che do, \
        tong hop, tong hop thanh, cu the hoa thanh, cu the hoa bang, in, in an, phat hanh, ky ket, ky ban hanh, cong bo, \
        khan truong hoan thien, du thao, hoan thanh xay dung, xay dung hoan thien, phe duyet va ban hanh, soan, viet, sua doi, bo sung, \
        thiet lap, chuyen
        """)

    /// What is drawn up.
    static let documents = PhraseBook(
        """
        ke hoach, de an, chuong trinh hanh dong, chuong trinh, bao cao, quy che, quyet dinh, du toan, danh muc, nghi quyet, \
        phuong an, danh sach, huong dan, to trinh, quy dinh, quy trinh, bo chi so, bo tieu chi, cam nang, tai lieu, du an, \
        van ban, chi thi, ke hoach cu the, bo tai lieu, du thao ke hoach, du thao nghi quyet, du thao quyet dinh, \
        du thao bao cao, du thao van ban, du thao de an, du thao chuong trinh, du thao chi thi, du thao quy che, \
        du thao to trinh, du thao huong dan, du thao quy dinh, du thao nghi dinh, du thao thong tu, du thao luat, \
        ban do so, ban do, khung, tieu chi, thong tu, so tay, kich ban, de cuong, nghi dinh, bang ke, bang gia, bang gia dat, bang tong hop, bang cham diem, bang tu cham, bang tu danh gia, phieu tu danh gia, bang theo doi, \
        quyet toan, quy hoach, tieu chuan, quy chuan, dinh muc, bieu mau, mau bieu, ho so, chien luoc, quy tac, \
        noi quy, huong uoc, quy uoc, thoa thuan, bien ban, chuong trinh phoi hop, cong van, lo trinh, phieu khao sat, \
        bo quy trinh, bo cau hoi, bo du lieu mau, ban cam ket, thong bao, ke hoach hanh dong, bang phan cong, lich, thoi khoa bieu, \
        giay moi, phieu hoc tap, de cuong on tap, chuyen muc, chuyen de, chuyen trang, co so du lieu, ngan hang cau hoi, bo de, phan mem, ban tin, thu xin loi, thu moi, to roi, kien nghi phong ngua, giao trinh, khung kien truc, khung nang luc, he thong chi tieu, he thong tieu chi, so theo doi
        """)

    /// Making that changes what stands or only suggests: what is made then bears a proper name.
    static let slight = PhraseBook("de xuat, sua doi, bo sung")

    /// Papers that come with every act, no result of their own.
    static let papers = PhraseBook(
        "ho so xu ly, ho so xu phat, cac du an, danh sach rieng, van ban quy pham phap luat, cac van ban quy pham phap luat"
    )

    /// Papers that are results only where their name goes on: "lập hồ sơ công bố tình huống khẩn cấp".
    static let plain = PhraseBook("ho so, bien ban, danh sach, thong bao, cong van")
    /// The acts that make such a file.
    static let filing = PhraseBook("lap, xay dung, soan thao")

    /// Documents whose word is an act as well.
    static let acts = PhraseBook(
        "bao cao, quyet dinh, huong dan, quy dinh, thong bao, quy hoach, quyet toan, ket luan")

    /// What counts documents before their name.
    static let counts = PhraseBook("cac, nhung, mot so, mot, cac loai, he thong")

    /// Words of which an act's or a closing word is the second half.
    static let compounds = PhraseBook(
        """
        chuong trinh, quy trinh, cong trinh, lo trinh, giao trinh, tien trinh, qua trinh, hanh trinh, to trinh, \
        lich trinh, toan trinh, tai trinh, thuyet trinh, van de, chuyen de, chu de, tieu de, khong khi, vu khi, dau khi, thanh lap, \
        doc lap, xac lap, thiet lap, cong lap, dan lap, quy lap
        """)

    /// Words that begin as a closing word does.
    static let openCompounds = PhraseBook(
        """
        khi hau, khi nha kinh, khi tuong, khi thai, khi dot, khi hoa long, de an, de tai, de cuong, de dieu, de xuat, de nghi, de ra, \
        theo doi, theo muc tieu, theo tham quyen ve, theo vi tri viec lam, theo tieu chuan, theo chuyen de, theo linh vuc, theo nhom, \
        theo nhu cau, gui giu, nop thue, nop tien, nop phi, nop le phi, nop ngan sach, trinh do, trinh tu, trinh bay, ngay hoi
        """)

    /// What makes the act a purpose, a condition or a share in another's work.
    static let purposes = PhraseBook(
        """
        khi, nham, de, cho, viec, ngay, cho don vi, cho cac don vi, tiep tuc, truoc, sau, da, duoc, do, co the, muc tieu, \
        sau khi, phuc vu, tham gia, tham gia vao, phoi hop, phoi hop tham gia, gop y, cong tac, trong, qua trinh, \
        thoi gian, thoi han, kinh phi, huong dan, dau tu, doi voi, vao, y kien ve, gop y ve, y kien, ho tro, tham gia y kien, chi phi, ky nang, phuong phap, thuong xuyen
        """)

    /// Before those who are to act in the body's place.
    static let directing = PhraseBook(
        "huong dan, chi dao, don doc, cho, de, giup, ho tro, kiem tra, tap huan, giam sat, tu van, van dong")

    /// Before "hướng dẫn" and "chỉ đạo" where they name a thing.
    static let directed = PhraseBook(
        "van ban, khung, theo, can cu, su, ban, y kien, cong tac, tai lieu, noi dung, van, vu, tham muu, quyet dinh, so"
    )

    /// Behind a comma these are done by the one who directs.
    static let resuming = PhraseBook("tham muu, tong hop, chu tri, trinh, bao cao, phoi hop, ban hanh")

    /// Behind "trong" these say when.
    static let periods = PhraseBook("quy, thang, nam, ngay, tuan, vong, thoi han, thoi gian")

    /// Before "bảo đảm" these make it a noun.
    static let works = PhraseBook("cong tac, co che, viec, nhiem vu")

    /// Acts that follow the making of a document.
    static let nextActs = PhraseBook(
        """
        chi dao, to chuc, to chuc thuc hien, trien khai, trien khai thuc hien, gui, bao cao, huong dan, chi tra, dang tai, \
        cong bo, thong bao, don doc, tham muu, phoi hop, chu tri, phan cong, dua vao, bo tri, cong khai, \
        tong hop, niem yet, chuyen, tien hanh, cap nhat, pho bien, quan triet, nop, thuc hien nghiem, thuc hien tot, thuc hien cac, thuc hien viec, kiem tra, nghien cuu, dang ky, chuan bi, xin y kien, lay y kien
        """)

    /// What a comma begins where the name is told in more detail.
    static let details = PhraseBook(
        """
        phan chia, trong do, xac dinh, bao gom, gom, neu ro, gan voi, lam, lam co so, lam can cu, cu the, nhu, \
        theo doi, tap trung, chu trong, tung buoc, can cu, cap nhat vao, dua, neu, coi, phan dau, hoan thanh, \
        phan ky, luu y, tao, tao dieu kien, gop phan, khac phuc, tranh, thanh lap, khong de, chap hanh, kem theo, dinh ky
        """)

    /// Words behind a document's name that belong to it no more.
    static let closers = PhraseBook(
        """
        theo, gui, trinh, nop, de, truoc, nham, hoan thanh, dam bao, bao dam, cua minh, \
        tren co so, dua tren, dua theo, can cu, cung thoi diem, dong thoi, ngay, cham nhat, khi, phu hop, voi quy mo, \
        so luong, moi thang, moi nam, moi tuan, moi quy, moi ngay, kip thoi, tai ky hop, tai phien hop, tai cuoc hop, tai hoi nghi, vao cuoi, vao dau, vao ngay, vao quy, vao thang, tren cong, tren trang, len cong, va to chuc, va trien khai, sau khi, trong do, bao gom, \
        dac biet la, nhat la, va dang la
        """)
}
