/// The bodies that a sentence's own words tell to do something: “各科室对照……”, “局绩效办牵头，各科室配合”.
struct ChineseSubject: Sendable, Equatable {
    var duty: ChineseDuty
    /// 0…1: lower where the words behind the name are no order but an act.
    var confidence: Double

    static func find(in text: ChineseText, _ range: Range<Int>) -> ChineseSubject? {
        if let named = ChineseNamedItem.find(in: text, range) { return named }
        var duty = ChineseDuty()
        var confidence = 0.0
        let isScored = ChineseScore.find(in: text, range) != nil
        for sentence in text.sentences(of: range) {
            var (waiting, isPast, isActing) = ([ChineseName](), false, false)
            for part in text.parts(of: sentence, at: { ChineseSigns(",。;:—").contains($0) }) {
                let clause = behindMatter(text, part)
                let found = opening(text, clause)
                if found == nil, let names = acting(text, clause) {
                    // 各镇作为责任主体，负责……: what they are stands between.
                    (waiting, isActing) = (names, true)
                    continue
                }
                if let names = alone(text, clause), found == nil {
                    // 各地、各部门，特别是大中城市，要……: the order follows behind a comma.
                    waiting += names
                    continue
                }
                if found == nil, !waiting.isEmpty, orders(text, clause) || isActing && acts(text, clause) {
                    duty.lead.merge(waiting)
                    confidence = max(confidence, 0.85)
                } else if let roles = found?.roles, !waiting.isEmpty,
                    isSpecial(text, clause) || roles.allSatisfy({ !$0.helps })
                {
                    duty.lead.merge(waiting)
                }
                (waiting, isActing) = ([], false)
                if text.hasSuffix("以来", before: clause.upperBound)
                    || ChineseSubject.lately.isWhole(text, text.trimmed(clause))
                {
                    isPast = true
                }
                guard let found else { continue }
                // 自70年代以来，我局每年……: what was done is told. 由某办负责考核 in a scheme: who examines does not do it.
                if isPast && found.confidence < 0.8 || isScored && examines(text, clause) { continue }
                confidence = max(confidence, found.confidence)
                for role in found.roles {
                    let names = ChineseBodies.names(text, text.trimmed(role.names))
                    let helps = role.helps || !duty.lead.isEmpty && isToHelp(text, role.names.upperBound, clause)
                    if helps { duty.support.merge(names) } else { duty.lead.merge(names) }
                }
            }
            if duty.lead.isEmpty, let names = agreed(text, sentence) {
                duty.lead.merge(names)
                confidence = max(confidence, 0.7)
            }
        }
        guard !duty.lead.isEmpty || !duty.support.isEmpty else { return nil }
        // 各牵头单位要……。请各牵头单位积极配合……: who does the work helps nobody with it.
        duty.support.removeAll { helper in duty.lead.contains { $0.shown == helper.shown } }
        duty.isSaid = true
        return ChineseSubject(duty: duty, confidence: confidence)
    }

    /// 【司法公开】各基层法院应当……: a name of the matter in brackets stands before who acts.
    private static func behindMatter(_ text: ChineseText, _ clause: Range<Int>) -> Range<Int> {
        guard let first = clause.first, text[first] == "[",
            let close = text.closing(first, limit: min(clause.upperBound, first + 16)), close + 1 < clause.upperBound
        else { return clause }
        return close + 1..<clause.upperBound
    }

    /// 日前，某局在平台设立专栏: what was done already.
    static let lately: ChineseWords = "日前 近日 近期 此前 前期 前段时间 最近 不久前"

    /// 市直各有关单位要积极配合, behind somebody who leads.
    private static func isToHelp(_ text: ChineseText, _ index: Int, _ clause: Range<Int>) -> Bool {
        guard let length = ChineseVerbs.modal.match(text, at: index, limit: clause.upperBound) else { return false }
        return ChineseVerbs.support.match(text, at: index + length, limit: clause.upperBound) != nil
            || helping.match(text, at: index + length, limit: clause.upperBound) != nil
    }

    private static let helping: ChineseWords = "主动配合 加强配合 做好配合 予以配合 给予配合 积极支持 积极协助 积极参与 主动支持"

