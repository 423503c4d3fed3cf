/// A verb of making and the document that is its object: 编制地方标准, 提出候选名单, 签订合作协议.
enum ChineseMaking {
    /// The object of the first such verb of a clause, unless others are to be urged to make it.
    static func find(in text: ChineseText, _ clause: Range<Int>) -> Range<Int>? {
        find(in: text, clause, makings)
    }

    /// What is sent up: 报送年度总结.
    static func account(in text: ChineseText, _ clause: Range<Int>) -> Range<Int>? {
        find(in: text, clause, accounts)
    }

    /// 编制年度计划、形成完成情况报告: a document, and behind the mark of a list the verb that makes another.
    static func parts(_ text: ChineseText, _ clause: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = clause.lowerBound
        for mark in clause where text[mark] == "、" && mark > start && isListed(text, mark, start..<clause.upperBound) {
            found.append(start..<mark)
            start = mark + 1
        }
        return found + [start..<clause.upperBound]
    }

    private static func isListed(_ text: ChineseText, _ mark: Int, _ clause: Range<Int>) -> Bool {
        documents.match(text, before: mark, floor: clause.lowerBound) != nil
            && listedVerbs.match(text, at: mark + 1, limit: clause.upperBound) != nil
    }

    private static let listedVerbs: ChineseWords = "编制 制定 制订 形成 出台 印发 建立 提交 签订 修订 起草 编写 编印 填报 填写"

    private static func find(
        in text: ChineseText, _ clause: Range<Int>, _ makings: [(verbs: ChineseWords, things: ChineseWords)]
    ) -> Range<Int>? {
        // 有年度工作计划、半年度总结: what a scheme wants to see.
        if let first = clause.first, text[first] == "有",
            let seen = whole(text, text.trimmed(first + 1..<clause.upperBound), documents),
            !text.contains("有", in: seen)
        {
            return seen
        }
        for index in clause.lowerBound..<min(clause.lowerBound + 80, clause.upperBound) {
            if urging.match(text, at: index, limit: clause.upperBound) != nil,
                pressing.match(text, at: index, limit: clause.upperBound) == nil
            {
                return nil
            }
            // 方案编制计划: behind a document the verb is no order.
            guard firsts.match(text, at: index) != nil,
                negations.match(text, before: index, floor: clause.lowerBound) == nil
            else { continue }
            if let length = tending.match(text, at: index, limit: clause.upperBound),
                let found = tended(text, index + length..<clause.upperBound)
            {
                return found
            }
            let isBehindDocument = documents.match(text, before: index, floor: clause.lowerBound) != nil
            for (verbs, things) in makings {
                guard let length = verbs.match(text, at: index, limit: clause.upperBound),
                    relating.match(text, at: index + length, limit: clause.upperBound) == nil,
                    let found = made(text, afterVerbs(text, index + length, clause)..<clause.upperBound, things),
                    !isBehindDocument || found.count > 2,
                    // 形成场景化解决方案 sells something; 提出解决方案 settles it.
                    !text.hasSuffix("解决方案", before: found.upperBound) || text.hasSuffix("提出", before: index + length)
                else { continue }
                return found
            }
        }
        return nil
    }

    /// 编制完成并公布清单, 制定、实施办法: a second verb before the thing.
    private static func afterVerbs(_ text: ChineseText, _ start: Int, _ clause: Range<Int>) -> Int {
        // 编制发布, 制定印发
        if let length = direct.match(text, at: start, limit: clause.upperBound) { return start + length }
        guard start < clause.upperBound, ChineseSigns("并、和及或").contains(text[start]),
            let length = further.match(text, at: start + 1, limit: clause.upperBound)
        else { return start }
        return start + 1 + length
    }

