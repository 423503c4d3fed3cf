import Archive
import Reading

/// Compares the path by which an order names a passage with the numbering of what stands.
///
/// Texts write one path in many ways: "khoản 2 Mục III", "III.2", 第三部分第（二）项 and "三.(二)". Labels are compared from
/// the innermost outwards, numbers by their value; a chapter or an annex that only one side names does not part them.
struct ProvisionMatch {
    private let labels: [String]
    /// The annex with which the path begins; rows are counted through its groups.
    private let annex: Annex?

    init(_ path: [String]) {
        annex = path.first.flatMap(Annex.init)
        labels = path.dropFirst(annex == nil ? 0 : 1).flatMap { Self.parts(of: $0) }
    }

    /// "Phụ lục II" or 附件2 with what stands behind it: "Phụ lục II 3" is row 3.
    private struct Annex {
        /// "" where the text has but one.
        let number: String
        let rest: [String]

        init?(_ ref: String) {
            let folded = SearchText.folded(ref)
            guard
                let word = ["phu luc", "附件", "附表", "附录", "annex", "appendix", "schedule"].first(where: {
                    folded.hasPrefix($0) || ref.hasPrefix($0)
                })
            else { return nil }
            let behind = ref.dropFirst(word.count).drop { $0 == " " }
            let named = behind.prefix { !" .".contains($0) }
            let rest = behind.dropFirst(named.count).drop { " .".contains($0) }
            number = ProvisionMatch.normal(String(named))
            self.rest = ProvisionMatch.parts(of: String(rest))
        }
    }

    var isEmpty: Bool { labels.isEmpty }

    /// 3 the same path, 2 the same but for what one side leaves out above, 1 a passage within, 0 another.
    func strength(of ref: String) -> Int {
        if let annex, let other = Annex(ref) {
            // "Phụ lục 3" is row 3 where there is one annex.
            let isOne = other.rest.isEmpty
            guard isOne || annex.number.isEmpty || other.number == annex.number else { return 0 }
            let parts = isOne ? [other.number] : annex.number.isEmpty ? [other.number] + other.rest : other.rest
            guard !labels.isEmpty else { return 1 }
            return parts.suffix(labels.count) == labels[...] ? 3 : isWithin(parts) ? 1 : 0
        }
        let parts = Self.parts(of: ref)
        guard !labels.isEmpty else { return 0 }
        if parts == labels { return 3 }
        if parts.count > labels.count, parts.suffix(labels.count) == labels[...] { return 2 }
        if labels.count > parts.count, !parts.isEmpty, labels.suffix(parts.count) == parts[...] { return 2 }
        return isWithin(parts) ? 1 : 0
    }

    /// Whether a numbering lies below the path.
    private func isWithin(_ parts: [String]) -> Bool {
        guard parts.count > labels.count else { return false }
        return (0...(parts.count - labels.count - 1)).prefix(2).contains { start in
            parts[start..<(start + labels.count)] == labels[...]
        }
    }

    /// "III.2-1" is the first bullet under "III.2"; "d#2" is what folding left of đ.
    static func parts(of ref: String) -> [String] {
        ref.split(whereSeparator: { ".-/".contains($0) }).map { normal(String($0)) }
    }

    fileprivate static func normal(_ label: String) -> String {
        var label = label == "đ" ? "d#2" : label
        for word in ["Phần ", "Phụ lục ", "附件", "附表", "Part ", "Annex ", "Appendix ", "Section ", "Article "]
        where label.hasPrefix(word) && label.count > word.count {
            label = String(label.dropFirst(word.count))
        }
        label = label.filter { !"（）()第条款项目章节点. ".contains($0) }
        if label.hasSuffix("部分") { label = String(label.dropLast(2)) }
        if let number = chinese(label) { return String(number) }
        if let number = roman(label) { return String(number) }
        return SearchText.folded(label).isEmpty ? label.lowercased() : SearchText.folded(label)
    }

    /// Capital Roman numbers alone: "c" and "i" are letters.
    private static func roman(_ label: String) -> Int? {
        let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50]
        guard !label.isEmpty, label.allSatisfy({ values[$0] != nil }) else { return nil }
        var total = 0, last = 0
        for letter in label.reversed() {
            let value = values[letter] ?? 0
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total
    }

    private static func chinese(_ label: String) -> Int? {
        let digits: [Character: Int] = [
            "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "〇": 0,
        ]
        guard !label.isEmpty, label.allSatisfy({ digits[$0] != nil || $0 == "十" }) else { return nil }
        var total = 0, digit = 0
        for letter in label {
            if letter == "十" {
                total += (digit == 0 ? 1 : digit) * 10
                digit = 0
            } else {
                digit = digits[letter] ?? 0
            }
        }
        return total + digit
    }
}
