/// A clause in which something is handed in or made public.
struct ChineseReportClause: Sendable, Equatable {
    /// To whom; empty where it is the public.
    var to: Range<Int>
    var what: Range<Int>
    var isPublic: Bool
    /// 预案报某局备案: what is filed or approved is the work itself; only a day makes it an account as well.
    var isFiling = false

    /// 将…送某办汇总, 报某局, 向某府报告…, 将评估结果向社会公开.
    static func find(in text: ChineseText, _ clause: Range<Int>) -> ChineseReportClause? {
        toPublic(text, clause) ?? delivered(text, clause) ?? handedIn(text, clause) ?? addressed(text, clause)
            ?? unaddressed(text, clause)
            ?? circulated(text, clause) ?? contact(text, clause) ?? told(text, clause)
    }

    /// 重要情况及时报告: to whom the sentence before told.
    private static func told(_ text: ChineseText, _ clause: Range<Int>) -> ChineseReportClause? {
        let words = text.trimmed(clause)
        // 遇有重大投资意向的，应当随时报告: of what, the clause before tells.
        let modal = ChineseVerbs.modal.match(text, at: words.lowerBound, limit: words.upperBound) ?? 0
        if modal > 0, soonTold.isWhole(text, words.lowerBound + modal..<words.upperBound) {
            return ChineseReportClause(
                to: words.upperBound..<words.upperBound, what: words.upperBound..<words.upperBound, isPublic: false)
        }
        guard words.count <= 16, grave.match(text, at: words.lowerBound, limit: words.upperBound) != nil,
            let length = soonTold.match(text, before: words.upperBound, floor: words.lowerBound + 4)
        else { return nil }
        let end = words.upperBound - length
        return ChineseReportClause(to: end..<end, what: words.lowerBound..<end, isPublic: false)
    }

    private static let grave: ChineseWords = "重要 重大 特殊 紧急 突发 遇有 如遇 遇"
    private static let soonTold: ChineseWords = "及时报告 随时报告 立即报告 及时上报 随时上报 立即上报 及时反馈 第一时间报告 第一时间上报"

    /// 请及时与教务处联系: who finds something tells it there.
    private static func contact(_ text: ChineseText, _ clause: Range<Int>) -> ChineseReportClause? {
        let words = text.trimmed(clause)
        guard text.hasSuffix("联系", before: words.upperBound),
            let index = text.first("与", in: words) ?? text.first("同", in: words), index <= words.lowerBound + 4
        else { return nil }
        let to = index + 1..<words.upperBound - 2
        guard to.count >= 2,
            ChineseBodies.names(text, to).allSatisfy({ ChineseBodies.endsAsCertainName(text, $0.range) })
        else { return nil }
        return ChineseReportClause(to: to, what: to.lowerBound..<to.lowerBound, isPublic: false)
    }

    /// 某考核办每月5日前通报上月任务进度: told to all, by whom the clause itself names and as often as it says.
    private static func circulated(_ text: ChineseText, _ clause: Range<Int>) -> ChineseReportClause? {
        guard let verb = text.first("通报", in: clause), verb + 3 < clause.upperBound,
            let time = ChineseDeadline.all(in: text, clause.lowerBound..<verb, base: .init(year: 2001)).last,
            time.due.kind == .recurring, time.due.by != nil,
            ChineseSubject.find(in: text, clause) != nil
        else { return nil }
        let once = onceMore.match(text, at: verb + 2, limit: clause.upperBound) ?? 0
        let what = text.trimmed(verb + 2 + once..<clause.upperBound)
        guard what.count <= 24, progress.match(text, before: what.upperBound, floor: what.lowerBound) != nil else {
            return nil
        }
        return ChineseReportClause(to: verb..<verb, what: what, isPublic: false)
    }

    private static let progress: ChineseWords = "进度 进展 情况 结果 排名 成绩 得分 名次"

