/// A name of a body, or of a group of bodies, as a text writes it.
struct ChineseName: Sendable, Equatable {
    /// The name in full: what a list says once for several is written out for each.
    var shown: String
    var range: Range<Int>
}

/// Splits lists of bodies.
enum ChineseBodies {
    /// The bodies of a list such as “各市〔州〕人民政府，长白山管委会，省政府各部门、各单位”.
    ///
    /// Commas part what is unlike; within 、 a list may say a common beginning or ending once
    /// (长春新区、中韩〔长春〕国际合作示范区管委会 are two committees), and 和, 及, 与 part bodies only where both sides are
    /// whole names, because they also stand inside names (住房和城乡建设厅).
    static func names(_ text: ChineseText, _ range: Range<Int>? = nil) -> [ChineseName] {
        text.parts(of: range) { $0 == "," || $0 == ";" }.flatMap { group(text, $0) }
            .filter { !isNone(text, $0.range) }
    }

    /// A cell crossed out: —, /, 无.
    private static func isNone(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        range.count <= 2 && range.allSatisfy { ChineseSigns("-—/无").contains(text[$0]) }
    }

    private static func group(_ text: ChineseText, _ range: Range<Int>) -> [ChineseName] {
        if let first = provincesOffice(text, range) {
            return [ChineseName(shown: text.shownName(first), range: first)]
                + group(text, first.upperBound + 1..<range.upperBound)
        }
        var pieces: [Range<Int>] = []
        for part in text.parts(of: range, at: { $0 == "、" }) {
            pieces += atConjunctions(text, withoutRest(text, text.trimmed(part)))
        }
        pieces = pieces.filter { !$0.isEmpty && !isNone(text, $0) }
        pieces = withFields(text, pieces)
        if let whole = eachProvince(text, range) ?? eachArea(text, pieces) {
            return [ChineseName(shown: text.shownName(whole), range: whole)]
        }
        pieces = withoutSingles(pieces)
        if pieces.count > 1, isAbbreviatedList(text, pieces), let first = pieces.first, let last = pieces.last {
            let whole = first.lowerBound..<last.upperBound
            return [ChineseName(shown: text.shownName(whole), range: whole)]
        }
        return pieces.indices.map { index in
            ChineseName(shown: shortForm(text, pieces[index]) ?? full(text, pieces, index), range: pieces[index])
        }
    }

    /// 机关各科室、站、所: kinds said in one character go with the name before them.
    private static func withoutSingles(_ pieces: [Range<Int>]) -> [Range<Int>] {
        pieces.reduce(into: []) { found, piece in
            if piece.count == 1, let last = found.last, last.count > 2 {
                found[found.count - 1] = last.lowerBound..<piece.upperBound
            } else {
                found.append(piece)
            }
        }
    }

    /// 各县、区人民政府: one name for all, where 各 stands once and none of them has a name of its own.
    private static func eachArea(_ text: ChineseText, _ pieces: [Range<Int>]) -> Range<Int>? {
        guard pieces.count > 1, let first = pieces.first, let last = pieces.last, text[first.lowerBound] == "各",
            bracketsLeft(text, first) - first.lowerBound <= 3,
            pieces.dropFirst().dropLast().allSatisfy({
                bracketsLeft(text, $0) - $0.lowerBound <= 2 || provinces.isWhole(text, $0)
            }),
            areas.match(text, before: first.upperBound, floor: first.lowerBound) != nil,
            someOf.match(text, at: last.lowerBound) == nil, !text.hasPrefix("管委会", at: last.lowerBound)
        else { return nil }
        // 各市（州）、县（市、区）: two ranks of places, each with what it is called elsewhere.
        if pieces.allSatisfy({ bracketsLeft(text, $0) < $0.upperBound }),
            eachKinds.isWhole(text, last.lowerBound..<bracketsLeft(text, last))
        {
            return first.lowerBound..<last.upperBound
        }
        // 各辖市、区民政局: whatever office of theirs; beside 各街镇 stands an office of the district above them.
        let rank = text[bracketsLeft(text, first) - 1]
        let ofAreas = areas.match(text, at: last.lowerBound, limit: last.upperBound).map {
            bracketsRight(text, last.lowerBound + $0..<last.upperBound)
        }
        if ChineseSigns("市县区州盟旗").contains(rank), let ofAreas, last.upperBound - ofAreas >= 2,
            departments.match(text, before: last.upperBound, floor: ofAreas) != nil
        {
            return first.lowerBound..<last.upperBound
        }
        guard let length = areaBodies.match(text, before: last.upperBound, floor: last.lowerBound),
            bracketsLeft(text, last.lowerBound..<last.upperBound - length) - last.lowerBound <= 2
                || provinces.match(text, at: last.lowerBound) == last.count - length
        else { return nil }
        return first.lowerBound..<last.upperBound
    }

