/// Tells apart what a text promises for several years: "40% in 2026, 60% in 2027 and 80% in 2028", "năm 2026 đạt 40%, năm 2027
/// đạt 60%", "2026年达到40%，2027年达到60%".
///
/// The thing is named once, before the first of them; every number holds for the year that stands beside it.
struct StatedYears {
    let words: YearlyWords
    let text: WorkingText
    let passage: Passage

    private struct Pair {
        var value: StatedNumber
        var year: StatedNumber
        var start: Int { min(value.range.lowerBound, year.range.lowerBound) }
        var end: Int { max(value.range.upperBound, year.range.upperBound) }
    }

    func fill(_ targets: inout [DraftTarget]) {
        // Each number is compared with each target; nobody promises one thing for so many years.
        guard (2...60).contains(targets.count) else { return }
        let numbers = words.numbers(in: passage, passage.indices)
        putYears(pairs(among: numbers, targets), into: &targets)
        rename(&targets, numbers)
    }

    private func putYears(_ pairs: [Pair], into targets: inout [DraftTarget]) {
        guard pairs.count > 1 else { return }
        var places: [Int] = []
        for pair in pairs {
            let place = targets.indices.first { place in
                !places.contains(place) && targets[place].series.isEmpty && pair.value.means(targets[place])
            }
            guard let place else { return }
            places.append(place)
        }
        let first = targets[places[0]]
        // A name with a number in it was taken from the years behind.
        let isNamed = !first.what.isEmpty && !first.what.contains(where: \.isNumber)
        let what = isNamed ? first.what : thing(before: pairs[0].start) ?? first.what
        for (pair, place) in zip(pairs, places) {
            targets[place].what = what
            targets[place].by = String(Int(pair.year.value))
            targets[place].unit = targets[place].unit ?? first.unit
            if targets[place].op == "=" { targets[place].op = first.op }
        }
    }

    /// "raise the share by 20 % each year until it reaches 100 %": what stands between two numbers names neither.
    private func rename(_ targets: inout [DraftTarget], _ numbers: [StatedNumber]) {
        let promised = numbers.filter { number in targets.contains { number.means($0) } }
        guard let first = promised.first else { return }
        let figures = promised.map { passage.string($0.range, of: text) }
        let torn = targets.indices.filter { place in
            figures.contains { targets[place].what.firstRange(of: $0) != nil }
        }
        guard !torn.isEmpty else { return }
        let named = targets.indices.first { !torn.contains($0) && first.means(targets[$0]) }.map { targets[$0].what }
        guard let what = named ?? thing(before: first.range.lowerBound) else { return }
        for place in torn { targets[place].what = what }
    }

    /// The longest run of numbers with the year beside each: all years on the same side, rising, and close together.
    private func pairs(among found: [StatedNumber], _ targets: [DraftTarget]) -> [Pair] {
        var longest: [Pair] = []
        for start in found.indices {
            var run: [Pair] = []
            var place = start
            while place + 1 < found.count, let pair = pair(found[place], found[place + 1]), follows(pair, run.last),
                targets.contains(where: { pair.value.means($0) })
            {
                run.append(pair)
                place += 2
            }
            if run.count > longest.count { longest = run }
        }
        return longest
    }

    private func pair(_ one: StatedNumber, _ other: StatedNumber) -> Pair? {
        guard one.isYear(passage) != other.isYear(passage), isClose(one.range.upperBound, other.range.lowerBound) else {
            return nil
        }
        return one.isYear(passage) ? Pair(value: other, year: one) : Pair(value: one, year: other)
    }

    private func follows(_ pair: Pair, _ last: Pair?) -> Bool {
        guard let last else { return true }
        let isSameSide = (pair.start == pair.year.range.lowerBound) == (last.start == last.year.range.lowerBound)
        return isSameSide && last.year.value < pair.year.value && isClose(last.end, pair.start)
    }

    private func isClose(_ end: Int, _ start: Int) -> Bool {
        start - end <= 44 && !passage.letters[end..<start].contains(0x3002)
    }

    /// The clause before the first number, without the words that lead to it.
    private func thing(before start: Int) -> String? {
        let clause = passage.letters[..<start].lastIndex { [0x3B, 0x3A, 0x3002].contains($0) }.map { $0 + 1 } ?? 0
        var range = passage.withoutSigns(clause..<start)
        while let word = words.leading.first(where: { isLast($0, range) }) {
            range = passage.withoutSigns(range.lowerBound..<range.upperBound - word.letters.count)
        }
        return range.isEmpty ? nil : passage.string(range, of: text)
    }

    private func isLast(_ word: Phrase, _ range: Range<Int>) -> Bool {
        let start = range.upperBound - word.letters.count
        return start > range.lowerBound && passage.has(word, at: start)
    }
}