    /// The thing made: all that follows, or what stands before 并, 和 or 送, or the first of a list.
    private static func made(_ text: ChineseText, _ range: Range<Int>, _ things: ChineseWords) -> Range<Int>? {
        let plain = counted(text, text.trimmed(range))
        // 建成专区3个, 签订责任书56份: what is counted there is what is done, and no paper.
        let isDone = ["建成", "签订", "签署"].contains { text.hasSuffix($0, before: range.lowerBound) }
        let words = isDone ? plain : withoutCount(text, plain)
        let object = withoutDeed(text, withoutPraise(text, withoutRemark(text, words)))
        if let found = whole(text, object, things) { return found }
        // 发布典型案例不少于4件: cases are things where they are counted.
        if words.upperBound < plain.upperBound, cases.match(text, before: object.upperBound) != nil {
            return object
        }
        for index in object where ChineseSigns("并和及或送报").contains(text[index]) {
            if let found = whole(text, withoutDeed(text, object.lowerBound..<index), things) { return found }
        }
        if let found = gathered(text, object, things) { return found }
        return text.parts(of: object, at: { $0 == "、" }).first.flatMap { whole(text, $0, things) }
    }

    private static let cases: ChineseWords = "典型案例 优秀案例 示范案例"

    /// 工作简报1期, 典型案例不少于4件: how many is no part of what they are called.
    private static func withoutCount(_ text: ChineseText, _ object: Range<Int>) -> Range<Int> {
        let near = max(object.lowerBound + 2, object.upperBound - 8)..<max(object.lowerBound + 2, object.upperBound)
        for index in near where text[index].isDigit && !text[index - 1].isDigit {
            guard let count = ChineseQuantity.parse(text, at: index, in: object),
                count.range.upperBound == object.upperBound, count.range.lowerBound > object.lowerBound + 1
            else { continue }
            return object.lowerBound..<count.range.lowerBound
        }
        return object
    }

    /// “有标准、知缺口”的自查报告: how it is to be is no part of what it is called.
    private static func withoutPraise(_ text: ChineseText, _ object: Range<Int>) -> Range<Int> {
        guard let first = object.first, text[first] == "“", let close = text.first("”", in: object),
            close + 3 < object.upperBound, text[close + 1] == "的"
        else { return object }
        return close + 2..<object.upperBound
    }

    /// 做好年度报告编制发布工作: what is compiled where the work is named by its deed.
    private static func tended(_ text: ChineseText, _ range: Range<Int>) -> Range<Int>? {
        let words = text.trimmed(range)
        guard let length = tendings.match(text, before: words.upperBound, floor: words.lowerBound + 4) else {
            return nil
        }
        return whole(text, words.lowerBound..<words.upperBound - length, documents)
    }

    private static let tending: ChineseWords = "做好 抓好 开展 启动 组织开展 组织做好"
    private static let tendings: ChineseWords = """
        编制发布工作 编制公布工作 编制工作 编制 修编工作 修订工作 编写工作 起草工作 制定工作 的编制工作 的修订工作 的编写工作 编制报送工作 编报工作 编纂工作
        """

    /// 完成……规划编制工作: the deed behind the thing.
    private static func withoutDeed(_ text: ChineseText, _ object: Range<Int>) -> Range<Int> {
        guard let length = deeds.match(text, before: object.upperBound, floor: object.lowerBound + 4),
            documents.match(text, before: object.upperBound - length, floor: object.lowerBound) != nil,
            // 完成25个领域标准目录修订 counts what is revised.
            !text[object.lowerBound].isDigit || text.hasPrefix("20", at: object.lowerBound)
        else { return object }
        return text.trimmed(object.lowerBound..<object.upperBound - length)
    }

    private static let deeds: ChineseWords = """
        编制工作 编制 修编工作 修编 修订工作 修订 修订完善 的修订工作 的编制工作 的编制 的修订 起草工作 起草 制定工作 制定 编写工作 编写 编印工作 编印 印发 印发工作
        """

    /// 首问负责制、限时办结制等制度: what a list names before the word for all of it.
    private static func gathered(_ text: ChineseText, _ object: Range<Int>, _ things: ChineseWords) -> Range<Int>? {
        guard let rest = object.last(where: { text[$0] == "等" }), rest > object.lowerBound + 3,
            let length = things.match(text, before: object.upperBound, floor: rest + 1),
            object.upperBound - rest - 1 - length <= 4, object.count <= 60
        else { return nil }
        let list = object.lowerBound..<rest
        let isList = text.contains("、", in: list) || text[rest - 1] == "》"
        return isList && !isOpen(text, list) ? list : nil
    }

