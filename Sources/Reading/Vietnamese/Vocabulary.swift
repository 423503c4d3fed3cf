/// The words by which Vietnamese texts name bodies and their doings.
///
/// Lists, not rules: what each is for is said above it. All are compared folded.
enum Vocabulary {
    /// Opens the name of one body, whatever follows ("Văn phòng", "Công an huyện").
    static let bodies = PhraseBook(
        """
        ubnd, uy ban nhan dan, bql, chinh quyen dia phuong, uy ban mttq, ub mttq, ubmttq, mttq, pho thu tuong, to dai bieu, dai bieu hoi dong nhan dan, dai bieu hdnd, doan dai bieu quoc hoi, co quan thue, co quan hai quan, uy ban mat tran to quoc, uy ban kiem tra, hdnd, hoi dong nhan dan, \
        van phong, chi cuc, tong cuc, trung tam, ban thuong vu, thuong truc, ban chap hanh, ban bi thu, \
        ban chap hanh trung uong dang, ban bi thu trung uong dang, ban chap hanh dang bo, ban giam doc, ban chi dao, ban quan ly, ban to chuc, ban tuyen giao, ban dan van, ban noi chinh, \
        cong an, bo chi huy quan su, bo chi huy bo doi bien phong, bo tu lenh, ban chi huy quan su, \
        bao hiem xa hoi, kho bac nha nuoc, cuc thue, ngan hang nha nuoc, ngan hang chinh sach, \
        toa an nhan dan, vien kiem sat nhan dan, thanh tra tinh, thanh tra huyen, thanh tra thanh pho, \
        tinh uy, thanh uy, huyen uy, quan uy, thi uy, dang uy, mat tran to quoc, doan thanh nien, tinh doan, \
        thanh doan, huyen doan, hoi nong dan, hoi lien hiep phu nu, hoi cuu chien binh, lien doan lao dong, \
        lien hiep, lien minh hop tac xa, lien minh htx, chu tich, pho chu tich, thu truong, nguoi dung dau, truong phong, \
        chanh van phong, giam doc, pho giam doc, pho truong phong, pho truong ban, pho hieu truong, truong ban, hieu truong, cuc truong, vu truong, vien truong, \
        chanh thanh tra, bi thu, bo truong, thong doc, chu nhiem, truong thon, truong cong an, dai phat thanh, dai truyen thanh, dai truyen hinh, cong thong tin dien tu, to cong tac, to giup viec, \
        bo phan mot cua, hat kiem lam, ban xay dung dang, tap doan, thong tan xa, mat tran, uy ban trung uong, tong lien doan, trung uong hoi, trung uong doan,  bi thu chi bo, bi thu dang uy, to truong, to truong to dan pho, to truong dan pho, truong ban cong tac mat tran, truong khu pho, truong ap, truong buon, \
        truong ban, truong pho thong, truong tieu hoc, truong trung hoc, truong mam non, truong mau giao, truong thpt, \
        truong thcs, truong phong, to cong nghe so cong dong, to cong nghe so, bao va phat thanh, bao va phat thanh truyen hinh, bao va dai phat thanh, chi huy truong, pho chi huy truong, chu rung, phong chuyen mon, phong ban, truong dai hoc, chinh phu, thu tuong chinh phu, \
        trung uong dang, trung uong, bo chinh tri, ban chap hanh trung uong, quoc hoi, dang doan, ban can su dang, ban can su, co quan thuong truc, \
        co quan duoc giao chu tri, don vi duoc giao chu tri, co quan chu tri, don vi chu tri, tong cong ty, cong ty, cong ty co phan, cong ty tnhh, cong ty trach nhiem huu han, \
        dang uy co quan, dang bo co quan, chi bo co quan, cong doan co quan, lanh dao ban, lanh dao so, \
        lanh dao van phong, lanh dao phong, lanh dao bo, lanh dao cuc, uy ban quan ly von, to dang, dong truong ban, dong chu tich, truong doan, \
        giao vien chu nhiem, giao vien bo mon, giao vien phu trach, doi ngu giao vien, nhan vien y te, nhan vien thu vien, nhan vien ke toan, nhan vien van thu, to van phong, ban giam hieu, doan truong, to tu van tam ly, bo phan van phong, hoi dong truong, hoi dong su pham, tong phu trach doi, to chuyen mon, ban dai dien cha me hoc sinh, tieu ban, cong doan cap tren truc tiep co so, cong doan co so, cong doan nganh, cong doan cac, chi doan, doan co so, ldld, bch quan su, bchqs, bch bo doi bien phong, ban cong tac mat tran, doan kiem tra, doan giam sat, doan thanh tra, pho bi thu, pho bi thu thuong truc, pho chu nhiem, to pho, pho cuc truong, pho vu truong, \
        doanh nghiep, benh vien, tram y te, bo noi vu, co quan chuyen mon, khoi van phong, tong giam doc, pho tong giam doc, uy vien ban thuong vu, uy vien ban chap hanh, uy ban bau cu, ban bau cu, to bau cu, tu lenh, pho tu lenh, don bien phong, \
        nha xuat ban, hoi dong nghia vu quan su, ban an toan giao thong, thi hanh an dan su, thue co so, \
        ban dieu hanh, truong ban quan ly, truong ban dieu hanh, truong ban chi dao, cum thi dua, nguoi phat ngon, \
        to cong tac de an, to trien khai de an, quy tin dung, quy phat trien, quy dau tu, quy bao ve, quy ho tro, \
        quy doi moi, quy bao tro, bo phan tiep nhan va tra ket qua, bo phan tiep nhan tra ket qua, bo phan tn&tkq, \
        vuon quoc gia, ban chi dao de an, lien hiep cac to chuc huu nghi, \
        kiem toan nha nuoc, lu doan, trung doan, tieu doan, su doan, hoi dong phoi hop pho bien, \
        hoi dong phoi hop pbgdpl, ban cong tac mat tran thon, ban nhan dan thon, ban dieu hanh thon, to bao ve an ninh, \
        thu vien tinh, bao tang tinh, diem phuc vu hanh chinh cong, dang uy cac co quan dang, \
        cdcs, thu ky hoi dong, thu ky hoi dong truong, ban thu ky, to thu ky, ke toan truong, chi bo thon, chi bo cac thon, chi bo ap, chi bo cac ap, chi bo khu pho, chi bo to dan pho, chi bo truong
        """)

