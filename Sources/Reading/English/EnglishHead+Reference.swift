/// The number of an English document, as letterheads set it: labelled, coded, or behind the name of its kind.
extension EnglishHead {
    /// "Ref: MOT/ROADS/2025/14", "Our reference: 12-2025": letters or strokes with figures, no sentence.
    func reference(_ passage: Passage) -> Range<Int>? {
        guard passage.count < 80,
            let value = Self.value(
                passage,
                [
                    "ref", "ref.", "reference", "our ref", "our reference", "ref no", "ref. no", "ref. no.", "ref no.",
                    "reference no", "reference no.", "reference number", "file", "file no", "file no.", "file ref",
                    "doc", "report ref", "report no", "report reference", "document ref", "document reference",
                    "decision ref", "directive no",
                    "document no", "document no.", "document number", "circular no", "circular no.", "no", "no.",
                ]) ?? otherReference(passage) ?? bareReference(passage)
        else { return nil }
        var end = value.first { passage[$0].isSpace || passage[$0] == 0x2C } ?? value.upperBound
        // "OP/12/1A VOL. III (27)": a file's volume and folio.
        while end < value.upperBound, end - value.lowerBound < 40 {
            let next = passage.skippingBlanks(end)
            guard next < value.upperBound, passage.has("vol", at: next) || passage[next] == 0x28, next > end else {
                break
            }
            end = passage.letters[next..<value.upperBound].firstIndex(where: \.isSpace) ?? value.upperBound
        }
        if passage[end - 1] == 0x28 { end -= 1 }
        if end < passage.count, passage[end] == 0x29 { end += 1 }
        let number = value.lowerBound..<end
        // "Ref: 1) The Guarantee of Services Act" counts what the text refers to.
        guard number.count > 2 || value.upperBound == end else { return spaced(passage, value) }
        return passage.letters[number].contains(where: \.isDigit) ? number : spaced(passage, value)
    }

    /// "DPAR 214 ARW 2026": a file's letters and figures with blanks between, up to a gap.
    private func spaced(_ passage: Passage, _ value: Range<Int>) -> Range<Int>? {
        let end = value.first { passage.opensGap($0) || passage[$0] == 0x2C } ?? value.upperBound
        let code = value.lowerBound..<end
        let words = passage.letters[code].split(whereSeparator: \.isSpace)
        guard (2...5).contains(words.count), code.count <= 30, passage.letters[code].contains(where: \.isDigit),
            code.allSatisfy({ !passage[$0].isLatin || passage.capitals[$0] })
        else { return nil }
        return code
    }

    /// The same behind its label, before a gap.
    ///
    /// "No. DPAR 214 ARW 2026     Secretariat, dated 17-06-2026".
    func spacedNumber(_ passage: Passage) -> Range<Int>? {
        guard passage.count < 160, passage.hasPrefix("no. "), passage.capitals[0] else { return nil }
        return spaced(passage, passage.withoutSigns(4..<passage.count))
    }

    /// The reference behind the word alone, without a colon.
    private func bareReference(_ passage: Passage) -> Range<Int>? {
        guard passage.hasPrefix("ref. ") || passage.hasPrefix("ref "), passage.startsCapital else { return nil }
        let value = passage.trimmed(4..<passage.count)
        let letters = passage.letters[value]
        let isCode = letters.contains(0x2D) && letters.contains(where: \.isDigit) && passage.capitals[value.lowerBound]
        return (letters.contains(0x2F) || isCode) && !letters.contains(where: \.isSpace) ? value : nil
    }

    /// "Paper reference: …", "Cabinet ref: …": whatever word says of what it is the reference.
    private func otherReference(_ passage: Passage) -> Range<Int>? {
        guard let colon = passage.letters.prefix(30).firstIndex(of: 0x3A), passage.startsCapital,
            let word = ["reference", "ref", "ref."].map({ Phrase($0) }).first(where: {
                colon > $0.letters.count && passage.has($0, at: colon - $0.letters.count)
            }), passage[colon - word.letters.count - 1].isSpace,
            passage.letters[..<colon].count(where: \.isSpace) <= 2
        else { return nil }
        let value = passage.withoutSigns(colon..<passage.count)
        return passage.letters[value].contains(0x2F) ? value : nil
    }