    private static let provinces: ChineseWords = "自治区 直辖市 自治州 自治县 县级市"

    /// 各区、相关管委会: those concerned are named beside the areas.
    private static let someOf: ChineseWords = "相关 有关"

    /// 某某办公室（以下简称“某办”）: the name that the text uses from there on.
    private static func shortForm(_ text: ChineseText, _ piece: Range<Int>) -> String? {
        guard let word = text.first("以下简称", in: piece) ?? text.first("以下称", in: piece),
            let open = text.first("“", in: word..<piece.upperBound),
            let close = text.first("”", in: open..<piece.upperBound), close > open + 1
        else { return plainShortForm(text, piece) }
        return text.shownName(open + 1..<close)
    }

    /// 某某指挥部（以下简称县指挥部）, without marks of quotation.
    private static func plainShortForm(_ text: ChineseText, _ piece: Range<Int>) -> String? {
        guard let word = text.first("以下简称", in: piece), let close = piece.last, text[close] == ")",
            close > word + 5, !ChineseSigns("“《").contains(text[word + 4])
        else { return nil }
        return text.shownName(word + 4..<close)
    }

    /// 发展改革、教育、财政部门: fields of one kind of department, which only together make a name.
    private static func isAbbreviatedList(_ text: ChineseText, _ pieces: [Range<Int>]) -> Bool {
        guard let last = pieces.last, endsAsName(text, last) else { return false }
        return pieces.dropLast().allSatisfy { !endsAsName(text, $0) }
    }

    /// 各科室、社区: a kind of body behind another, which the 各 before it stands for as well.
    static func isKind(_ text: ChineseText, _ piece: Range<Int>, in names: [ChineseName]) -> Bool {
        guard let first = names.first?.range, first.lowerBound < piece.lowerBound, text[first.lowerBound] == "各" else {
            return false
        }
        let kind = piece.lowerBound..<bracketsLeft(text, piece)
        return eachKinds.isWhole(text, kind)
            || kind.count <= 8 && everyKinds.match(text, before: kind.upperBound, floor: kind.lowerBound) != nil
    }

    /// 发展改革、教育、财政等部门: fields that only together make a name.
    static func isFields(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        text.contains("、", in: range)
            && fieldKinds.match(text, before: bracketsLeft(text, range), floor: range.lowerBound) != nil
    }

    static let fieldKinds: ChineseWords = "部门 主管部门"

    private static let eachKinds: ChineseWords = """
        社区 村 镇 乡 街 村社区 村居 县级市 区 县 市 州 旗 自治县 自治区 直辖市 单位 部门 科室 处室 站所 乡镇 街道 镇街 园区 县区 学校 中心 企业 办公室 支部 党支部 医院 景区 派出所 管理所
        """

    /// The name with a common beginning or ending that its neighbours carry.
    private static func full(_ text: ChineseText, _ pieces: [Range<Int>], _ index: Int) -> String {
        let piece = pieces[index]
        if let open = openTail(text, piece) { return text.shownName(open.area) + text.shownName(open.body) }
        let own = text.shownName(piece)
        if let owner = ownerBeforeEach(text, pieces, index) ?? areasBefore(text, pieces, index)
            ?? areasOfDepartment(text, pieces, index)
        {
            return owner + own
        }
        if let tail = tailOfAreas(text, pieces, index) { return own + tail }
        if index > 0, let first = pieces.first, text[first.lowerBound] == "各",
            eachKinds.isWhole(text, piece.lowerBound..<bracketsLeft(text, piece))
        {
            return "各" + own
        }
        return own
    }

