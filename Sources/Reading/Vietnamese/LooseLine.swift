/// One line of a table without lines, parted into its columns' pieces.
struct LooseLine {
    let line: Line
    /// Letters of the text for each column, in the order of the header's roles; `nil` where the column has none here.
    var pieces: [Range<Int>?]
}

struct SyllablePair: Hashable {
    let first: Syllable
    let second: Syllable
}

/// Parts lines into columns by what their words are.
///
/// Names of bodies, words of time and other words are told apart; columns follow each other from left to right,
/// bars that the scan kept stand between columns, and the task column is the widest. Of all ways to part a line
/// the one with the best sum is taken (dynamic programming over its words).
struct LooseLineParter {
    let text: WorkingText
    let roles: [ColumnRole]
    /// Pairs of words that stand next to each other in names of bodies.
    let bodyPairs: Set<SyllablePair>
    /// Single words of such names.
    let bodyWords: Set<Syllable>
    /// The length of the longest lines, and of the longest lines of the task column.
    let width: Int
    let taskWidth: Int

    private struct Word {
        var range: Range<Int>
        var syllable: Syllable
        var kind: Kind
        var opensBody: Bool
        var isCapital: Bool
        var afterBar: Bool
    }

    /// `part` is a word that stands in names but here without a neighbour of one.
    private enum Kind { case body, part, time, other }

    /// - Parameter above: The last word of each column's piece in the line above, where it had one.
    func part(_ line: Line, above: [Syllable?]) -> LooseLine {
        let words = words(line)
        guard !words.isEmpty else { return LooseLine(line: line, pieces: roles.map { _ in nil }) }
        let columns = bestColumns(words, above: above)
        var pieces: [Range<Int>?] = roles.map { _ in nil }
        for (word, column) in zip(words, columns) {
            pieces[column] = (pieces[column]?.lowerBound ?? word.range.lowerBound)..<word.range.upperBound
        }
        return LooseLine(line: line, pieces: pieces)
    }

    /// For each word and column the best sum so far, and from which column the word before came.
    private func bestColumns(_ words: [Word], above: [Syllable?]) -> [Int] {
        let total = words.last.map { $0.range.upperBound - words[0].range.lowerBound } ?? 0
        var sums = roles.indices.map {
            opening($0, words[0], total: total) + score(words[0], $0) + joining(above[$0], words[0])
        }
        var starts = roles.indices.map { _ in words[0].range.lowerBound }
        var trail: [[Int]] = []
        for index in words.indices.dropFirst() {
            let word = words[index]
            var (next, nextStarts, from) = (sums, starts, [Int](repeating: 0, count: roles.count))
            for column in roles.indices {
                var best = -Double.infinity
                for previous in 0...column {
                    let length = words[index - 1].range.upperBound - starts[previous]
                    let step =
                        previous == column
                        ? staying(in: column, word, length: word.range.upperBound - starts[previous])
                        : moving(from: previous, word, length: length) + joining(above[column], word)
                    guard sums[previous] + step > best else { continue }
                    best = sums[previous] + step
                    from[column] = previous
                    nextStarts[column] = previous == column ? starts[previous] : word.range.lowerBound
                }
                next[column] = best + score(word, column)
            }
            (sums, starts) = (next, nextStarts)
            trail.append(from)
        }
        var column = roles.indices.max { sums[$0] < sums[$1] } ?? 0
        var columns = [column]
        for from in trail.reversed() {
            column = from[column]
            columns.append(column)
        }
        return columns.reversed()
    }

    private func score(_ word: Word, _ column: Int) -> Double {
        switch (roles[column], word.kind) {
        case (.lead, .body), (.support, .body): 1
        case (.lead, .part), (.support, .part): 0.1
        case (.lead, .other), (.support, .other): -0.9
        case (.lead, .time), (.support, .time): -1.2
        case (.due, .time): 2.2
        case (.due, .body), (.due, .part), (.due, .other): -1.6
        case (_, .time): -0.6
        case (_, .body): -0.15
        case (_, .part): 0.15
        case (_, .other): 0.35
        }
    }

    /// A line that begins in a later column lacks the earlier ones; a long line hardly lacks its task.
    private func opening(_ column: Int, _ word: Word, total: Int) -> Double {
        guard column > 0 else { return 0 }
        let missing = total * 100 > width * 62 ? -4.0 : -0.4
        return missing - (roles[column] == .product && word.isCapital == false ? 0 : 0.2)
    }

    private func moving(from column: Int, _ word: Word, length: Int) -> Double {
        var step = word.afterBar ? 2.5 : -1.0
        if column == 0, !word.afterBar {
            if length * 100 < taskWidth * 55 { step -= 2 } else if length * 100 > taskWidth * 85 { step += 0.6 }
        }
        if word.opensBody && word.isCapital { step += 0.9 }
        return step
    }