    /// The bodies a clause opens with and their part; else those that 由 names behind its matter (考评结果由某办汇总).
    private static func opening(
        _ text: ChineseText, _ clause: Range<Int>
    ) -> (roles: [ChineseDuty.Role], confidence: Double)? {
        if isTerm(text, clause) || text.contains("有异议", in: clause) { return nil }
        var start = clause.lowerBound
        if let length = specials.match(text, at: start, limit: clause.upperBound) { start += length }
        // ”请你单位……, ③各县要……: what closes a quotation or counts opens no name.
        while start < clause.upperBound, ChineseSigns("“”①②③④⑤⑥⑦⑧⑨⑩⑪⑫").contains(text[start]) {
            // “双高”办每半年……: the quotation is the first half of a name.
            if text[start] == "“", let close = text.first("”", in: start..<min(clause.upperBound, start + 12)),
                close + 1 < clause.upperBound, text[close + 1].isChinese
            {
                break
            }
            start += 1
        }
        // 二是县经发局要……, 会议要求，县公安局要……: what counts or introduces the clause is no name.
        if start + 4 < clause.upperBound, ChineseSigns("是要").contains(text[start + 1]),
            ChineseQuantity.isNumeral(text[start])
        {
            start += 2
        }
        if let length = introductions.match(text, at: start, limit: clause.upperBound) { start += length }
        start = behindTime(text, start, clause)
        if let length = ["由", "请", "并由", "同时由", "责成", "商请", "敬请", "务请", "责令"].first(where: {
            text.hasPrefix($0, at: start)
        })?.unicodeScalars.count {
            start += length
        }
        // 以甲局为主，乙局参与
        if start == clause.lowerBound, text[start] == "以", let end = text.first("为主", in: clause), end > start + 2,
            isName(text, start + 1..<end)
        {
            return ([.init(names: start + 1..<end, helps: false)], 0.8)
        }
        // 甲办牵头，会同乙局建立……: who acts together with it helps.
        if start == clause.lowerBound, let partners = partners(text, start, clause) {
            return ([.init(names: partners, helps: true)], 0.7)
        }
        let isAsked = start > clause.lowerBound && ChineseSigns("请成令").contains(text[start - 1])
        let isAgent = start > clause.lowerBound && text[start - 1] == "由"
        if let found = told(text, start..<clause.upperBound, isAsked: isAsked, isAgent: isAgent) {
            return isPrinciple(text, clause, found.roles) ? nil : found
        }
        let matter = start..<min(start + 40, clause.upperBound)
        guard let agent = text.first("由", in: matter), agent > start else { return nil }
        return told(text, agent + 1..<clause.upperBound, isAsked: false, isAgent: true)
    }

    /// 督查组反馈问题后5个工作日内: what is counted from is told to nobody.
    private static func isTerm(_ text: ChineseText, _ clause: Range<Int>) -> Bool {
        let end = text.trimmed(clause).upperBound
        guard text.hasSuffix("内", before: end) else { return false }
        let near = max(clause.lowerBound, end - 10)..<end
        guard let mark = text.first("后", in: near),
            !(clause.lowerBound..<mark).contains(where: { ChineseSigns("在于自要应须每").contains(text[$0]) })
        else { return false }
        return ChineseNumber.parse(text, at: mark + 1, limit: end) != nil
    }

    /// 5月底前各镇要……, 每月25日前县教育局将……: by when may stand before who is told, with no comma between.
    private static func behindTime(_ text: ChineseText, _ start: Int, _ clause: Range<Int>) -> Int {
        guard start + 8 < clause.upperBound else { return start }
        if text[start] == "每" {
            let time = ChineseRecurrence.parse(text, at: start, limit: clause.upperBound, base: .init(year: 2001))
            return time.map { $0.due.by == nil ? start : $0.range.upperBound } ?? start
        }
        guard text[start].isDigit,
            let period = ChinesePeriod.parse(text, at: start, limit: clause.upperBound, year: 2001)
        else { return start }
        let limit = ChineseDeadline.limitWord(text, period.range.upperBound, clause.upperBound)
        return limit.isLimit ? period.range.upperBound + limit.length : start
    }

    /// 部门配合的原则 tells nobody to act; 各镇按照……的原则 names who does.
    private static func isPrinciple(_ text: ChineseText, _ clause: Range<Int>, _ roles: [ChineseDuty.Role]) -> Bool {
        guard text.hasSuffix("原则", before: text.trimmed(clause).upperBound), let names = roles.first?.names else {
            return false
        }
        let behind = names.upperBound..<min(clause.upperBound, names.upperBound + 8)
        return principled.first(in: text, behind) == nil
    }

    private static let principled: ChineseWords = "按 按照 坚持 遵循 根据 要 应 应当 须 本着"

