/// A Vietnamese document's number: "141/KH-UBND", "05-QĐ/TU", "71/2020/NĐ-CP".
struct DocumentNumber: Sendable {
    /// Letters of the passage.
    let range: Range<Int>

    /// All numbers in the range, in order.
    ///
    /// The form is serial, in laws the year, and the abbreviations of kind and issuer with hyphens between
    /// (Decree 30/2020, annex III); Party texts turn the signs round.
    static func all(in passage: Passage, range: Range<Int>? = nil) -> [DocumentNumber] {
        let range = range ?? passage.indices
        var found: [DocumentNumber] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard passage[index].isDigit,
                index == 0 || !passage[index - 1].isWord && passage[index - 1] != 0x2F || isBehindWord(passage, index),
                let end = end(of: passage, from: index, limit: range.upperBound)
            else {
                index += 1
                continue
            }
            found.append(DocumentNumber(range: index..<end))
            index = end
        }
        return found
    }

    /// Its words without the blanks that were left for the serial or set about a hyphen: "12 /CT - UBND" is 12/CT-UBND.
    func text(_ document: Document, _ passage: Passage) -> String {
        document.string(passage, range).filter { $0 != " " && $0 != "\u{A0}" }
    }

    /// Whether a document's number opens the line, in the Party's form or with the year: "88-TB/TU ngày …".
    static func opens(_ line: Passage) -> Bool {
        guard line.count > 6, line[0].isDigit, let end = end(of: line, from: 0, limit: min(line.count, 40)),
            line.letters[..<end].contains(0x2F), line.letters[..<end].contains(0x2D)
        else { return false }
        return end < line.count && (line[end].isSpace || line[end] == 0x2C || line[end] == 0x3B)
    }

    /// Numbers whose serial was left out: "Nghị quyết số    -NQ/TU", "Kế hoạch số …/KH-UBND".
    static func blank(in passage: Passage) -> [DocumentNumber] {
        var (found, start) = ([DocumentNumber](), 0)
        while let place = passage.first("so", in: start..<passage.count) {
            start = place.upperBound
            var index = start
            while index < passage.count, index - start < 40, !passage[index].isWord, !isJoint(passage[index]) {
                index += 1
            }
            guard index < passage.count, isJoint(passage[index]),
                let end = marks(of: passage, from: index + 1, limit: passage.count),
                passage.letters[(index + 1)..<end].contains(where: isJoint)
            else { continue }
            found.append(DocumentNumber(range: index..<end))
            start = end
        }
        return found
    }

    /// "Quyết định số3556/QĐ-UBND", with the space forgotten.
    private static func isBehindWord(_ passage: Passage, _ index: Int) -> Bool {
        index >= 2 && passage[index - 2] == 0x73 && passage[index - 1] == 0x6F
            && (index == 2 || !passage[index - 3].isWord)
    }

    private static func end(of passage: Passage, from start: Int, limit: Int) -> Int? {
        var index = start
        while index < limit, passage[index].isDigit { index += 1 }
        let serial = index - start
        // The serial is often written in by hand, before a printed "/KH-UBND".
        let isApart = index + 2 < limit && passage[index].isSpace
        if isApart, passage[index + 1] == 0x2F || passage[index + 1] == 0x2D && passage.capitals[index + 2] {
            index += 1
        } else if serial <= 5, let marks = pastBlanks(passage, index, limit) {
            return Self.marks(of: passage, from: marks, limit: limit)
        }
        guard serial <= 5, index < limit, isJoint(passage[index]) else { return nil }
        index += 1
        let year = index
        while index < limit, passage[index].isDigit { index += 1 }
        if index > year {
            guard index - year == 4, index < limit, isJoint(passage[index]) else { return nil }
            index += 1
        }
        return marks(of: passage, from: index, limit: limit)
    }

    /// "05 - CT/HU": where the abbreviations begin behind a dash between blanks.
    private static func pastBlanks(_ passage: Passage, _ index: Int, _ limit: Int) -> Int? {
        guard index + 5 < limit, passage[index].isSpace, passage[index + 1] == 0x2D, passage[index + 2].isSpace else {
            return nil
        }
        let marks = passage.letters[(index + 3)..<limit].prefix { $0.isLatin }
        let isShort = (2...5).contains(marks.count) && marks.indices.dropLast().allSatisfy { passage.capitals[$0] }
        return isShort && marks.endIndex < limit && passage[marks.endIndex] == 0x2F ? marks.startIndex : nil
    }

    /// The end of the abbreviations of kind and issuer.
    private static func marks(of passage: Passage, from letters: Int, limit: Int) -> Int? {
        var index = letters
        while index < limit,
            passage[index].isLatin || passage[index].isDigit || isJoint(passage[index])
                // "KH-THCS&THPT"
                || passage[index] == 0x26 && index + 1 < limit && passage.capitals[index + 1]
        {
            index += 1
        }
        // "3210/QĐ - UBND": blanks about the hyphen before the issuer.
        if index > letters, index + 3 < limit, passage[index].isSpace, passage[index + 1] == 0x2D {
            let issuer = passage[index + 2].isSpace ? index + 3 : index + 2
            let isShort = issuer + 1 < limit && passage.capitals[issuer] && passage.capitals[issuer + 1]
            if isShort, let end = marks(of: passage, from: issuer, limit: limit) { return end }
        }
        while index > letters, isJoint(passage[index - 1]) { index -= 1 }
        // Abbreviations are capitals; "27/3 tháng" and "02-lần" are not numbers of documents.
        let marks = letters..<index
        guard marks.count >= 2, passage.capitals[letters],
            marks.count(where: { passage.capitals[$0] }) * 2 >= marks.count
        else { return nil }
        return index
    }

    private static func isJoint(_ letter: Letter) -> Bool { letter == 0x2D || letter == 0x2F }
}