    /// 省政府各部门、各单位: what stands before the first 各 holds for the next as well.
    private static func ownerBeforeEach(_ text: ChineseText, _ pieces: [Range<Int>], _ index: Int) -> String? {
        guard text[pieces[index].lowerBound] == "各", !isOfAreas(text, pieces[index]) else { return nil }
        for earlier in pieces[..<index].reversed() {
            guard let each = text.first("各", in: earlier) else { return nil }
            // 机关各部门、各企事业单位: the second are not the house's own.
            if text.hasSuffix("机关", before: each) { return nil }
            if each > earlier.lowerBound { return text.shownName(earlier.lowerBound..<each) }
        }
        return nil
    }

    /// 各县市区政府 beside 市级各部门: places have no owner, and the departments' is not theirs.
    private static func isOfAreas(_ text: ChineseText, _ piece: Range<Int>) -> Bool {
        var index = piece.lowerBound + 1
        while index < piece.upperBound, ChineseSigns("省市州盟县区旗乡镇街村()、").contains(text[index]) { index += 1 }
        return index > piece.lowerBound + 1 || zones.match(text, at: index, limit: piece.upperBound) != nil
    }

    private static let zones: ChineseWords = "片区 园区 开发区 功能区 高新区 新区 社区 管理区 经开区"

    /// 各乡（镇）党委、人民政府: a kind of body alone is that of the areas named before it.
    private static func areasBefore(_ text: ChineseText, _ pieces: [Range<Int>], _ index: Int) -> String? {
        guard index > 0, kinds.isWhole(text, pieces[index]) else { return nil }
        for earlier in pieces[..<index].reversed() where text[earlier.lowerBound] == "各" {
            guard let length = kinds.match(text, before: earlier.upperBound, floor: earlier.lowerBound + 2) else {
                return nil
            }
            return text.shownName(earlier.lowerBound..<earlier.upperBound - length)
        }
        return nil
    }

    private static let kinds: ChineseWords = """
        党委 党工委 党组 党支部 党总支 居委会 村委会 人民政府 政府 管委会 办事处 教育局 财政局 民政局 司法局 公安局 审计局 统计局 税务局 卫生健康局 农业农村局 应急管理局 人力资源和社会保障局
        人力资源社会保障局 发展和改革局 发展改革局 发展改革委 自然资源局 生态环境局 住房和城乡建设局 住房城乡建设局 交通运输局 市场监督管理局 市场监管局 文化和旅游局 医疗保障局 水利局 水务局
        """

    /// 长春新区、中韩〔长春〕国际合作示范区管委会: areas named one after another share the body of the last.
    private static func tailOfAreas(_ text: ChineseText, _ pieces: [Range<Int>], _ index: Int) -> String? {
        guard areas.match(text, before: pieces[index].upperBound, floor: pieces[index].lowerBound) != nil,
            !ownBodies.isWhole(text, pieces[index])
        else { return nil }
        for later in pieces[(index + 1)...] {
            if let open = openTail(text, later) { return text.shownName(open.body) }
            guard let length = areaBodies.match(text, before: later.upperBound, floor: later.lowerBound) else {
                guard areas.match(text, before: later.upperBound, floor: later.lowerBound) != nil else { return nil }
                continue
            }
            let tail = later.upperBound - length..<later.upperBound
            let area = bracketsLeft(text, later.lowerBound..<tail.lowerBound)
            guard areas.match(text, before: area, floor: later.lowerBound) != nil else { return nil }
            return text.shownName(tail)
        }
        return nil
    }

    /// 各街道、开发区管委会: those that are bodies as they stand take no ending from the next.
    private static let ownBodies: ChineseWords = "各街道 各乡镇 各镇街 各镇 各乡 各社区 各县区 各村"

    /// The end of a range without a bracketed remark behind it: 县（市）人民政府 stands at 县.
    static func bracketsLeft(_ text: ChineseText, _ range: Range<Int>) -> Int {
        guard range.upperBound > range.lowerBound, ChineseSigns(")]").contains(text[range.upperBound - 1]),
            let open = text.opening(range.upperBound - 1), open > range.lowerBound
        else { return range.upperBound }
        return open
    }