    private static func told(
        _ text: ChineseText, _ clause: Range<Int>, isAsked: Bool, isAgent: Bool
    ) -> (roles: [ChineseDuty.Role], confidence: Double)? {
        let start = clause.lowerBound
        for index in start + 2..<max(start + 2, min(clause.upperBound, start + 160)) {
            // 请某局……: whoever is asked acts, whatever the verb.
            let acts =
                ChineseVerbs.opening.match(text, at: index, limit: clause.upperBound) != nil
                || isAsked && !ChineseBodies.goesOn(text, index) && !ChineseSigns("、和及与").contains(text[index - 1])
                || ChineseSubject.opensTime(text, index, clause) || isAskedOfTheirs(text, index, clause)
                || isAgent && ChineseSigns("作报").contains(text[index]) || signsTogether(text, index, clause)
                || ChineseSubject.askings.match(text, at: index, limit: clause.upperBound) != nil
            // 县政府召开的会议, 市局印发的通知: the verb only tells which.
            if !isAsked, isRelative(text, index, clause) {
                if isAgent { return nil }
                continue
            }
            // 各科室负责人（占四成）打分: those in charge are persons, and 负责 is no verb.
            if text.hasPrefix("负责人(", at: index) { continue }
            // 有关部门主要负责人为成员: a group is made up, and nobody told anything.
            if let length = heads.match(text, at: index, limit: clause.upperBound),
                let seat = seats.match(text, at: index + length, limit: clause.upperBound)
            {
                // 各单位主要负责人为第一责任人: the unit answers through its head.
                if first.match(text, at: index + length, limit: clause.upperBound) != nil
                    || text.hasSuffix("第一责任人", before: text.trimmed(clause).upperBound),
                    isName(text, start..<index), seat > 0
                {
                    return ([.init(names: start..<index, helps: false)], 0.8)
                }
                continue
            }
            // 某办印发了……: what was done.
            if let length = past.match(text, at: index, limit: clause.upperBound),
                text.hasPrefix("了", at: index + length)
            {
                continue
            }
            // 街道应急办: the first of its characters is no word of duty.
            if nouns.match(text, at: index, limit: clause.upperBound) != nil { continue }
            // 由副县长任组长，县水利局为成员单位: who sits in a group is told nothing.
            if seated.match(text, at: index, limit: clause.upperBound) != nil { continue }
            // 各处室、各派出所为专项办成员: nor is who belongs to an office.
            if text[index] == "为", members.match(text, before: text.trimmed(clause).upperBound) != nil { return nil }
            // 研究方向处于前沿: the office's sign is half of a verb.
            if text[index] == "于", text[index - 1] == "处",
                index + 1 == clause.upperBound || !text[index + 1].isDigit && text[index + 1] != "每"
            {
                continue
            }
            // 成果报送某局审核: what is handed in is told nothing.
            if sent.first(in: text, start + 1..<index) != nil { return nil }
            // 派出所、综合执法大队: a verb behind the mark of a list is the next name's beginning.
            guard acts, text[index - 1] != "、", !continues(text, index, clause),
                isName(text, start..<index) || isObliged(text, start..<index, by: index)
                    || isAgent
                        && (isMixed(text, start..<index)
                            || answers(text, index, clause) && isListed(text, start..<index))
                    || (hasPart(text, index) || isAsked && ChineseVerbs.opening.match(text, at: index) != nil)
                        && isListed(text, start..<index)
            else { continue }
            // 某督查室将适时开展督查 announces and orders nothing.
            if announcing.match(text, at: index, limit: clause.upperBound) != nil { return nil }
            let names = start..<index
            let verb =
                index
                + (ChineseVerbs.modal.match(text, at: index, limit: clause.upperBound) ?? (text[index] == "将" ? 1 : 0))
            if let partners = partners(text, index, clause) ?? partners(text, verb, clause) {
                return ([.init(names: names, helps: false), .init(names: partners, helps: true)], 0.85)
            }
            if let length = ChineseVerbs.support.match(text, at: index, limit: clause.upperBound), length > 0 {
                return ([.init(names: names, helps: true)], 0.85)
            }
            let isOrder = ChineseVerbs.modal.match(text, at: index, limit: clause.upperBound) != nil
            return ([.init(names: names, helps: false)], isOrder ? 0.85 : 0.7)
        }
        return nil
    }