    /// The object where it is one of the things; 台账 alone is one, 意见 alone is not.
    private static func whole(_ text: ChineseText, _ object: Range<Int>, _ things: ChineseWords) -> Range<Int>? {
        var end = object.upperBound
        if let last = object.last, ChineseSigns("”》").contains(text[last]) { end -= 1 }
        // 《……报告（2024年）》
        if end < object.upperBound, end > object.lowerBound, text[end - 1] == ")", let open = text.opening(end - 1),
            open > object.lowerBound
        {
            end = open
        }
        // Some things are asked for only under a title of their own: 完善《……预案》, 填写《……表》.
        let titled = things.match(text, before: object.upperBound, floor: object.lowerBound)
        guard let length = titled ?? things.match(text, before: end, floor: object.lowerBound), object.count <= 44,
            object.count >= 3 || length == object.count, !isOpen(text, object),
            !ChineseSigns("和及与并").contains(text[object.lowerBound])
        else { return nil }
        // 制定相应的实施细则: what goes with something else has no name.
        if let filler = fillers.match(text, at: object.lowerBound, limit: object.upperBound) {
            guard object.count - filler > 6 else { return nil }
            return object.lowerBound + filler..<object.upperBound
        }
        let plain = generals.match(text, at: object.lowerBound, limit: object.upperBound) ?? 0
        if nameless.isWhole(text, object) { return nil }
        if vague.match(text, before: end, floor: object.lowerBound) != nil, object.count - plain < 4 { return nil }
        return object
    }

    /// 建立……机制, 制定方案等: words that name a way of working, or leave open what else there is.
    private static func isOpen(_ text: ChineseText, _ object: Range<Int>) -> Bool {
        if let way = ways.first(in: text, object),
            named.match(text, at: way.upperBound, limit: object.upperBound) == nil
        {
            return true
        }
        if blockers.first(in: text, object) != nil || text.parts(of: object, at: { $0 == "并" }).count > 1 {
            return true
        }
        return object.contains { index in
            text[index] == "等"
                && (index + 1 == object.upperBound || !ChineseSigns("次级候额").contains(text[index + 1]))
        }
    }

    /// 1个该领域的标准化应用产品: the thing without its number and its attributes.
    private static func counted(_ text: ChineseText, _ range: Range<Int>) -> Range<Int> {
        // 修订一次预案
        if text.hasPrefix("一次", at: range.lowerBound), range.count > 3 {
            return range.lowerBound + 2..<range.upperBound
        }
        guard let quantity = ChineseQuantity.parse(text, at: range.lowerBound, in: range) else { return range }
        let rest = quantity.range.upperBound..<max(quantity.range.upperBound, range.upperBound)
        guard let last = rest.last(where: { text[$0] == "的" }) else { return rest }
        return last + 1..<rest.upperBound
    }

    /// 自查报告（含电子文档）: in what form it comes is no part of it.
    static func withoutRemark(_ text: ChineseText, _ range: Range<Int>) -> Range<Int> {
        guard let close = range.last, text[close] == ")", let open = text.opening(close), open > range.lowerBound + 1,
            remarks.match(text, at: open + 1, limit: close) != nil
        else { return range }
        return range.lowerBound..<open
    }

