/// A file served under `/assets/`, compiled into the program.
public struct Asset: Sendable {
    /// The name pages ask for, such as `remit.css`.
    public let name: String
    public let text: StaticString
    /// Sixteen hexadecimal digits that change with the content.
    public let hash: String
    /// The address it is served at; it names the content, so it may be kept for ever.
    public let path: String
    public let mediaType: String

    init(name: String, text: StaticString, mediaType: String) {
        let parts = name.split(separator: ".", maxSplits: 1)
        self.name = name
        self.text = text
        self.mediaType = mediaType
        hash = contentHash(text)
        path = "/assets/\(parts[0]).\(hash).\(parts.count > 1 ? parts[1] : "")"
    }
}

/// The stylesheet, scripts and icons by name and by address.
public enum Assets {
    /// Every file that is served, in the order of names.
    public static let served: [Asset] = Embedded.files.compactMap { file in
        guard !file.name.contains("/") || file.name.hasPrefix("icons/"), let kind = mediaType(of: file.name) else {
            return nil
        }
        return Asset(name: file.name.replacing("icons/", with: ""), text: file.text, mediaType: kind)
    }

    /// The message catalogues, named `vi` or `assignments.vi`, with their text in gettext's .po form.
    public static let catalogues: [(name: String, text: StaticString)] = Embedded.files.compactMap { file in
        guard file.name.hasPrefix("messages/"), file.name.hasSuffix(".po") else { return nil }
        return (String(file.name.dropFirst(9).dropLast(3)), file.text)
    }

    /// The text of a sample of ours, such as `people.csv`; nil when there is none of that name.
    public static func sample(_ name: String) -> StaticString? {
        Embedded.files.first { $0.name == "samples/" + name }?.text
    }

    /// The asset of that name; nil when there is none.
    public static func named(_ name: String) -> Asset? { byName[name] }

    /// The asset served at an address, with its hash; nil when none is, or not with that content.
    public static func at(_ path: String) -> Asset? { byPath[path] }

    private static let byName = Dictionary(served.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    private static let byPath = Dictionary(served.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })

    private static func mediaType(of name: String) -> String? {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        default: nil
        }
    }
}

/// FNV-1a over the bytes: enough to tell contents apart, not to keep anyone out.
private func contentHash(_ text: StaticString) -> String {
    let value = text.withUTF8Buffer { bytes in
        bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
