import WorkCalendar

/// A numbered document that an English text cites, with its date.
struct EnglishCitation: Sendable {
    var number: String
    var date: Day?
    /// Letters of the passage.
    var range: Range<Int>

    static func all(in passage: Passage, of document: Document) -> [EnglishCitation] {
        var found: [EnglishCitation] = []
        var index = 0
        while let sign = passage.first(of: ["no.", "no", "number"], in: index..<passage.count)?.range {
            index = sign.upperBound
            var start = sign.upperBound
            while start < passage.count, passage[start].isSpace || passage[start] == 0x2E { start += 1 }
            var end = start
            while end < passage.count, !passage[end].isSpace, passage[end] != 0x2C, passage[end] != 0x29 { end += 1 }
            while end > start, passage[end - 1] == 0x2E || passage[end - 1] == 0x3B { end -= 1 }
            guard end > start, passage.letters[start..<end].contains(where: \.isDigit),
                passage.letters[start..<end].contains(0x2F) || passage.letters[start..<end].contains(0x2D)
            else {
                if let cited = ordered(passage, sign, start..<end, of: document)
                    ?? named(passage, sign, start..<end, of: document)
                {
                    found.append(cited)
                    index = cited.range.upperBound
                }
                continue
            }
            let behind = EnglishDate.first(in: passage, end..<min(passage.count, end + 28))
            // "G.O.(Rt)No.1204/2023": the series is part of the number.
            let token = passage.letters[..<sign.lowerBound].lastIndex(where: \.isSpace).map { $0 + 1 } ?? 0
            let first = passage.has("g.o", at: token) ? token : wholeSeries(passage, sign, start..<end) ?? start
            let number = first..<(year(passage, behind: end) ?? volume(passage, behind: end))
            found.append(EnglishCitation(number: document.string(passage, number), date: behind?.day, range: number))
            index = number.upperBound
        }
        return found + coded(in: passage, of: document)
    }

    /// The number of a government order behind the class that it is of.
    ///
    /// "G.O.(Ms) No. 214", "G.O.Ms.No.98".
    private static func ordered(
        _ passage: Passage, _ sign: Range<Int>, _ number: Range<Int>, of document: Document
    ) -> EnglishCitation? {
        let before = passage.trimmed(0..<sign.lowerBound)
        var token = passage.letters[before].lastIndex(where: \.isSpace).map { $0 + 1 } ?? before.lowerBound
        // "G.O. Ms. No. 212"
        if !passage.has("g.o", at: token), token > before.lowerBound {
            let rest = passage.trimmed(before.lowerBound..<token)
            token = passage.letters[rest].lastIndex(where: \.isSpace).map { $0 + 1 } ?? rest.lowerBound
        }
        let end = passage.letters[number].firstIndex { !$0.isDigit } ?? number.upperBound
        guard passage.has("g.o", at: token), end > number.lowerBound else { return nil }
        let behind = EnglishDate.first(in: passage, end..<min(passage.count, end + 40))
        return EnglishCitation(
            number: document.string(passage, token..<end), date: behind?.day, range: token..<end)
    }

    /// Where the kind begins of a number that is nothing but a count and a year.
    ///
    /// "Decision No. 37/24", "Resolution No. 03-2023".
    private static func wholeSeries(_ passage: Passage, _ sign: Range<Int>, _ number: Range<Int>) -> Int? {
        let parts = passage.letters[number].split { $0 == 0x2F || $0 == 0x2D }
        guard parts.count == 2, parts.joined().allSatisfy(\.isDigit), (1...3).contains(parts[0].count),
            let year = Numerals.integer(parts[1]),
            parts[1].count == 2
                ? (10...50).contains(year) : (1900...2100).contains(year) && passage.letters[number].contains(0x2D),
            case let before = passage.trimmed(max(0, sign.lowerBound - 24)..<sign.lowerBound), before.count > 2,
            case let noun = passage.letters[before].lastIndex(where: \.isSpace).map({ $0 + 1 }) ?? before.lowerBound,
            passage.capitals[noun], kinds.contains(Array(passage.letters[noun..<before.upperBound]))
        else { return nil }
        return wholeKind(passage, noun)
    }

