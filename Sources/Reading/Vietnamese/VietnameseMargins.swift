/// Where a Vietnamese text's head and foot stand.
///
/// Decree 30/2020, art. 8: letterhead, number, place and date, kind and abstract and the grounds stand before the
/// content; signature and recipients after it; annexes follow the signature with numbering of their own.
enum VietnameseMargins {
    /// - Parameter lines: The lines that hold words, in order.
    static func find(in lines: [Passage]) -> Margins {
        let start = contentStart(lines)
        var margins = Margins(foots: foots(lines, from: start ?? 0))
        if let start, start > 0, let first = lines.first { margins.head = min(1, first.line)...(lines[start].line - 1) }
        return margins
    }

    /// The first line of the content: its first numbered division, or the first item after a clause that says
    /// "as follows".
    private static func contentStart(_ lines: [Passage]) -> Int? {
        var afterColon = false
        for (index, line) in lines.prefix(250).enumerated() {
            if let marker = VietnameseMarkers.marker(opening: line) {
                switch marker.style {
                case .bullet, .enumeration: if afterColon { return index }
                case .annex: return index
                // An extract may begin with any part: "B. NHIỆM VỤ".
                case .roman, .capital, .article, .chapter: if !isCitation(line, after: marker.length) { return index }
                default:
                    if marker.number == 1 || isFurtherOn(marker, before: lines[(index + 1)...]),
                        !isCitation(line, after: marker.length)
                    {
                        return index
                    }
                }
            }
            if isFootOpening(line) { return nil }
            let isList = line.hasPrefix("kinh gui") || line.hasPrefix("noi nhan")
            if line.letters.last == 0x3A { afterColon = !isList && line.contains(anyOf: asFollows) }
        }
        return nil
    }

    /// An extract may begin at a later number, behind which the next one follows, or what stands below it.
    private static func isFurtherOn(_ marker: Marker, before below: ArraySlice<Passage>) -> Bool {
        guard marker.style == .decimal(depth: 1), let number = marker.number, (2...30).contains(number) else {
            return false
        }
        for line in below.prefix(40) {
            guard let next = VietnameseMarkers.marker(opening: line) else { continue }
            if case .bullet = next.style { return true }
            return next.number == (next.style == marker.style ? number + 1 : 1)
        }
        return false
    }

    private static let asFollows: Phrases = [
        "nhu sau", "sau day", "yeu cau", "de nghi", "chi dao", "quyet dinh", "ket luan",
    ]

    private static func isCitation(_ line: Passage, after index: Int) -> Bool {
        citations.contains { line.has($0, at: index) }
    }

    static let citations: [Phrase] = ["can cu", "xet de nghi", "theo de nghi", "thuc hien"]

    /// From the signature or the recipients to the annex, or to the end.
    private static func foots(_ lines: [Passage], from start: Int) -> [ClosedRange<Int>] {
        var foots: [ClosedRange<Int>] = []
        var opened: Int?
        for index in lines.indices.dropFirst(start) {
            let line = lines[index]
            if let first = opened {
                guard opensAnnex(line) || isAttachment(lines[index...].prefix(5)) else { continue }
                foots.append(lines[first].line...(line.line - 1))
                opened = nil
            } else if isFootOpening(line) || isOffice(line) && lines[(index + 1)...].prefix(4).contains(where: isName) {
                opened = index
            }
        }
        if let opened, let last = lines.last { foots.append(lines[opened].line...last.line) }
        return foots
    }

    /// "Nơi nhận:", or the authority by which it is signed: TM., KT., TL., TUQ., T/M, T/L before capitals.
    static func isFootOpening(_ line: Passage) -> Bool {
        // "| *Nơi nhận:* …": the foot kept as the row of a table, or in Markdown's slanted letters.
        if let first = line.letters.first, [0x7C, 0x2A, 0x5F].contains(first),
            let start = line.letters.firstIndex(where: \.isWord)
        {
            return isFootOpening(Passage(line, range: start..<line.count))
        }
        if line.hasPrefix("noi gui"), line.letters.prefix(10).contains(0x3A), line.count < 80 { return true }
        let letters = line.letters.filter(\.isLatin).prefix(8)
        if letters.count >= 7, line.capitals[0], line.count < 80 || line.letters.prefix(12).contains(0x3A) {
            let opening = Syllable(packing: letters.prefix(7))
            if opening == recipients {
                return line.letters.prefix(12).contains(0x3A) || line.count <= 10
            }
            if opening.isNear(recipients),
                line.letters.prefix(12).contains(0x3A)
            {
                return true
            }
        }
        guard line.capitals.prefix(2) == [true, true] || line.letters.prefix(2) == Folding.letters("t/")[...] else {
            return false
        }
        return line.isCapitals && signing.contains { line.letters.starts(with: $0) }
    }