    /// "Circulated: 20 November 2026": the notes of a meeting are issued when they go round.
    func tellsCirculation(_ passage: Passage) -> Bool {
        passage.hasPrefix("circulated ") && dateBehindWord(passage)
            || Self.value(
                passage, ["circulated", "date circulated", "circulated on", "date of circulation", "date issued"])
                != nil
    }

    private func dateBehindWord(_ passage: Passage) -> Bool {
        guard let blank = passage.letters.firstIndex(where: \.isSpace) else { return false }
        return EnglishDate.first(in: passage, blank..<passage.count)?.range
            == passage.withoutSigns(blank..<passage.count)
    }

    /// "UNEP/GC.23/L.7" alone on its line, as organisations set the symbol of a paper.
    func symbol(_ passage: Passage) -> Range<Int>? {
        guard passage.count < 60, passage.letters.contains(0x2F), passage[0].isLatin else { return nil }
        // "CR/105/3   17 September 2025"
        let end = passage.letters.firstIndex(where: \.isSpace) ?? passage.count
        let rest = passage.trimmed(end..<passage.count)
        // "BSC/JC/2025/9 final"
        if rest.count == 5, passage.has("final", at: rest.lowerBound), end < 40, passage[end - 1].isDigit {
            return 0..<passage.count
        }
        guard rest.isEmpty && end < 40 || EnglishDate.first(in: passage, rest)?.range == rest,
            passage.letters[..<end].contains(0x2F), passage.letters[..<end].contains(where: \.isDigit),
            (0..<end).allSatisfy({ !passage[$0].isLatin || passage.capitals[$0] })
                || passage.letters[..<end].count(where: { $0 == 0x2F }) > 1 && passage.capitals[0]
                    && passage.capitals[1]
        else { return nil }
        return 0..<end
    }

    /// A kind and a short number alone on their line.
    ///
    /// "EXECUTIVE ORDER 42", "Circular No. 7", "No. 036, s. 2023".
    func plainNumber(_ passage: Passage, in range: Range<Int>? = nil) -> Range<Int>? {
        let words = passage.withoutSigns(range ?? passage.indices)
        guard words.count < 50, passage.startsCapital(from: words.lowerBound) else { return nil }
        if let spelt = spelt(passage, words) { return spelt }
        guard let first = words.first(where: { passage[$0].isDigit }), first > words.lowerBound else { return nil }
        let kind = passage.withoutSigns(words.lowerBound..<first)
        // "No. 2024 - 0025" has its hyphen between blanks.
        let end =
            passage.letters.indices[first..<words.upperBound].first { index in
                let isHyphen =
                    passage[index] == 0x2D
                    || passage[index].isSpace && index + 1 < words.upperBound
                        && (passage[index + 1] == 0x2D || passage[index - 1] == 0x2D)
                return !passage[index].isDigit && !isHyphen && passage[index] != 0x2F
            } ?? words.upperBound
        let rest = passage.withoutSigns(end..<words.upperBound)
        let isYear = rest.count == 4 && passage.letters[rest].allSatisfy(\.isDigit)
        let isOfYear =
            rest.isEmpty || isYear || passage.has("s", at: rest.lowerBound)
            || passage.has("of", at: rest.lowerBound) && rest.count == 7 && passage[rest.upperBound - 1].isDigit
            || passage.has("series of", at: rest.lowerBound)
        guard end - first <= 11, isOfYear, rest.count < 16 else { return nil }
        let parts = passage.letters[kind].split { $0.isSpace || $0 == 0x2E }
        guard let last = parts.last else { return nil }
        let isCounted = Self.numbering.contains(Array(last))
        let names = isCounted ? parts.dropLast() : parts[...]
        guard names.count <= 4 else { return nil }
        // "No. 036, s. 2023" stands below the line that names the kind.
        if names.isEmpty { return isCounted && (!rest.isEmpty || passage.letters[words].contains(0x2D)) ? words : nil }
        guard let kind = names.last, Self.numbered.contains(Array(kind)) else { return nil }
        // "Circular Letter 0045/2023" is cited by its figures, a count and its year with their kind.
        let figures = passage.letters[first..<end].split(separator: 0x2F)
        let isOfYears = !isCounted && figures.count == 2 && figures[0].count <= 3 && figures[1].count == 4
        return passage.letters[first..<end].contains(0x2F) && !isOfYears ? first..<end : words
    }