    /// Where the volume and the folio of a file end.
    ///
    /// "MWRS/PLAN/3/VOL. II (47)".
    static func volume(_ passage: Passage, behind end: Int) -> Int {
        let word = passage.letters[..<end].lastIndex { !$0.isLatin }.map { $0 + 1 } ?? 0
        guard passage.folded(word..<end) == "vol" else { return end }
        var index = end
        if index < passage.count, passage[index] == 0x2E { index += 1 }
        let start = passage.skippingBlanks(index)
        let stop = passage.letters[start...].firstIndex { !$0.isLatin && !$0.isDigit } ?? passage.count
        guard stop > start, stop - start <= 5 else { return end }
        let open = passage.skippingBlanks(stop)
        guard open < passage.count, passage[open] == 0x28,
            let close = passage.letters[open...].prefix(8).firstIndex(of: 0x29)
        else { return stop }
        return close + 1
    }

    /// Where the year ends that a series counts its numbers in.
    ///
    /// "Circular No. MCE/PS/12 of 2026".
    private static func year(_ passage: Passage, behind end: Int) -> Int? {
        let of = passage.skippingBlanks(end)
        guard passage.has("of", at: of),
            let year = EnglishDate.number(passage, passage.skippingBlanks(of + 2), passage.count),
            (1850...2100).contains(year.value), year.end == passage.count || !passage[year.end].isWord
        else { return nil }
        return year.end
    }

    /// "Memorandum M-25-11", "resolution 21/9", "Executive Order 14028": a kind with its number directly behind it.
    private static func coded(in passage: Passage, of document: Document) -> [EnglishCitation] {
        var found: [EnglishCitation] = []
        var index = 0
        while index < passage.count {
            guard index == 0 || !passage[index - 1].isWord, passage[index].isLatin else {
                index += 1
                continue
            }
            let end = passage.letters[index...].firstIndex { !$0.isWord } ?? passage.count
            let kind = index
            index = max(end, index + 1)
            guard end < passage.count, passage[end] == 0x20, nouns.contains(WordKey(passage.letters, at: kind)),
                case let noun = Array(passage.letters[kind..<end]), kinds.contains(noun) || papers.contains(noun)
            else { continue }
            if let series = counted(passage, kind, end, noun, of: document) {
                found.append(series)
                index = series.range.upperBound
                continue
            }
            let start = behindReference(passage, end + 1)
            var stop = tokenEnd(passage, start)
            if isSeries(passage, start..<stop) { stop = tokenEnd(passage, stop + 1) }
            while stop > start, [0x2E, 0x3A].contains(passage[stop - 1]) { stop -= 1 }
            let code = start..<max(start, stop)
            guard isCode(passage, code), kinds.contains(noun) || isFiled(passage, code) || passage.capitals[kind] else {
                continue
            }
            // "Memorandum M-25-11" is cited by its code wherever it is cited.
            let isWhole = passage[code.lowerBound].isLatin && passage.letters[code].count { $0 == 0x2D } > 1
            let isNamed =
                !isWhole && !passage.letters[code].contains(0x2F) && !passage.letters[code].contains(0x28)
            let range = isNamed ? wholeKind(passage, kind)..<code.upperBound : code
            let date = EnglishDate.first(in: passage, code.upperBound..<min(passage.count, code.upperBound + 28))
            found.append(
                EnglishCitation(number: document.string(passage, range), date: date?.day, range: range))
            index = code.upperBound
        }
        return found
    }

    /// "Resolution 56 of 2023", "Regulation (EU) 2017/625", "Circular Minute 5/2025": cited with their kind.
    private static func counted(
        _ passage: Passage, _ kind: Int, _ end: Int, _ noun: [Letter], of document: Document
    ) -> EnglishCitation? {
        guard passage.capitals[kind], kinds.contains(noun), noun != act else { return nil }
        var start = passage.skippingBlanks(end)
        if let union = ["(eu)", "(ec)", "(eec)", "(euratom)"].first(where: {
            passage.letters[start...].starts(with: Folding.letters($0))
        }) {
            start = passage.skippingBlanks(start + union.utf8.count)
            let stop = tokenEnd(passage, start)
            guard isCode(passage, start..<stop) else { return nil }
            return EnglishCitation(
                number: document.string(passage, kind..<stop),
                date: EnglishDate.first(in: passage, stop..<min(passage.count, stop + 28))?.day, range: kind..<stop)
        }
        guard let count = EnglishDate.number(passage, start, passage.count), count.value < 1000 else { return nil }
        var last = 0
        if count.end < passage.count, passage[count.end] == 0x2F || passage[count.end] == 0x2D,
            let year = EnglishDate.number(passage, count.end + 1, passage.count), (1950...2100).contains(year.value)
        {
            last = year.end
        } else if case let of = passage.skippingBlanks(count.end), passage.has("of", at: of),
            let year = EnglishDate.number(passage, passage.skippingBlanks(of + 2), passage.count),
            (1850...2100).contains(year.value)
        {
            last = year.end
        }
        guard last > 0, last == passage.count || !passage[last].isWord && ![0x2F, 0x2D].contains(passage[last]) else {
            return nil
        }
        let range = wholeKind(passage, kind)..<last
        return EnglishCitation(
            number: document.string(passage, range),
            date: EnglishDate.first(in: passage, last..<min(passage.count, last + 28))?.day, range: range)
    }

