/// Finds who acts in a sentence: "Sở Y tế chủ trì …", "Khi …, các đơn vị thực hiện …", "Giao Sở Y tế …".
struct SubjectReader: Sendable {
    let tokens: Tokens

    /// The bodies and whether words of assignment stand before or after them.
    ///
    /// - Parameter anywhere: Also behind a clause that opens with an act, as a heading's may ("Chia sẻ dữ liệu …, các sở
    ///   phối hợp như sau:").
    func subject(anywhere: Bool = false) -> (names: [BodyName], isAssigned: Bool)? {
        if let length = openingOrder() {
            let names = assignees(at: length)
            if !names.isEmpty { return (names, true) }
        }
        if let length = Self.limiting.match(tokens, at: 0) {
            let list = BodyNameReader(tokens: tokens).list(at: length)
            if !list.names.isEmpty, tokens.sign(list.end) == 0x3A { return (list.names, true) }
        }
        // "Riêng Phòng Kinh tế giải quyết …"
        let start = tokens.has("rieng", at: 0) && tokens.isCapital(1) && !tokens.isDamaged ? 1 : 0
        if let direct = acting(at: start) ?? behindLabel() { return direct }
        if let end = periodsEnd(), let direct = acting(at: end) { return direct }
        // "Hằng tháng Kho bạc Nhà nước huyện căn cứ …"
        if !tokens.isDamaged, let length = rhythm(at: 0),
            let direct = acting(at: tokens.sign(length) == 0x2C ? length + 1 : length)
        {
            return direct
        }
        // "Đề xuất …" and "Theo dõi …" are acts, though they begin as "để" and "theo" do.
        let isAct = !tokens.isDamaged && ProductWords.openCompounds.match(tokens, at: 0) != nil
        guard anywhere || Vocabulary.adverbials.match(tokens, at: 0) != nil && !isAct else { return nil }
        return firstAfterComma()
    }

    /// "Chế độ báo cáo: Các đơn vị báo cáo …", "Về kinh phí: Sở Tài chính cân đối …".
    private func behindLabel() -> (names: [BodyName], isAssigned: Bool)? {
        let isMatter = Self.matter.match(tokens, at: 0) != nil
        guard !tokens.isDamaged,
            let colon = tokens.indices.prefix(isMatter ? 30 : 9).first(where: { tokens.sign($0) == 0x3A }),
            colon > 1, !tokens.has("bao cao", at: 0),
            (0..<colon).allSatisfy({ index in
                tokens.isWord(index) || [0x28, 0x29].contains(tokens.sign(index))
                    || isMatter && [0x2C, 0x2D].contains(tokens.sign(index))
            }),
            !BodyNameReader(tokens: tokens).opensName(0)
        else { return nil }
        if let length = Self.assigning.match(tokens, at: colon + 1) {
            let names = assignees(at: colon + 1 + length)
            return names.isEmpty ? nil : (names, true)
        }
        let length = rhythm(at: colon + 1).map { tokens.sign($0) == 0x2C ? $0 + 1 : $0 }
        return acting(at: length ?? colon + 1)
    }

    /// "Đối với dự án Bến Than - Cầu Mới: …": the matter may be told at length.
    private static let matter = PhraseBook("doi voi, ve, lien quan den, rieng doi voi")

    /// "Giao Ban Dân vận, đề nghị Mặt trận và các đoàn thể …": those below are told, those beside are asked.
    private func assignees(at start: Int) -> [BodyName] {
        // "Giao đồng chí Phó Bí thư …": a post with its form of address.
        var list = BodyNameReader(tokens: tokens).list(at: tokens.has("dong chi", at: start) ? start + 2 : start)
        var names = list.names
        while !list.names.isEmpty, tokens.sign(list.end) == 0x2C || tokens.sign(list.end) == 0x3B,
            let length = Self.assigning.match(tokens, at: list.end + 1)
        {
            list = BodyNameReader(tokens: tokens).list(at: list.end + 1 + length)
            names += list.names
        }
        return names
    }

    /// The person who opens the sentence, with or without "Giao": "Giao đồng chí Lê Văn An, Phó Chủ tịch, theo dõi …".
    func person() -> NamedPerson? {
        let people = PersonReader(tokens: tokens)
        let found = people.person(at: 0) ?? Self.assigning.match(tokens, at: 0).flatMap { people.person(at: $0) }
        return found.flatMap { tokens.count - $0.end > 3 ? $0 : nil }
    }