    /// Verbs, and what of all they can have for an object is a document: one also 建立 a mechanism and 公布 a price.
    private static let makings: [(verbs: ChineseWords, things: ChineseWords)] = [
        ("修改 修改完善", "自评报告 报告 工作方案 实施方案 预案"), ("更新 动态更新", "台账 台帐 名单 名录"),
        ("修订 修订完善 修编", "办法 细则 规范 规程 预案 目录 方案 指南 手册 标准 制度 规定 条例"),
        (
            """
            编发 编写 撰写 汇编 制作 编制 编制完成 制定出台 制定 制订 形成 梳理形成 编印 起草 出台 提交 研究制定 建立完善 研制出台 研究出台 印制 拟定 拟订 研制 完成 草拟
            """, documents
        ),
        ("制定 制订 研究制定 编制 制定出台", "工作职责 岗位职责 审查要点 工作要点 大纲 制度文件 若干措施 管理制度"),
        ("出台 起草 制定出台 研究出台 研制出台", "措施 意见 规定 条例 政策 协议 制度文件"),
        ("形成 出具", "检查报告 监测报告 意见 意见书 纪要 案例集 记录 审计报告 评估报告 检测报告 鉴定报告"),
        ("印发 下发 发布 公布 梳理公布 印制发放", "方案 办法 细则 清单 名单 目录 名录 督办单 通知单 通报 指南 指引 手册 意见 规划 白名单 措施 报告 白皮书 蓝皮书 简报 周报 月报 专报 会议纪要"),
        ("建立 建立健全 健全", "台账 台帐 清单 档案 名单 名录 白名单 数据库 花名册 名册 制度"),
        ("提出", "方案 建议 意见 名单 清单 计划 报告"), ("确定 拟定 审定 评定", "名单 目录"),
        ("建成", "平台 系统 数据库 信息库 专区 专栏"), ("提供", "大纲 材料 清单 手册 指南 报告 名册"),
        ("签订 签署", "协议 责任书 合同 承诺书 协议书 备忘录"), ("完善 完成或完善 完善落实 健全完善", "预案》 办法》 方案》 细则》 制度》 规定》 规程》 规范》"),
    ]
    private static let accounts: [(verbs: ChineseWords, things: ChineseWords)] = [
        ("报送 上报 提交 填报 填写", "总结 小结 报告 材料 清单 名单 报表 计划 方案 汇总表 统计表 登记表 申报表 申请表 情况表 表》 卡》 书》")
    ]
    /// What the verbs begin with.
    private static let firsts: ChineseWords = "做 抓 开 启 组 修 撰 汇 编 制 形 起 出 提 研 建 印 下 发 公 梳 健 完 拟 草 确 审 评 报 上 签 填 更 动"
    private static let further: ChineseWords = "公布 发布 印发 实施 落实 完善 执行 出台 公开 修订 动态调整 更新"
    private static let direct: ChineseWords = "完成 发布 印发 公布 出台 出版 完善"
    private static let negations: ChineseWords = "未 没有 无 未及时 未按要求 未按规定 不 关于 新 动态"
    /// 印发之日起, 某局提出的方案: the verb tells of something and asks for nothing.
    private static let relating: ChineseWords = "之 后 的 以来 以后 过 了"
    private static let urging: ChineseWords = "督促 指导 推动 鼓励 支持 引导 参与制定 参与编制 参与起草 参与拟定 贯彻 执行 避免 不得 严禁 禁止 防止 通过 杜绝"
    /// 推动出台……: what is pressed for is one's own work.
    private static let pressing: ChineseWords = "推动制定 推动出台 推动编制 推动修订 推动印发"
    private static let fillers: ChineseWords = "相应 相应的 配套的"
    private static let generals: ChineseWords = "具体 重要 重大 配套 相关 有关 有效 针对性 各项 有力 工作"
    /// 提出意见, 出台措施: words that name no document alone.
    private static let vague: ChineseWords = "意见 措施 建议 规定 政策 协议 记录"
    private static let nameless: ChineseWords = "意见建议 意见和建议 对策建议 意见或建议 有关意见建议 相关意见建议 工作建议 合理化建议"
    private static let remarks: ChineseWords = "含 附 一式 见附件 详见 加盖 盖章 包括 纸质 电子"
    private static let ways: ChineseWords = "机制 体系"
    /// 标准化体系建设的指导意见, 联动机制实施方案: the document is about it.
    private static let named: ChineseWords = "建设 的 实施 运行 改革 工作 规划 标准"
    private static let blockers: ChineseWords = "一批 的将 的予以 的要"
    static let documents: ChineseWords = """
        条例 流程图 审查要点 工作要点 规程 章程 规则 村规民约 公约 标准 报告 台账 方案 办法 细则 清单 目录 规划 制度 手册 指南 规范 名录 实施意见 计划 汇编 数据库 预案 指引 产品 材料 总结 报表 小结 自评结果 名单 通报 台帐 档案 简报 周报 月报 日报 快报 汇总表
        专报 读本 教材 白皮书 蓝皮书 题库 提纲 宣传册 名册 花名册 大纲 报告书 案例集 路线图 底图 图册 登记表 安排表 统计表 申报表 申请表 推荐表 审批表 一览表 明细表 情况表 进度表 时间表 责任表 自评表 调查表
        核实表 核查表 排查表 信息表 反馈表 联系表 报名表 评分表 摸底表 需求表 分工表 进展表 记录表 汇总一览表
        分解表 计划表 检查表 自查表 考核表 任务表
        """
}