    private static let act = Folding.letters("act")

    /// Up to a blank or a sign; a bracket that the code opens belongs to it: CM(26)112.
    private static func tokenEnd(_ passage: Passage, _ start: Int) -> Int {
        var depth = 0
        for index in start..<passage.count {
            switch passage[index] {
            case 0x28: depth += 1
            case 0x29 where depth == 0: return index
            case 0x29: depth -= 1
            case 0x2C, 0x3B: return index
            case let letter where letter.isSpace: return index
            default: break
            }
        }
        return passage.count
    }

    /// Figures with a stroke or a dash, or five of them; 2021 alone is a year, 4.2 a paragraph.
    private static func isCode(_ passage: Passage, _ range: Range<Int>) -> Bool {
        let letters = passage.letters[range]
        guard let last = letters.last, last.isDigit, letters.count <= 24 else { return false }
        let isJoined = letters.contains(0x2F) || letters.contains(0x2D) || letters.contains(0x28)
        return isJoined || letters.count >= 5 && letters.allSatisfy(\.isDigit)
    }

    /// A bare number is of its kind and year.
    ///
    /// "Circular No. 6 of 2026", "Decision No. 114 of 9th December, 2025".
    private static func named(
        _ passage: Passage, _ sign: Range<Int>, _ number: Range<Int>, of document: Document
    ) -> EnglishCitation? {
        if let dated = behindDate(passage, sign, number, of: document) { return dated }
        let before = passage.trimmed(max(0, sign.lowerBound - 24)..<sign.lowerBound)
        let noun = passage.letters[before].lastIndex(where: \.isSpace).map { $0 + 1 } ?? before.lowerBound
        guard before.count > 2, kinds.contains(Array(passage.letters[noun..<before.upperBound])),
            passage.capitals[noun], number.allSatisfy({ passage[$0].isDigit })
        else { return nil }
        let start = wholeKind(passage, noun)
        if let end = seriesEnd(passage, behind: number.upperBound) {
            return EnglishCitation(number: document.string(passage, start..<end), date: nil, range: start..<end)
        }
        let of = EnglishPeriod.skipBlanks(passage, number.upperBound, passage.count)
        guard passage.has("of", at: of) else {
            // "Memorandum Circular No. 68, dated 17 September 2004"
            let behind = EnglishDate.first(in: passage, number.upperBound..<min(passage.count, number.upperBound + 28))
            return EnglishCitation(
                number: document.string(passage, start..<number.upperBound), date: behind?.day,
                range: start..<number.upperBound)
        }
        let place = EnglishPeriod.skipBlanks(passage, of + 2, passage.count)
        if let date = EnglishDate.parse(passage, at: place, limit: passage.count), date.hasDay {
            return EnglishCitation(
                number: document.string(passage, start..<number.upperBound), date: date.day,
                range: start..<number.upperBound)
        }
        guard let year = EnglishDate.number(passage, place, passage.count), (1850...2100).contains(year.value) else {
            // "Decision No. 118 of the Council of Ministers dated 9 December 2026"
            let near = place..<min(passage.count, place + 80)
            guard let dated = passage.first("dated", in: near),
                let date = EnglishDate.parse(
                    passage, at: passage.skippingBlanks(dated.upperBound), limit: passage.count), date.hasDay
            else { return nil }
            return EnglishCitation(
                number: document.string(passage, start..<number.upperBound), date: date.day,
                range: start..<number.upperBound)
        }
        return EnglishCitation(
            number: document.string(passage, start..<year.end), date: nil, range: start..<year.end)
    }