    /// "Ủy ban nhân dân tỉnh yêu cầu thủ trưởng các sở …", said by the one who issued the text: those who are asked.
    func asked(by issuer: String?) -> (names: [BodyName], isAssigned: Bool)? {
        guard let issuer,
            let place = tokens.indices.prefix(60).first(where: { Self.asking.match(tokens, at: $0) != nil }),
            let length = Self.asking.match(tokens, at: place)
        else { return nil }
        let reader = BodyNameReader(tokens: tokens)
        let asker = (max(0, place - 14)..<place).first { start in
            (start == 0 || tokens.sign(start - 1) != nil) && reader.list(at: start).end == place
        }
        guard let asker, !(1..<max(1, asker + 1)).contains(where: opensSentence),
            Self.isSame(tokens.passage.folded(tokens.letters(asker..<place)), issuer)
        else { return nil }
        let list = reader.list(at: place + length)
        guard !list.names.isEmpty, list.end < tokens.count else { return nil }
        return (list.names, true)
    }

    /// What stands before the first act: "Vườn quốc gia Hoàng Liên, các Công ty Lâm nghiệp chủ động nghiên cứu …".
    func unknown() -> (names: [BodyName], isAssigned: Bool)? {
        guard !tokens.isDamaged, tokens.isCapital(0), !tokens.isNumber(0), Vocabulary.verbs.match(tokens, at: 0) == nil,
            Vocabulary.adverbials.match(tokens, at: 0) == nil, Self.things.match(tokens, at: 0) == nil,
            let act = tokens.indices.prefix(40).first(where: { index in
                index > 1 && !tokens.isCapital(index)
                    && [Vocabulary.verbs, Vocabulary.adverbs].contains { $0.match(tokens, at: index) ?? 0 > 1 }
            }),
            !(0..<act).contains(where: { tokens.isNumber($0) || tokens.sign($0) == 0x3A || tokens.sign($0) == 0x2E })
        else { return nil }
        let end = tokens.sign(act - 1) == nil ? act : act - 1
        return (BodyNameReader(tokens: tokens).parts(in: 0..<end).map { BodyName(tokens: $0, isGroup: false) }, true)
    }

    /// What a sentence of such a section may be about besides those who act.
    private static let things = PhraseBook(
        """
        ke hoach, chuong trinh, quyet dinh, quy che, nghi quyet, chi thi, cong van, van ban, nguon, nguon von, chi phi, \
        khong, moi, hoat dong, tai lieu, danh sach, ket qua, bao cao, ho so, muc chi, du toan, tieu chi, thanh phan, dia diem
        """)

    /// One name holds the other, its head's office aside: "Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Lào Cai".
    private static func isSame(_ name: String, _ issuer: String) -> Bool {
        func core(_ text: String) -> String {
            var text = Folding.string(VietnameseBody.canonical(text))
            for office in ["chu tich ", "giam doc ", "bo truong ", "truong ban "] where text.hasPrefix(office) {
                text.removeFirst(office.count)
            }
            return text
        }
        let (name, issuer) = (core(name), core(issuer))
        return issuer.hasPrefix(name) || name.hasPrefix(issuer)
    }

    private static let asking = PhraseBook("yeu cau, de nghi, giao, phan cong")

    /// What is to be done comes first, and then who: "Xử lý dứt điểm các điểm chợ cóc. Giao Công an phường chủ trì."
    func assigned() -> (names: [BodyName], isAssigned: Bool)? {
        for index in tokens.indices.dropFirst()
        where opensSentence(index) || followsMatter(index) || tokens.sign(index - 1) == 0x3B {
            guard let length = Self.assigning.match(tokens, at: index) else { continue }
            let list = BodyNameReader(tokens: tokens).list(at: index + length)
            if !list.names.isEmpty { return (list.names, true) }
        }
        return nil
    }

    /// Who acts in a later sentence, where a few words without an act stand before it: "Cao điểm xử lý".
    func subjectOfLaterSentence() -> (names: [BodyName], isAssigned: Bool)? {
        for index in tokens.indices.dropFirst() where opensSentence(index) {
            if let subject = acting(at: index) { return subject }
        }
        return nil
    }

    /// "Ban Tuyên giáo hướng dẫn tuyên truyền; Ủy ban Kiểm tra đưa vào chương trình …": those who act in later clauses.
    func furtherSubjects() -> [BodyName] {
        tokens.indices.dropFirst().filter { tokens.sign($0 - 1) == 0x3B }.flatMap { start in
            if let order = Self.assigning.match(tokens, at: start) {
                return BodyNameReader(tokens: tokens).list(at: start + order).names
            }
            return helps(at: start) ? [] : acting(at: start)?.names ?? []
        }
    }

