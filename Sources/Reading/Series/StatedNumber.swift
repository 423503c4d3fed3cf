/// A number as a promise's words give it.
struct StatedNumber {
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
    func isNamed(in year: StatedNumber) -> Bool {
        let gap = max(year.range.lowerBound - range.upperBound, range.lowerBound - year.range.upperBound)
        return gap <= 8
    }
}

extension YearlyWords {
    /// Between semicolons, and full stops behind which a space stands.
    func sentences(of passage: Passage) -> [Range<Int>] {
        var (found, start): ([Range<Int>], Int) = ([], 0)
        for index in passage.indices {
            let isStop =
                stops.contains(passage[index])
                || passage[index] == 0x2E && index + 1 < passage.count && passage[index + 1].isSpace
            guard isStop else { continue }
            found.append(start..<index)
            start = index + 1
        }
        return found + [start..<passage.count]
    }

    func numbers(in passage: Passage, _ sentence: Range<Int>) -> [StatedNumber] {
        var found: [StatedNumber] = []
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
                } else if sign == thousands, figures(passage, index + 1, sentence.upperBound) == 3 {
                } else if sign == decimals, figures(passage, index + 1, sentence.upperBound) > 0 {
                    digits += "."
                } else {
                    break
                }
                index += 1
            }
            if let value = Double(digits) { found.append(StatedNumber(value: value, range: start..<index)) }
        }
        return found
    }

    private func figures(_ passage: Passage, _ start: Int, _ limit: Int) -> Int {
        var end = start
        while end < limit, passage[end].isDigit { end += 1 }
        return end - start
    }
}
