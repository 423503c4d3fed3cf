/// Names of bodies as they stand in a sentence.
struct BodyName: Sendable {
    /// Tokens of the name.
    let tokens: Range<Int>
    let isGroup: Bool
}

/// Reads names of bodies at a place in a sentence: "Sở Y tế, Công an huyện và các đơn vị liên quan".
struct BodyNameReader: Sendable {
    let tokens: Tokens

    /// The names that stand in a row from the token on, and the token after them; no names where none opens there.
    func list(at start: Int) -> (names: [BodyName], end: Int) {
        var names: [BodyName] = []
        var index = start
        while let name = name(at: index) {
            names.append(name)
            index = skipParenthesis(name.tokens.upperBound)
            if repeatsKind(index, of: name) { continue }
            if let others = othersEnd(behind: index) {
                names.append(BodyName(tokens: index + 1..<others, isGroup: true))
                index = others
            }
            guard let next = separatorEnd(index) else { break }
            if !names.isEmpty, var bare = bareMember(next) {
                // "Mặt trận, đoàn thể" is one phrase for those around the authorities.
                while tokens.sign(bare) == 0x2C, let more = bareMember(bare + 1) { bare = more }
                names.append(BodyName(tokens: next..<bare, isGroup: true))
                index = bare
                guard let further = separatorEnd(bare), opensName(further) else { break }
                index = further
                continue
            }
            guard opensName(next) else { break }
            index = next
        }
        return (names, index)
    }

    /// "…, Mặt trận, đoàn thể", "… và đoàn thể quận": a kind that needs no "các" in a list; the token behind it.
    private func bareMember(_ index: Int) -> Int? {
        guard !tokens.isDamaged, let length = Self.bareMembers.match(tokens, at: index) else { return nil }
        let end = index + length
        if end < tokens.count, Self.levels.contains(tokens[end].syllable),
            Vocabulary.verbs.match(tokens, at: end) ?? 0 < 2
        {
            return end + 1
        }
        guard
            end == tokens.count || tokens.sign(end) != nil || tokens.has("va", at: end)
                || Vocabulary.verbs.match(tokens, at: end) ?? 0 > 1
        else { return nil }
        return end
    }

    private static let bareMembers = PhraseBook(
        "doan the, cac doan the, ban nganh doan the, mat tran, chi bo truc thuoc, chi bo co so, dang bo truc thuoc")

    /// Whether a name of a body may begin at the token.
    func opensName(_ index: Int) -> Bool { opening(index) != nil }

    /// Past a comma, a semicolon, "và", "cùng" or a comma with "và".
    private func separatorEnd(_ index: Int) -> Int? {
        var next = index
        if let sign = tokens.sign(next), sign == 0x2C || sign == 0x3B { next += 1 }
        if next < tokens.count, Self.conjunctions.contains(tokens[next].syllable) { next += 1 }
        return next > index ? next : nil
    }

    private static let conjunctions = SyllableSet("va cung")

    private func name(at start: Int) -> BodyName? {
        guard let (length, isGroup) = opening(start) else { return nil }
        var index = start + length
        while index < tokens.count, index - start < 40, let next = continuation(index, from: start, isGroup: isGroup) {
            index = next
        }
        while index > start + length, Vocabulary.trailing.contains(tokens[index - 1].syllable),
            !tokens.isCapital(index - 1) || tokens.isCapitals, !tokens.has("truc thuoc", at: index - 2),
            !tokens.has("van tai", at: index - 2)
        {
            index -= 1
        }
        while index > start + length, tokens.sign(index - 1) == 0x2C { index -= 1 }
        return BodyName(tokens: start..<index, isGroup: isGroup)
    }