    /// "Nơi nhận" without its space.
    private static let recipients = Syllable(packing: Folding.letters("noinhan")[...])
    private static let signing = ["tm.", "kt.", "tl.", "tuq.", "t/m ", "t/l ", "k/t "].map { Folding.letters($0) }

    /// "HIỆU TRƯỞNG", "TRƯỞNG PHÒNG": the office of one who signs in his own name.
    private static func isOffice(_ line: Passage) -> Bool {
        guard line.isCapitals, line.count <= 90, let office = office(line, at: 0) else { return false }
        // "HIỆU TRƯỞNG          TỔ TRƯỞNG CHUYÊN MÔN": two who sign beside each other.
        return line.count <= 40
            || (office..<line.count).contains { line[$0 - 1].isSpace && self.office(line, at: $0) != nil }
    }

    /// The end of an office's name, of a deputy's or of one who approves too.
    private static func office(_ line: Passage, at start: Int) -> Int? {
        var start = start
        for rank in ranks where line.has(rank, at: start) { start += rank.letters.count + 1 }
        return offices.first { line.has($0, at: start) }.map { start + $0.letters.count }
    }

    private static let ranks: [Phrase] = ["phe duyet cua", "duyet cua", "xac nhan cua", "q.", "pho"]

    static let offices: [Phrase] = [
        "chu tich", "pho chu tich", "giam doc", "pho giam doc", "hieu truong", "truong phong", "truong ban", "bi thu",
        "pho bi thu", "chanh van phong", "cuc truong", "chi cuc truong", "tong giam doc", "bo truong", "thu truong",
        "vien truong", "chu nhiem", "truong thon", "to truong", "thu ky", "chu toa", "nguoi ky",
        "truong khoa", "truong doan", "truong tram", "tram truong", "chanh thanh tra", "chanh an", "chi huy truong",
        "tong bien tap", "hieu pho", "doi truong", "dai dien", "nguoi lap",
    ]

    /// Capitalised words of one name or two that are no line of capitals.
    private static func isName(_ line: Passage) -> Bool {
        let words = line.letters.split(separator: 0x20)
        return (2...10).contains(words.count) && line.count <= 60 && !line.isCapitals
            && words.allSatisfy { word in word.allSatisfy(\.isLatin) && line.capitals[word.startIndex] }
    }

    /// What may follow the signature: an annex's own number, or the kind of an attached text alone on its line.
    private static func opensAnnex(_ line: Passage) -> Bool {
        if let marker = VietnameseMarkers.marker(opening: line) {
            switch marker.style {
            case .annex, .part, .chapter: return true
            case .article: return marker.number == 1
            // The attached text without its heading: "III. TỔ CHỨC THỰC HIỆN".
            case .roman: return line.isCapitals && line.count > 8
            default: return false
            }
        }
        return line.isCapitals && attached.contains { line.hasPrefix($0) && line.count < $0.letters.count + 40 }
    }

    /// A title in capitals over "(Kèm theo Quyết định số …)", with what it is about between them.
    private static func isAttachment(_ lines: ArraySlice<Passage>) -> Bool {
        guard let title = lines.first, title.isCapitals, title.count >= 8, !isOffice(title) else { return false }
        let note = lines.dropFirst().first { line in references.contains(where: line.hasPrefix) || isName(line) }
        return note.map { $0.letters.first == 0x28 } ?? false
    }

    private static let references: [Phrase] = ["(kem theo", "(ban hanh kem theo", "(ban hanh theo", "(dinh kem"]

    private static let attached: [Phrase] = [
        "quy che", "quy dinh", "phu luc", "danh muc", "ke hoach", "chuong trinh", "de an", "bang phan cong",
        "phuong an", "bo tieu chi", "bo chi so", "bang tieu chi", "bang diem", "thang diem", "lo trinh",
        "bieu", "dieu le", "noi quy", "nhiem vu", "phan cong", "de cuong",
    ]
}
