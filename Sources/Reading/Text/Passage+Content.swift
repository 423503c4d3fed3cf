import Synchronization

extension Passage {
    /// What a passage holds, in one place, so that handing a passage on copies nothing.
    final class Content: Sendable {
        let run: Run
        private let words = Mutex<[Tokens.Token]?>(nil)

        static let empty = Content(Run())

        init(_ run: Run) { self.run = run }

        /// The words that were found before, else those that `find` finds.
        func words(_ find: () -> [Tokens.Token]) -> [Tokens.Token] {
            if let known = words.withLock({ $0 }) { return known }
            let found = find()
            words.withLock { $0 = found }
            return found
        }
    }

    /// Letters in a row, each with its place in the source.
    struct Run: Sendable {
        private(set) var letters: [Letter] = []
        private(set) var starts: [Int32] = []
        private(set) var ends: [Int32] = []
        private(set) var capitals: [Bool] = []
        private(set) var lines: [Int] = []
        private(set) var breaks: [Int] = []
        /// Without Chinese characters, each of which would be one.
        private(set) var words: [PlacedWord] = []
        private(set) var wordKeys = WordKeys()

        init() {}

        init(_ whole: Run, range: Range<Int>) {
            letters = Array(whole.letters[range])
            placeWords(from: 0)
            starts = Array(whole.starts[range])
            ends = Array(whole.ends[range])
            capitals = Array(whole.capitals[range])
            lines = whole.lines
            if !whole.breaks.isEmpty {
                breaks = whole.breaks.filter { $0 > range.lowerBound && $0 < range.upperBound }
                    .map { $0 - range.lowerBound }
            }
        }

        mutating func append(_ range: Range<Int>, of text: WorkingText, line: Int) {
            var pendingSpace =
                !letters.isEmpty && range.lowerBound < range.upperBound
                && breaksWord(before: text.letters[range.lowerBound])
            var isFirst = true
            let known = letters.count
            if letters.isEmpty { reserve(range.count) }
            var index = range.lowerBound
            while index < range.upperBound {
                if text.letters[index].isSpace {
                    pendingSpace = !letters.isEmpty
                    index += 1
                    continue
                }
                if pendingSpace { push(0x20, text.starts[index], text.starts[index], false) }
                pendingSpace = false
                if isFirst, !letters.isEmpty { breaks.append(letters.count) }
                isFirst = false
                // As far as single spaces part the words, they are taken at once.
                var end = index + 1
                while end < range.upperBound {
                    let letter = text.letters[end]
                    if letter.isSpace {
                        guard letter == 0x20, end + 1 < range.upperBound, !text.letters[end + 1].isSpace else { break }
                        end += 1
                    }
                    end += 1
                }
                push(index..<end, of: text)
                index = end
            }
            if lines.last != line { lines.append(line) }
            placeWords(from: known)
        }

        /// Adds what another run holds, behind a space.
        mutating func append(_ other: Run) {
            if let last = ends.last, let next = other.starts.first { push(0x20, next, max(last, next), false) }
            if !letters.isEmpty { breaks.append(letters.count) }
            breaks += other.breaks.map { $0 + letters.count }
            let known = letters.count
            letters += other.letters
            placeWords(from: known)
            starts += other.starts
            ends += other.ends
            capitals += other.capitals
            lines += other.lines.filter { $0 > lines.last ?? 0 }
        }

        private mutating func reserve(_ count: Int) {
            letters.reserveCapacity(count)
            starts.reserveCapacity(count)
            ends.reserveCapacity(count)
            capitals.reserveCapacity(count)
        }

        private mutating func push(_ letter: Letter, _ start: Int32, _ end: Int32, _ capital: Bool) {
            letters.append(letter)
            starts.append(start)
            ends.append(end)
            capitals.append(capital)
        }

        private mutating func push(_ words: Range<Int>, of text: WorkingText) {
            let start = letters.count
            letters += text.letters[words]
            starts += text.starts[words]
            ends += text.starts[words.lowerBound + 1..<words.upperBound + 1]
            capitals += text.capitals[words]
            // A space stands where the word behind it begins.
            for index in start..<letters.count where letters[index] == 0x20 { starts[index] = starts[index + 1] }
        }

        private mutating func placeWords(from known: Int) {
            var index = known
            // What stands behind a sign is part of its key.
            if known > 0, !letters[known - 1].isSpace, !letters[known - 1].isLatin, !letters[known - 1].isDigit {
                index = known - 1
                if let last = words.last, Int(last.start) == index { words.removeLast() }
            }
            while index < letters.count {
                let letter = letters[index]
                if letter.isSpace {
                    index += 1
                    continue
                }
                let (key, end) = WordKey.read(letters, at: index)
                wordKeys.insert(key)
                if !letter.isLatin, !letter.isDigit { wordKeys.insert(WordKey(sign: letter, before: 0)) }
                if !letter.isWide { words.append(PlacedWord(start: Int32(index), key: key)) }
                index = end
            }
        }

        private func breaksWord(before next: Letter) -> Bool {
            guard let last = letters.last else { return false }
            if last.isEastAsian && (next.isEastAsian || next.isDigit) { return false }
            if next.isEastAsian && last.isDigit { return false }
            if last == 0x2D, letters.count > 1, letters[letters.count - 2].isWord { return false }
            return true
        }
    }
}
