/// Whether words before a verb are names of those who can be told to act.
extension ChineseSubject {
    /// Bodies of the administration, named in the subject's place, not things that end alike (这项工作部署会).
    static func isName(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        guard range.count <= (text.first("、", in: range) == nil ? 45 : 150), isBalanced(text, range) else {
            return false
        }
        let names = ChineseBodies.names(text, range)
        return !names.isEmpty
            && names.allSatisfy { name in
                (ChineseBodies.endsAsCertainName(text, name.range) || ChineseBodies.isKind(text, name.range, in: names)
                    || text[name.range.lowerBound] == "各" && text.contains("、", in: name.range)
                    || ChineseBodies.isFields(text, name.range) || persons.isWhole(text, name.range))
                    && !startsAsOther(text, name.range)
                    && !holdsPhrase(text, name.range)
                    && (names.count > 1 || !bareKinds.isWhole(text, name.range))
                    && (ChineseVerbs.producing.match(text, at: name.range.lowerBound) == nil
                        || ChineseBodies.isFields(text, name.range)
                        || text.hasSuffix("组", before: name.range.upperBound))
                    && !text.contains(
                        "的", in: name.range.lowerBound..<min(name.range.lowerBound + 2, name.range.upperBound))
            }
    }

    /// 部门协调配合: nobody in particular.
    private static let bareKinds: ChineseWords = "部门 单位 机构 处室 科室"

    /// 煤矿企业要……, 学校领导要……: before a word of duty also those are told who are named by what they are.
    static func isObliged(_ text: ChineseText, _ range: Range<Int>, by index: Int) -> Bool {
        ((4...14).contains(range.count) || obliged.isWhole(text, range) || isEach(text, range))
            && (opensDuty(text, index) || isEach(text, range) && opensDay(text, index))
            && (obliged.match(text, before: range.upperBound, floor: range.lowerBound) != nil || isEach(text, range))
            && !startsAsOther(text, range) && !holdsPhrase(text, range)
            && !range.contains { ChineseSigns("的、和及与").contains(text[$0]) }
    }

    /// 各教研片要……, 各责任主体应……: all of a kind, whatever it is called; 各项工作 is no kind of actors.
    private static func isEach(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        (3...9).contains(range.count) && text[range.lowerBound] == "各" && !text.contains("(", in: range)
            && things.match(text, at: range.lowerBound + 1) == nil
            && deedsAtEnd.match(text, before: range.upperBound, floor: range.lowerBound + 1) == nil
            && ChineseMaking.documents.match(text, before: range.upperBound, floor: range.lowerBound + 1) == nil
    }

    /// 各教研片于4月19日前……: a day stands where a word of duty may.
    private static func opensDay(_ text: ChineseText, _ index: Int) -> Bool {
        ChineseSigns("于在").contains(text[index]) && index + 1 < text.count && text[index + 1].isDigit
    }

    private static let things: ChineseWords = """
        项 种 类 自 环节 阶段 方面 层面 领域 指标 工序 专项 事项 项目 工程 工地 时段 节点
        岗位 级各 相关 有关 式 要素 条 流程 平台 系统 栏目 渠道 学科
        """
    private static let deedsAtEnd: ChineseWords = """
        之间 不少 不低 不多 不高 等 至 位 属 主 领导 联络员 责任人 人员 干部 成员 工作 任务 措施 制度 活动 项目 内容 资料 材料 数据
        信息 情况 问题 经费 资金 指标 方案 计划 环节 事项 工程
        """

    /// 应……, and 在备案阶段应……, 按照……要……: when and by what it is to be done may stand before the word of duty.
    private static func opensDuty(_ text: ChineseText, _ index: Int) -> Bool {
        if duties.match(text, at: index) != nil { return true }
        guard circumstances.match(text, at: index) != nil else { return false }
        let near = index..<min(text.count, index + 24)
        let clause = near.lowerBound..<(near.first { ChineseSigns(",;。:").contains(text[$0]) } ?? near.upperBound)
        return firmDuties.first(in: text, clause) != nil
    }

