/// Grounds that are cited by their numbers alone.
extension ChineseBasis {
    /// 根据市政府办公室〔2026〕12号文件精神: no title, and before the number whose it is.
    static func bare(in text: ChineseText) -> [DraftCitation] {
        ChineseDocumentNumber.all(in: text).compactMap { number in
            guard let open = text.first("[", in: number.range) ?? text.first("(", in: number.range) else { return nil }
            let before = max(0, number.range.lowerBound - 6)..<open
            guard
                let start = before.lazy.reversed().compactMap({ index in
                    verbs.match(text, at: index, limit: open).map { index + $0 }
                }).first, open - start >= 2, start >= number.range.lowerBound || start + 1 >= number.range.lowerBound,
                (start..<open).allSatisfy({ text[$0].isChinese }),
                isLed(text, before: start), files.match(text, at: number.range.upperBound) != nil
            else { return nil }
            let shown = text.shown(start..<open) + "〔\(number.year)〕" + (number.shown.split(separator: "〕").last ?? "")
            return DraftCitation(
                number: shown, date: "\(number.year)", issuer: nil, title: nil,
                source: text.span(start..<number.range.upperBound))
        }
    }

    /// The sentence tells to follow it.
    private static func isLed(_ text: ChineseText, before index: Int) -> Bool {
        let near = max(0, index - 120)..<index
        let start = near.last { text[$0] == "。" }.map { $0 + 1 } ?? near.lowerBound
        return leading.first(in: text, start..<index) != nil
    }

    private static let verbs: ChineseWords = "根据 按照 依据 依照 遵照 落实 贯彻 和 及 与 、"
    private static let leading: ChineseWords = "根据 按照 依据 依照 遵照 落实 贯彻"
    private static let files: ChineseWords = "文件 精神 文 要求 通知 规定 的要求"
}
