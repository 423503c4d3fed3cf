/// Heads that are no more than an opening sentence, and days that stand at the foot.
extension VietnameseHead {
    /// "Trường Tiểu học A xây dựng Kế hoạch … giai đoạn 2026 - 2030 với các nội dung cụ thể như sau:": what the text is called,
    /// where no line of its own says so.
    func readMade(into directive: inout DraftDirective) {
        for line in head.reversed() where line.letters.last == 0x3A && line.count > 40 {
            let tokens = Tokens(line)
            let list = BodyNameReader(tokens: tokens).list(at: 0)
            guard list.names.count == 1, let act = Self.making.match(tokens, at: list.end) else { continue }
            let start = list.end + act
            guard let kind = Self.made.first(where: { tokens.has(words: $0.words, at: start) }) else { continue }
            let end = tokens.indices.dropFirst(start).first { Self.contents.match(tokens, at: $0) != nil }
            let range = line.trimmed(tokens.letters(start..<(end ?? tokens.count - 1)))
            guard range.count > 12 else { continue }
            directive.type = kind.type
            directive.title = VietnameseCase.capitalised(document.string(line, range).trimmingStop)
            directive.fields["title"] = FieldSource(span: line.span(range), confidence: 0.7)
            return
        }
    }

    /// "KẾ HOẠCH HOẠT ĐỘNG TỔ CHUYÊN MÔN": kind and matter in one line of capitals below the letterhead.
    func kindWithMatter() -> (Int, (type: DirectiveType, words: Phrase))? {
        for (index, line) in head.prefix(14).enumerated().dropFirst()
        where line.isCapitals && (20...140).contains(line.count) {
            guard let (words, type) = Self.kinds.first(where: { line.hasPrefix($0.0) }),
                line[words.letters.count].isSpace, !Self.isWard(line, line.count)
            else { continue }
            return (index, (type, words))
        }
        return nil
    }

    /// The line under "Số 12-CV/ĐU", where the Party's letters write their matter without "V/v".
    var matterOfLetter: Int? {
        guard let number = head.prefix(12).firstIndex(where: { $0.hasPrefix("so") && $0.contains("-cv/") }),
            number + 1 < head.count
        else { return nil }
        let matter = head[number + 1]
        let isMatter =
            matter.startsCapital && !matter.isCapitals && matter.count <= 60 && !matter.contains("ngay")
            && !matter.hasPrefix("kinh gui")
        return isMatter ? number + 1 : nil
    }

    /// The last line on which the text's own number may stand: what a letter's matter cites is another's.
    var numberLine: Int { matterOfLetter.map { head[$0 - 1].line } ?? Int.max }

    private static let making = PhraseBook("xay dung, ban hanh, trien khai, lap")
    private static let contents = PhraseBook(
        "voi cac noi dung, voi nhung noi dung, voi noi dung, voi mot so noi dung, nhu sau, cu the nhu sau, gom cac noi dung"
    )
    private static let made: [(words: Words, type: DirectiveType)] = [
        ("ke hoach", .plan), ("phuong an", .plan), ("de an", .plan), ("chuong trinh", .programme),
        ("quy che", .regulation),
        ("quy dinh", .regulation),
    ]

    /// "Đông Khê, ngày 28 tháng 4 năm 2026" alone on its line, right before the signature or the recipients.
    func readDateAtFoot(into directive: inout DraftDirective) {
        guard let foot = margins.foots.first else { return }
        let lines = document.text.lines[
            max(0, foot.lowerBound - 6)..<min(document.text.lines.count, foot.lowerBound + 3)]
        for line in lines.reversed() where !line.isEmpty && line.content.count <= 70 {
            let passage = Passage(document.text, lines: CollectionOfOne(line))
            let tokens = Tokens(passage)
            guard passage.startsCapital, let place = tokens.first("ngay"), place <= 10,
                let found = VietnameseDate.read(tokens, at: place, blanks: true), found.end >= tokens.count - 1,
                found.date.day != nil
            else { continue }
            directive.issued = found.date.iso
            directive.fields["issued"] = FieldSource(
                span: passage.span(tokens.letters(place..<found.end)), confidence: 0.85)
            return
        }
    }
}
