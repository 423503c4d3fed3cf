/// Names of persons in a cell or behind a label.
enum ChinesePeople {
    /// Names parted by 、 or the like, with remarks in brackets left away.
    static func listed(_ text: ChineseText, _ range: Range<Int>) -> [ChineseName] {
        text.parts(of: range) { ChineseSigns("、,;/").contains($0) }.flatMap { part -> [ChineseName] in
            var part = text.trimmed(part)
            if let close = part.last, text[close] == ")", let open = text.opening(close), open > part.lowerBound {
                part = part.lowerBound..<open
            }
            // 分管领导：郑和；6月、12月各评估一次: a time is nobody.
            if part.contains(where: { text[$0].isDigit }) { return [] }
            return isPost(text, part) ? [] : split(text, withoutPost(text, part), count: nil)
        }
    }

    /// 党组书记、局长 孟某某: of posts and the name behind them only the name is a person.
    private static func isPost(_ text: ChineseText, _ part: Range<Int>) -> Bool {
        if posts.isWhole(text, part) { return true }
        // 县水利局党组副书记: the office stands before the post, where a name would leave it two characters or three.
        guard let length = posts.match(text, before: part.upperBound, floor: part.lowerBound) else { return false }
        return part.count - length > 3
    }

    private static func withoutPost(_ text: ChineseText, _ part: Range<Int>) -> Range<Int> {
        // 张某副局长: the post may stand behind as well.
        if let length = posts.match(text, before: part.upperBound, floor: part.lowerBound),
            (2...3).contains(part.count - length)
        {
            return part.lowerBound..<part.upperBound - length
        }
        // 县水利局局长 马某某: the office before the post as well.
        for index in part.prefix(24) {
            guard let length = posts.match(text, at: index, limit: part.upperBound) else { continue }
            let name = text.trimmed(index + length..<part.upperBound)
            if (2...4).contains(name.count), posts.match(text, at: name.lowerBound, limit: name.upperBound) == nil {
                return name
            }
        }
        return part
    }

    private static let posts: ChineseWords = """
        县委常委 市委常委 区委常委 州委常委 党工委书记 党工委副书记 党委副书记 人大主席 常委 委员 党委委员 总经济师 总会计师 总规划师 纪委书记 组织委员 宣传委员 政法委员 统战委员 武装部长 人大副主席 党组书记 党委书记 书记 副书记 党组成员 党委委员 主任 副主任 局长 副局长 县长 副县长 市长 副市长 区长 副区长 镇长 副镇长 乡长 副乡长 院长 副院长 科长 副科长 处长 副处长 厅长 副厅长 主席 副主席 部长 副部长
        常务副县长 常务副市长 常务副区长 县委书记 区委书记 市委书记 镇党委书记 乡党委书记 支队长 大队长 所长 校长 四级调研员 三级调研员 二级调研员 一级调研员 总工程师 教师 老师 干事 专干 辅导员 班主任 教研员 社工 护士长 队长 组长 站长 会计 出纳 网格员 秘书长 总经理 副总经理 经理 副组长 园长 副园长 副校长 总监 工会主席 副站长 政委 教导员 指导员 副所长 副大队长
        """

    /// The persons of a cell that are as many as the offices in the cell beside it.
    ///
    /// Tables lose the breaks between names (黄文聪洪玮玮张少杰 for three offices): each line is cut where names can begin,
    /// and of all ways the one is taken that gives each office a person.
    static func names(in cell: ChineseCell, count: Int?) -> [ChineseName] {
        let lines = cell.lines.flatMap { line in pieces(line).map { (line, $0) } }
        if lines.count == count { return lines.map { person($0.0, $0.1) } }
        var names: [ChineseName] = []
        for (number, (line, range)) in lines.enumerated() {
            let left = lines.count - number - 1
            let wanted = count.map { max(1, $0 - names.count - left) }
            names += split(line, range, count: left == 0 || lines.count == 1 ? wanted : nil)
        }
        return names
    }