    private static let circumstances: ChineseWords = "在 于 按照 按 根据 依据 依法"
    private static let firmDuties: ChineseWords = "应当 必须 务必 不得 应明确 应按 应将 应对 应于 应在 应依 应及 要按 要对 要及时"
    private static let duties: ChineseWords = "要 应 应当 必须 须 务必 不得"
    private static let obliged: ChineseWords = """
        企业 施工单位 建设单位 设计单位 审查单位 勘察单位 检测单位 用人单位 监理单位 经营单位 生产单位 使用单位 学校领导 书记 校长 园长 河长 湖长 林长 田长 路长 街长 网格长 车间 责任车间 班组
        """

    /// Schools and villages give work to persons by what they are.
    private static let persons: ChineseWords = """
        教师 全体教师 各任课教师 任课教师 班主任 各班主任 全体教职工 教职工 辅导员 驻村干部 驻村第一书记 第一书记 帮扶干部 网格员 村干部 包村干部 窗口工作人员 值班人员
        年级组长 各年级组长 教研组长 各教研组长 总经理 分管副总经理 安全总监 各车间主任 车间主任 班组长 各班组长 项目经理 厂长 矿长 护士长 各科主任 科主任 各部门负责人 生产经理 站长 场长
        省级河长 市级河长 县级河长 区级河长 镇级河长 乡级河长 村级河长 各级河长 各级林长 县级林长 乡级林长 村级林长 镇级林长 各级田长 各级湖长 乡镇级河长 镇街级河长 组级河长
        """

    /// 由村“两委”、驻村干部和村民代表共同初审: behind 由 those who hold a post act beside bodies.
    static func isMixed(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        let names = ChineseBodies.names(text, range)
        guard range.count <= 80, names.count > 1, !holdsPhrase(text, range) else { return false }
        let posts = names.count { ChineseBodies.endsAsPost(text, $0.range) }
        let bodies = names.count { ChineseBodies.endsAsName(text, $0.range) }
        return bodies > 0 && posts > 0 && bodies + posts >= names.count && !startsAsOther(text, range)
    }

    /// 各预算单位配合: behind 牵头 and 配合 stands nothing but bodies.
    static func hasPart(_ text: ChineseText, _ index: Int) -> Bool {
        ["牵头", "配合", "协助", "协办", "主办", "参与", "协同"].contains { text.hasPrefix($0, at: index) }
    }

    static func isListed(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        let names = ChineseBodies.names(text, range)
        // 督查重点由某局牵头: what stands before 由 is the matter.
        let hasAgent = range.dropFirst(2).contains { text[$0] == "由" && text[$0 - 1] != "自" }
        return range.count <= 45 && !names.isEmpty && !hasAgent && isBalanced(text, range)
            && names.allSatisfy { ChineseBodies.endsAsName(text, $0.range) && !startsAsOther(text, $0.range) }
    }

    /// 道路建设(6分)(公路站: a bracket that only opens belongs to the sentence.
    private static func isBalanced(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        var depth = 0
        for index in range {
            if ChineseSigns("([").contains(text[index]) { depth += 1 }
            if ChineseSigns(")]").contains(text[index]) { depth -= 1 }
            if depth < 0 { return false }
        }
        return depth == 0
    }

    static func startsAsOther(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        isCounted(text, range)
            || others.match(text, at: range.lowerBound) != nil && openings.match(text, at: range.lowerBound) == nil
            || opensWithDeed(text, range) && openings.match(text, at: range.lowerBound) == nil
    }

    /// 9个中心全部达到标准: how many of what is worked on.
    private static func isCounted(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        guard let first = range.first, text[first].isDigit,
            let number = ChineseNumber.parse(text, at: first, limit: range.upperBound)
        else { return false }
        return number.range.upperBound < range.upperBound
            && ChineseSigns("个家所处").contains(text[number.range.upperBound])
    }

    /// 召集有关单位, 重点督导各乡镇: whom a verb is done to stands behind it.
    private static func opensWithDeed(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        if let length = manners.match(text, at: start, limit: range.upperBound) { start += length }
        guard let length = deeds.match(text, at: start, limit: range.upperBound) else { return false }
        return objects.match(text, at: start + length, limit: range.upperBound) != nil
    }

