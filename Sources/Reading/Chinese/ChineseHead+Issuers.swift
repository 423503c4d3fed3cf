extension ChineseHead {
    func isName(_ text: ChineseText) -> Bool {
        // 考核部门 heads a column.
        guard text.count <= 100, ChineseLabel.of(text) == nil else { return false }
        return ChineseHead.names(on: text).allSatisfy { $0.count <= 40 && ChineseBodies.endsAsCertainName(text, $0) }
    }

    /// 某市人民政府办公室 at the foot, where the page's own line only says 市政府办公室, or names whose page it is.
    func isFuller(_ text: ChineseText) -> Bool {
        guard let issuer, !text.scalars.contains(":"), isName(text) else { return false }
        let known = issuer.text[issuer.range]
        if isShort(known) {
            return text.count > known.count && text.hasSuffix(known.shown(known.count - 3..<known.count))
        }
        guard issuer.confidence > 0.95, let titled = issuerOfTitle() else { return false }
        return titled.text.shownName(titled.range) == text.shownName(text.all)
    }

    /// 市政府办公室: by its kind and without its place.
    private func isShort(_ name: ChineseText) -> Bool {
        (4...8).contains(name.count) && ChineseHead.ranks.match(name, at: 0) != nil
    }

    private static let ranks: ChineseWords = "市政府 县政府 区政府 省政府 州政府 市委办 县委办 区委办 省委办 州委办"

    /// 市政府办公室关于印发某市……的通知: the place's name stands in the matter.
    mutating func spellOutIssuer() {
        guard let issuer, isShort(issuer.text[issuer.range]), let title else { return }
        let text = title.text
        guard let verb = text.first("印发") ?? text.first("关于"), verb + 3 < text.count else { return }
        let start = text[verb + 2] == "《" ? verb + 3 : verb + 2
        let rank = issuer.text[issuer.range.lowerBound]
        guard let end = (start + 1..<max(start + 1, min(text.count, start + 6))).first(where: { text[$0] == rank })
        else { return }
        var name = text[start..<end]
        name.append(issuer.text, issuer.range)
        self.issuer = Field(text: name, range: name.all, confidence: 0.7)
    }

    /// Adds the names of a line to those of the lines above it.
    mutating func addIssuer(_ text: ChineseText) {
        var names = issuer?.text ?? ChineseText()
        // A short text is its own foot: what stands above was read before.
        guard names.isEmpty || text.span.start >= names.span.end else { return }
        for name in ChineseHead.names(on: text) {
            let range = withoutSeal(text, name)
            guard !names.contains(text.shown(range)) else { continue }
            if !names.isEmpty { names.appendScalar("、", at: names.span.end) }
            names.append(text, range)
        }
        issuer = Field(text: names, range: names.all, confidence: 0.9)
        followsIssuer = true
    }

    /// 某某领导小组办公室（代章）: with whose seal it is stamped is no part of the name.
    private func withoutSeal(_ text: ChineseText, _ name: Range<Int>) -> Range<Int> {
        ["(代章)", "(章)", "(盖章)", "(公章)", "(印章)"].first { text.hasSuffix($0, before: name.upperBound) }
            .map { name.lowerBound..<name.upperBound - $0.unicodeScalars.count } ?? name
    }

    /// 抄送：市委办公室，市人大常委会办公室。 Who gets a text beside those whom it addresses, if any; commas part them.
    mutating func takeCopies(_ text: ChineseText) {
        guard let label = ChineseHead.copyLabels.match(text, at: 0), label < text.count,
            text[label] == ":"
        else { return }
        let end = text.first("。") ?? text.count
        guard label + 1 < end else { return }
        let listed = text.parts(of: label + 1..<end) { ChineseSigns(",;").contains($0) }
        let names = listed.flatMap { part -> [ChineseName] in
            let names = ChineseBodies.names(text, part)
            // 县人大常委会、县政协主要领导: those who lead two bodies are named once.
            guard names.allSatisfy({ ChineseBodies.endsAsName(text, $0.range) }) else {
                return [ChineseName(shown: text.shownName(text.trimmed(part)), range: text.trimmed(part))]
            }
            return names
        }
        if recipientsField == nil { recipients.merge(names) } else { copies.merge(names) }
    }

    private static let copyLabels: ChineseWords = "抄送 抄报 抄送机关 主送 分送"

    /// 各县（市）人民政府，市有关单位：: whom the text is addressed to, on a line of its own.
    mutating func takesRecipients(_ text: ChineseText) -> Bool {
        guard text.hasSuffix(":"), recipientsField == nil, text.count < 400 else { return false }
        let words = text.trimmed(0..<text.count - 1)
        // 各省……教育厅，各重点建设基地：: whoever 各 opens is meant, however the name ends.
        // 区各有关部门，各街道办事处，某某农场：
        let isEach = words.prefix(2).contains { text[$0] == "各" }
        let areAll = isEach && ChineseHead.ordering.first(in: text, words) == nil
        let parts = areAll ? text.parts(of: words) { $0 == "," } : [words]
        let names = parts.flatMap { ChineseBodies.names(text, $0) }
        let areNames = names.allSatisfy {
            ChineseBodies.endsAsName(text, $0.range) || ChineseBodies.isKind(text, $0.range, in: names)
                || areAll && ($0.range.prefix(2).contains { text[$0] == "各" } || names.count > 2)
        }
        guard !names.isEmpty, areNames, !text.scalars.contains("。") else { return false }
        recipients = ChineseHead.joined(names, text)
        recipientsField = Field(text: text, range: words, confidence: 0.95)
        return true
    }

    /// 市直有关部门、单位: the last word alone goes with the name before it.
    private static func joined(_ names: [ChineseName], _ text: ChineseText) -> [ChineseName] {
        names.reduce(into: []) { found, name in
            if name.shown == "单位", let last = found.last, last.range.upperBound + 1 == name.range.lowerBound {
                let whole = last.range.lowerBound..<name.range.upperBound
                found[found.count - 1] = ChineseName(shown: text.shownName(whole), range: whole)
            } else {
                found.append(name)
            }
        }
    }

    private static let ordering: ChineseWords = "如下 要 应 须 按照 按 根据 职责 分工 任务"

    /// 教育部等九部门关于……: the title names those who issue together in short, where the foot names not all of them.
    func jointIssuerOfTitle() -> Field? {
        guard let title, let end = title.text.first("关于"), end > 4, let rest = title.text.first("等", in: 2..<end),
            let count = ChineseNumber.parse(title.text, at: rest + 1, limit: end), count.range.upperBound < end,
            ChineseHead.jointly.isWhole(title.text, count.range.upperBound..<end),
            ChineseBodies.endsAsCertainName(title.text, 0..<rest),
            issuer.map({ ChineseBodies.names($0.text, $0.range).count }) != count.integer
        else { return nil }
        return Field(text: title.text, range: 0..<end, confidence: 0.9)
    }

    /// 某市第二人民医院改善就医感受行动方案: a house that opens the title of its own plan, where nobody else is named.
    func houseOfTitle() -> Field? {
        guard let title else { return nil }
        let text = title.text
        for end in (title.range.lowerBound + 4..<max(title.range.lowerBound + 4, min(title.range.upperBound - 4, 30))) {
            guard ChineseHead.houses.match(text, before: end, floor: title.range.lowerBound + 2) != nil,
                !text.hasSuffix("中小学", before: end), !ChineseBodies.goesOn(text, end),
                !text.contains("关于", in: title.range.lowerBound..<end)
            else { continue }
            return Field(text: text, range: title.range.lowerBound..<end, confidence: 0.6)
        }
        return nil
    }

    private static let houses: ChineseWords = """
        人民医院 中心医院 中医院 妇幼保健院 大学 学院 职业技术学院 中学 小学 幼儿园 水务局 水利局 教育局 教育体育局 卫生健康局 卫生健康委员会 卫健委 财政局 公安局 民政局
        有限公司 有限责任公司 股份有限公司 集团公司 总公司 林场 农场 茶场 人民政府 人民政府办公室 管理处 管理局 委员会办公室 管理委员会
        """

    private static let jointly: ChineseWords = "部门 单位 部委 部 厅局 委办局 机关 局 个部门 个单位 厅 家单位 部门单位"

    /// Those who issue together stand on one line with blanks between, where each is a whole name.
    static func names(on text: ChineseText) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var start = 0
        for index in text.all where text.isSpaced(index) {
            names.append(start..<index)
            start = index
        }
        names.append(start..<text.count)
        if names.count == 1 { names = sideBySide(text) }
        return names.allSatisfy { ChineseBodies.endsAsCertainName(text, $0) } ? names : [text.all]
    }

    /// 某区教育局某区财政局: without a blank, each opens with the place's name.
    private static func sideBySide(_ text: ChineseText) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var start = 0
        for index in text.all.dropFirst(5) where text[index] == text[0] && index + 4 < text.count {
            guard index - start > 4, text[index + 1] == text[1], text[index + 2] == text[2],
                ChineseBodies.endsAsCertainName(text, start..<index)
            else { continue }
            names.append(start..<index)
            start = index
        }
        return names + [start..<text.count]
    }
}