    /// Those of them who head a body, and before "các" each body of a group.
    static let heads = PhraseBook(
        """
        thu truong, to truong, nguoi dung dau, giam doc, chu tich, truong, lanh dao, tu lenh, bi thu, hieu truong, chanh van phong, cuc truong, \
        vu truong, truong phong, truong ban, vien truong, pho chu tich, thanh tra, tong giam doc, chi huy truong
        """)

    /// Opens a name only before a capital: "Sở Y tế" is a body, "số hóa", "bộ phận" and "ban hành" are not.
    static let properBodies = PhraseBook(
        "uy ban, vien thong, hop tac xa, htx, viettel, vnpt, mobifone, vinaphone, toa soan, nha khach, nha hat, thanh vien, khoa, so, bo, ban, vu, vien, hoi, dai, bao, doan, truong, to, doi, phong, cuc, kho bac, thue, chi bo, hoi dong, "
            + "xa, phuong, tram, khoi, hat, ngan hang, hoc vien, don vi, co quan, thanh tra, toa an, lien doan, thi tran, cong chuc, hiep hoi, dang bo, thong ke, dien luc, chi nhanh, cong doan, buu dien, xi nghiep, nha may, nha van hoa, cang vu, lien doan, luc luong, kiem toan"
    )

    /// Of those, the ones that a heading in capitals may name.
    static let plainOffices = PhraseBook("so, cuc, chi cuc, phong, ban, bo, vu, hoi")

    /// Opens the name of a group: "các sở, ngành", "các đơn vị".
    static let groupOpeners = PhraseBook("cac, tat ca cac, toan the cac")