    /// 每月28日前书面报送进展情况: to whom stands in the clause before; a time shows that it is an account.
    private static func unaddressed(_ text: ChineseText, _ clause: Range<Int>) -> ChineseReportClause? {
        guard let first = handing.first(in: text, clause) else { return nil }
        let time = ChineseDeadline.all(in: text, clause, base: .init(year: 2001)).first
        // 按时上报半年小结、年终总结: what they are called tells when.
        let isNamed = text.contains("半年", in: first.upperBound..<clause.upperBound)
        // 及时按要求报送相关信息、照片: as often as there is something to tell.
        let isSoon = asSaid.match(text, before: first.lowerBound, floor: clause.lowerBound) != nil
        guard time != nil || isNamed || isSoon || closesWithPaper(text, clause, first),
            let verb = handing.first(in: text, (time?.range.upperBound ?? clause.lowerBound)..<clause.upperBound)
        else { return nil }
        if verb.upperBound < clause.upperBound, text[verb.upperBound] == "了" { return nil }
        let end = text.first("(", in: verb.upperBound..<clause.upperBound) ?? clause.upperBound
        let once = onceMore.match(text, at: verb.upperBound, limit: end) ?? 0
        var what = text.trimmed(verb.upperBound + once..<end)
        // 工作总结请于12月10日前报送: what is handed in may stand in front.
        if what.isEmpty { what = object(text, clause.lowerBound..<verb.lowerBound) }
        // 报送活动信息1条
        if let last = what.indices.last(where: { text[$0].isDigit }), last + 2 >= what.upperBound,
            last > what.lowerBound + 1,
            let first = what.first(where: { text[$0].isDigit }), first > what.lowerBound + 1
        {
            what = what.lowerBound..<first
        }
        // 报送工作信息不少于2条: how many is no part of it.
        if let bound = least.first(in: text, what), bound.lowerBound > what.lowerBound + 1 {
            what = what.lowerBound..<bound.lowerBound
        }
        // 报送“……工作总结”: quoted, it is called by its last word all the same.
        let isQuoted = what.last.map { ChineseSigns("》”").contains(text[$0]) } ?? false
        let last = isQuoted ? what.upperBound - 1 : what.upperBound
        guard what.count <= 40,
            accounts.match(text, before: last, floor: what.lowerBound) != nil
                || matters.match(text, before: last, floor: what.lowerBound) != nil
        else { return nil }
        return ChineseReportClause(to: verb.lowerBound..<verb.lowerBound, what: what, isPublic: false)
    }

    /// 12月20日前，各站完成自查并报送自评报告: by when, the clause before says.
    static func closesWithPaper(_ text: ChineseText, _ clause: Range<Int>, _ verb: Range<Int>) -> Bool {
        papers.isWhole(text, text.trimmed(verb.upperBound..<clause.upperBound))
    }

    private static let papers: ChineseWords = """
        自评报告 自查报告 工作总结 年度总结 总结报告 总结材料 自评材料 佐证材料 述职报告 自评报告和佐证材料 自查自评报告 年度工作总结 全年工作总结 半年工作总结
        """
    private static let takenUp: ChineseWords = "要纳入 应纳入 纳入 须纳入 应当纳入 列入 要列入"
    private static let least: ChineseWords = "不少于 至少 不低于"
    private static let asSaid: ChineseWords = "及时按照要求 及时按要求 及时按规定 及时按程序"
    static let onceMore: ChineseWords = "一次 1次"
    private static let handing: ChineseWords = "报送 上报 书面报送 提交 报告 反馈 填报"

