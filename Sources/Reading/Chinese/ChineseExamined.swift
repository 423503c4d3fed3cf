/// Whose work a scheme examines, as a section of it says.
enum ChineseExamined {
    /// 一、考核对象。各镇人民政府，县直各部门。: the bodies of the section, where it names nothing else.
    static func bodies(of outline: ChineseOutline) -> (names: [ChineseName], text: ChineseText)? {
        for node in outline.nodes where headings.isWhole(node.text, node.heading) {
            if let names = names(node.text, node.heading.upperBound..<node.body.upperBound) {
                return (names, node.text)
            }
            for child in node.children.map({ outline.nodes[$0] }) {
                if let names = names(child.text, child.body) { return (names, child.text) }
            }
        }
        return nil
    }

    private static func names(_ text: ChineseText, _ range: Range<Int>) -> [ChineseName]? {
        let words = text.trimmed(range)
        guard (3...120).contains(words.count), !text.contains("。", in: words) else { return nil }
        let names = ChineseBodies.names(text, words)
        let areBodies = names.allSatisfy {
            $0.range.count <= 20 && !text.scalars[$0.range].contains(where: \.isDigit)
                && (ChineseBodies.endsAsCertainName(text, $0.range) || ChineseBodies.isKind(text, $0.range, in: names))
        }
        return !names.isEmpty && areBodies ? names : nil
    }

    private static let headings: ChineseWords = """
        考核对象 考评对象 评估对象 考核范围 被考核单位 评价对象 测评对象 考核单位 考核对象及范围 考核范围和对象 考核范围及对象 考核对象和范围
        """
}