    /// What a group is made of, after "các" and within it: "các cơ quan, đơn vị, địa phương".
    static let groupMembers = PhraseBook(
        """
        ben, so, ban, nganh, co quan, don vi, dia phuong, pho thu tuong, phong, phong ban, truong, co so, huyen, thanh pho, thi xa, \
        thi tran, xa, phuong, dac khu, quan, to chuc, doan the, hoi, doanh nghiep, bo, ubnd, uy ban nhan dan, \
        cap uy, dang uy, ban xay dung dang, ban dang, chi cuc, trung tam, van phong, cuc, vu, vien, ca nhan, \
        thanh vien, cong chuc, can bo, vien chuc, bo phan, to, doi, hat, thon, ban quan ly, khoa, chi bo, chi doan, \
        khu pho, to dan pho, thon, ap, buon, khoi pho, hop tac xa, cong doan, chi hoi, ho gia dinh, ho kinh doanh, \
        chu dau tu, chu rung, chu co so, nha thau, tieu ban, tram, khu, lien doan, phong chuyen mon, co quan bao chi, thanh vien uy ban, \
        dang bo, to dang, chinh quyen, cap cong doan, cap hoi, cap bo doan, ban nganh, xa doan, huyen doan, thanh doan, doan truc thuoc, chi uy, uy vien, dong chi, d/c, pho chu tich, pct, co quan chuyen mon, co quan tham muu, nha truong, benh vien, dn, \
        uy ban, doan dai bieu, dai bieu, hiep hoi, tap doan, tong cong ty, hoi dong, tieu ban, co quan bao dai, quan khu
        """)

    /// Persons by what they are; folded, some begin as an act does.
    static let persons = PhraseBook(
        """
        giao vien, can bo, chuyen vien, cong chuc, vien chuc, nhan vien, hoc sinh, dang vien, doan vien, hoi vien, \
        giang vien, sinh vien, co van, cong tac vien, bao cao vien, tuyen truyen vien
        """)

    /// Small words that may stand inside a proper name.
    static let links = PhraseBook(
        """
        chiu su giam sat, chiu su kiem tra, chiu su quan ly, duoc giam sat, duoc kiem tra, duoc khao sat, duoc thanh tra, duoc lay y kien, duoc danh gia, huyen, tinh, thanh pho, xa, phuong, thi tran, thi xa, quan, dac khu, mien, cap, cua, cac, nhan dan, dan, \
        trung uong, lien quan, co lien quan, truc thuoc, thuoc, noi bo, phia, khu vuc, dia ban, trong, tren dia ban, co so, \
        nha nuoc, chuyen mon, dia phuong, uy, nganh, quoc gia, so, ban, don vi, doan the, chinh tri, xa hoi, y te, \
        hanh chinh cong, hanh chinh, viec lam, quy dat, the thao, du lich, gia dinh, van tai, tai chinh, can bo, \
        cong chuc, phap che, ton giao, dan toc, nong thon, thuy san, chan nuoi, thu y, kiem lam, thi truong, \
        bao ve rung, bao ve thuc vat, bao ve tre em, bao ve va phat trien rung, ho tro doanh nghiep, ho tro nong dan, \
        dang ky dat dai, dang ky kinh doanh, quan ly dat dai, quan ly thi truong, lien nganh, lien tinh, \
        thong ke, moi truong, khu kinh te, khu cong nghiep, cum cong nghiep, kinh te, khoang san, dat dai, cong nghiep, vien thong, thuc vat, thuong binh, thi dua, \
        ven bien, mien nui, bien gioi, vung, cong dan, mot cua, an sinh, ngan sach, do luong, chat luong, ngoai vu, ky thuat, \
        du an dau tu xay dung, du an dau tu, du an, dau tu xay dung, dau tu va xay dung, phat trien quy dat, thien tai, tim kiem cuu nan, cuu nan, tham nhung, tham nhung tieu cuc, toi pham, ma tuy, \
        dich benh, chay chua chay, tieu hoc, \
        mam non, dong bao, do thi, cha me hoc sinh, dai dien, \
        dan nguyen, dich vu su nghiep cong, dich vu cong ich, dich vu cong, benh tat, tro giup phap ly, phap luat, giao duc nghe nghiep, \
        giao duc thuong xuyen, khoi nghiep, xuc tien dau tu, xuc tien thuong mai, \
        quan ly nha nuoc, quan ly chuyen nganh, giao duc, duoc giao, co, dien tu, tai, tro giup, phu nu, nghiep vu, chuc nang, \
        lam nghiep, nong nghiep, quoc te, khi hau, bien doi khi hau, khi tuong, cong nghe, an toan, nghe nghiep, cac cong trinh giao thong, cong trinh giao thong, cac cong trinh dan dung, cong trinh dan dung, \
        cac cong trinh, hang khong, duong bo, \
        duong sat, hang hai, dang kiem, thi hanh an, dan su, bien phong, kien truc, so huu tri tue, ha tang, nang luong, \
        bao chi, xuat ban, di san, nghe thuat, tre em, binh dang gioi, bao tro xa hoi, lao dong, khoa hoc, \
        chuyen doi so, ve sinh thuc pham, ve sinh an toan thuc pham, ve sinh lao dong, ve sinh moi truong, an toan thuc pham, an toan lao dong, nguoi co cong, phap y, thuy loi, de dieu, thuy van, dia chat, \
        nong thon moi, trat tu xay dung, trat tu do thi, sinh vien, nhiem khuan, lam sang, can lam sang, tu tuong, xet nghiem, nha o, cuu chien binh, chien binh, dai bieu, \
        an toan giao thong, tri tue, sang tao, cao tuoi, khuyet tat, thap do, rung phong ho, rung dac dung, khu bao ton, \
        khu du lich, to dan pho, khu pho, giup viec, tu phap
        """)

