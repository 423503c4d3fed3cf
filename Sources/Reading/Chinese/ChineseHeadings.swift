/// Headings whose numbers the page lost: 总体要求, 重点任务, 工作要求 on lines of their own.
///
/// Office suites count 一、二、三、 by themselves, and what copies the words leaves the counting behind.
enum ChineseHeadings {
    /// The paragraphs with such headings marked as those of the first rank, where nothing of that rank is numbered.
    static func restored(_ paragraphs: [ChineseParagraph]) -> [ChineseParagraph] {
        let isNumbered = paragraphs.contains { paragraph in
            paragraph.marker.map { $0.level > .annex && $0.level <= .comma } ?? false
        }
        guard !isNumbered else { return paragraphs }
        let places = paragraphs.indices.dropLast().filter { isHeading(paragraphs[$0]) }
        guard places.count > 1 else { return paragraphs }
        var restored = paragraphs
        for place in places {
            let words = restored[place].text
            restored[place].marker = ChineseMarker(level: .comma, label: words.shown(), number: nil, length: 0)
        }
        return restored
    }

    /// 3 职责, and 3.1 below it: headings counted by a figure without a sign behind it.
    static func counted(_ paragraphs: [ChineseParagraph]) -> [ChineseParagraph] {
        let parts = Set(
            paragraphs.lazy.compactMap { $0.marker }.filter { $0.level == .dotted }
                .compactMap { $0.label.split(separator: ".").first.map(String.init) })
        guard !parts.isEmpty else { return paragraphs }
        var counted = paragraphs
        for (place, paragraph) in paragraphs.enumerated() where paragraph.marker == nil {
            let text = paragraph.text
            let figures = text.scalars.prefix { $0.isDigit }.count
            guard (1...2).contains(figures), (figures + 2...figures + 14).contains(text.count),
                text.scalars[figures...].allSatisfy({ $0.isChinese || ChineseSigns("、()").contains($0) }),
                !ChineseSigns("年月日个").contains(text[figures]), let number = Int(text.shown(0..<figures)),
                parts.contains("\(number)") || place > 0 && counted[place - 1].marker?.number == number - 1
            else { continue }
            counted[place].marker = ChineseMarker(level: .arabic, label: "\(number)", number: number, length: figures)
        }
        return counted
    }

    /// 工作要求：, unnumbered below a list that no heading of the first rank is over.
    static func isWhole(_ text: ChineseText) -> Bool {
        let end = text.hasSuffix(":") ? text.count - 1 : text.count
        return (4...6).contains(end) && headings.isWhole(text, 0..<end)
    }

    private static func isHeading(_ paragraph: ChineseParagraph) -> Bool {
        let text = paragraph.text
        return paragraph.marker == nil && (4...12).contains(text.count) && text.scalars.allSatisfy(\.isChinese)
            && headings.match(text, before: text.count) != nil
    }

    private static let headings: ChineseWords = """
        总体要求 指导思想 基本原则 工作原则 工作目标 总体目标 目标任务 主要目标 重点任务 主要任务 工作任务 任务分工 职责分工 责任分工 工作重点 整治重点 整治内容 整治任务 重点内容 工作内容 主要内容
        实施内容 活动内容 考核内容 实施步骤 工作步骤 方法步骤 工作安排 时间安排 进度安排 步骤安排 阶段安排 工作措施 主要措施 重点措施 保障措施 工作举措 主要举措 组织领导 组织保障 组织机构
        工作要求 有关要求 相关要求 几点要求 整治范围 工作范围 实施范围 检查内容 检查范围 工作机制 考核办法 奖惩办法 监督检查
        """
}
