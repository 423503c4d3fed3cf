/// Work that one paragraph shares out: 道路工程由县交通局牵头，县财政局配合；绿化由县林业局负责；…….
enum ChineseSharing {
    /// The stretches that each give one matter to somebody; empty where fewer than two do.
    ///
    /// What stands between them goes on with the one before.
    static func parts(_ text: ChineseText, _ range: Range<Int>) -> [Range<Int>] {
        guard text.contains("由", in: range) else { return [] }
        let pieces = text.parts(of: range) { ChineseSigns(";。").contains($0) }
        guard pieces.count > 1, pieces.count(where: { agent(text, $0) != nil }) > 1 else { return [] }
        // 修订预案。各县要于3月底前……: somebody is told something before the first share.
        let first = pieces.firstIndex { agent(text, $0) != nil } ?? 0
        if pieces[..<first].contains(where: { $0.count > 16 && ChineseSubject.find(in: text, $0) != nil }) { return [] }
        return pieces.reduce(into: []) { found, piece in
            if agent(text, piece) != nil || !found.isEmpty && ChineseSubject.find(in: text, piece) != nil {
                found.append(piece)
            } else if let last = found.last {
                found[found.count - 1] = last.lowerBound..<piece.upperBound
            }
        }
    }

    /// 由王某牵头: a person who leads, where no body is named.
    static func leader(_ text: ChineseText, _ piece: Range<Int>) -> ChineseName? {
        guard let name = agent(text, piece), (2...3).contains(name.count), name.allSatisfy({ text[$0].isChinese }),
            !ChineseBodies.endsAsName(text, name)
        else { return nil }
        return ChineseName(shown: text.shown(name), range: name)
    }

    /// 由王某牵头，河口镇落实，县水利局配合: who does what behind the one who leads, however a name ends.
    static func duty(_ text: ChineseText, _ piece: Range<Int>) -> ChineseDuty {
        var duty = ChineseDuty()
        guard agent(text, piece) != nil else { return duty }
        for clause in text.parts(of: piece, at: { $0 == "," }).dropFirst() where clause.count <= 20 {
            for role in ChineseDuty.roles(of: text, clause) ?? [] {
                let names = ChineseBodies.names(text, text.trimmed(role.names))
                if role.helps { duty.support.merge(names) } else { duty.lead.merge(names) }
            }
        }
        duty.isSaid = !duty.lead.isEmpty
        return duty
    }

    /// Who stands between 由, behind its matter, and the word that gives it to them.
    private static func agent(_ text: ChineseText, _ piece: Range<Int>) -> Range<Int>? {
        let opening = piece.dropFirst(2).prefix(40)
        guard let start = opening.first(where: { text[$0] == "由" && !ChineseSigns("自理来").contains(text[$0 - 1]) }),
            let part = taking.first(in: text, start + 1..<min(piece.upperBound, start + 40)),
            part.lowerBound > start + 1, text.first(",", in: start..<part.lowerBound) == nil
        else { return nil }
        return start + 1..<part.lowerBound
    }

    private static let taking: ChineseWords = "牵头 负责 承担 具体负责 统筹 主抓 包抓"
}