    /// What a body does; where one stands in small letters, the name before it has ended.
    static let verbs = PhraseBook(
        """
        cham dut, tu cham, hop xet, hop binh xet, hop danh gia, tu danh gia, tu kiem tra, tu ra soat, tiep xuc, sinh hoat chuyen de, sinh hoat dinh ky, chu tri, phoi hop, tham muu, xay dung, to chuc, thuc hien, trien khai, huong dan, chi dao, kiem tra, \
        giam sat, don doc, theo doi, tong hop, bao cao, trinh, de xuat, ra soat, cung cap, bo tri, ban hanh, \
        thong nhat, chiu trach nhiem, co trach nhiem, tien hanh, day manh, tang cuong, tiep tuc, kip thoi, chu dong, \
        thuong xuyen, dinh ky, nghien cuu, quan triet, gui, lap, hoan thanh, tuyen truyen, pho bien, quan ly, \
        dam bao, bao dam, can cu, phan anh, tuy, lam viec, tham gia, tham du, tham dinh, phat huy, nang cao, \
        phat trien, quy hoach, doi moi, co, phai, can, duoc, la, lam, giup, cap nhat, van hanh, so hoa, dau tu, \
        keu goi, ky, phe duyet, quyet dinh, giai quyet, xu ly, tiep nhan, can doi, trich, su dung, thanh lap, \
        phan cong, giao, khac phuc, chan chinh, thong bao, cong khai, cong bo, danh gia, so ket, tong ket, chuan bi, \
        dua, tao, khai thac, bao ve, phong chong, ngan chan, xac dinh, lua chon, thue, mua sam, nang cap, hoan thien, \
        ho tro, dao tao, boi duong, tap huan, khuyen khich, van dong, thu hut, cu the hoa, ket noi, tich hop, \
        chia se, luu tru, thu thap, lang nghe, ghi chep, giai thich, phan tich, xac nhan, chuyen, nop, bien soan, in an, phat hanh, thanh tra, xem xet, \
        sap xep, bo sung, sua doi, dieu chinh, lanh dao, quy dinh, dang ky, thanh toan, quyet toan, kien nghi, \
        de nghi, tiep thu, hop, trien lam, dang tai, phan bo, dieu hanh, ung dung, mo rong, giam, tang, phan dau, \
        dien tu hoa, tai cau truc, binh on, ra quan, chap hanh, nghiem tuc, tap trung, uu tien, nhan rong, thiet lap, \
        dieu tra, khao sat, thong ke, nghiem thu, ban giao, cai cach, cat giam, don gian hoa, rut ngan, quyet liet, \
        chuyen doi, tong ra soat, xa hoi hoa, da dang hoa, hien dai hoa, chung thuc, bien tap, dinh huong, nam bat, \
        truyen thong, lua, bam sat, duy tri, san sang, giai ngan, kich hoat, cung co, kien toan, thuc day, quan tam, \
        don dep, nang, ky ket, ra soat lai, tru san, giu vung, day lui, khoi cong, ban giao, giu gin, tap hop, \
        khan truong, khoanh vung, tuan tra, canh gac, phat dong, phat dong thi dua, mo, so tan, di doi, gan, phan loai, khen thuong, bieu duong, xu phat, thu hoi, cu, cat cu, moi, nhac nho, niem yet, khoi phuc, giai toa, cuong che, \
        thao do, don dep ve sinh, treo, phat thanh, phat song, cap phat, kiem ke, ban hanh, kien tri, tu choi, giao nop, \
        tuyen duong, lap bien ban, xu ly nghiem, bo tri lai, sap xep lai, phat hien, dau tranh, thao go, van hanh, \
        huy dong, dam nhan, tu quan, nhan do dau, ket nap, dang cai, chuan hoa, lap ho so, trong cay, trong rung, treo co, bo nhiem, tuyen dung, luan chuyen, biet phai, luan phien, diem bao, thu gom, lien he, day nhanh, \
        hop ban, hinh thanh, xoa, xay moi, xay lap, cung hoa, be tong hoa, ngoi hoa, kien co hoa, cai tao, sua chua, trong moi, lap dat, trang bi, cham soc, tham hoi, thi diem, phan bo, nam chac, nam ro, nam vung, nam tinh hinh, doi chieu, xac minh, thuc thi, tham tra, xet duyet, gia co, trao doi, ap dung, \
        gioi thieu, guong mau, neu guong, tu danh gia, tu kiem tra, ke khai, khai bao, doi thoai, tra loi, cong nhan, binh xet, \
        hoan tat, tao dieu kien, nhan tin
        """)

