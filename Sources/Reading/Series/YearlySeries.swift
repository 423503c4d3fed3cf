/// Gives what a text promises for every one of several years as a series of yearly targets.
///
/// "mỗi năm thêm 20 % cho đến 100 %", "每年新增200个", "by 5 % each year". Where the text says from where something rises or
/// falls, the series holds the levels, up to the last that is named; else what each year adds.
struct YearlySeries {
    let language: DraftLanguage
    /// The year of issue, from which a series runs where nothing else says so.
    let issued: Int?
    private let words: YearlyWords

    init(_ language: DraftLanguage, issued: String?) {
        self.language = language
        self.issued = issued.flatMap(Self.year)
        words = YearlyWords.of(language)
    }

    func fill(_ assignments: inout [DraftAssignment]) {
        for index in assignments.indices where !assignments[index].targets.isEmpty {
            let text = WorkingText(assignments[index].text)
            let isEach = text.letters.contains(anyOf: words.each)
            guard isEach || assignments[index].targets.count > 1 else { continue }
            let passage = Passage(text, lines: text.lines)
            if isEach {
                for sentence in words.sentences(of: passage) { fill(&assignments[index], passage, sentence) }
            }
            StatedYears(words: words, text: text, passage: passage).fill(&assignments[index].targets)
        }
    }

    private func fill(_ assignment: inout DraftAssignment, _ passage: Passage, _ sentence: Range<Int>) {
        guard let each = passage.first(of: words.each, in: sentence)?.range else { return }
        let found = words.numbers(in: passage, sentence)
        let named = found.filter { $0.isYear(passage) }.map { Int($0.value) }
        let numbers = found.filter { !$0.isYear(passage) }
        let base = numbers.first { $0.isShare(passage) && stands(words.base, 1, before: $0.range, passage) }
        guard let yearly = nearest(each, numbers.filter { $0.range != base?.range }) else { return }
        let window = sentence.lowerBound..<min(sentence.upperBound, yearly.range.upperBound + 16)
        let change = self.change(passage, window)
        let rise = Rise(
            yearly: yearly.value, base: change == .none ? nil : base?.value,
            cap: numbers.first {
                ![base?.range, yearly.range].contains($0.range) && $0.isShare(passage)
                    && stands(words.reach, 12, before: $0.range, passage)
            }?.value, isFall: change == .fall)
        guard
            let target = assignment.targets.firstIndex(where: { yearly.means($0) && $0.series.isEmpty })
                ?? assignment.targets.firstIndex(where: {
                    rise.base != nil && $0.value == rise.cap && $0.series.isEmpty
                })
        else { return }
        let since = base.flatMap { base in found.first { $0.isYear(passage) && base.isNamed(in: $0) } }
        guard let years = years(of: assignment.due, named, after: since.map { Int($0.value) }, rise) else { return }
        if change == .rise, rise.base == nil, assignment.targets[target].op == "=" {
            assignment.targets[target].op = "+"
        }
        let op = assignment.targets[target].op
        let steps = rise.values(years.count).enumerated().map {
            DraftTarget.Step(by: String(years.lowerBound + $0.offset), op: op, value: $0.element)
        }
        guard steps.count > 1 else { return }
        assignment.targets[target].series = steps
        // The level that the last step reaches is told by it.
        if let last = steps.last, rise.base != nil {
            assignment.targets.removeAll { $0.series.isEmpty && $0.by == nil && $0.value == last.value }
        }
        // Where it stands now is no promise.
        if let base { assignment.targets.removeAll { $0.series.isEmpty && base.means($0) } }
    }

    // MARK: Years

    /// The years of the deadline, else those that the sentence names, else as many as the way takes from the issue on.
    private func years(of due: DraftDue, _ named: [Int], after since: Int?, _ rise: Rise) -> ClosedRange<Int>? {
        let start = since.map { $0 + 1 } ?? due.from.flatMap(Self.year)
        let last = due.by.flatMap(Self.year).map { due.isBefore && due.kind == .year ? $0 - 1 : $0 } ?? named.max()
        let first =
            start ?? (due.by == nil && named.count > 1 ? named.min() : nil)
            ?? last.flatMap { last in rise.steps.map { last - $0 + 1 } } ?? issued
        if let first, let last, last > first { return last - first < 30 ? first...last : nil }
        guard let first = start ?? issued, let count = rise.steps, (2...30).contains(count) else { return nil }
        return first...(first + count - 1)
    }

    private static func year(_ date: String) -> Int? {
        Int(date.prefix(4)).flatMap { (1990...2100).contains($0) ? $0 : nil }
    }

    // MARK: Numbers

    /// What each year adds or takes away, from where, as far as where.
    private struct Rise {
        let yearly: Double
        let base: Double?
        let cap: Double?
        let isFall: Bool

        /// How many years the whole way takes.
        var steps: Int? {
            guard let base, let cap, yearly > 0 else { return nil }
            let years = (abs(cap - base) / yearly).rounded(.up)
            return years <= 1000 ? Int(years) : nil
        }

        /// The level of each year up to the last that is named; without a level to begin from, what each year brings.
        func values(_ years: Int) -> [Double] {
            guard let base else { return Array(repeating: yearly, count: years) }
            var values: [Double] = []
            for year in 1...years {
                let way = base + Double(isFall ? -year : year) * yearly
                let value = cap.map { isFall ? max(way, $0) : min(way, $0) } ?? way
                values.append(value)
                if value == cap { break }
            }
            return values
        }
    }

    /// The promise that the words for every year are nearest to; before them only where the language says it so.
    private func nearest(_ each: Range<Int>, _ numbers: [StatedNumber]) -> StatedNumber? {
        let reach = 40
        let after = numbers.first {
            $0.range.lowerBound >= each.upperBound && $0.range.lowerBound - each.upperBound <= reach
        }
        let before = numbers.last {
            $0.range.upperBound <= each.lowerBound && each.lowerBound - $0.range.upperBound <= reach
        }
        return language == .en ? before ?? after : after ?? before
    }

    // MARK: Words

    private enum Change { case rise, fall, none }

    private func change(_ passage: Passage, _ range: Range<Int>) -> Change {
        let found = passage.first(of: words.rise + words.fall, in: range)
        return found.map { $0.phrase < words.rise.count ? .rise : .fall } ?? .none
    }

    private func stands(_ phrases: [Phrase], _ letters: Int, before range: Range<Int>, _ passage: Passage) -> Bool {
        phrases.contains { phrase in
            let start = max(0, range.lowerBound - phrase.letters.count - letters)
            return passage.contains(phrase, in: start..<range.lowerBound)
        }
    }
}
