/// One row of an assignment table, whatever form the table came in.
struct ChineseRow: Sendable {
    var code: String?
    /// The indicator or heading it stands under, points and remarks left away.
    var group: String?
    var groupWeight: Double?
    /// Whether no other row stands under its group.
    var hasOwnGroup = false
    var task = ChineseCell()
    var weight: ChineseCell?
    /// The points that the words say, where no column has them; they stand in `weight`.
    var points: Double?
    /// Whether it is one of the criteria of a row and not the row.
    var isCriterion = false
    /// By what its points are given.
    var criteria: ChineseCell?
    var due: ChineseCell?
    var lead: ChineseCell?
    var support: ChineseCell?
    var owner: ChineseCell?
    var leader: ChineseCell?
    var product: ChineseCell?
    var target: ChineseCell?
    /// The texts that the task comes from.
    var basis: ChineseCell?
    /// The numbers that the row's place is to reach, where no column says what is to be done.
    var quotas: [ChineseQuota] = []

    /// 推行网格化管理。（3分）: the points behind the words; those of a column beside them are the field's.
    mutating func takePoints() {
        let text = task.text
        guard text.hasSuffix(")") || text.hasSuffix(")。"),
            let score = ChineseScore.find(in: text, max(0, text.count - 12)..<text.count),
            score.range.lowerBound > 4, score.range.upperBound >= text.count - 1
        else { return }
        if let column = weight {
            guard let whole = ChineseCellKind.number(column.text), whole >= score.value else { return }
            groupWeight = groupWeight ?? whole
        }
        points = score.value
        weight = ChineseCell(text[score.range], line: task.line)
        task = ChineseCell(text[0..<score.range.lowerBound], line: task.line)
    }

    /// Who answers for all rows of a group stands once, in a cell beside the group's name.
    mutating func shareDuty(of above: ChineseRow) {
        let own = [lead, support, owner, leader].compactMap { $0 }
        guard own.allSatisfy(\.isEmpty) else { return }
        (lead, support, owner, leader) = (above.lead, above.support, above.owner, above.leader)
    }

    /// 职能工作（5分）（属…） is the group 职能工作 with 5 points.
    static func group(_ text: ChineseText) -> (name: String, weight: Double?) {
        var index = 0
        while index < text.count {
            if text[index] == "(" || text[index] == "[", let close = text.closing(index) {
                if let number = ChineseNumber.parse(text, at: index + 1, limit: close), !number.inCharacters,
                    text[number.range.upperBound..<close].equals("分")
                {
                    return (text.shown(text.trimmedBlank(0..<index)), number.value)
                }
                index = close
            }
            index += 1
        }
        return (text.shown(text.trimmedBlank(text.all)), nil)
    }
}

extension ChineseText {
    func trimmedBlank(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last, scalars[last] == " " { range = range.lowerBound..<last }
        return range
    }
}
