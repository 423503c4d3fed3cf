/// Reads tables whose ruled lines a scan lost, row by row.
struct LooseTables {
    let text: WorkingText

    func tables(in lines: [Line]) -> [(lines: ClosedRange<Int>, table: Table)] {
        let passages = lines.map { Passage(text, lines: [$0]) }
        for index in passages.indices {
            guard let header = LooseHeader(at: index, in: passages) else { continue }
            let body = Array(lines[header.lines.upperBound...])
            guard let last = body.last, body.count >= 4 else { return [] }
            let rows = LooseRows(
                text: text, roles: header.roles, parter: parter(header, body, before: passages[..<index])
            ).rows(body)
            guard rows.count >= 2 else { return [] }
            let table = Table(
                rows: rows, roles: [.number] + header.roles, header: [], line: lines[header.lines.lowerBound].number)
            return [(lines[header.lines.lowerBound].number...last.number, table)]
        }
        return []
    }

    /// The words of bodies' names as the text before the table uses them, and those that open names anywhere.
    private func parter(_ header: LooseHeader, _ body: [Line], before: ArraySlice<Passage>) -> LooseLineParter {
        var words = Self.commonWords
        var pairs = Self.commonPairs
        for passage in before {
            let tokens = Tokens(passage, isDamaged: true)
            let reader = BodyNameReader(tokens: tokens)
            var index = 0
            while index < tokens.count {
                let list = reader.list(at: index)
                for name in list.names {
                    let syllables = name.tokens.prefix(9).map { tokens[$0].syllable }.filter { $0 != 0 }
                        .prefix { !Self.neutral.contains($0) || $0 == Self.and }
                    words.formUnion(syllables)
                    pairs.formUnion(Self.pairs(Array(syllables)))
                }
                index = max(index + 1, list.end)
            }
        }
        words.remove(0)
        let lengths = body.map(\.content.count).sorted()
        return LooseLineParter(
            text: text, roles: header.roles, bodyPairs: pairs, bodyWords: words.subtracting(Self.neutral),
            width: lengths[lengths.count * 95 / 100],
            taskWidth: taskWidth(body) ?? lengths[lengths.count * 95 / 100] * 45 / 100)
    }

    /// Where bars stand behind the task column; `nil` with fewer than four of them.
    private func taskWidth(_ lines: [Line]) -> Int? {
        let lengths = lines.compactMap { line -> Int? in
            let bar = line.content.dropFirst(12).first { text.letters[$0] == 0x7C }
            return bar.map { $0 - line.content.lowerBound }.flatMap { $0 > 24 ? $0 : nil }
        }.sorted()
        return lengths.count >= 4 ? lengths[lengths.count / 2] : nil
    }

    private static let and = Syllable(packing: Folding.letters("va")[...])

    private static let commonWords: Set<Syllable> = syllables(
        "ubnd hdnd van phong cac co quan don vi lien so ban nganh huyen tinh xa phuong thi tran cong an bao hiem hoi chi cuc "
            + "trung tam doanh nghiep cap bo phan duoc giao chu tri dia")

    private static let commonPairs: Set<SyllablePair> = Set(
        [
            "van phong hdnd ubnd huyen", "van phong hdnd ubnd tinh", "cac co quan don vi lien quan", "co lien quan",
            "ubnd cac xa thi tran", "ubnd cac xa phuong", "ubnd cac huyen", "cac so ban nganh", "don vi co",
            "cac don vi",
            "cac co quan co", "phong noi vu", "phong tu phap", "phong tai chinh ke hoach", "phong van hoa va thong tin",
            "cong an huyen", "cong an tinh", "bao hiem xa hoi huyen", "bao hiem xa hoi tinh", "chi cuc thue khu vuc",
            "trung tam truyen thong", "ubnd cap xa", "ubnd cap huyen", "duoc giao chu tri", "va co quan", "vi ubnd",
            "so thong tin va truyen thong", "so noi vu", "so tai chinh", "cac phong ban", "phong kinh te",
            "xa thi tran",
        ].flatMap { pairs(Words($0).list) })

    private static func pairs(_ syllables: [Syllable]) -> [SyllablePair] {
        zip(syllables, syllables.dropFirst()).map { SyllablePair(first: $0, second: $1) }
    }

    /// Words that stand in names and elsewhere alike.
    private static let neutral: Set<Syllable> = syllables("trong tai va cua thuc hien viec cho theo ke hoach nay de so")

    private static func syllables(_ list: String) -> Set<Syllable> {
        Set(list.split(separator: " ").map { Syllable(packing: Folding.letters($0)[...]) })
    }
}
