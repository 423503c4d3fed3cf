/// Sentences in which a document says how many tasks, goals or indicators it sets.
enum StatedCounts {
    struct Count: Sendable, Equatable {
        var number: Int
        /// As the text writes it: 24个一级指标.
        var words: String
        /// Whether it counts what rows are grouped under.
        var isOfGroups: Bool
    }

    struct Sentence: Sendable {
        var line: Int
        var source: Span
        var counts: [Count]
    }

    static func sentences(of document: Document, in language: DraftLanguage) -> [Sentence] {
        document.blocks.compactMap { block in
            guard case .paragraph(let paragraph) = block else { return nil }
            switch language {
            case .zh: return chinese(paragraph.passage, document)
            case .vi: return spaced(paragraph.passage, document, vietnamese)
            case .en: return spaced(paragraph.passage, document, english)
            }
        }
    }

    /// 共设定24个一级指标、66项年度工作目标: a verb of setting, then numbers with what they count.
    private static func chinese(_ passage: Passage, _ document: Document) -> Sentence? {
        let text = ChineseText(passage, of: document.text)
        for sentence in text.sentences() {
            guard let verb = settingVerbs.first(in: text, sentence) else { continue }
            let range = verb.upperBound..<sentence.upperBound
            var counts: [Count] = []
            var end = verb.upperBound
            for index in range where index >= end {
                guard let number = ChineseNumber.parse(text, at: index, limit: range.upperBound),
                    let value = number.integer, value > 1, number.range.upperBound < range.upperBound,
                    "个项条件大".unicodeScalars.contains(text[number.range.upperBound]),
                    index - end <= 12, let noun = noun(text, number.range.upperBound + 1, range.upperBound)
                else { continue }
                counts.append(
                    Count(number: value, words: text.shown(index..<noun.end), isOfGroups: noun.isGroup))
                end = noun.end
            }
            guard !counts.isEmpty else { continue }
            return Sentence(
                line: passage.line, source: text.span(verb.lowerBound..<end), counts: counts)
        }
        return nil
    }

    /// 年度工作目标, 重点任务, 一级指标 right behind the measure word.
    private static func noun(_ text: ChineseText, _ start: Int, _ limit: Int) -> (end: Int, isGroup: Bool)? {
        for index in start..<min(start + 6, limit) {
            if let length = groupNouns.match(text, at: index, limit: limit) { return (index + length, true) }
            if let length = rowNouns.match(text, at: index, limit: limit) { return (index + length, false) }
            if !text[index].isChinese { return nil }
        }
        return nil
    }

    private static let settingVerbs: ChineseWords =
        "共设定 共设置 共设 设定 共有 共计 共分解 分解为 细化为 明确 共提出 提出 共安排 共梳理 梳理形成 共确定 确定了 分为 共"
    private static let groupNouns: ChineseWords = "一级指标 大类 类指标"
    private static let rowNouns: ChineseWords = """
        年度工作目标 工作目标 年度目标 二级指标 三级指标 重点任务 工作任务 主要任务 具体任务 任务 工作措施 具体措施 措施 工作举措 举措 工作事项 事项 重点工作 工作要点
        """

    private struct Vocabulary {
        var verbs: Phrases
        var nouns: Phrases
        var numbers: [(Phrase, Int)]
    }

    private static let vietnamese = Vocabulary(
        verbs: ["gom", "bao gom", "de ra", "xac dinh", "tong so", "tong cong", "co tat ca", "giao"],
        nouns: ["nhiem vu", "chi tieu nhiem vu", "dau viec", "noi dung cong viec"], numbers: [])

    private static let english = Vocabulary(
        verbs: ["comprises", "contains", "sets out", "consists of", "lists", "total of", "includes", "following"],
        nouns: ["actions", "tasks", "assignments", "measures", "goals", "commitments"],
        numbers: [
            ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
            ("eleven", 11), ("twelve", 12), ("fifteen", 15), ("twenty", 20),
        ])

    /// A verb of setting, a number and the noun directly behind it, one adjective between at most.
    private static func spaced(_ passage: Passage, _ document: Document, _ words: Vocabulary) -> Sentence? {
        guard let verb = passage.first(of: words.verbs) else { return nil }
        let reach = verb.range.upperBound..<min(passage.count, verb.range.upperBound + 30)
        for index in reach where index == 0 || !passage[index - 1].isWord {
            guard let number = number(passage, index, words) else { continue }
            let behind = number.end..<min(passage.count, number.end + 24)
            guard let noun = passage.first(of: words.nouns, in: behind),
                passage.letters[number.end..<noun.range.lowerBound].count(where: { $0.isSpace }) <= 2
            else { continue }
            let range = index..<noun.range.upperBound
            return Sentence(
                line: passage.line, source: passage.span(verb.range.lowerBound..<range.upperBound),
                counts: [Count(number: number.value, words: document.string(passage, range), isOfGroups: false)])
        }
        return nil
    }

    private static func number(_ passage: Passage, _ index: Int, _ words: Vocabulary) -> (value: Int, end: Int)? {
        for (phrase, value) in words.numbers where passage.has(phrase, at: index) {
            return (value, index + phrase.letters.count)
        }
        var (value, end) = (0, index)
        while end < passage.count, let digit = passage[end].digit, end - index < 4 {
            value = value * 10 + digit
            end += 1
        }
        return end > index && value > 2 && end < passage.count && passage[end].isSpace ? (value, end) : nil
    }
}