    /// 各单位的工作总结请于12月10日前报送: what is theirs is asked for.
    private static func isAskedOfTheirs(_ text: ChineseText, _ index: Int, _ clause: Range<Int>) -> Bool {
        if text[index] == "的" { return askings.first(in: text, index + 1..<clause.upperBound) != nil }
        // 各单位工作总结请于12月10日前报送: without 的 where 各 opens the name.
        guard text[clause.lowerBound] == "各", !ChineseBodies.goesOn(text, index),
            ChineseBodies.endsAsCertainName(text, clause.lowerBound..<index),
            let asked = asks.first(in: text, index + 1..<clause.upperBound),
            !(index + 1..<max(index + 1, min(index + 14, asked.lowerBound))).contains(where: {
                ChineseBodies.endsAsCertainName(text, clause.lowerBound..<$0)
            })
        else { return false }
        return ChineseReportClause.matters.match(text, before: asked.lowerBound, floor: index + 1) != nil
    }

    private static let asks: ChineseWords = "请于 请在 务请于 须于 应于"
    private static let sent: ChineseWords = "报送 上报 提交 送交 呈报 报请 函报"
    private static let askings: ChineseWords = "请于 请在 请将 请按 应于 须于 务于 要于 务必于 应在 须在"

    private static func isRelative(_ text: ChineseText, _ index: Int, _ clause: Range<Int>) -> Bool {
        guard let length = past.match(text, at: index, limit: clause.upperBound) else { return false }
        return index + length < clause.upperBound && text[index + length] == "的"
    }

    private static let nouns: ChineseWords = "应急 应届 应聘 要素 要点 要闻 需求 均衡 都市 从业 可行 可研 把关"
    private static let past: ChineseWords =
        "召开 印发 下发 出台 发布 公布 确定 部署 安排 提出 交办 组织 举办 审定 审批 通报 转发 实施 组织实施 负责 承担 管理 牵头 主办 承办"

    /// 组织有关科室……: whom the office calls together stands behind the verb.
    private static let objects: ChineseWords = "有关 相关 各 专家 全 所属 第三方 专业 力量 人员"
    private static let introductions: ChineseWords = "会议要求 会议强调 会议明确 会议议定 会议决定 会议确定 今年 明年 同时 届时 近期 此外 另外"
    private static let heads: ChineseWords = "主要负责人 主要领导 主要负责同志 负责人 负责同志 分管负责人 分管领导 分管负责同志"
    private static let first: ChineseWords = "为第一责任人 是第一责任人 为直接责任人 是直接责任人 负总责"
    private static let seats: ChineseWords = "为 任 担任 组成 参加 是第一责任人"
    /// 会议原则同意县财政局提出的意见，修改完善后报县委常委会: whose matter is agreed to carries it on.
    private static func agreed(_ text: ChineseText, _ sentence: Range<Int>) -> [ChineseName]? {
        let clauses = text.parts(of: sentence) { ChineseSigns(",;。").contains($0) }
        guard let first = clauses.first, clauses.count > 1,
            let length = agreeing.match(text, at: first.lowerBound, limit: first.upperBound),
            clauses.dropFirst().contains(where: { following.first(in: text, $0) != nil })
        else { return nil }
        let start = first.lowerBound + length
        for end in start + 2..<max(start + 2, min(first.upperBound, start + 40))
        where matters.match(text, at: end, limit: first.upperBound) != nil && isListed(text, start..<end) {
            return ChineseBodies.names(text, start..<end)
        }
        return nil
    }

    private static let agreeing: ChineseWords = "会议原则同意 会议同意 原则同意 会议审议通过了 会议审议通过 会议审议并原则通过了 会议审议并原则通过 会议听取了"
    private static let matters: ChineseWords = "关于 提交的 提出的 起草的 报送的 汇报的 拟定的 拟订的 制定的 《"
    private static let following: ChineseWords = "修改完善 会后 印发 审批 审定 审查后 组织实施 抓好 落实 办理 按程序 报请 报县 报市 报区 报州 报省"
    private static let announcing: ChineseWords = "将按季度 将按季 将按月 将对 将适时 将不定期 将视情 将定期 将按照 将根据 将结合"

    /// The bodies behind 会同 or 联合, up to what they do together: 某局会同某局、某办推行….
    static func partners(_ text: ChineseText, _ index: Int, _ clause: Range<Int>) -> Range<Int>? {
        guard joining.match(text, at: index, limit: clause.upperBound) != nil,
            jointDeeds.match(text, at: index, limit: clause.upperBound) == nil
        else { return nil }
        let start = index + 2
        var longest: Range<Int>?
        for end in start + 2..<max(start + 2, min(clause.upperBound, start + 45) + 1)
        where isName(text, start..<end)
            || (answers(text, end, clause) || text[end - 1] != "、" && opens(text, end, clause) && longest != nil)
                && isListed(text, start..<end) && !text.hasSuffix("和单位", before: end)
        {
            longest = start..<end
            let isEnd =
                end == clause.upperBound || ChineseVerbs.opening.match(text, at: end, limit: clause.upperBound) != nil
                || ChineseVerbs.producing.match(text, at: end, limit: clause.upperBound) != nil
            if isEnd, !continues(text, end, clause) { break }
        }
        return longest
    }