    /// "Rà soát các thủ tục …; Văn phòng Sở tổng hợp, lập báo cáo": who acts in the one later clause that names anybody.
    func subjectOfLaterClause() -> (names: [BodyName], isAssigned: Bool)? {
        guard !tokens.isDamaged else { return nil }
        let later = tokens.indices.dropFirst().filter { tokens.sign($0 - 1) == 0x3B }.compactMap { acting(at: $0) }
        return later.count == 1 ? later.first : nil
    }

    /// "Về vật liệu xây dựng: Giao Sở Tài nguyên và Môi trường …": the matter stands before a colon.
    private func followsMatter(_ index: Int) -> Bool {
        tokens.sign(index - 1) == 0x3A && !tokens.isDamaged
            && (index <= 20 && tokens.isCapital(index) || index <= 40 && tokens.has("giao", at: index))
    }

    /// The names at the token, when an act follows them.
    func acting(at index: Int) -> (names: [BodyName], isAssigned: Bool)? {
        // "Đồng chí Phó Chủ tịch …": a post with its form of address.
        let start = tokens.has("dong chi", at: index) ? index + 2 : index
        if index == 0, start > 0, let post = labelledPost(at: start) { return ([post], true) }
        var list = BodyNameReader(tokens: tokens).list(at: start)
        guard !list.names.isEmpty else { return each(at: index) ?? tier(at: index) }
        if start > index, list.names.count > 1 { list.names = onePerson(list.names) }
        addShortForms(&list)
        if let whole = told(list.names, until: list.end) { return ([whole], true) }
        if let chosen = chosen(list.names, until: list.end) ?? sharing(list.names, until: list.end) {
            return ([chosen], true)
        }
        var next = BodyNameReader(tokens: tokens).pastRole(list.end)
        while let sign = tokens.sign(next), sign == 0x2C || sign == 0x3A { next += 1 }
        if tokens.has("cu the", at: next), !tokens.has("cu the hoa", at: next) { return nil }
        if tokens.has("la", at: next), next == list.end, Self.standing.match(tokens, at: next + 1) == nil { return nil }
        // "Giám đốc Sở Tư pháp: phụ trách …"
        let isLabel =
            index == 0 && next > list.end && tokens.sign(next - 1) == 0x3A && tokens.has("phu trach", at: next)
        if isLabel { return (list.names, true) }
        let acts = [Vocabulary.verbs, Vocabulary.adverbs, Self.times].contains { $0.match(tokens, at: next) != nil }
        guard acts || actsBehindAside(next, from: list.end) || next == list.end && mayAct(next, after: list.names)
        else { return nil }
        return (list.names, tokens.has("chu tri", at: next) || tokens.has("chiu trach nhiem", at: next))
    }

    /// What a body may be by order; "Trạm y tế là tuyến đầu của hệ thống" only tells.
    private static let standing = PhraseBook(
        "co quan, don vi, dau moi, thanh vien, chu dau tu, noi, thuong truc, truong, pho, to truong, bo phan, nguoi, lam, co"
    )

    /// "Bưu điện tỉnh, VNPT, VTV bảo đảm …": others by their first letters, where an act follows them.
    private func addShortForms(_ list: inout (names: [BodyName], end: Int)) {
        let reader = BodyNameReader(tokens: tokens)
        var (end, found): (Int, [BodyName]) = (list.end, [])
        while !tokens.isDamaged, tokens.sign(end) == 0x2C, tokens.isWord(end + 1), reader.isShortForm(end + 1) {
            found.append(BodyName(tokens: end + 1..<end + 2, isGroup: false))
            end += 2
        }
        guard !found.isEmpty, Vocabulary.verbs.match(tokens, at: end) ?? 0 > 1 else { return }
        list = (list.names + found, end)
    }

    /// "Đồng chí Ủy viên Ban Thường vụ, Chủ tịch UBND xã": the posts of one person.
    private func onePerson(_ names: [BodyName]) -> [BodyName] {
        guard let first = names.first, let last = names.last, !names.contains(where: \.isGroup),
            zip(names, names.dropFirst()).allSatisfy({
                $0.tokens.upperBound + 1 == $1.tokens.lowerBound && tokens.sign($0.tokens.upperBound) == 0x2C
                    && Self.posts.match(tokens, at: $1.tokens.lowerBound) != nil
            })
        else { return names }
        return [BodyName(tokens: first.tokens.lowerBound..<last.tokens.upperBound, isGroup: false)]
    }

    private static let posts = PhraseBook(
        "chu tich, pho chu tich, bi thu, pho bi thu, giam doc, pho giam doc, truong, pho")

