/// A word as it was recognised, with its place on the page in pixels.
struct WordBox: Hashable {
    var text: String
    /// 0…1.
    let confidence: Double
    var left: Int
    var top: Int
    var width: Int
    var height: Int
    /// Words of one line of one block have the same.
    let line: Int

    var right: Int { left + width }
    var middle: (x: Double, y: Double) { (Double(left) + Double(width) / 2, Double(top) + Double(height) / 2) }

    /// Columns that it takes in a text of letters of one width, where an ideograph takes two.
    var columns: Int { text.unicodeScalars.reduce(0) { $0 + $1.columns } }
}

extension Unicode.Scalar {
    var columns: Int { value >= 0x2E80 ? 2 : 1 }
}

/// The words of one page.
struct RecognisedPage {
    var words: [WordBox]

    /// What Tesseract prints as its table: level, page, block, paragraph, line, word, left, top, width, height,
    /// confidence in percent, text (tesseract(1)).
    init(table: [UInt8]) {
        words = []
        var lines: [[Substring]: Int] = [:]
        for row in String(decoding: table, as: UTF8.self).split(separator: "\n") {
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 12, fields[0] == "5", let confidence = Double(fields[10]) else { continue }
            let numbers = fields[6..<10].compactMap { Int($0) }
            let text = fields[11].filter { !$0.isWhitespace }
            guard numbers.count == 4, !text.isEmpty else { continue }
            let line = lines[Array(fields[1..<5]), default: lines.count]
            lines[Array(fields[1..<5])] = line
            words.append(
                WordBox(
                    text: text, confidence: min(max(confidence / 100, 0), 1), left: numbers[0], top: numbers[1],
                    width: numbers[2], height: numbers[3], line: line))
        }
    }

    init(words: [WordBox]) { self.words = words }

    /// How sure the recognition is on the whole, long words counting more, 0…1; `nil` where there are no words.
    var confidence: Double? {
        let letters = words.reduce(0) { $0 + $1.text.count }
        guard letters > 0 else { return nil }
        return words.reduce(0) { $0 + $1.confidence * Double($1.text.count) } / Double(letters)
    }

    /// The page turned so that its lines run from left to right, where it was scanned lying or head down.
    var upright: RecognisedPage {
        var (across, down) = (0, 0)
        for (word, next) in zip(words, words.dropFirst()) where word.line == next.line {
            across += Int(next.middle.x - word.middle.x)
            down += Int(next.middle.y - word.middle.y)
        }
        if abs(across) >= abs(down) { return across >= 0 ? self : turned { ($0 * -1, $1 * -1) } }
        return down > 0 ? turned { ($1, $0 * -1) } : turned { ($1 * -1, $0) }
    }

    /// Every word at another place, the page's edge being at 0 again.
    private func turned(_ place: (Int, Int) -> (Int, Int)) -> RecognisedPage {
        var turned = words.map { word in
            let (one, other) = (place(word.left, word.top), place(word.right, word.top + word.height))
            var moved = word
            (moved.left, moved.top) = (min(one.0, other.0), min(one.1, other.1))
            (moved.width, moved.height) = (abs(one.0 - other.0), abs(one.1 - other.1))
            return moved
        }
        let (left, top) = (turned.map(\.left).min() ?? 0, turned.map(\.top).min() ?? 0)
        for index in turned.indices {
            turned[index].left -= left
            turned[index].top -= top
        }
        return RecognisedPage(words: turned)
    }
}
