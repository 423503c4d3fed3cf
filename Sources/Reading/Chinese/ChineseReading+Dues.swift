import WorkCalendar

/// When an item is due: by its own words, else by the phase or the month that it stands under.
extension ChineseReading {
    /// The words' own time; a phase's, where they only say how often something is done in it.
    func ownDue(
        of text: ChineseText, _ words: Range<Int>, _ base: ChineseDeadline.Reference
    ) -> ChineseDeadline? {
        let own = ChineseDeadline.ofItem(text, words, base: base)
        if let own, own.due.kind != .recurring || own.isLimit { return own }
        return ChineseDeadline.ofPhase(text, words, base: base) ?? own
    }

    /// 3月份, 第一季度, 动员阶段（3月1日至15日）as a heading: the time of all that stands below it.
    func dueAbove(_ node: ChineseNode, _ base: ChineseDeadline.Reference) -> (ChineseText, ChineseDeadline)? {
        var above = node.parent
        while let index = above {
            let heading = outline.nodes[index]
            let words = heading.heading
            if let due = ChineseDeadline.ofPhase(heading.text, words, base: base) { return (heading.text, due) }
            if let period = ChinesePeriod.parse(
                heading.text, at: words.lowerBound, limit: words.upperBound, year: base.year),
                words.upperBound - period.range.upperBound <= 4,
                ChineseReading.monthly.isWhole(heading.text, period.range.upperBound..<words.upperBound)
                    || period.range.upperBound == words.upperBound,
                let due = ChineseDeadline.ofCell(heading.text, period.range, base: base)
            {
                return (heading.text, due)
            }
            above = heading.parent
        }
        return nil
    }

    private static let monthly: ChineseWords = "工作 重点工作 任务 工作安排 安排 :"
}
