/// The signature and the recipients.
struct VietnameseFoot {
    let document: Document
    /// The lines of the first foot.
    private let lines: [Passage]

    init(_ document: Document, margins: Margins) {
        self.document = document
        guard let foot = margins.foots.first else {
            lines = []
            return
        }
        let found = document.text.lines[(foot.lowerBound - 1)..<foot.upperBound].filter { !$0.isEmpty }
            .map { Self.columns(of: $0, document.text) }
        let (left, right) = (
            found.map(\.left).filter { !$0.isEmpty }, found.compactMap(\.right).flatMap(Self.signature)
        )
        // The name may stand below both columns: the offices beside the recipients are above it.
        lines = right.isEmpty || right.contains { $0.count > 3 && !$0.isCapitals } ? left + right : right + left
    }

    /// Mark, office and name one by one, where they ran together.
    ///
    /// "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn An".
    private static func signature(_ line: Passage) -> [Passage] {
        let opens = mark(in: line, from: 0) == 0 || !line.isCapitals && offices.contains(where: line.hasPrefix)
        guard opens, !line.isCapitals || line.count > 30 else { return [line] }
        let words = line.letters.split(separator: 0x20)
        let inCapitals = words.last { word in
            word.count > 1 && word.indices.allSatisfy { line.capitals[$0] || !line[$0].isLatin }
        }
        let end = inCapitals?.endIndex ?? line.count
        let start = (8..<max(8, end)).first { place in offices.contains { line.has($0, at: place) } } ?? end
        return [0..<start, start..<end, end..<line.count].map { Passage(line, range: $0) }.filter { !$0.isEmpty }
    }

    private static let offices = VietnameseMargins.offices + ["tong bi thu", "thu tuong", "pho thu tuong"]

    /// Where the authority by which it is signed stands before capitals.
    private static func mark(in line: Passage, from start: Int) -> Int? {
        line.indices.dropFirst(start).first { place in
            line.capitals[place] && (place == 0 || line[place - 1].isSpace)
                && marks.contains { mark in
                    mark.marks.contains { letters in
                        let end = place + letters.count
                        return end + 2 < line.count && line.letters[place..<end].elementsEqual(letters)
                            && (line[end].isSpace ? line.capitals[end + 1] : line.capitals[end])
                    }
                }
        }
    }

    /// What stands between the bars of a row.
    private static func cells(_ line: Line, _ text: WorkingText) -> [Passage] {
        text.letters[line.content].split(separator: 0x7C).map {
            let start = $0.firstIndex(where: \.isWord) ?? $0.endIndex
            return Passage(text, range: start..<$0.endIndex, line: line.number)
        }.filter { !$0.isEmpty }
    }

    /// Recipients and signature stand side by side, six spaces or a tab apart where a page's layout was kept.
    private static func columns(of line: Line, _ text: WorkingText) -> (left: Passage, right: Passage?) {
        if text.letters[line.content].first == 0x7C {
            let cells = cells(line, text)
            return (cells.first ?? Passage(), cells.count > 1 ? cells.last : nil)
        }
        if let bar = text.letters[line.content].firstIndex(of: 0x7C) {
            let right = Passage(text, range: (bar + 1)..<line.content.upperBound, line: line.number)
            return (
                Passage(text, range: line.content.lowerBound..<bar, line: line.number), right.isEmpty ? nil : right
            )
        }
        var spaces = 0
        for index in line.content {
            spaces = text.letters[index].isSpace ? spaces + (text.letters[index] == 0x09 ? 6 : 1) : 0
            guard spaces >= 6 else { continue }
            var next = index + 1
            while text.letters[next].isSpace { next += 1 }
            return (
                Passage(text, range: line.content.lowerBound..<index, line: line.number),
                Passage(text, range: next..<line.content.upperBound, line: line.number)
            )
        }
        // A line far from the edge belongs to the signature.
        let whole = Passage(text, lines: [line])
        if isOpening(whole), let place = mark(in: whole, from: 10) {
            return (Passage(whole, range: 0..<place), Passage(whole, range: place..<whole.count))
        }
        return line.indent >= 20 ? (Passage(), whole) : (whole, nil)
    }