    /// Only an account of the work counts as a report to the public; to publish is otherwise the work itself.
    private static func toPublic(_ text: ChineseText, _ clause: Range<Int>) -> ChineseReportClause? {
        guard let index = text.first("向社会", in: clause),
            ["公开", "公布", "公示", "发布"].contains(where: { text.hasPrefix($0, at: index + 3) })
        else { return nil }
        let what = object(text, clause.lowerBound..<index)
        if let account = accounts.first(in: text, what) {
            // 落实情况要纳入年度报告并向社会公布: where it is taken up is no part of it.
            let taken = takenUp.first(in: text, account.upperBound..<what.upperBound)?.lowerBound ?? what.upperBound
            return ChineseReportClause(to: index..<index, what: text.trimmed(what.lowerBound..<taken), isPublic: true)
        }
        // 向社会公布上一年度工作年度报告: behind the verb as well.
        let behind = text.trimmed(index + 5..<max(index + 5, clause.upperBound))
        guard accounts.match(text, before: behind.upperBound, floor: behind.lowerBound) != nil else { return nil }
        return ChineseReportClause(to: index..<index, what: behind, isPublic: true)
    }

    private static func handedIn(_ text: ChineseText, _ clause: Range<Int>) -> ChineseReportClause? {
        for index in clause {
            guard let length = verbs.match(text, at: index, limit: clause.upperBound) else { continue }
            let start = index + length
            // 向镇党委反馈了意见: what was done.
            if start < clause.upperBound, text[start] == "了" { continue }
            // 将名单抄送某办: a copy is no account.
            if index > clause.lowerBound, text[index - 1] == "抄" { continue }
            // 1小时内报告某办 is what is done, 情况报告 what is handed in.
            if text.hasPrefix("报告", at: index), tellingSoon.match(text, before: index, floor: clause.lowerBound) == nil
            {
                continue
            }
            // 报告, 月报, 报送: the one character is part of a word.
            if length == 1, start < clause.upperBound, ChineseSigns("告表名刊考销批到社报请现上").contains(text[start]) { continue }
            guard let end = receiver(text, start..<clause.upperBound, isSure: length > 1) else { continue }
            // 将上月情况通报某局: the word begins before its 报.
            let isPassedOn = length == 1 && index > clause.lowerBound && text[index - 1] == "通"
            let what = object(text, clause.lowerBound..<(isPassedOn ? index - 1 : index))
            let isOpening =
                !isPassedOn
                && (index == clause.lowerBound || what.isEmpty || text.hasSuffix("后", before: index))
            guard isOpening || matters.first(in: text, what) != nil else { continue }
            let isFiling =
                accounts.first(in: text, what) == nil && filings.match(text, at: end, limit: clause.upperBound) != nil
            return ChineseReportClause(to: start..<end, what: what, isPublic: false, isFiling: isFiling)
        }
        return nil
    }

    /// 向市政府报告进展情况.
    private static func addressed(_ text: ChineseText, _ clause: Range<Int>) -> ChineseReportClause? {
        guard let index = text.first("向", in: clause),
            let verb = telling.first(in: text, index + 1..<clause.upperBound),
            verb.upperBound == clause.upperBound || text[verb.upperBound] != "了"
        else { return nil }
        // 向市政府专题报告: how it is told stands between.
        let manner = manners.match(text, before: verb.lowerBound, floor: index + 2) ?? 0
        let to = text.trimmed(index + 1..<verb.lowerBound - manner)
        let named = heads.match(text, before: to.upperBound, floor: to.lowerBound) ?? 0
        guard to.count <= 24, ChineseBodies.endsAsName(text, to.lowerBound..<to.upperBound - named) else { return nil }
        // 向被检查单位反馈: whoever is told what was found in its own house gets no account.
        if text.hasPrefix("被", at: to.lowerBound), !text.hasPrefix("报", at: verb.lowerBound) { return nil }
        var after = text.trimmed(verb.upperBound..<clause.upperBound)
        if let quantity = ChineseNumber.parse(text, at: after.lowerBound, limit: after.upperBound),
            quantity.range.upperBound < after.upperBound, text.hasPrefix("次", at: quantity.range.upperBound)
        {
            after = text.trimmed(quantity.range.upperBound + 1..<after.upperBound)
        }
        return ChineseReportClause(
            to: to, what: after.isEmpty ? object(text, clause.lowerBound..<index) : after, isPublic: false)
    }

