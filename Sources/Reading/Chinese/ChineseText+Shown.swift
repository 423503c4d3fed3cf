extension ChineseText {
    /// The words as a Chinese page prints them: punctuation beside ideographs full width, without stray blanks.
    func shown(_ range: Range<Int>? = nil) -> String {
        render(range ?? all, squareOpens: "〔", squareCloses: "〕", keepsBlanks: true)
    }

    /// A name: brackets within it are the round ones, whichever the text used, and a page set its blanks.
    ///
    /// - Parameter keepsBlanks: Whether a blank parts several names, and is none that a page set within one.
    func shownName(_ range: Range<Int>? = nil, keepsBlanks: Bool = false) -> String {
        render(range ?? all, squareOpens: "（", squareCloses: "）", keepsBlanks: keepsBlanks)
    }

    private func render(
        _ range: Range<Int>, squareOpens: Unicode.Scalar, squareCloses: Unicode.Scalar, keepsBlanks: Bool
    ) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count * 3)
        for index in range {
            if keepsBlanks, index > range.lowerBound, isSpaced(index) { bytes.append(0x20) }
            switch scalars[index] {
            case .thousandsComma: bytes.append(0x2C)
            case .thousandsSpace: bytes.append(0x20)
            case "[": bytes.append(utf8Of: squareOpens.value)
            case "]": bytes.append(utf8Of: squareCloses.value)
            case let scalar where scalar.isChinese: bytes.append(utf8Of: scalar.value)
            case let scalar: bytes.append(utf8Of: (isBesideChinese(index) ? ChineseText.wide(scalar) : scalar).value)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether an ideograph or a Chinese mark stands on either side.
    private func isBesideChinese(_ index: Int) -> Bool {
        func isWide(_ place: Int) -> Bool {
            guard scalars.indices.contains(place) else { return false }
            switch scalars[place] {
            case "。", "、", "”", "“", "》", "《", "(", ")": return true
            case let scalar: return scalar.isChinese
            }
        }
        return isWide(index - 1) || isWide(index + 1)
    }

    private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case ",": "，"
        case ";": "；"
        case ":": "："
        case "?": "？"
        case "!": "！"
        case "(": "（"
        case ")": "）"
        default: scalar
        }
    }
}
