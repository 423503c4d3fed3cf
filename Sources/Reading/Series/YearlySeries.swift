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
            guard text.letters.contains(anyOf: words.each) else { continue }
            let passage = Passage(text, lines: text.lines)
            for sentence in sentences(passage) { fill(&assignments[index], passage, sentence) }
        }
    }

    /// Between semicolons, and full stops behind which a space stands.
    private func sentences(_ passage: Passage) -> [Range<Int>] {
        var (found, start): ([Range<Int>], Int) = ([], 0)
        for index in passage.indices {
            let isStop =
                words.stops.contains(passage[index])
                || passage[index] == 0x2E && index + 1 < passage.count && passage[index + 1].isSpace
            guard isStop else { continue }
            found.append(start..<index)
            start = index + 1
        }
        return found + [start..<passage.count]
    }

    private func fill(_ assignment: inout DraftAssignment, _ passage: Passage, _ sentence: Range<Int>) {
        guard let each = passage.first(of: words.each, in: sentence)?.range else { return }
        let found = numbers(passage, sentence)
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

    private struct Number {
        let value: Double
        let range: Range<Int>

        /// 万 and 亿 may be written out or kept with the unit.
        func means(_ target: DraftTarget) -> Bool {
            [1, 10_000, 100_000_000].contains { value * $0 == target.value }
        }

        func isShare(_ passage: Passage) -> Bool {
            var index = range.upperBound
            while index < passage.count, passage[index].isSpace { index += 1 }
            return Self.shares.contains { passage.has($0, at: index) }
        }

        private static let shares: [Phrase] = [
            "%", "个百分点", "百分点", "percentage points", "percentage point", "per cent", "percent", "diem %",
        ]

        func isYear(_ passage: Passage) -> Bool {
            range.count == 4 && (1990...2100).contains(value)
                && (range.upperBound == passage.count || passage[range.upperBound] != 0x25)
        }

        /// "40% năm 2022", "2022年的40%": the year stands beside the number.
        func isNamed(in year: Number) -> Bool {
            let gap = max(year.range.lowerBound - range.upperBound, range.lowerBound - year.range.upperBound)
            return gap <= 8
        }
    }

    private func numbers(_ passage: Passage, _ sentence: Range<Int>) -> [Number] {
        var found: [Number] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard passage[index].isDigit else {
                index += 1
                continue
            }
            let start = index
            var digits = ""
            while index < sentence.upperBound {
                let sign = passage[index]
                if let digit = sign.digit {
                    digits += String(digit)
                } else if sign == words.thousands, figures(passage, index + 1, sentence.upperBound) == 3 {
                } else if sign == words.decimals, figures(passage, index + 1, sentence.upperBound) > 0 {
                    digits += "."
                } else {
                    break
                }
                index += 1
            }
            if let value = Double(digits) { found.append(Number(value: value, range: start..<index)) }
        }
        return found
    }

    private func figures(_ passage: Passage, _ start: Int, _ limit: Int) -> Int {
        var end = start
        while end < limit, passage[end].isDigit { end += 1 }
        return end - start
    }

    /// The promise that the words for every year are nearest to; before them only where the language says it so.
    private func nearest(_ each: Range<Int>, _ numbers: [Number]) -> Number? {
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