    /// The number behind the day.
    ///
    /// "Government Decision of 15 January 2026 No. 41".
    private static func behindDate(
        _ passage: Passage, _ sign: Range<Int>, _ number: Range<Int>, of document: Document
    ) -> EnglishCitation? {
        let near = max(0, sign.lowerBound - 50)..<sign.lowerBound
        guard let of = passage.first(of: ["of", "dated"], in: near)?.range, !number.isEmpty,
            number.count <= 8, passage.letters[number].contains(where: \.isDigit),
            let date = EnglishDate.parse(passage, at: passage.skippingBlanks(of.upperBound), limit: sign.lowerBound),
            date.hasDay, passage.withoutSigns(date.range.upperBound..<sign.lowerBound).isEmpty
        else { return nil }
        let before = passage.trimmed(0..<of.lowerBound)
        let noun = passage.letters[before].lastIndex(where: \.isSpace).map { $0 + 1 } ?? before.lowerBound
        guard kinds.contains(Array(passage.letters[noun..<before.upperBound])) else { return nil }
        return EnglishCitation(number: document.string(passage, number), date: date.day, range: number)
    }

    /// Where the year of a series ends.
    ///
    /// "Executive Order No. 14, Series of 2026", "Circular No. 01, s. 2021".
    private static func seriesEnd(_ passage: Passage, behind number: Int) -> Int? {
        var index = passage.skippingBlanks(number)
        if index < passage.count, passage[index] == 0x2C { index = passage.skippingBlanks(index + 1) }
        guard let word = series.first(where: { passage.has($0, at: index) }) else { return nil }
        let place = passage.skippingBlanks(index + word.letters.count)
        guard let year = EnglishDate.number(passage, place, passage.count), (1900...2100).contains(year.value) else {
            return nil
        }
        return year.end
    }

    private static let series: [Phrase] = ["series of", "s."]

    /// Where the kind begins with the words that say which.
    ///
    /// "Memorandum Circular No. 5", "Binding Operational Directive 18-02".
    private static func wholeKind(_ passage: Passage, _ noun: Int) -> Int {
        var start = noun
        while start > 1, passage[start - 1] == 0x20 {
            let before = passage.letters[..<(start - 1)].lastIndex { !$0.isWord }.map { $0 + 1 } ?? 0
            guard before < start - 1, passage.capitals[before],
                qualities.contains(Array(passage.letters[before..<start - 1]))
            else { break }
            start = before
        }
        return start
    }

    private static let qualities: Set<[Letter]> = Set(
        [
            "memorandum", "circular", "administrative", "executive", "operational", "binding", "emergency", "special",
            "general", "joint", "presidential", "ministerial", "departmental", "office", "republic", "commonwealth",
        ].map { Folding.letters($0) })

    /// Where the number begins behind the word for it.
    ///
    /// "our circular Ref. CGM/HS/31".
    private static func behindReference(_ passage: Passage, _ start: Int) -> Int {
        for word: Phrase in ["ref. no.", "ref no.", "ref.", "ref", "letter"] where passage.has(word, at: start) {
            return passage.skippingBlanks(start + word.letters.count)
        }
        return start
    }

    /// "Circular RST 11/2023": the letters of a series before figures with a stroke.
    private static func isSeries(_ passage: Passage, _ word: Range<Int>) -> Bool {
        guard (2...6).contains(word.count), word.allSatisfy({ passage[$0].isLatin && passage.capitals[$0] }),
            word.upperBound + 1 < passage.count, passage[word.upperBound] == 0x20, passage[word.upperBound + 1].isDigit
        else { return false }
        return passage.letters[word.upperBound + 1..<tokenEnd(passage, word.upperBound + 1)].contains(0x2F)
    }

    /// "report OSC/2025/31": papers of a committee are cited by the number under which they were filed.
    private static func isFiled(_ passage: Passage, _ code: Range<Int>) -> Bool {
        passage[code.lowerBound].isLatin && passage.capitals[code.lowerBound] && passage.letters[code].contains(0x2F)
    }

    /// Most words are no kind and are turned away here.
    private static let nouns = WordKeys(kinds.union(papers).map { WordKey($0, at: 0) })

    private static let papers: Set<[Letter]> = Set(
        ["report", "paper", "item", "submission"].map { Folding.letters($0) })

    private static let kinds: Set<[Letter]> = Set(
        [
            "circular", "decision", "resolution", "act", "law", "order", "directive", "regulation", "instrument",
            "notice", "decree", "memorandum", "ordinance", "bulletin", "minute", "instruction", "proclamation",
            "conclusion",
        ].map { Folding.letters($0) })
}
