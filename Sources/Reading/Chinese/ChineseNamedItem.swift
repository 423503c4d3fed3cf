/// An item that opens with whom it is for: “党政办公室：负责综合协调……”, “各社区：落实属地责任……”.
///
/// Plans that divide duties name the office once, before a colon; all that follows is its own, whomever the sentences
/// speak of besides.
enum ChineseNamedItem {
    static func find(in text: ChineseText, _ range: Range<Int>) -> ChineseSubject? {
        guard let colon = colon(text, range), colon + 6 < range.upperBound else { return nil }
        let words = text.trimmed(withoutDuties(text, range.lowerBound..<colon))
        guard !words.isEmpty, ChineseLabel.of(text, words) == nil else { return nil }
        let names = ChineseBodies.names(text, words)
        guard !names.isEmpty, names.allSatisfy({ isHead(text, $0.range, of: names.count) }) else { return nil }
        var duty = ChineseDuty()
        duty.lead = names
        duty.isSaid = true
        for clause in text.parts(of: colon + 1..<range.upperBound, at: { ChineseSigns(",;。").contains($0) }) {
            duty.support.merge(partners(text, clause))
        }
        duty.support.removeAll { helper in names.contains { $0.shown == helper.shown } }
        return ChineseSubject(duty: duty, confidence: 0.9)
    }

    /// 县教育局职责, 各镇主要职责: the heading's own word behind the name.
    static func withoutDuties(_ text: ChineseText, _ range: Range<Int>) -> Range<Int> {
        guard let length = duties.match(text, before: range.upperBound, floor: range.lowerBound + 1) else {
            return range
        }
        return range.lowerBound..<range.upperBound - length
    }

    /// The colon behind the opening names; a sentence's own stop before it shows that they are none.
    private static func colon(_ text: ChineseText, _ range: Range<Int>) -> Int? {
        var index = range.lowerBound
        let limit = min(range.upperBound, range.lowerBound + 60)
        while index < limit {
            switch text[index] {
            case ":": return index > range.lowerBound + 1 ? index : nil
            case "。", ";", "“", "《", "!", "?": return nil
            case "(", "[": index = text.closing(index, limit: limit) ?? limit
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Names of bodies, or of kinds of bodies that only a place's own plan names so shortly (各社区, 财政所).
    static func isHead(_ text: ChineseText, _ name: Range<Int>, of count: Int) -> Bool {
        guard name.count <= 30, things.match(text, before: name.upperBound, floor: name.lowerBound) == nil,
            !name.contains(where: { text[$0].isDigit || text[$0] == "的" })
        else { return false }
        // 各村党支部书记：……
        if text[name.lowerBound] == "各", ChineseBodies.endsAsPost(text, name) { return true }
        return ChineseBodies.endsAsCertainName(text, name)
            || local.match(text, before: name.upperBound, floor: name.lowerBound) != nil
    }

    private static func partners(_ text: ChineseText, _ clause: Range<Int>) -> [ChineseName] {
        if let found = ChineseSubject.partners(text, clause.lowerBound, clause) {
            return ChineseBodies.names(text, found)
        }
        // 配合甲办开展……: whom it helps has a part in it as well.
        guard helping.match(text, at: clause.lowerBound, limit: clause.upperBound) != nil else { return [] }
        let start = clause.lowerBound + 2
        for end in start + 2..<max(start + 2, min(clause.upperBound, start + 30) + 1)
        where ChineseVerbs.opening.match(text, at: end, limit: clause.upperBound) != nil {
            let names = ChineseBodies.names(text, start..<end)
            if names.allSatisfy({ ChineseBodies.endsAsCertainName(text, $0.range) }) { return names }
        }
        return []
    }

    private static let helping: ChineseWords = "配合 协助 协同"
    private static let duties: ChineseWords = """
        职责 的职责 工作职责 主要职责 职责任务 主要任务 工作任务 职责分工 责任 主要责任 具体职责 任务 的任务 的主要职责 的工作职责
        """
    /// Words of the trade that end as bodies do and are none.
    private static let things: ChineseWords = "责任主体 实施主体 组织机构 工作机构 推进会 座谈会 部署会 动员会 培训会 现场会 调度会 环节 全局 格局"
    private static let local: ChineseWords = """
        所 站 队 社区 企业 镇 乡 村 街道 园区 开发区 各区 各县 工作组 专项组 支部 党支部 党总支 协会 学会 商会 公司 厂 社 馆 校 园 医院 卫生室 服务中心 部 组 处 会 村(社区) 社区(村) 人员 县区 单位
        """
}