    /// The body that is signed for, without "TM.": nearest words that show who decided.
    var authority: Passage? {
        for line in lines {
            guard let place = line.first(of: ["t/m", "tm."]) else { continue }
            return Passage(line, range: place.range.upperBound..<line.count)
        }
        return nil
    }

    /// The signer's name is the last line of two to five capitalised words; the office stands above it in capitals.
    var signatory: DraftDirective.Signatory? {
        for (index, line) in lines.enumerated().reversed() {
            guard let name = personName(line) else { continue }
            let titles = lines[..<index].filter { $0.isCapitals && !$0.hasPrefix("noi nhan") && $0.count < 60 }.suffix(
                3)
            let capacity = titles.compactMap(self.capacity).suffix(2)
            let title = titles.last { self.capacity($0) == nil }.map { VietnameseCase.office(document.string($0)) }
            let held = capacity.last { $0.kind == .acting }?.of
            return .init(name: name, title: held ?? title, capacity: Array(capacity))
        }
        return nil
    }

    private func capacity(_ line: Passage) -> SigningCapacity? {
        for (marks, kind) in Self.marks {
            guard let mark = marks.first(where: { line.letters.starts(with: $0) }) else { continue }
            let name = line.trimmed(mark.count..<line.count)
            guard !name.isEmpty else { return nil }
            return SigningCapacity(kind, of: VietnameseCase.office(document.string(line, name)))
        }
        return nil
    }

    private static let marks: [(marks: [[Letter]], kind: SigningCapacity.Kind)] = [
        ("tm. t/m", .onBehalf), ("kt. k/t", .inPlace), ("tl. t/l", .byOrder), ("tuq. t/uq", .byDelegation),
        ("q.", .acting),
    ].map { ($0.split(separator: " ").map { Folding.letters(String($0)) }, $1) }

    /// Words behind a semicolon are the other column of the foot.
    private func personName(_ line: Passage) -> String? {
        let start = (line.letters.lastIndex(of: 0x3B) ?? Self.degreeEnd(line)).map { $0 + 1 } ?? 0
        let range = line.trimmed(start..<line.count)
        let words = line.letters[range].split(separator: 0x20)
        guard (2...5).contains(words.count), !Passage(line, range: range).isCapitals, line[0] != 0x2D || start > 0
        else { return nil }
        // "Rmah H'Bé Nét"
        let isName = words.allSatisfy { word in
            word.allSatisfy { $0.isLatin || $0 == 0x27 || $0 == 0x2019 } && line.capitals[word.startIndex]
        }
        return isName ? document.string(line, range) : nil
    }

    /// The stop behind the degrees before a name, as "BS CKII." has it.
    private static func degreeEnd(_ line: Passage) -> Int? {
        guard let stop = line.letters.prefix(16).lastIndex(of: 0x2E), stop + 2 < line.count else { return nil }
        let words = line.letters[..<stop].split { !$0.isWord }.map { Folding.string($0) }
        return words.allSatisfy(degrees.contains) ? stop : nil
    }

    private static let degrees: Set<String> = [
        "ts", "ths", "bs", "bscki", "bsckii", "cki", "ckii", "ck1", "ck2", "pgs", "gs", "ks", "ds", "cn", "ls", "kts",
    ]