    /// A name without the blank that tables set between two characters.
    private static func person(_ text: ChineseText, _ range: Range<Int>) -> ChineseName {
        ChineseName(shown: text.shown(range).filter { $0 != " " }, range: range)
    }

    /// The words of a line between separators; 张 三 is one name, 张三 李四 two.
    private static func pieces(_ text: ChineseText) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for part in text.parts(at: { ChineseSigns("、,;/").contains($0) }) {
            var start = part.lowerBound
            for index in part.dropFirst() where text.isSpaced(index) {
                let next = (index + 1..<part.upperBound).first { text.isSpaced($0) } ?? part.upperBound
                if index - start == 1, next - index <= 2 { continue }
                found.append(start..<index)
                start = index
            }
            found.append(start..<part.upperBound)
        }
        return found
    }

    /// Cuts a run of ideographs into names of two to four, the best cut by surnames and the commonest lengths.
    static func split(_ text: ChineseText, _ range: Range<Int>, count: Int?) -> [ChineseName] {
        let length = range.count
        guard length > 4 || (count ?? 1) > 1 else { return [person(text, range)] }
        struct Way {
            var cost: Double
            var cuts: [Int]
        }
        let most = (length + 1) / 2
        var ways: [[Int: Way]] = Array(repeating: [:], count: length + 1)
        ways[0][0] = Way(cost: 0, cuts: [])
        for end in 2...max(2, length) where end <= length {
            for size in 2...4 where end >= size {
                let start = range.lowerBound + end - size
                let cost = cost(text, start..<start + size)
                for (number, way) in ways[end - size] where number < most {
                    let total = way.cost + cost
                    if total < ways[end][number + 1]?.cost ?? .infinity {
                        ways[end][number + 1] = Way(cost: total, cuts: way.cuts + [start])
                    }
                }
            }
        }
        let best =
            count.flatMap { ways[length][$0] }
            ?? ways[length].min { ($0.value.cost, $0.key) < ($1.value.cost, $1.key) }?.value
        guard let cuts = best?.cuts else { return [person(text, range)] }
        return cuts.indices.map { index in
            let part = cuts[index]..<(index + 1 < cuts.count ? cuts[index + 1] : range.upperBound)
            return person(text, part)
        }
    }

    /// Three characters are commonest, two are common, four only with a double surname.
    private static func cost(_ text: ChineseText, _ range: Range<Int>) -> Double {
        if text[range.lowerBound] == "各" { return range.count == 3 ? 0 : 4 }
        let isDouble = doubleSurnames.match(text, at: range.lowerBound, limit: range.upperBound) == 2
        let isSurname = isDouble || surnames.contains(text[range.lowerBound])
        let byLength = range.count == 3 ? 0.0 : range.count == 2 ? 1.2 : isDouble ? 0.2 : 5
        return byLength + (isSurname ? 0 : 3)
    }

    /// Whether a line holds nothing but names: 各科长 stands for all of them.
    static func isNames(_ text: ChineseText) -> Bool {
        guard text.count >= 2, text.count <= 30 else { return false }
        return pieces(text).allSatisfy { piece in
            guard piece.allSatisfy({ text[$0].isChinese }), piece.count >= 2 else { return false }
            if text[piece.lowerBound] == "各" {
                return piece.count <= 5 && text.hasSuffix("长", before: piece.upperBound)
            }
            let names = split(text, piece, count: nil)
            return names.allSatisfy { cost(text, $0.range) < 3 }
        }
    }

    private static let doubleSurnames: ChineseWords = "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 南宫"

    /// The surnames that cover nearly the whole population.
    private static let surnames = Set(
        """
        王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦\
        邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪\
        梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全\
        佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝洪闻原官封缠晋粟敬郁花靖占闽鄢丘储楼阎肖傅钮乐次候禹匡竺冀丰尧练亓赖谌蔺阚晁赫盘揭逯伊邸亢燕冶胥仝狄隆幸贝栗暴呼
        """.unicodeScalars)
}