    /// Where the receiver's name ends: at the clause's end or before what the receiver does with it.
    ///
    /// Behind 报 or 送 alone only a name that nothing else can be counts: 报名, 送教下乡.
    static func receiver(_ text: ChineseText, _ range: Range<Int>, isSure: Bool) -> Int? {
        var end = range.upperBound
        // No name is longer than forty letters.
        if let then = use(text, range.lowerBound..<min(end, range.lowerBound + 40)) { end = then }
        // 报县政府主要领导: to the body, by the hand of those who lead it.
        let named = heads.match(text, before: end, floor: range.lowerBound).map { end - $0 } ?? end
        guard named > range.lowerBound + 1, named - range.lowerBound <= 26 else { return nil }
        let names = ChineseBodies.names(text, range.lowerBound..<named)
        // 发送至某办邮箱: whose box it is gets it.
        if isSure, let box = mailbox(text, range.lowerBound..<named), box > range.lowerBound + 1 { return box }
        guard names.allSatisfy({ ChineseBodies.endsAsName(text, $0.range) }), let first = names.first,
            isSure || ChineseBodies.endsAsCertainName(text, first.range)
        else { return nil }
        return end
    }

    /// Where what the receiver does begins; 行政审批局 and 研究室 only have such a word in their names.
    private static func use(_ text: ChineseText, _ range: Range<Int>) -> Int? {
        for index in range {
            guard let length = uses.match(text, at: index, limit: range.upperBound) else { continue }
            let end = index + length
            let isName =
                index > range.lowerBound && end < range.upperBound && length > 1
                && ChineseSigns("局室办处科股组").contains(text[end])
            if !isName { return index }
        }
        return nil
    }

    /// What stands behind 将 or 把, else the clause's words before the verb without a time in front.
    private static func object(_ text: ChineseText, _ range: Range<Int>) -> Range<Int> {
        var found = words(text, range)
        // 各单位制定的方案: who made it was passed over already.
        if let first = found.first, text[first] == "的" { found = first + 1..<found.upperBound }
        // 要及时报告某办: that it is to be soon is nothing handed in.
        var start = behindTeller(text, found)
        while let length = soon.match(text, at: start, limit: found.upperBound) { start += length }
        // 每天17时前向某局报告: nor is the hour.
        let isHour = found.count <= 8 && text.hasSuffix("前", before: found.upperBound)
        return start == found.upperBound || isHour ? start..<start : withoutManner(text, withoutOwner(text, found))
    }

    /// 各单位遇有重大事项要随时, 对发现的问题要及时: who tells, of what, and how soon.
    private static func withoutManner(_ text: ChineseText, _ what: Range<Int>) -> Range<Int> {
        var (start, end) = (what.lowerBound, what.upperBound)
        while let length = soon.match(text, before: end, floor: start + 1) { end -= length }
        guard end < what.upperBound else { return what }
        for index in start..<end {
            guard let length = leadIns.match(text, at: index, limit: end),
                index == start || ChineseBodies.endsAsCertainName(text, start..<index)
            else { continue }
            start = index + length
            break
        }
        return text.trimmed(start..<end)
    }

    private static let leadIns: ChineseWords = "对 对于 遇有 遇到 遇 如遇 如有 发现"

    /// 各学校应在1小时内报告某局, 某办每半年报某府: who tells is nothing handed in.
    private static func behindTeller(_ text: ChineseText, _ range: Range<Int>) -> Int {
        range.dropFirst(2).first {
            soon.match(text, at: $0, limit: range.upperBound) != nil
                && ChineseBodies.endsAsCertainName(text, range.lowerBound..<$0)
        } ?? (range.count > 2 && ChineseBodies.endsAsCertainName(text, range) ? range.upperBound : range.lowerBound)
    }