    /// One recipient an item, or several parted by semicolons; notes in brackets ("để b/c") are left out.
    var recipients: [String] {
        guard let opening = lines.firstIndex(where: { Self.isOpening($0) }) else { return [] }
        var items: [String] = []
        var isOpen = false
        // "Nơi nhận: - UBND tỉnh; - Sở Nội vụ; …" run together.
        let own = lines[opening]
        if let colon = own.letters.prefix(13).firstIndex(of: 0x3A), own.count > colon + 3 {
            items.append(document.string(own, own.trimmed((colon + 1)..<own.count)))
            isOpen = !own.endsSentence || own.letters.last == 0x2C
        }
        // Without dashes each line that ends with a semicolon is one: "Sở Giáo dục và Đào tạo (báo cáo);".
        let isDashed = lines[opening...].contains { Self.dashes.contains($0[0]) }
        for line in lines[(opening + 1)...] {
            if Self.dashes.contains(line[0]) {
                items.append(document.string(line, line.trimmed(1..<line.count)))
                isOpen = !line.endsSentence || line.letters.last == 0x2C
            } else if !isDashed, !line.isCapitals, line.letters.last == 0x3B || line.hasPrefix("luu") {
                items.append(document.string(line))
                isOpen = !line.endsSentence || line.letters.last == 0x2C
            } else if isOpen, !line.isCapitals, personName(line) == nil, let last = items.indices.last,
                !Self.endsItem(items[last])
            {
                items[last] += " " + document.string(line)
                isOpen = !line.endsSentence || line.letters.last == 0x2C
            } else {
                isOpen = false
            }
        }
        return items.flatMap(Self.split)
    }

    /// A dash, or the star and the cross that stand for it.
    private static let dashes: Set<Letter> = [0x2D, 0x2A, 0x2B]

    private static func isOpening(_ line: Passage) -> Bool {
        VietnameseMargins.isFootOpening(line) && line.letters.first(where: \.isWord) == Letter(ascii: "n")
    }

    private static func endsItem(_ item: String) -> Bool {
        item.hasSuffix(";") || item.hasSuffix(".")
    }

    private static func split(_ item: String) -> [String] {
        var parts: [String] = []
        for part in parted(item) {
            var text = part.drop { $0 == " " }
            // A note behind the semicolon: "; (báo cáo) - Thường trực Tỉnh ủy".
            if text.first == "(", let end = text.firstIndex(of: ")") { text = text[text.index(after: end)...] }
            if let bracket = text.firstIndex(of: "("), !namesPart(text[bracket...]) { text = text[..<bracket] }
            while let last = text.last, " ,.;:/".contains(last) { text.removeLast() }
            while let first = text.first, " -–+*".contains(first) { text.removeFirst() }
            let letters = text.filter(\.isLetter)
            // The signature's column: capitals only, or a few stray signs.
            if letters.count < 3 || letters.allSatisfy(\.isUppercase) { continue }
            if !parts.isEmpty, isPersonName(text), !isOffice(text) { continue }
            parts.append(text.prefix(1).uppercased() + text.dropFirst())
        }
        return parts
    }

    /// "Bộ Công an (Cục A03)": the part of it that receives the text, where other brackets say what for.
    private static func namesPart(_ bracket: Substring) -> Bool {
        let words = bracket.dropFirst().prefix { $0 != ")" }
        let first = Folding.string(words.prefix { $0.isLetter })
        return words.first?.isUppercase == true && bracket.contains(")")
            && ["cuc", "vu", "so", "phong", "ban", "vien", "trung"].contains(first)
    }

    /// At semicolons, and where a dash opens the next behind a comma or stop: "Các tỉnh ủy, - Các ban đảng, - Lưu …".
    private static func parted(_ item: String) -> [Substring] {
        item.split(separator: ";").flatMap { part -> [Substring] in
            var (parts, start, rest) = ([Substring](), part.startIndex, part)
            while let place = rest.firstIndex(where: { $0 == "," || $0 == "." }) {
                rest = part[part.index(after: place)...]
                let dash = rest.drop { $0 == " " }
                guard dash.hasPrefix("- ") || dash.hasPrefix("– ") else { continue }
                parts.append(part[start..<place])
                start = rest.startIndex
            }
            return parts + [part[start...]]
        }
    }

    /// "Báo Tuyên Quang", "Lưu: VT".
    private static func isOffice(_ text: Substring) -> Bool {
        let first = text.prefix { $0.isLetter }
        return ["luu", "bao", "dai", "cong", "so", "ban", "hoi", "tinh", "huyen", "nhu"].contains(Folding.string(first))
    }

    private static func isPersonName(_ text: Substring) -> Bool {
        let words = text.split(separator: " ")
        return (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false }
    }
}