    /// 会同机关党委、监察室进行考评: what follows a name goes on to the verb, however its last one ends.
    private static func opens(_ text: ChineseText, _ index: Int, _ clause: Range<Int>) -> Bool {
        index < clause.upperBound && ChineseVerbs.opening.match(text, at: index, limit: clause.upperBound) != nil
    }

    /// 甲科会同市质监站负责: behind what follows only a verb of answering, a body is named, however it ends.
    private static func answers(_ text: ChineseText, _ index: Int, _ clause: Range<Int>) -> Bool {
        index < clause.upperBound && answering.match(text, at: index, limit: clause.upperBound) != nil
    }

    private static let answering: ChineseWords = "负责 牵头 落实 实施 组织实施 承办 办理 包案 包保 包抓 包干"
    private static let joining: ChineseWords = "会同 会商 联合"
    /// Done together, and nobody named with whom.
    private static let jointDeeds: ChineseWords =
        "联合验收 联合检查 联合执法 联合开展 联合惩戒 联合发文 联合印发 联合审查 联合审批 联合督查 联合会商 联合研判 联合办公 联合评审 联合行动"

    /// 各学校与教职工签订责任书: who signs with others.
    private static func signsTogether(_ text: ChineseText, _ index: Int, _ clause: Range<Int>) -> Bool {
        ChineseSigns("与同").contains(text[index])
            && signing.first(in: text, index + 1..<min(clause.upperBound, index + 20)) != nil
    }

    private static let signing: ChineseWords = "签订 签署 签定"

    /// 各村委会每月25日前……, 市科技局6月底前……: a time stands right behind the name.
    private static func opensTime(_ text: ChineseText, _ index: Int, _ clause: Range<Int>) -> Bool {
        if everyWords.match(text, at: index, limit: clause.upperBound) != nil { return true }
        if sinces.match(text, at: index, limit: clause.upperBound) != nil { return true }
        // 各教研组第3周前制定计划
        if text[index] == "第", let number = ChineseNumber.parse(text, at: index + 1, limit: clause.upperBound),
            text.hasPrefix("周", at: number.range.upperBound)
        {
            return true
        }
        if text[index] == "自", index + 1 < clause.upperBound, text[index + 1].isDigit { return true }
        guard text[index].isDigit, !text[index - 1].isDigit,
            let period = ChinesePeriod.parse(text, at: index, limit: clause.upperBound, year: 2001)
        else { return false }
        // 某局2025年度考评表 is a title.
        return period.isEnd || ChineseDeadline.limitWord(text, period.range.upperBound, clause.upperBound).isLimit
    }

    /// 主办单位自本通知印发之日起: since when it acts.
    private static let sinces: ChineseWords = "自本 自收到 自接到 自印发 自即日 自通知 自文件"
    private static let everyWords: ChineseWords =
        "每周 每月 每两周 每半月 每旬 每三个月 每两个月 每两月 每双月 每两年 每3年 每三年 每5年 每2年 每学年 每季 每年 每半 每日 每天 每学期 每旬 全年 年底前"

    private static let seated: ChineseWords = "为成员 为组成单位 为副组长 为组长 任组长 任副组长 为召集人 为责任单位 为牵头单位"
    private static let members: ChineseWords = "成员 成员单位 组成员 办成员"
    private static func continues(_ text: ChineseText, _ index: Int, _ clause: Range<Int>) -> Bool {
        if ChineseDuty.isWithinName(text, index, clause) { return true }
        guard let verb = ChineseDuty.ambiguous.match(text, at: index, limit: clause.upperBound),
            objects.match(text, at: index + verb, limit: clause.upperBound) == nil
        else { return false }
        // 组织干部, 组织全部……: no office ends there.
        return (index + 2..<min(index + 6, clause.upperBound)).contains {
            ChineseSigns("部局厅委办科处室").contains(text[$0]) && !ChineseSigns("干内外全局").contains(text[$0 - 1])
        }
    }
}

extension [ChineseName] {
    /// Adds names that are not there yet.
    mutating func merge(_ others: [ChineseName]) {
        for name in others where !contains(where: { $0.shown == name.shown }) { append(name) }
    }
}