    /// The beginning of a range without a bracketed remark before it.
    private static func bracketsRight(_ text: ChineseText, _ range: Range<Int>) -> Int {
        guard let first = range.first, text[first] == "(", let close = text.closing(first, limit: range.upperBound)
        else {
            return range.lowerBound
        }
        return close + 1
    }

    private static func atConjunctions(_ text: ChineseText, _ range: Range<Int>) -> [Range<Int>] {
        var depth = 0
        for index in range.dropFirst() {
            switch text[index] {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            case "和", "及", "与", "暨", "或":
                let left = range.lowerBound..<(text[index] == "及" && text[index - 1] == "以" ? index - 1 : index)
                let right = index + 1..<range.upperBound
                // 各县党委和人民政府: the second has no owner of its own and stands with the first.
                if depth == 0, endsAsName(text, left) || endsAsPost(text, left),
                    endsAsName(text, right) || endsAsPost(text, left) && endsAsPost(text, right),
                    !bare.isWhole(text, right)
                {
                    return [left] + atConjunctions(text, right)
                }
            default: break
            }
        }
        return [range]
    }

    /// The list's item without the 等部门 that leaves it open, and without 由 and 请 before it.
    private static func withoutRest(_ text: ChineseText, _ range: Range<Int>) -> Range<Int> {
        var range = range
        while !text.hasPrefix("及时", at: range.lowerBound),
            let length = opening.match(text, at: range.lowerBound, limit: range.upperBound)
        {
            range = range.lowerBound + length..<range.upperBound
        }
        // 某局(按职责分别落实) and 某局(列第一位的为牵头单位,下同) say how, and are no part of the name.
        if let close = range.last, text[close] == ")", let open = text.opening(close), open > range.lowerBound + 1,
            remarks.match(text, at: open + 1, limit: close) != nil || isSentence(text, open + 1..<close)
        {
            range = range.lowerBound..<open
        }
        for index in range.dropFirst() where text[index] == "等" {
            let head = range.lowerBound..<index
            if endsAsName(text, head), isRest(text, index + 1..<range.upperBound) { return head }
        }
        return range
    }

    /// A comma or a colon in brackets parts clauses; 以下简称 gives a name.
    private static func isSentence(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        range.contains { ChineseSigns(",。;:").contains(text[$0]) } && !text.hasPrefix("以下", at: range.lowerBound)
    }