    /// A name goes on below where its last word and this one stand next to each other in names.
    private func joining(_ last: Syllable?, _ word: Word) -> Double {
        guard let last else { return 0 }
        return bodyPairs.contains(SyllablePair(first: last, second: word.syllable)) ? 1.3 : 0
    }

    /// The last word of each column's piece.
    func lastWords(of line: LooseLine) -> [Syllable?] {
        line.pieces.map { piece in
            guard let piece else { return nil }
            let tokens = Tokens(Passage(text, range: piece, line: line.line.number))
            return tokens.items.last { $0.sign == nil }.flatMap { halves($0.syllable).last }
        }
    }

    private func staying(in column: Int, _ word: Word, length: Int) -> Double {
        var step = word.afterBar ? -2.0 : 0
        if column == 0 {
            if length > taskWidth { step -= length > taskWidth + 5 ? 1.5 : 0.7 }
        } else if length * 100 > width * (roles[column] == .due ? 13 : 22) {
            step -= 0.9
        }
        // Two bodies side by side, without a sign between: two columns.
        if (roles[column] == .lead || roles[column] == .support) && word.opensBody && word.isCapital { step -= 0.8 }
        return step
    }

    private func words(_ line: Line) -> [Word] {
        var words: [Word] = []
        let passage = Passage(text, range: line.content, line: line.number)
        let tokens = Tokens(passage, isDamaged: true)
        let names = BodyNameReader(tokens: tokens)
        var bar = false
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            if token.sign == 0x7C {
                bar = true
            } else {
                let letters = text.range(of: passage.span(token.range))
                if token.sign != nil, let last = words.indices.last, !bar {
                    words[last].range = words[last].range.lowerBound..<letters.upperBound
                } else {
                    words.append(
                        Word(
                            range: letters, syllable: halves(token.syllable)[0], kind: kind(tokens, index),
                            opensBody: names.opensName(index) && !isPair(tokens, index - 1),
                            isCapital: token.isCapital, afterBar: bar))
                    bar = false
                }
            }
            index += 1
        }
        return words
    }

    private func kind(_ tokens: Tokens, _ index: Int) -> Kind {
        if isTime(tokens, index) { return .time }
        if isPair(tokens, index - 1) || isPair(tokens, index) || halves(tokens[index].syllable).count == 2 {
            return .body
        }
        return bodyWords.contains(tokens[index].syllable) ? .part : .other
    }

    /// Whether the word and the next, a sign between them passed over, stand so in a name.
    private func isPair(_ tokens: Tokens, _ index: Int) -> Bool {
        var (low, high) = (index, index + 1)
        while low > 0, tokens.sign(low) != nil, tokens.sign(low) != 0x7C { low -= 1 }
        while high < tokens.count - 1, tokens.sign(high) != nil, tokens.sign(high) != 0x7C { high += 1 }
        guard tokens.isWord(low), tokens.isWord(high) else { return false }
        let (first, second) = (halves(tokens[low].syllable).last, halves(tokens[high].syllable).first)
        return bodyPairs.contains(SyllablePair(first: first ?? 0, second: second ?? 0))
    }

    /// Two words of a name that the scan set without a space between ("donvi"), else the word itself.
    private func halves(_ syllable: Syllable) -> [Syllable] {
        guard syllable.length >= 4, !bodyWords.contains(syllable) else { return [syllable] }
        for cut in 1..<(syllable.length) {
            let second = syllable & (1 << UInt64(cut * 8) - 1)
            let first = syllable >> UInt64(cut * 8)
            if bodyPairs.contains(SyllablePair(first: first, second: second)) { return [first, second] }
        }
        return [syllable]
    }

    private func isTime(_ tokens: Tokens, _ index: Int) -> Bool {
        if let year = tokens.number(index), (1990...2100).contains(year) { return true }
        if tokens.isNumber(index), tokens.sign(index + 1) == 0x2F, tokens.isNumber(index + 2) { return true }
        if tokens.isNumber(index), tokens.sign(index - 1) == 0x2F, tokens.isNumber(index - 2) { return true }
        if tokens.has("nam", at: index), let year = tokens.number(index + 1), year > 1990 { return true }
        if tokens.isCapital(index), Self.opensTime.contains(tokens[index].syllable) { return true }
        return Self.times.match(tokens, at: index) != nil || Self.times.match(tokens, at: index - 1) ?? 0 > 1
    }

    private static let opensTime: Set<Syllable> = Set(
        ["thuong", "xuyen", "nam", "truoc", "quy", "hang"].map {
            Syllable(packing: Folding.letters($0)[...])
        })
    private static let times = PhraseBook("thuong xuyen, tiep theo, hang nam, nam tiep")
}

extension WorkingText {
    /// The letters of a stretch of bytes.
    func range(of span: Span) -> Range<Int> { index(ofByte: span.start)..<index(ofByte: span.end) }
}