    /// How many tokens open a name, and whether of a group.
    private func opening(_ index: Int) -> (length: Int, isGroup: Bool)? {
        // "Cơ quan nào chủ trì thì cơ quan đó chịu trách nhiệm": none in particular.
        if tokens.has("co quan nao", at: index) || tokens.has("don vi nao", at: index) { return nil }
        guard tokens.isDamaged || Self.firsts.match(tokens, at: index) != nil else {
            return shortFormOfLevel(index).map { ($0, false) }
        }
        if let ministers = ministers(index) { return ministers }
        if let opener = Vocabulary.groupOpeners.match(tokens, at: index) {
            if !tokens.isDamaged, Self.otherThings.match(tokens, at: index + opener) != nil { return nil }
            if let member = Vocabulary.groupMembers.match(tokens, at: index + opener) { return (opener + member, true) }
            return areProvinces(index + opener) ? (opener + 1, true) : nil
        }
        if opensBareGroup(index) { return (1, true) }
        if let length = Self.committeesAndStates.match(tokens, at: index) {
            return tokens.has("vien", at: index + length) ? nil : (length, true)
        }
        if let group = headsOfGroup(index) { return group }
        if let length = Vocabulary.bodies.match(tokens, at: index) {
            // "Ban Thường vụ các huyện ủy, thành ủy"
            if tokens.has("cac", at: index + length), let member = Self.committees.match(tokens, at: index + length + 1)
            {
                return (length + 1 + member, true)
            }
            return (length, false)
        }
        // "BỘ CHỈ SỐ" is a set of them, "Hội nghị hiệp thương" a meeting.
        if Self.things.match(tokens, at: index) != nil { return nil }
        if let length = Vocabulary.properBodies.match(tokens, at: index), tokens.isCapital(index),
            !tokens.isCapitals,
            Self.levelsOfName.match(tokens, at: index + length) != nil, !tokens.has("so luong", at: index + length),
            !tokens.has("so lieu", at: index + length),
            Vocabulary.plainOffices.match(tokens, at: index) == nil
        {
            return (length, false)
        }
        if let length = Vocabulary.properBodies.match(tokens, at: index), tokens.isCapital(index + length),
            !isShouted(index)
                || tokens.isCapital(index) && Vocabulary.plainOffices.match(tokens, at: index) != nil
                    && Vocabulary.verbs.match(tokens, at: index) == nil
        {
            return (length, false)
        }
        // "phối hợp với cơ quan liên quan": one of many, without "các".
        if tokens.has("voi", at: index - 1) || tokens.has("cung", at: index - 1),
            let length = Self.helpers.match(tokens, at: index) ?? concerned(index)
        {
            return (length, true)
        }
        // "Cơ quan, đơn vị liên quan" without "các" opens a clause.
        if tokens.isCapital(index), !tokens.isCapitals, let length = Self.bareGroups.match(tokens, at: index) {
            return (length, true)
        }
        return nil
    }

    private static let things = PhraseBook(
        """
        bo chi so, bo tieu chi, bo cau hoi, bo tai lieu, bo quy tac, bo du lieu, bo luat, hoi nghi, hoi thao, hoi thi, \
        hoi dien, hoi cho, hoi trai
        """)

    /// "phối hợp với phòng, ban, ngành", "với Sở, ngành": the set phrase without "các".
    private func opensBareGroup(_ index: Int) -> Bool {
        let opens = tokens.has("voi", at: index - 1) || index == 0 && tokens.isCapital(0) && !tokens.isCapitals
        guard tokens.sign(index + 1) == 0x2C, tokens.isWord(index), opens else {
            return false
        }
        return Self.bareOpeners.match(tokens, at: index) != nil
            && ["ban", "nganh"].contains { tokens.has($0, at: index + 2) }
    }

    private static let bareOpeners = PhraseBook("so, phong, bo")

    /// What any name begins with: most words of a text are turned away here.
    private static let firsts = PhraseBook(firstsOf: [
        Vocabulary.groupOpeners, bareOpeners, Vocabulary.heads, Vocabulary.bodies, Vocabulary.properBodies, helpers,
        bareGroups, committeesAndStates,
    ])

    /// Set phrases that need no "các".
    private static let committeesAndStates = PhraseBook("cap uy dang, cap uy")

    /// "Thủ trưởng các cơ quan", "Thủ trưởng cơ quan ngang bộ", "Trưởng các phòng, đơn vị": who heads each of a group
    /// stands for the group.
    private func headsOfGroup(_ index: Int) -> (length: Int, isGroup: Bool)? {
        if tokens.has("bo truong cac bo", at: index) { return (4, true) }
        guard let length = Vocabulary.heads.match(tokens, at: index) else { return nil }
        if let member = Self.headed.match(tokens, at: index + length) { return (length + member, true) }
        guard tokens.has("cac", at: index + length),
            let member = Vocabulary.groupMembers.match(tokens, at: index + length + 1)
        else { return nil }
        return (length + 1 + member, true)
    }