    private static func isRest(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return true }
        // 等省级主管部门（单位）
        let end = bracketsLeft(text, range)
        return end - range.lowerBound <= 8 && groups.match(text, before: end, floor: range.lowerBound) != nil
    }

    private static let remarks: ChineseWords = "按 依 根据 分别 共同 具体 负责 各自 视 设在 设于"
    private static let bare: ChineseWords = "人民政府 政府 党委 党组 人大 政协 管委会 党工委"
    private static let opening: ChineseWords = "所涉及的 涉及的 特别是 尤其是 由 请 责成 并由 分别由 以及 及"
    private static let groups: ChineseWords = "部门 单位 机构 机关 处室 科室 委办局 企业 组织 地方 街道 乡镇 厅局"
    private static let areas: ChineseWords = "新区 开发区 示范区 高新区 保税区 试验区 省 自治区 直辖市 区 县 市 州 盟 旗 镇 乡 街道 ) ]"
    static let areaBodies: ChineseWords = """
        管委会 管理委员会 人民政府 政府 党委 党工委 县委 区委 市委 街道办事处 办事处 教育局 财政局 发展改革局
        """

    /// Whether the words end as names of bodies do.
    static func endsAsName(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        guard range.count > 1 else { return false }
        let end = bracketsLeft(text, range)
        return suffixes.match(text, before: end, floor: range.lowerBound) != nil
            || suffixes.match(text, before: range.upperBound, floor: range.lowerBound) != nil
    }

    /// Whether the words end as posts do: 各学院辅导员, 村党支部书记.
    static func endsAsPost(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        posts.match(text, before: range.upperBound, floor: range.lowerBound) != nil
    }

    private static let posts: ChineseWords = """
        书记 第一书记 第一书记” 主任 干部 代表 负责人 负责同志 网格员 辅导员 班主任 校长 院长 局长 科长 所长 专干 联络员 工作人员 主席 处长 部长 组长 调研员 科员 站长 镇长 乡长 县长 区长 市长
        """

    /// Whether a name may go on at the index: another is listed, or the character closes names.
    static func goesOn(_ text: ChineseText, _ index: Int) -> Bool {
        index < text.count
            && (ChineseSigns("、和及与()[]级局厅委办处科室部院所站队会组中心镇乡街村县直属").contains(text[index])
                || text.hasPrefix("人民政府", at: index) || text.hasPrefix("政府", at: index))
    }

    /// Whether a list of names ends there, the 等部门 that leaves it open passed over.
    static func endsAsList(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        endsAsName(text, range) || endsAsName(text, withoutRest(text, range))
    }

    /// Whether they end so that nothing but a body can be meant, without a verb to say so.
    static func endsAsCertainName(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        guard range.count > 1, range.count < 30 else { return false }
        let end = bracketsLeft(text, range)
        // 统筹办 is an office, 筹办 is done.
        if deeds.match(text, before: end, floor: range.lowerBound) != nil,
            planners.match(text, before: end, floor: range.lowerBound) == nil
        {
            return false
        }
        // 各进驻单位, 各实施学校: whichever they are, all of a kind of bodies.
        if text[range.lowerBound] == "各", range.count <= 14,
            everyKinds.match(text, before: end, floor: range.lowerBound + 1) != nil
        {
            return true
        }
        // 镇林业站, 乡派出所: the small offices of a place.
        if ChineseSigns("镇乡县").contains(text[range.lowerBound]), (3...8).contains(range.count),
            smallOffices.match(text, before: end, floor: range.lowerBound + 1) != nil
        {
            return true
        }
        if isDivision(text, range.lowerBound..<end) { return true }
        return certain.match(text, before: end, floor: range.lowerBound) != nil
            || certain.match(text, before: range.upperBound, floor: range.lowerBound) != nil
    }

    private static let certain: ChineseWords = """
        人民政府 政府 管委会 办 院 委员会 办公室 办公厅 领导小组 工作组 指挥部 专班 厅 局 委 各部门 部门 国企 防指 侨联 文联 社科联 红十字会 科协
        各单位 你单位 贵单位 有关单位 相关单位 所属单位 直属单位 承办单位 牵头单位 配合单位 成员单位 主管单位 纪委 监委 机构 支行 分行 监管组 中心 中小学 中学 小学 幼儿园 司 处 科 处室 科室 股室 法院 检察院 银行 集团 公司 大学 学院 学校 医院 总工会
        工会 团市委 团县委 团省委 团委 妇联 残联 科协 工商联 分局 总队 支队 大队 团体 物业 街道 各乡镇 乡镇 各县区 县区 各市州 市州 各镇街 镇街 管理站
        服务站 中心校 各校 股 财务科 督查室 机要室 研究室 教研室 档案室 村委会 居委会 村民委员会 居民委员会 村民小组 居民小组 工作队 两委 “两委” 管理所 派出所 卫生院 农业农村办 综合执法队 执法队 救援队 供电公司 责任单位 责任部门 督导室 监管所 研究院 考试院 设计院 党校 报社 电视台 广播电视台 档案馆 图书馆 组织部 宣传部 统战部 各地 各级 各地区 行政村 协会 商会 合作社 事业单位 各行业 各领域主管部门 各市 各县 各区 各镇 各乡 各村 各社区 市委办 政府办 政法委 区财政 县财政 市财政 省财政 镇财政 各级财政
        管理部 工程部 建设部 财务部 资源部 综合部 市场部 运营部 安全部 党群部 法务部 审计部 事业部 工作部 项目部 监管部 生产部 技术部 信息部 投资部 发展部 保卫部 党建部 采购部 纪检部 武装部 各部室 部室 所属公司
        编办 县委 区委 市委 省委 党委 党组 人大 政协 海关 税务局 各方 上述单位 以上单位 被督查单位 被检查单位 被考核单位 被巡察单位 被督导单位 综合执法大队 各园区 各党支部 各站所 各办公室 各中心 党组织 党总支 党支部 各省 各州 各盟 各旗 省级部门 市级部门 县级部门 区级部门 第一书记 各高校 各中小学 各幼儿园 村民代表大会 各站 各所
        与会单位 参会单位 参与单位 参加单位 事发单位 首接单位 首办单位 责任科室 被考核对象 效能督查办 巡审办 管理单位 运营单位 实施单位 业主单位 帮扶单位 包联单位 申报单位 主办单位 协办单位 监管单位 产权单位 养护单位 轮值单位 汇总单位 落实单位 预算单位 项目单位 试点单位 试点地区 派出单位 属地政府 小组
        督导组 巡察组 验收组 指导组 保障组 宣传组 协调组 处置组 救援组 整治组 综合组 推进组 筹备组 专家组 消防救援站
        农业农村部 教育部 公安部 民政部 司法部 财政部 人力资源社会保障部 自然资源部 生态环境部 住房城乡建设部 交通运输部 水利部 商务部 文化和旅游部 应急管理部 应急部 工业和信息化部
        科技部 科学技术部 安全部 外交部 国防部 民航局 退役军人部 退役军人事务部 中联部 总社 银保监会 证监会 监管总局 团中央 共青团 各金融机构 各省级部门 网信部门 财务室 校长室 总务室 教务室 德育室 教科室 人事室 会计室 年级组 教研组 备课组 秘书组 秘书处 专项小组 工作小组 专项组 协调小组
        督察室 督察处 监察室 信访室 法制室 综合室 督察科 立案庭 执行庭 民一庭 民二庭 民三庭 刑庭 行政庭 公安机关 检察机关 审判机关 司法机关 行政机关 监察机关 税务机关 执法机关 登记机关 审批机关 主管机关 复议机关 各机关 党政机关 群团组织 主席团 人民代表大会 常务委员会 各分场 分场 林场 农场 茶场 牧场 渔场 各分公司 分公司 各分厂 各车间 各矿 各班组
        督查组 检查组 考核组 考评组 调查组 巡查组 核查组 评估组 属企业 子企业 子公司
        """

    private static let everyKinds: ChineseWords =
        "单位 部门 学校 企业 机构 基地 窗口 园区 支部 高校 院校 医院 乡 镇 街道 社区 行政村 自然村 村居 村(居) 居民区 团体 协会 商会 园 组 站 所 市县 县市 县市区 县区 区县 市州 州市 旗县 旗县区 盟市 业主"
    private static let smallOffices: ChineseWords =
        "林业站 农技站 水务站 水利站 文化站 畜牧站 经管站 财政所 司法所 国土所 国土资源所 自然资源所 市场监管所 工商所 税务所 供电所 派出所 卫生院 敬老院 中学 站 民政所 扶贫站 水文站"
    private static let planners: ChineseWords = "统筹办 督办办 综合协办"

    /// Verbs that end as bodies do.
    private static let deeds: ChineseWords =
        "调处 查处 惩处 好处 举办 承办 主办 创办 督办 经办 兴办 开办 停办 协办 联办 代办 申办 筹办 交办 通办 查办 快办 持股 入股 参股 控股 全局 布局 格局 结局 大局 当局"

    private static let suffixes: ChineseWords = """
        村居 厅 局 委 办 部 院 会 署 司 处 科 室 股 所 站 队 组 府 社 馆 校 园 台 网 行 联 协 省 区 县 市 州 盟 旗 乡 镇 村 街 厂 矿 段 庭 委办 部门
        单位 机构 机关 组织 中心 政府 人大 政协 党委 党组 党工委 支部 总支 公司 集团 企业 国企 央企 银行 学校 大学 学院 中学 小学 中小学 医院 法院 检察院 街道 社区
        办事处 专班 指挥部 部委 各地 各级 地方 地区 各方 科室 处室 股室 海关 军区 公安 税务 总队 支队 大队 中队 分局 委办局 厅委办 直属机构 工会
        妇联 残联 两委 “两委” 团体 物业 分场 林场 农场 牧场 茶场 渔场 车间 主席团 主体 运营商 承办方 主管 属地 师 团 连队 兵团
        """
}