    /// "EXECUTIVE ORDER NUMBER FORTY-SIX".
    private func spelt(_ passage: Passage, _ words: Range<Int>) -> Range<Int>? {
        guard let number = passage.first("number", in: words), number.lowerBound > words.lowerBound,
            EnglishNumber.count(passage, passage.skippingBlanks(number.upperBound), words.upperBound) != nil
        else { return nil }
        let kind = passage.letters[passage.trimmed(words.lowerBound..<number.lowerBound)].split { $0.isSpace }
        return kind.last.map { Self.numbered.contains(Array($0)) } ?? false ? words : nil
    }

    private static let numbering = Set(["no", "number", "nos"].map { Folding.letters($0) })
    private static let numbered = Set(
        [
            "order", "circular", "memorandum", "directive", "resolution", "instruction", "notice", "proclamation",
            "bulletin", "letter", "direction", "note", "minute",
        ]
        .map { Folding.letters($0) })

    /// "M-23-25", "A-11" alone on its line.
    func code(_ passage: Passage) -> Range<Int>? {
        let words = passage.withoutSigns(passage.indices)
        guard (4...14).contains(words.count), let dash = passage.letters[words].firstIndex(of: 0x2D),
            (1...5).contains(dash - words.lowerBound),
            (words.lowerBound..<dash).allSatisfy({ passage[$0].isLatin && passage.capitals[$0] }),
            passage.letters[dash + 1..<words.upperBound].allSatisfy({ $0.isDigit || $0 == 0x2D }),
            passage[words.upperBound - 1].isDigit
        else { return nil }
        return words
    }

    /// Lines of a letterhead in capitals that were joined, parted where one of them is the document's number: above it
    /// each stands alone, what is below it is the title.
    func atNumber(_ passage: Passage) -> [Passage]? {
        let lines = passage.lineRanges
        guard lines.count > 1, passage.isCapitals,
            let place = lines.firstIndex(where: { plainNumber(passage, in: $0) != nil })
        else { return nil }
        var pieces = lines[...place].map { Passage(passage, range: $0) }
        var next = place + 1
        // The date below the number is no part of the title.
        if next < lines.count, EnglishDate.first(in: passage, lines[next])?.range == passage.withoutSigns(lines[next]) {
            pieces.append(Passage(passage, range: lines[next]))
            next += 1
        }
        if next < lines.count { pieces.append(Passage(passage, range: lines[next].lowerBound..<passage.count)) }
        return pieces
    }

    /// "A/RES/77/214" behind the name of the organisation on its first line.
    func symbolBehind(_ passage: Passage) -> Range<Int>? {
        guard passage.count < 90, let blank = passage.letters.lastIndex(where: \.isSpace), blank + 6 < passage.count,
            passage.hasPrefix("united nations") || passage.hasPrefix("distribution") || passage.hasPrefix("distr")
        else { return nil }
        let words = blank + 1..<passage.count
        guard passage.letters[words].count(where: { $0 == 0x2F }) > 1, passage.letters[words].contains(where: \.isDigit)
        else { return nil }
        return words
    }

    /// "Government of India" over "Ministry of Finance", both in small letters.
    func isStacked(_ directive: DraftDirective, _ passage: Passage) -> Bool {
        guard let issuer = directive.issuer else { return false }
        let folded = Folding.string(issuer)
        let isState = ["government of ", "state of ", "republic of ", "commonwealth of "].contains {
            folded.hasPrefix($0)
        }
        return isState
            && (passage.hasPrefix("ministry of") || passage.hasPrefix("department of")
                || passage.hasPrefix("office of"))
            || issuer.hasPrefix("Ministry of ") && passage.hasPrefix("department of")
    }

    /// A ministry with its department is named by both.
    func stacked(_ directive: DraftDirective, _ words: String) -> String {
        guard let issuer = directive.issuer, issuer.hasPrefix("Ministry of "), words.hasPrefix("Department of ") else {
            return words
        }
        return issuer + ", " + words
    }
}