    /// Between words of capitals only, a capital tells nothing.
    private func isShouted(_ index: Int) -> Bool {
        tokens.isWord(index) && tokens.passage.capitals[tokens[index].range].allSatisfy { $0 }
            && tokens[index].range.count > 1 && tokens.isWord(index + 1) && tokens[index + 1].range.count > 1
            && tokens.passage.capitals[tokens[index + 1].range].allSatisfy { $0 }
            && Folding.string(tokens.passage.letters[tokens[index].range]) != "so"
            || tokens.isCapitals
    }

    /// The token after the next piece of the name; `nil` where the name ends.
    private func continuation(_ index: Int, from start: Int, isGroup: Bool) -> Int? {
        if let sign = tokens.sign(index) { return afterSign(sign, index, from: start, isGroup: isGroup) }
        let token = tokens[index]
        // A word of two syllables is written with one capital: "Giáo dục", "Đào tạo", "Nội vụ".
        let isSecond =
            index > start && tokens.isCapital(index - 1) && !tokens.isNumber(index - 1) && !isNumeral(index - 1)
            && !isOfOffice(index, from: start)
        if !token.isCapital, Self.told.match(tokens, at: index) != nil { return nil }
        // Behind "các đơn vị liên quan" the name goes on only to say where they are.
        if isGroup, tokens.has("lien quan", at: index - 2), Self.whereabouts.match(tokens, at: index) == nil,
            !Self.conjunctions.contains(token.syllable)
        {
            return nil
        }
        if isGroup, let end = placeInText(index) { return end }
        if tokens.has("trong", at: index), tokens.isNumber(index + 1) { return nil }
        // "chấm điểm các tổ năm học 2025 - 2026"
        if tokens.has("nam", at: index), tokens.isNumber(index + 1) || tokens.has("hoc", at: index + 1) { return nil }
        // "để điều chỉnh" folds as "đê điều" does.
        if tokens.has("de dieu", at: index), Vocabulary.verbs.match(tokens, at: index + 1) != nil { return nil }
        if let link = Vocabulary.links.match(tokens, at: index), link > 1, !token.isCapital,
            !(isGroup && Vocabulary.verbs.match(tokens, at: index) ?? 0 >= link)
        {
            return index + link
        }
        if tokens.has("giao duc thuong xuyen", at: index - 2) { return index + 2 }
        // Folded, "vệ" is "về".
        if token.isCapital, tokens.has("bao ve", at: index) { return index + 2 }
        if !token.isCapital, Vocabulary.adverbs.match(tokens, at: index) ?? 0 > 1 { return nil }
        if isManaged(index) { return index + 2 }
        if let end = setPhraseEnd(index) ?? fieldOfCompany(index, from: start) { return end }
        if !token.isCapital, let verb = Vocabulary.verbs.match(tokens, at: index), !isNounHere(index),
            verb > 1 || !isSecond || isAbbreviation(index - 1) || drawsUp(index) || isBehindPlace(index, from: start)
                || Self.auxiliaries.contains(token.syllable)
        {
            return nil
        }
        if Self.conjunctions.contains(token.syllable), !token.isCapital {
            if let kind = furtherKind(index, isGroup: isGroup) { return kind }
            if opensName(index + 1) { return servesBoth(index, from: start) ? index + 1 : nil }
            let isMember = isGroup && Vocabulary.groupMembers.match(tokens, at: index + 1) != nil
            if isMember, isGroup, othersEnd(behind: index) != nil { return nil }
            return tokens.isCapital(index + 1) || isMember ? index + 1 : nil
        }
        // "trình Ủy ban nhân dân tỉnh Đề án …": what is handed in stands behind the one who receives it.
        if token.isCapital, !tokens.isCapitals, index > start + 1, Self.papers.match(tokens, at: index) != nil {
            return nil
        }
        if repeatsKind(index, of: BodyName(tokens: start..<index, isGroup: isGroup)) { return nil }
        // "Trưởng ban Ban chỉ đạo Chương trình": the name within the name is taken whole.
        if token.isCapital, !tokens.isCapitals, let inner = Vocabulary.bodies.match(tokens, at: index), inner > 1 {
            return index + inner
        }
        if token.isCapital || tokens.isNumber(index) { return index + 1 }
        if !isGroup, let end = placesEnd(index) { return end }
        if let length = Vocabulary.links.match(tokens, at: index), length > 1 || !isActOfGiving(index) {
            return index + length
        }
        if isSecond, tokens.has("dau tu", at: index - 1) { return index + 1 }
        if !isGroup, let end = levelEnd(index) { return end }
        return (isGroup && index - start < 20 || isSecond) && !Self.stops.contains(token.syllable) ? index + 1 : nil
    }

