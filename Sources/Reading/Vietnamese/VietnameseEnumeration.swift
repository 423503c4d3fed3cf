/// Words that count paragraphs: "Một là, …", "Hai là: …", "Thứ nhất, …".
enum VietnameseEnumeration {
    static func marker(opening line: Passage) -> Marker? {
        guard line.count > 20, line.capitals[0],
            let sign = line.letters.prefix(12).firstIndex(where: { $0 == 0x2C || $0 == 0x3A }),
            sign + 2 < line.count, line[sign + 1].isSpace
        else { return nil }
        let words = line.letters[..<sign].split(separator: 0x20).map { Folding.string($0) }
        guard words.count == 2 else { return nil }
        // "Thứ hai, ngày 24/8" and "Thứ hai, 24/8" are days of the week.
        let counts = words[0] == "thu" && !line[sign + 2].isDigit && !line.has("ngay", at: sign + 2)
        let word = words[1] == "la" ? words[0] : counts ? words[1] : nil
        guard let word, let number = numbers.firstIndex(where: { $0.contains(word) }) else { return nil }
        return Marker(style: .enumeration, label: "", number: number + 1, length: sign + 2)
    }

    private static let numbers: [Set<String>] = [
        ["mot", "nhat"], ["hai"], ["ba"], ["bon", "tu"], ["nam"], ["sau"], ["bay"], ["tam"], ["chin"], ["muoi"],
    ]
}
