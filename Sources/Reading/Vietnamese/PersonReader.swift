/// A person whom a sentence names with an office: "đồng chí Lê Văn An, Phó Chủ tịch UBND xã".
struct NamedPerson: Sendable {
    /// Tokens of the name alone.
    let name: Range<Int>
    /// The last office or body behind the name.
    let office: BodyName?
    /// The token behind the name and the offices.
    let end: Int
}

/// Reads persons: a form of address comes first, then perhaps a rank, then capitalised words, then offices.
struct PersonReader: Sendable {
    let tokens: Tokens

    /// The person who stands at the token with a form of address.
    func person(at index: Int) -> NamedPerson? {
        guard let address = address(index) else { return nil }
        var start = index + address
        while let length = Self.ranks.match(tokens, at: start) {
            start += length
            if tokens.sign(start) == 0x2E { start += 1 }
        }
        if let post = Self.posts.match(tokens, at: start), post > 1 { return person(behind: start..<start + post) }
        var end = start
        while end < tokens.count, end - start < 7, isNameWord(end) || joins(end), end - start < 2 || !opensOffice(end) {
            end += 1
        }
        guard end - start >= 2 else { return nil }
        let (office, last) = offices(from: end)
        return NamedPerson(name: start..<end, office: office, end: last)
    }

    /// "Thầy Hiệu trưởng Lê Văn Cường", "đồng chí Phó Bí thư Nguyễn Văn An": the post stands before the name.
    private func person(behind post: Range<Int>) -> NamedPerson? {
        var end = post.upperBound
        while end < tokens.count, end - post.upperBound < 5, isNameWord(end) { end += 1 }
        let name = post.upperBound..<end
        guard (2...4).contains(name.count), !BodyNameReader(tokens: tokens).opensName(name.lowerBound),
            Self.familyNames.match(tokens, at: name.lowerBound) != nil
        else { return nil }
        return NamedPerson(name: name, office: BodyName(tokens: post, isGroup: false), end: end)
    }

    /// Nine in ten bear one of these.
    private static let familyNames = PhraseBook(
        """
        nguyen, tran, le, pham, hoang, huynh, phan, vu, vo, dang, bui, do, ho, ngo, duong, ly, dinh, truong, doan, \
        luong, mai, trinh, to, dao, cao, lam, ta, ha, chu, vuong, quach, la, thai, luu, kieu, tong, phung, nong, tang
        """)

    /// The first person within the tokens.
    func first(in range: Range<Int>) -> NamedPerson? {
        for index in range {
            if let person = person(at: index), person.name.upperBound <= range.upperBound { return person }
        }
        return nil
    }

    /// How many tokens address a person at the index: "đồng chí", "đ/c", "ông", "bà".
    private func address(_ index: Int) -> Int? {
        if tokens.has("d", at: index), tokens.sign(index + 1) == 0x2F, tokens.has("c", at: index + 2) { return 3 }
        // "thay" and "có" in small letters are other words.
        if tokens.isCapital(index), !tokens.isCapitals, tokens.isCapital(index + 1),
            Self.teachers.match(tokens, at: index) != nil
        {
            return 1
        }
        return Self.addresses.match(tokens, at: index)
    }

    private static let teachers = PhraseBook("thay, co")

    private static let addresses = PhraseBook("dong chi, ong, ba, dc")
    private static let ranks = PhraseBook(
        """
        dai tuong, thuong tuong, trung tuong, thieu tuong, dai ta, thuong ta, trung ta, thieu ta, dai uy, thuong uy, \
        trung uy, thieu uy, giao su, pho giao su, tien si, thac si, bac si, ky su, ts, ths, bs, ks, cn, gs, pgs
        """)

    /// "H'Bé": the apostrophe within a word of the highlands' names.
    private func joins(_ index: Int) -> Bool {
        tokens.sign(index) == 0x27 && isNameWord(index + 1)
            && tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
    }

    private func isNameWord(_ index: Int) -> Bool {
        guard tokens.isWord(index), tokens.isCapital(index) else { return false }
        return tokens.passage.letters[tokens[index].range].allSatisfy(\.isLatin)
    }

    /// "… Nguyễn Văn An Phó Chủ tịch": an office that follows without a comma.
    private func opensOffice(_ index: Int) -> Bool {
        Self.officeWords.match(tokens, at: index) != nil || BodyNameReader(tokens: tokens).opensName(index)
    }

    /// "Đồng chí Phó Chủ tịch UBND tỉnh" names a post, no person.
    private static let posts = PhraseBook(
        """
        chu tich, pho chu tich, bi thu, pho bi thu, giam doc, pho giam doc, truong ban, pho truong ban, truong phong, \
        hieu truong, pho hieu truong, pho truong phong, chanh van phong, pho chanh van phong, bo truong, thu truong, pho thu tuong, truong doan, to truong, vu truong, pho vu truong, cuc truong, pho cuc truong, vien truong, pho vien truong, tong giam doc, pho tong giam doc, truong khoa, pho truong khoa
        """)
    private static let officeWords = PhraseBook("pho, truong, uy vien, chuyen vien, cong chuc, thanh vien")

    /// Down to what the person is to do: offices stand behind commas and dashes, a telephone number among them.
    private func offices(from start: Int) -> (last: BodyName?, end: Int) {
        let reader = BodyNameReader(tokens: tokens)
        var (index, last): (Int, BodyName?) = (start, nil)
        while index < min(tokens.count, start + 40) {
            if tokens.sign(index) == 0x3B || tokens.sign(index) == 0x29 { break }
            if tokens.sign(index) == 0x2E, tokens.isCapital(index + 1) { break }
            let list = reader.list(at: index)
            if let name = list.names.last {
                let isDeputy = index > start && tokens.has("pho", at: name.tokens.lowerBound - 1)
                last =
                    isDeputy
                    ? BodyName(tokens: name.tokens.lowerBound - 1..<name.tokens.upperBound, isGroup: false) : name
                index = list.end
                continue
            }
            if tokens.isWord(index), !tokens.isCapital(index), Self.acts.match(tokens, at: index) != nil { break }
            if tokens.isWord(index), !tokens.isCapital(index), !tokens.isCapital(index - 1),
                Vocabulary.verbs.match(tokens, at: index) != nil
            {
                break
            }
            index += 1
        }
        return (last, index)
    }

    private static let acts = PhraseBook("truc tiep, chiu trach nhiem, phu trach, chi dao, theo doi, la, lam, giup")

    /// Whether the person is to direct the work rather than to do it.
    func directs(_ person: NamedPerson, before end: Int) -> Bool {
        var index = person.end
        while let length = Vocabulary.adverbs.match(tokens, at: index) { index += length }
        return index < end && Self.directing.match(tokens, at: index) != nil
    }

    private static let directing = PhraseBook("chi dao, lanh dao, phu trach chung")
}
