/// A Fatherland Front committee that issued a text, whose name has more short forms than any other's.
///
/// One text writes "Ban Thường trực Ủy ban MTTQ Việt Nam xã Hòa Tiến", "Ban Thường trực UBMTTQ xã" and "Ban Thường trực
/// Ủy ban Mặt trận Tổ quốc xã Hòa Tiến".
struct FrontName {
    private let issuer: String
    private let words: String

    /// - Returns: `nil` when another body issued the text.
    init?(_ issuer: String?) {
        guard let issuer else { return nil }
        (self.issuer, words) = (issuer, Self.words(of: issuer))
        guard words.contains(Self.front) else { return nil }
    }

    /// The issuer's own name in place of its short forms.
    func written(out names: [String]) -> [String] { names.map { isShort(Self.words(of: $0)) ? issuer : $0 } }

    private func isShort(_ name: String) -> Bool {
        if name == words { return true }
        return name.contains(Self.front) && words.hasPrefix(name + " ")
            && Self.levels.contains { name.hasSuffix(" " + $0) }
    }

    private static func words(of name: String) -> String {
        var text = " " + Folding.string(name) + " "
        for (short, long) in forms { text = text.replacingAll(short, with: long) }
        return text.split(separator: " ").joined(separator: " ")
    }

    private static let front = "mat tran"
    private static let forms = [
        (" ubmttq ", " uy ban mat tran to quoc "), (" mttq ", " mat tran to quoc "),
        (" to quoc viet nam ", " to quoc "),
        (" to quoc vn ", " to quoc "), (" ub mat tran", " uy ban mat tran"),
    ]
    private static let levels = ["xa", "phuong", "huyen", "quan", "tinh", "thanh pho", "thi xa", "dac khu"]
}

extension String {
    fileprivate func replacingAll(_ words: String, with others: String) -> String {
        guard !words.isEmpty else { return self }
        var (result, rest) = ("", self[...])
        while let place = rest.firstRange(of: words) {
            result += rest[..<place.lowerBound] + others.dropLast()
            // The space behind the words may open the next ones.
            rest = rest[rest.index(before: place.upperBound)...]
        }
        return result + rest
    }
}