    /// "Trưởng Ban Xây dựng Đảng - Trưởng Tiểu ban: …": of one addressed before a colon, all of the post.
    private func labelledPost(at start: Int) -> BodyName? {
        guard !tokens.isDamaged, tokens.isCapital(start),
            let colon = (start + 1..<min(tokens.count, start + 24)).first(where: { tokens.sign($0) == 0x3A }),
            (start..<colon).allSatisfy({ tokens.isWord($0) || tokens.sign($0) == 0x2D })
        else { return nil }
        return BodyName(tokens: start..<colon, isGroup: false)
    }

    /// "Mỗi huyện đoàn đảm nhận …", "mỗi xã trồng 500 cây": each of a kind is to act.
    private func each(at index: Int) -> (names: [BodyName], isAssigned: Bool)? {
        guard tokens.has("moi", at: index) || tokens.has("tung", at: index) && tokens.isCapital(index),
            let kind = Vocabulary.persons.match(tokens, at: index + 1)
                ?? Vocabulary.groupMembers.match(tokens, at: index + 1)
        else { return nil }
        var last = index + 1 + kind
        // "Mỗi cán bộ, công chức đăng ký …"
        while !tokens.isDamaged, tokens.sign(last) == 0x2C, let next = Vocabulary.persons.match(tokens, at: last + 1) {
            last += 1 + next
        }
        for end in last...(last + 2) {
            // "Mỗi công đoàn cơ sở có …": "cơ sở" is no act, though "có" is.
            if Vocabulary.links.match(tokens, at: end) ?? 0 > 1 || Vocabulary.links.match(tokens, at: end - 1) ?? 0 > 1
            {
                continue
            }
            guard Vocabulary.verbs.match(tokens, at: end) != nil || tokens.has("phu trach", at: end) else { continue }
            return ([BodyName(tokens: index..<end, isGroup: true)], false)
        }
        return nil
    }

    /// "Các sở, ngành có thực hiện chương trình mục tiêu chủ trì …": which of a group are to act belongs to its name.
    private func told(_ names: [BodyName], until end: Int) -> BodyName? {
        guard !tokens.isDamaged, names.allSatisfy(\.isGroup), let first = names.first, tokens.has("co", at: end),
            Vocabulary.verbs.match(tokens, at: end + 1) ?? 0 > 1,
            let act = (end + 2..<min(tokens.count, end + 32)).first(where: { Self.leading.match(tokens, at: $0) != nil }
            ),
            (end..<act).allSatisfy(tokens.isWord)
        else { return nil }
        return BodyName(tokens: first.tokens.lowerBound..<act, isGroup: true)
    }

    private static let leading = PhraseBook("chu tri, co trach nhiem, chiu trach nhiem")

    /// "Các bộ phận được phân công định kỳ báo cáo …": those of a group to whom something was given.
    private func chosen(_ names: [BodyName], until end: Int) -> BodyName? {
        guard !tokens.isDamaged, names.count == 1, let group = names.first, group.isGroup,
            let given = Self.given.match(tokens, at: end),
            Vocabulary.adverbs.match(tokens, at: end + given) != nil || tokens.has("co trach nhiem", at: end + given)
        else { return nil }
        return BodyName(tokens: group.tokens.lowerBound..<end + given, isGroup: true)
    }

    private static let given = PhraseBook("duoc phan cong, duoc giao, duoc giao nhiem vu, duoc phan cong nhiem vu")

    /// "Cấp huyện tổ chức …", "Cấp xã, cơ quan, tổ chức bố trí …": those of a level, and the kinds named with it.
    private func tier(at index: Int) -> (names: [BodyName], isAssigned: Bool)? {
        guard !tokens.isDamaged, index == 0, tokens.isCapital(0), let level = Self.tiers.match(tokens, at: 0) else {
            return nil
        }
        var end = level
        while tokens.sign(end) == 0x2C,
            let next = Self.tiers.match(tokens, at: end + 1) ?? Vocabulary.groupMembers.match(tokens, at: end + 1)
        {
            end += 1 + next
        }
        guard Vocabulary.verbs.match(tokens, at: end) != nil else { return nil }
        return ([BodyName(tokens: 0..<end, isGroup: true)], false)
    }

    private static let tiers = PhraseBook("cap tinh, cap thanh pho, cap huyen, cap quan, cap xa, cap co so")

    /// Verbs are more than a list can hold: a small word directly behind a capitalised name acts, unless it tells how
    /// things are or were.
    private func mayAct(_ index: Int, after names: [BodyName]) -> Bool {
        guard !tokens.isDamaged, index + 2 < tokens.count, tokens.isWord(index), tokens.isWord(index + 1),
            !tokens.isNumber(index), !tokens.isCapital(index), tokens.isCapital(0), let last = names.last,
            last.tokens.count > 1
        else { return false }
        return Self.telling.match(tokens, at: index) == nil
    }

