/// A language Remit speaks; the raw value stands in `lang` attributes.
public enum Language: String, CaseIterable, Sendable, Hashable, Codable {
    case vi
    case zh = "zh-Hans"
    case en

    /// The short code used in addresses, cookies and catalogue names.
    public var code: String {
        switch self {
        case .vi: "vi"
        case .zh: "zh"
        case .en: "en"
        }
    }

    /// The language's name in itself.
    public var name: String {
        switch self {
        case .vi: "Tiếng Việt"
        case .zh: "中文"
        case .en: "English"
        }
    }

    /// The language of a tag such as `vi-VN`, `zh_CN`, `zh-Hant` or `en-GB`; nil for another language.
    public init?(tag: some StringProtocol) {
        let primary = tag.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init)
        switch primary {
        case "vi": self = .vi
        case "zh": self = .zh
        case "en": self = .en
        default: return nil
        }
    }

    /// The best language for an `Accept-Language` header (RFC 9110 12.5.4); nil when it names none of ours.
    public init?(acceptLanguage header: String) {
        var best: (language: Language, weight: Double)?
        for item in header.prefix(400).split(separator: ",") {
            let parts = item.split(separator: ";")
            guard let tag = parts.first, let language = Language(tag: tag.trimmingSpaces) else { continue }
            let weight = parts.dropFirst().first.flatMap { Double($0.trimmingSpaces.dropFirst(2)) } ?? 1
            if weight > 0, weight > best?.weight ?? 0 { best = (language, weight) }
        }
        guard let best else { return nil }
        self = best.language
    }
}

extension Substring {
    var trimmingSpaces: Substring {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