    /// Words before the main verb that do not change who acts.
    static let adverbs = PhraseBook(
        """
        tiep tuc, chu dong, kip thoi, thuong xuyen, tich cuc, khan truong, hang nam, hang quy, hang thang, dinh ky, \
        hang tuan, nghiem tuc, tap trung, day manh, cung, dong thoi, quyet liet, truc tiep, uu tien, sau sat
        """)

    /// Openings that say when or on what ground, before the one who acts is named.
    static let adverbials = PhraseBook(
        """
        khi, doi voi, trong qua trinh, trong thoi gian, hang nam, hang quy, hang thang, hang tuan, dinh ky, tren co so, \
        can cu, truoc, sau khi, de, nham, theo, trong, tu nam, neu, truong hop, den, ngoai ra, tai, vao, \
        hai nam mot lan, 2 nam mot lan, 02 nam mot lan, moi nam, moi quy, moi thang, 6 thang mot lan, sau thang mot lan, \
        cuoi nam, dau nam, truoc ngay, cuoi moi, dau moi, cuoi hoc ky, cuoi quy, cuoi thang, cuoi ky, ket thuc, sau moi, \
        hang ngay, cham nhat, muon nhat, ngay sau khi, ngay khi
        """)

    /// What another body is told to do is not this body's work: "Hướng dẫn X phối hợp với Y".
    static let directing = PhraseBook("huong dan, chi dao, lanh dao, don doc, yeu cau, de nghi, kiem tra")

    /// Trailing words of a name that belong to the sentence.
    static let trailing = SyllableSet("va cua cac trong thuoc co tai duoc voi cung la")
}