    /// 各牵头单位的实施方案, 主要领导审阅同意后的情况表: whose it is and what was done with it before is no part of it.
    private static func withoutOwner(_ text: ChineseText, _ range: Range<Int>) -> Range<Int> {
        // 各乡镇工作总结: without the 的 as well.
        if !range.isEmpty, text[range.lowerBound] == "各",
            accounts.match(text, before: range.upperBound, floor: range.lowerBound) != nil,
            let end = range.dropFirst(2).dropLast(3).last(where: {
                ChineseBodies.endsAsCertainName(text, range.lowerBound..<$0) && !ChineseBodies.goesOn(text, $0)
            })
        {
            return text[end] == "的" ? end + 1..<range.upperBound : end..<range.upperBound
        }
        guard let mark = range.first(where: { text[$0] == "的" }), mark + 3 < range.upperBound else { return range }
        let owner = range.lowerBound..<mark
        let isPast = text.hasSuffix("后", before: mark)
        let isOwner = text[owner.lowerBound] == "各" && ChineseBodies.endsAsCertainName(text, owner)
        return isPast || isOwner ? mark + 1..<range.upperBound : range
    }

    private static let soon: ChineseWords = """
        要 应 须 请 应当 应当在 必须 应在 须在 要在 必须在 务必在 也要 并 及时 立即 随时 第一时间 按时 按要求 务必 须及时 应及时 要及时 按规定 按程序 逐级 统一 即时 迅速 尽快 同时 如实 定期 适时
        """

    private static func words(_ text: ChineseText, _ range: Range<Int>) -> Range<Int> {
        // 由主要负责人签字后于4月12日前: a time closes the words, and is none of them.
        var range = range
        if let time = ChineseDeadline.all(in: text, range, base: .init(year: 2001)).last,
            time.range.upperBound == range.upperBound
        {
            let end = time.range.lowerBound
            let led = leads.match(text, before: end, floor: range.lowerBound) ?? 0
            range = range.lowerBound..<end - led
        }
        // 分别于12月20日和1月5日前: two days, and neither is any part of it.
        if let joint = range.last, ChineseSigns("和及、与").contains(text[joint]),
            let time = ChineseDeadline.all(in: text, range.lowerBound..<joint, base: .init(year: 2001)).last,
            time.range.upperBound == joint
        {
            let end = time.range.lowerBound
            let led = leads.match(text, before: end, floor: range.lowerBound) ?? 0
            range = range.lowerBound..<end - led
        }
        // 将进展情况以书面形式报…: in what form is no part of it.
        if let form = forms.match(text, before: range.upperBound, floor: range.lowerBound) {
            range = range.lowerBound..<range.upperBound - form
        }
        if let word = range.last(where: { taking.match(text, at: $0) != nil && takings.match(text, at: $0) == nil }) {
            return text.trimmed(word + 1..<range.upperBound)
        }
        // 某科汇总后: an act before, and no thing; 汇总落实情况后: the thing is named in it.
        if text.hasSuffix("后", before: range.upperBound) {
            guard let verb = gathering.first(in: text, range),
                accounts.match(text, before: range.upperBound - 1, floor: verb.upperBound) != nil
            else { return range.lowerBound..<range.lowerBound }
            return text.trimmed(verb.upperBound..<range.upperBound - 1)
        }
        var start = range.lowerBound
        // 12月10日前形成排查报告: when it is due is no part of it.
        if let time = ChineseDeadline.all(in: text, range, base: .init(year: 2001)).first,
            time.range.lowerBound <= start + 2
        {
            start = time.range.upperBound
        } else if let time = ChineseDeadline.all(in: text, range, base: .init(year: 2001)).first,
            ChineseBodies.endsAsCertainName(text, start..<time.range.lowerBound)
        {
            // 牵头单位每月25日前梳理问题清单: nor is who does it then.
            start = time.range.upperBound
        }
        // 某局形成评估报告: who makes it is no part of it either.
        for index in range where index >= start + 2 {
            guard let length = makers.match(text, at: index, limit: range.upperBound), text[index] != "并",
                ChineseBodies.endsAsCertainName(text, start..<index)
            else { continue }
            start = index + length
            break
        }
        // 某局要在年底前形成年度报告: nor what stands before the verb of making, where an account closes the words.
        if accounts.match(text, before: range.upperBound) != nil
            || reports.match(text, before: range.upperBound) != nil,
            let verb = (start..<range.upperBound).last(where: {
                making.match(text, at: $0, limit: range.upperBound) != nil
            }), let length = making.match(text, at: verb, limit: range.upperBound),
            verb + length + 2 <= range.upperBound
        {
            start = verb + length
        }
        while let length = makers.match(text, at: start, limit: range.upperBound) { start += length }
        let end = text.hasSuffix("并", before: range.upperBound) ? range.upperBound - 1 : range.upperBound
        if text.hasPrefix("建立", at: start) { start += 2 }
        return text.trimmed(start..<max(start, end))
    }