    private static let telling = PhraseBook(
        """
        con, da, dang, van, rat, khong, chua, bi, ve, va, cua, voi, trong, tren, tai, tu, den, cho, do, nay, o, the, \
        nhung, ma, nhu, hoac, hay, vao, sau, khac, hien, cung, deu, moi, gom, bao gom, thanh, so, nam, thang, ngay, theo quy dinh
        """)

    /// "…, đơn vị quản lý phải thông báo …": one of a kind that is bound to act.
    private func obliged(at index: Int) -> (names: [BodyName], isAssigned: Bool)? {
        if let treated = treated(at: index) { return ([treated], true) }
        guard !tokens.isDamaged, let kind = Self.anyOf.match(tokens, at: index),
            let duty = (index + kind..<min(tokens.count, index + 9)).first(where: {
                Self.duties.match(tokens, at: $0) != nil
            }),
            (index..<duty).allSatisfy({ tokens.isWord($0) && !tokens.isNumber($0) })
        else { return nil }
        return ([BodyName(tokens: index..<duty, isGroup: true)], true)
    }

    static let anyOf = PhraseBook(
        "don vi, co quan, to chuc, ca nhan, bo phan, chu dau tu, nguoi dung dau, nha thau")
    private static let duties = PhraseBook("phai, co trach nhiem, chiu trach nhiem")

    /// Behind the opening clause.
    ///
    /// What that clause says of somebody ("Khi Thành ủy ban hành …") is passed over,
    /// and where an act follows its comma, nobody is named.
    private func firstAfterComma() -> (names: [BodyName], isAssigned: Bool)? {
        var index = 1
        if Self.conditions.match(tokens, at: 0) != nil {
            index = max(1, BodyNameReader(tokens: tokens).list(at: 1).end)
        }
        while index < tokens.count {
            defer { index += 1 }
            guard let sign = tokens.sign(index) else { continue }
            if sign == 0x2E, !tokens.isNumber(index + 1), tokens.isCapital(index + 1) { return nil }
            guard sign == 0x2C || sign == 0x3B else { continue }
            var start = index + 1
            while let length = Vocabulary.adverbs.match(tokens, at: start) { start += length }
            let isBare = start > index + 1 && tokens.isWord(start) && Vocabulary.verbs.match(tokens, at: start) != nil
            if tokens.sign(start) == 0x2C { start += 1 }
            if let subject = acting(at: start) ?? obliged(at: start) { return (pastGround(subject.0), subject.1) }
            if isBare || Self.ownActs.match(tokens, at: start) != nil { return nil }
        }
        return nil
    }

    /// "Trên cơ sở đề nghị của các phòng, các đơn vị, Giám đốc Sở quyết định …": the ground names several, and the one
    /// who heads a body acts on it.
    private func pastGround(_ names: [BodyName]) -> [BodyName] {
        guard names.count > 1, let last = names.last, !last.isGroup, Self.grounds.match(tokens, at: 0) != nil else {
            return names
        }
        let heads = names.map { Vocabulary.heads.match(tokens, at: $0.tokens.lowerBound) != nil }
        return heads.last == true && !heads.dropLast().contains(true) ? [last] : names
    }

    private static let grounds = PhraseBook("tren co so, can cu, theo de nghi")

    /// "Riêng các trường nội trú: …": for whom the item is.
    static let limiting = PhraseBook("rieng, rieng doi voi, doi voi")

    /// "Ở Cục Thuế các tỉnh: …", "Tại các trường: …": the token of a name behind the word of place.
    func placed() -> Int? {
        guard tokens.has("o", at: 0) || tokens.has("tai", at: 0), tokens.isCapital(0) else { return nil }
        return BodyNameReader(tokens: tokens).opensName(1) ? 1 : nil
    }

    private static let conditions = PhraseBook("khi, sau khi, truoc khi, neu")

    private static let times = PhraseBook(
        "trong pham vi, trong qua trinh, theo nhiem vu, theo tham quyen, theo linh vuc, neu, hang nam, hang quy, hang thang, dinh ky, khi, truoc ngay, trong nam, can cu, tren co so, theo chuc nang"
    )

    /// Acts that a body does without being named again.
    private static let ownActs = PhraseBook(
        "phoi hop voi, phoi hop, chu tri, tham muu, xay dung, thuc hien, trien khai")

    static let assigning = PhraseBook(
        "giao, giao cho, phan cong, yeu cau, de nghi, giao trach nhiem cho, uy quyen cho")
}
