/// Heads whose narrow cells were broken in the middle of a name: "ỦY BAN NHÂN / DÂN", "CỘNG HÒA XÃ / HỘI CHỦ NGHĨA …",
/// "Đắk Nông, ngày / 26 tháng 11 năm 2025".
enum BrokenHead {
    /// The lines, those joined that are one.
    static func joined(_ lines: [Passage]) -> [Passage] {
        var found: [Passage] = []
        for (index, line) in lines.enumerated() {
            if index < 20, let last = found.last, (0...1).contains(line.line - (last.lines.last ?? 0)),
                isOpen(last, before: line)
            {
                found[found.count - 1].append(line)
            } else {
                found.append(line)
            }
        }
        return found
    }

    private static func isOpen(_ line: Passage, before next: Passage) -> Bool {
        guard line.count <= 60 else { return false }
        if ends(line, with: ", ngay") || ends(line, with: "ngay"), line.letters.contains(0x2C) {
            return next[0].isDigit || next.hasPrefix("thang")
        }
        // "ngày 18 tháng 8 năm / 2023", "ngày 18 tháng / 8 năm 2023", "ngày 18 / tháng 8 năm 2023"
        if line.contains(", ngay"), next.count <= 24 {
            if ends(line, with: "nam") || ends(line, with: "thang") { return next[0].isDigit }
            if line.letters.last?.isDigit == true { return next.hasPrefix("thang") || next.hasPrefix("nam") }
        }
        guard line.isCapitals, next.isCapitals else { return false }
        return halves.contains { ends(line, with: $0.first) && next.hasPrefix($0.second) }
    }

    private static func ends(_ line: Passage, with words: Phrase) -> Bool {
        line.has(words, at: line.count - words.letters.count)
    }

    private static let halves: [(first: Phrase, second: Phrase)] = [
        ("uy ban nhan", "dan"), ("uy ban", "nhan dan"), ("hoi dong nhan", "dan"), ("hoi dong", "nhan dan"),
        ("cong hoa", "xa hoi chu nghia"), ("cong hoa xa", "hoi chu nghia"), ("cong hoa xa hoi", "chu nghia"),
        ("cong hoa xa hoi chu", "nghia"), ("dang cong", "san"), ("dang cong san", "viet nam"),
    ]
}