    private static let manners: ChineseWords = "专题 书面 及时 定期 当面 详细 统一 正式 如实 逐级 专门 分别 集中 按时 按月 按季 按季度 每月 每季度"
    private static let gathering: ChineseWords = "汇总 梳理 整理 收集 审核"
    private static let taking: ChineseWords = "将 把"
    /// Words that only begin as 将 and 把 do.
    private static let takings: ChineseWords = "把关 把握 把控 把脉 把好 将要 将近一 将近半 将近两 将近三 将近百"
    private static let verbs: ChineseWords =
        "上传至 上传到 报送到 上报到 发送至 发送到 提交到 反馈到 呈报 呈送 呈 报告 报送至 报送给 报送 上报至 上报 报至 报给 报 送至 送交 送 提交至 提交 反馈至 反馈给 反馈 汇总报 汇总报送至 汇总上报至 汇总报至 汇总上报 汇总报送 汇总后报 汇总后上报 汇总后报送 汇总到 汇总至 专送 专报 书面报送 书面上报 书面报告 书面报 函告 报告给 通报给"
    private static let leads: ChineseWords = "于 在 分别于 分别在 务于 务必于 应于 须于 要于 请于 需于 需在 均需于 务必在 统一于 均于"
    private static let forms: ChineseWords = "以书面形式 以书面方式 书面 以电子邮件形式 以正式文件形式 以文件形式 以电子版形式 同步 一并 一起"
    private static let tellingSoon: ChineseWords = "内 前 须 要 应 时 后 及时 立即 随时 第一时间"
    private static let heads: ChineseWords = "主要领导 分管领导 主要负责人 主要负责同志 领导"
    private static let telling: ChineseWords = "报告 报送 上报 汇报 反馈 通报 提交 述职"
    private static let filings: ChineseWords = "备案 审批 审核 核准 验收 审定 批准 审查 批复 研究同意 研究 同意 审议 审核同意"
    private static let uses: ChineseWords = "汇总 备案 审核 审定 审批 审查 存档 备查 批准 研究 联系人 电子邮箱 ( 并 后 之前"
    private static let making: ChineseWords = "形成 撰写 编制 起草"
    private static let reports: ChineseWords = "报告 总结 小结"
    private static let makers: ChineseWords = "梳理 汇总 并 制定 制订 形成 完成 提出 撰写 编制 起草 梳理形成"
    static let accounts: ChineseWords = "落实情况 完成情况 评估结果 考核结果 考评结果 年度报告 进展情况 总结 执行情况 办理情况 整改情况 评价结果 评定结果 等次建议"
    static let matters: ChineseWords = """
        情况 报告 总结 结果 材料 台账 进展 进度 舆情 事件 事故 火情 灾情 疫情 险情 隐患 专报 周报 月报 旬报 季报 日报 简报 快报 数据 报表 小结 信息 清单 方案 计划 名单 成果 安排 打算 要点 说明 汇总表 统计表 意见 表 样本 通报 建议 重大事项 紧急事项 重要事项 突发事项 问题 典型案例 典型做法 经验做法 典型经验 联系方式 联系电话 联络人 联络员 联系人 人选 照片 电子文档 电子稿 电子版 纸质版
        """
}
