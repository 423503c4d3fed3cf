/// The list styles of an .odt and the outline by which it numbers headings.
///
/// Source: OpenDocument 1.2, part 1, 16.30 (list styles), 16.34 (outline style).
struct OpenDocumentNumbering {
    struct Level {
        var format = ""
        var prefix = ""
        var suffix = ""
        var start = 1
        /// How many levels' numbers are shown, this one's last.
        var shown = 1
        var bullet: String?
    }

    /// By the style's name, then by level counted from 1; the outline's name is empty.
    private(set) var styles: [String: [Int: Level]] = [:]

    /// Later files add to the earlier ones' styles.
    init(_ files: [[UInt8]]) {
        for file in files { read(file) }
    }

    private mutating func read(_ file: [UInt8]) {
        var tokens = XMLTokens(file)
        let reading = tokens
        var current: String?
        while let token = tokens.next() {
            guard token.isOpening else {
                if token.name == "text:list-style" || token.name == "text:outline-style" { current = nil }
                continue
            }
            func value(_ name: String) -> String? { reading.attribute(name, of: token)?.value }
            switch token.name {
            case "text:list-style": current = value("style:name")
            case "text:outline-style": current = ""
            case "text:list-level-style-number", "text:outline-level-style":
                guard let current, let level = number(value("text:level"), within: 1...10) else { continue }
                styles[current, default: [:]][level] = Level(
                    format: value("style:num-format") ?? "", prefix: value("style:num-prefix") ?? "",
                    suffix: value("style:num-suffix") ?? "",
                    start: number(value("text:start-value"), within: 0...1_000_000) ?? 1,
                    shown: number(value("text:display-levels"), within: 1...10) ?? 1)
            case "text:list-level-style-bullet":
                guard let current, let level = number(value("text:level"), within: 1...10) else { continue }
                let sign = value("text:bullet-char") ?? "-"
                let isDrawn = sign.unicodeScalars.contains { $0.properties.generalCategory == .privateUse }
                styles[current, default: [:]][level] = Level(bullet: isDrawn ? "-" : sign)
            default: break
            }
        }
    }

    /// The number of a level, with those of the levels above that it shows; `nil` when it shows none.
    func label(style: String, level: Int, counts: [Int: Int]) -> String? {
        guard let levels = styles[style], let shape = levels[level] else { return nil }
        if let bullet = shape.bullet { return bullet }
        guard !shape.format.isEmpty else { return nil }
        let numbers = (max(1, level - shape.shown + 1)...level).compactMap { place -> String? in
            guard let shown = levels[place], !shown.format.isEmpty else { return nil }
            return NumberFormat.openDocument(shown.format, counts[place] ?? shown.start)
        }
        return shape.prefix + numbers.joined(separator: ".") + shape.suffix
    }
}