    private static let manners: ChineseWords = "重点 统一 全面 逐一 分别 及时 定期 适时 不定期 基本 尚未 未"
    private static let deeds: ChineseWords = """
        召集 督导 督查 检查 指导 督促 组织 协助 协同 联系 走访 考核 约谈 通报 抽查 巡查 调度 协调 服务 帮助 监督 评估 建立 落实 迎接 印发 下发 转发 通知 调研 培训 动员
        """
    private static let objects: ChineseWords = """
        各 有关 相关 所有 全 区直 县直 市直 省直 州直 区级 县级 市级 省级 下级 基层 乡镇 街道 部门 教育部门 学校 企业 社会 属地 本 省委 市委 县委 区委 省政府 市政府 县政府 区政府 责任单位 成员单位
        """

    /// A time, an object or a word that only sentences have shows a whole clause: 各单位要于每月25日前向某局, 某室将各县,
    /// 《……》是市政府, 材料经部门.
    private static func holdsPhrase(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        let inner = range.dropFirst(2)
        return phrases.first(in: text, inner) != nil
            || inner.contains {
                text[$0 - 1].isDigit && ChineseSigns("年月日号").contains(text[$0]) || isApproved(text, $0)
            }
    }

    /// 经部门负责人审核: 经 before whoever approves, and no part of 经信局 or 经济开发区.
    private static func isApproved(_ text: ChineseText, _ index: Int) -> Bool {
        text[index] == "经" && index + 1 < text.count && !ChineseSigns("信济发贸开营管办费纪委合科商").contains(text[index + 1])
    }

    /// What names of bodies begin with, although clauses begin with its first word as well.
    private static let openings: ChineseWords =
        "经信 经济 经发 经贸 经开 经科 经商 经管 配合单位 配合部门 配合科室 配合处室 与会单位 与会部门 协同部门 协同单位 协同科室 协助单位 协助部门 指导单位 监督单位 落实单位 考核单位 考核办 督查室 督查办 督查组 监督组 检查组 服务中心 调度中心 调度组 评估组 考核组 协调组 指导组 督导组 督导办"

    private static let phrases: ChineseWords =
        "组成 委托 适用于 携带 围绕 依照 按照 根据 月初前 中旬前 结束前 完成 后向 后由 向场 向省 向市 向县 向区 向镇 向乡 向局 向各 向上级 向本 向院 向校 向党 向社会 向主 向属 向有 后报 结果报 结果经 情况报 报中心 报局 报党组 报院 报校 报厅 时向 提交 呈报 报请 提请 报经 报区 报县 报市 报省 报州 报上级 将 由 把 日前 底前 前向 要于 应于 要与 要按 要向 要在 可通过 按程序 会同 是 了 《 》 应当 必须 不得 转交 转办 移交 每天 每日 每周 每月 每季 每年"
    private static let others: ChineseWords = """
        ( 结合 被市 被县 被省 被区 被上 会议 给 批转 每 月底前 年底前 月末前 季末前 同意 原则同意 并 及 或 如 凡 对 为 在 将 把 向 按 根据 通过 以 从 与 和 指导 督促 加强 围绕 建立 健全 完善 推动 推进 强化 做好 落实 开展 加快 报 送 经 配合 依托 涉及 鼓励 支持 要求 组织各 委托 聘请 邀请 充分 要 认真 贯彻 发现 可 出现 发生
        全力 发动 动员 引导 带动 主动 积极 自觉 即时 实时 扎实 深入 广泛 大力 精心 周密 严密 有序 切实 尽快 抓紧 不断 持续 稳步 提请 报请 报经 借助 依靠 挂靠 设在 负责 承担 其中 也要 对照
        密切 见附件 附件 附表 此次 本次 这 该项 召集 未建立 未落实 基本建立 基本落实 是 属于 形成 必须 应当 不得 须 务必 依法 针对 研究提出 研究制定 研究起草 研究拟定 研究拟订 研究编制 组建 成立 设立 制定 制订 拟定 拟订 起草 理顺 依据 依照 参照 遵循 会同 应在 应于 应按 应将 应由 承诺 需要 到 凭 确保 责成 责令 提高 增强 提升 加大 促进 实现 打造 培育 深化 优化 拓展 发挥 突出 聚焦 坚持 严格 抓好
        """
}