    /// Of the documents those that no office is named by.
    private static let papers = PhraseBook(
        "de an, du thao, nghi quyet, quyet dinh, quy che, to trinh, chuong trinh hanh dong, nghi dinh, thong tu, danh muc"
    )

    private static let whereabouts = PhraseBook(
        "thuoc, truc thuoc, cua, tren dia ban, trong va ngoai, trong tinh, trong huyen, trong toan, trong nganh, o, cap, khac"
    )

    /// What a body is told of stands directly behind it: "báo cáo UBND huyện tình hình thực hiện".
    private static let told = PhraseBook(
        """
        tinh hinh, ket qua, tien do, danh sach, cham nhat, co nhiem vu, co trach nhiem, phuong an, yeu cau, som, nhu sau, trong viec, trong cong tac, \
        trong qua trinh, trong thoi gian, trong pham vi, tren co so, tren tinh than, lam dau moi, lam thuong truc, \
        lam chu dau tu, lam nhiem vu, lam co quan, lam don vi, lam to truong, lam truong ban
        """)

    /// "Điện lực Thanh Hóa tăng …": two capitals in a row are a proper name, which no small syllable completes.
    private func isBehindPlace(_ index: Int, from start: Int) -> Bool {
        index - 2 > start && tokens.isCapital(index - 1) && tokens.isCapital(index - 2)
            && Vocabulary.properBodies.match(tokens, at: index - 2) == nil
    }

    /// "Sở Y tế cấp hóa chất": "cấp" belongs to a name only before the level that it names.
    private func isActOfGiving(_ index: Int) -> Bool {
        tokens.has("cap", at: index) && !tokens.has("cac", at: index - 1)
            && !(tokens.isWord(index + 1) && Self.tiers.match(tokens, at: index + 1) != nil)
    }

    private static let tiers = PhraseBook(
        "tinh, huyen, xa, phuong, so, quan khu, uy, tren, duoi, co so, trung uong, bo, phong, quoc gia, truong, thanh pho, vu"
    )

    /// One office serves the council and the committee: "Văn phòng HĐND và UBND phường".
    private func servesBoth(_ index: Int, from start: Int) -> Bool {
        tokens.has("van phong", at: start) && !(start..<index).contains { tokens.has("va", at: $0) }
            && Self.councils.match(tokens, at: start + 2) != nil
            && Self.councils.match(tokens, at: index + 1) != nil
    }

    private static let councils = PhraseBook(
        "hdnd, ubnd, hoi dong nhan dan, uy ban nhan dan, doan dai bieu quoc hoi, doan dbqh")

    static let levels = SyllableSet("tinh huyen xa phuong quan")

    /// "được giao chủ trì" and "có liên quan" stand within a name although their first words are verbs.
    private func isNounHere(_ index: Int) -> Bool {
        tokens.has("co lien quan", at: index) || tokens.has("duoc giao", at: index)
            || tokens.has("duoc phan cong", at: index) || tokens.has("duoc phan cong chu tri", at: index - 3)
            || tokens.has("quan ly", at: index) && index > 0 && !tokens.isCapital(index - 1)
                && tokens.sign(index + 2) != nil
            || index >= 2 && tokens.has("duoc giao chu tri", at: index - 2)
            || tokens.has("co tthc", at: index)
            || isAssisting(index)
    }

