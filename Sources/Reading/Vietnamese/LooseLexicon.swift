/// Fills a model with the words that the language, the field and the text itself give it.
struct LooseLexicon {
    private(set) var model: LooseModel

    init(model: LooseModel) { self.model = model }

    /// Names and words of the text above the table.
    mutating func add(_ passages: [Passage], _ lines: [[LooseWord]]) {
        for words in lines {
            model.known.formUnion(words.map(\.kin))
            for (first, second) in zip(words, words.dropFirst()) where first.closing == nil {
                model.pairs.insert(LooseModel.pair(first, second))
            }
        }
        for passage in passages { addNames(passage) }
    }

    private mutating func addNames(_ passage: Passage) {
        let tokens = Tokens(passage, isDamaged: model.isDamaged)
        let names = BodyNameReader(tokens: tokens)
        var index = 0
        while index < tokens.count {
            let list = names.list(at: index)
            for name in list.names where name.tokens.count > 1 {
                let syllables = name.tokens.prefix(14).filter { tokens[$0].sign == nil }
                    .map { Array(passage.letters[tokens[$0].range]) }
                model.tree.add(syllables, at: model.bodies)
            }
            index = max(index + 1, list.end)
        }
    }

    /// What every such table may say.
    mutating func addVocabulary() {
        for name in StandardNames.phrases { model.tree.add(name, at: model.bodies) }
        for time in Self.times { model.tree.add(time, at: model.times) }
        for opening in Self.openings {
            guard let node = model.tree.node(of: opening.split(separator: " ").map(Folding.letters), from: model.times)
            else { continue }
            model.tree.link(node, to: model.bodies)
        }
    }

    /// Words of two syllables that tasks and names are made of do not part at a column's border.
    mutating func addPairs(_ reader: inout LooseWordReader) {
        for book in [Vocabulary.verbs, Vocabulary.links, Vocabulary.bodies] {
            for phrase in book.phrases { addPairs(phrase.list.map(\.letters), &reader) }
        }
        for name in StandardNames.phrases {
            addPairs(Folding.letters(name).split { !$0.isWord }.map(Array.init), &reader)
        }
    }

    private mutating func addPairs(_ syllables: [[Letter]], _ reader: inout LooseWordReader) {
        let ids = syllables.map { reader.id(of: $0) }
        for (first, second) in zip(ids, ids.dropFirst()) { model.pairs.insert(first << 24 | second) }
    }

    /// Which of the words that were read names are made of; in a damaged text a letter may be another.
    mutating func learn(_ words: some Sequence<LooseWord>) {
        for word in words where !model.classified.contains(word.kin) {
            model.classified.insert(word.kin)
            if isAmong(Self.nameWords, word.letters) { model.nameWords.insert(word.kin) }
            if isAmong(Self.openers, word.letters) { model.openers.insert(word.kin) }
        }
    }

    private func isAmong(_ words: Set<[Letter]>, _ letters: [Letter]) -> Bool {
        if words.contains(letters) { return true }
        guard model.isDamaged, letters.count > 2 else { return false }
        return words.contains { $0.count > 2 && abs($0.count - letters.count) < 2 && $0.distance(to: letters) < 2 }
    }

    private static let nameWords: Set<[Letter]> = words(
        """
        ubnd hdnd van phong cac co quan don vi lien so ban nganh huyen tinh xa phuong thi tran cong an bao hiem hoi chi \
        cuc trung tam doanh nghiep cap bo phan duoc giao chu tri dia quan thanh pho truong khoa doan uy khu vuc
        """)

    private static let openers: Set<[Letter]> = words(
        """
        ubnd hdnd van cac co don so ban cong bao hoi chi trung doanh bo phong cuc vien truong dai uy to doan lien thanh \
        thuong ngan kho toa mat hat tram vu tong chu giam thu nguoi thon khu
        """)

    /// Times that go on with a name: "Theo hướng dẫn của Sở Tài chính".
    static let openings = ["theo huong dan cua", "theo ke hoach cua", "theo yeu cau cua", "khi co huong dan cua"]

    /// How columns of time are written; "#" is a number, a date or a Roman numeral.
    private static let times = """
        thuong xuyen, thuong xuyen hang nam, hang nam, hang quy, hang thang, hang tuan, hang ngay, moi nam, moi quy, moi thang, \
        nam ##, nam ## ##, nam ## va cac nam tiep theo, nam ## va nhung nam tiep theo, nam ## va cac nam sau, \
        nam ## den nam ##, tu nam ## den nam ##, tu nam ##, tu thang # den thang #, tu ngay # den ngay #, giai doan ##, ## ##, \
        giai doan ## ##, truoc ##, truoc ngay #, truoc thang #, truoc ngay # hang nam, truoc ngay # hang thang, \
        truoc ngay # hang quy, truoc ngay # thang #, truoc ngay # thang # nam ##, ngay #, ngay # thang # nam ##, ##, \
        quy #, quy # nam ##, quy # #, quy # # nam ##, thang #, thang # nam ##, thang # #, cuoi nam ##, dau nam ##, \
        trong nam ##, trong quy #, trong quy # nam ##, trong thang #, trong thang # nam ##, den nam ##, den het nam ##, \
        den ngay #, den ##, \
        theo huong dan cua, theo huong dan, theo ke hoach, theo ke hoach cua, theo yeu cau, theo yeu cau cua, \
        theo quy dinh, theo tien do, theo lo trinh, khi co huong dan, khi co huong dan cua, khi co yeu cau, sau khi co, \
        dinh ky hang thang, dinh ky hang quy, dinh ky hang nam, # thang dau nam, # thang dau nam ##, \
        hoan thanh truoc ngay #, hoan thanh truoc ##, hoan thanh trong nam ##, hoan thanh trong quy #, xong truoc ngay #, \
        lien tuc, dot xuat, ca nam, cham nhat ngay #, truoc ngay # hang thang, cac nam tiep theo, va cac nam tiep theo, tiep theo
        """.split(separator: ",").map { String($0).trimmingStop }

    private static func words(_ list: String) -> Set<[Letter]> {
        Set(list.split(separator: " ").map { Folding.letters($0) })
    }
}
