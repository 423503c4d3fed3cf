/// Labels that wide blanks part from their words, as tables of two columns leave them.
extension EnglishLabel {
    /// "Lead        Chief Pharmacist": the words before the gap, when they are no more than a label is.
    static func gapLabel(_ passage: Passage, _ range: Range<Int>) -> Range<Int>? {
        let near = range.lowerBound..<min(range.upperBound, range.lowerBound + 30)
        guard near.count > 5, passage.capitals[near.lowerBound],
            let gap = near.first(where: { passage.opensGap($0) }), gap - near.lowerBound >= 4,
            gap + 1 < range.upperBound,
            passage.letters[near.lowerBound..<gap].allSatisfy({
                $0.isLatin || $0.isSpace || $0 == 0x2F || $0 == 0x28 || $0 == 0x29
            })
        else { return nil }
        return near.lowerBound..<gap
    }
}

extension EnglishLabel {
    /// "Complete by 28 February 2026" alone on its line.
    static func timeLabel(_ passage: Passage, _ range: Range<Int>) -> Range<Int>? {
        guard range.lowerBound == 0, range.upperBound == passage.count, passage.count < 60, passage.startsCapital,
            let label = times.match(passage, at: 0)
        else { return nil }
        let end = times.phrases[label].letters.count
        guard end + 2 < passage.count, passage[end].isSpace,
            passage[end + 1].isDigit || passage.capitals[end + 1] || passage.has("the end of", at: end + 1)
        else { return nil }
        return 0..<end
    }

    private static let times: Phrases = [
        "complete by", "completed by", "to be completed by", "due by", "target date", "deadline", "completion date",
        "due date", "timescale", "to complete by", "done by", "to be done by", "timeline",
    ]
}

extension Passage {
    /// Whether three blanks or more stand at the index, within a line.
    func opensGap(_ index: Int) -> Bool {
        guard index > 0, index + 1 < count, letters[index].isSpace, starts[index + 1] - ends[index - 1] >= 3 else {
            return false
        }
        return !lineRanges.contains { $0.lowerBound == index + 1 }
    }
}