    private func afterSign(_ sign: Letter, _ index: Int, from start: Int, isGroup: Bool) -> Int? {
        switch sign {
        case 0x2C:
            // "CÁC CƠ QUAN, TỔ CHỨC, ĐƠN VỊ"
            if isGroup, isShouted(index + 1), let member = Vocabulary.groupMembers.match(tokens, at: index + 1) {
                return index + 1 + member
            }
            if isGroup, !tokens.isCapital(index + 1), let member = Self.committees.match(tokens, at: index + 1),
                !tokens.has("cac", at: index + 1 + member)
            {
                return index + 1 + member
            }
            // "các huyện, thị, thành ủy"
            if isGroup, tokens.has("thi", at: index + 1), tokens.sign(index + 2) == 0x2C { return index + 2 }
            if opensName(index + 1) { return servesBoth(index, from: start) ? index + 1 : nil }
            if !isGroup, bareMember(index + 1) != nil { return nil }
            // "Các Phó Chủ tịch, Trưởng đoàn thể xã": the next post is another's.
            if isGroup, tokens.isCapital(index + 1), Self.posts.match(tokens, at: index + 1) != nil { return nil }
            if let end = pairedAct(index) ?? fieldsOfOffice(index, from: start) ?? furtherKind(index, isGroup: isGroup)
            {
                return end
            }
            if let member = memberEnd(index + 1, isGroup: isGroup) { return member }
            // "Các xã Bình Minh, Tân Tiến": places of a group by their names.
            let isPlace = tokens.isCapital(index - 1) && isBehindPlaces(index, from: start)
            return tokens.isCapital(index + 1) && (!isGroup || isPlace) ? index + 1 : nil
        case 0x3A where isGroup || isOfEach(index): return enumerationEnd(index)
        case 0x2D where isPairOfFields(index, isGroup: isGroup) || isPairOfLevels(index): return index + 1
        case 0x2D, 0x2F, 0x26: return tokens.isCapital(index + 1) ? index + 1 : nil
        default: return nil
        }
    }

    private static let posts = PhraseBook("truong, pho, giam doc, chu tich, bi thu, chanh")

    /// "các tỉnh, thành phố", "các quân khu, các tỉnh": alone, for folded "các tình huống" begins so too.
    private func areProvinces(_ index: Int) -> Bool {
        tokens.has("tinh", at: index) && !tokens.isDamaged
            && (!tokens.isWord(index + 1) || tokens.has("thanh", at: index + 1))
    }

    /// The end of a further member of a group: "các cấp ủy, tổ chức đảng", "các sở, ngành, chủ đầu tư".
    ///
    /// What may also be an act ("…, tổ chức thực hiện") is a member only before what such a body is called.
    private func memberEnd(_ index: Int, isGroup: Bool) -> Int? {
        guard let length = Vocabulary.groupMembers.match(tokens, at: index) else { return nil }
        guard isGroup, Vocabulary.verbs.match(tokens, at: index) ?? 0 >= length else {
            return isGroup ? index + length : index
        }
        if length > 2 { return index + length }
        let isNoun = Self.organised.match(tokens, at: index + length) != nil || tokens.sign(index + length) == 0x2C
        return isNoun ? index + length : nil
    }

    private static let organised = PhraseBook(
        "chinh tri, xa hoi, dang, doan the, hoi, ca nhan, thanh vien, co lien quan, lien quan")

    private static let committees = PhraseBook(
        "huyen uy, thanh uy, thi uy, quan uy, dang uy, tinh uy, chi uy, thanh doan, huyen doan, thi doan, quan doan")

    private static let headed = PhraseBook("co quan, don vi, dia phuong, to chuc, bo nganh, bo, cap uy")

    /// "Thống kê tỉnh", "Công đoàn ngành": the level that one of a kind is of.
    static let levelsOfName = PhraseBook(
        "tinh, huyen, thanh pho, xa, phuong, nganh, khu vuc, dac khu, so, thi xa, thi tran")

    private static let helpers = PhraseBook(
        """
        bo nganh lien quan, so nganh lien quan, bo nganh co lien quan, so nganh co lien quan, \
        co quan lien quan, don vi lien quan, co quan co lien quan, don vi co lien quan, co quan chuc nang, \
        luc luong chuc nang, nganh chuc nang, nganh y te, nganh giao duc, chinh quyen dia phuong, dia phuong lien quan
        """)

    private static let bareGroups = PhraseBook(
        "co quan, don vi, dia phuong, truong hoc, nha truong, co so giao duc, co so y te, ca nhan, to chuc ca nhan, cac, chu dau tu, nha dau tu, nha thau"
    )

    private static let auxiliaries = SyllableSet("co phai can duoc la gui cu")

    static let stops = SyllableSet("ve de tu den theo khi nham voi cho neu bang vao truoc sau do ma")

    /// Past "(có nội dung được giao chủ trì)" directly after a name.
    private func skipParenthesis(_ index: Int) -> Int {
        guard tokens.sign(index) == 0x28,
            let close = (index..<min(tokens.count, index + 70)).first(where: { tokens.sign($0) == 0x29 })
        else { return index }
        return close + 1
    }
}
