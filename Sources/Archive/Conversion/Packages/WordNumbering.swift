/// The numbering that a .docx defines: its lists, their levels and the styles that use them.
///
/// Source: ISO/IEC 29500-1, 17.9 (numbering) and 17.7 (styles).
struct WordNumbering {
    struct Level {
        var start = 1
        var format = "decimal"
        /// With %1…%9 where the numbers of the levels stand.
        var text = ""
        /// The style whose paragraphs stand on this level.
        var style: String?
        /// What follows the number: "tab", "space" or "nothing".
        var suffix = "tab"
        /// Whether numbers of the levels above are written in digits here.
        var isLegal = false
        /// The level, counted from 1, whose numbers begin this one again; 0 for none.
        var restart: Int?
    }

    struct List {
        var levels: [Int: Level] = [:]
        /// A style that says which list is meant instead.
        var styleLink: String?
    }

    struct Use {
        var list: String
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    struct Style {
        var basedOn: String?
        var number: String?
        var level: Int?
    }

    /// By abstractNumId.
    private(set) var lists: [String: List] = [:]
    /// By numId.
    private(set) var uses: [String: Use] = [:]
    /// By styleId.
    private(set) var styles: [String: Style] = [:]

    init(numbering: [UInt8], styles: [UInt8]) {
        readNumbering(numbering)
        readStyles(styles)
    }

    /// The use of a list by its number, links through styles followed.
    func use(_ number: String) -> (use: Use, list: List)? {
        guard let use = uses[number], let list = lists[use.list] else { return nil }
        guard let link = list.styleLink, let linked = style(link)?.number, linked != number,
            let target = uses[linked], let targetList = lists[target.list]
        else { return (use, list) }
        return (Use(list: target.list, starts: use.starts, levels: use.levels), targetList)
    }

    /// A style's numbering, its own or that of the styles it is based on.
    func style(_ name: String) -> Style? {
        var (found, next, steps) = (Style(), Optional(name), 0)
        while let current = next, let style = styles[current], steps < 20 {
            found.number = found.number ?? style.number
            found.level = found.level ?? style.level
            (next, steps) = (style.basedOn, steps + 1)
        }
        return found.number == nil && found.level == nil ? nil : found
    }

    private mutating func readNumbering(_ bytes: [UInt8]) {
        var tokens = XMLTokens(bytes)
        let reading = tokens
        var (list, use, level) = (String?.none, String?.none, Int?.none)
        while let token = tokens.next() {
            func value(_ name: String = "w:val") -> String? { reading.attribute(name, of: token)?.value }
            switch (token.name, token.isOpening) {
            case ("w:abstractNum", true): (list, use) = (value("w:abstractNumId"), nil)
            case ("w:num", true): (use, list) = (value("w:numId"), nil)
            case ("w:abstractNumId", true):
                if let use, let target = value() { uses[use, default: Use(list: target)].list = target }
            case ("w:lvl", true), ("w:lvlOverride", true):
                level = number(value("w:ilvl"), within: 0...8)
                if token.name == "w:lvl" { change(list, use, level) { $0 = Level() } }
            case ("w:startOverride", true):
                if let use, let level { uses[use]?.starts[level] = number(value(), within: 0...1_000_000) ?? 1 }
            case ("w:numStyleLink", true):
                if let list { lists[list, default: List()].styleLink = value() }
            case (_, true): change(list, use, level) { $0.read(token.name, value() ?? "") }
            case ("w:lvlOverride", false): level = nil
            default: break
            }
        }
    }

    private mutating func change(_ list: String?, _ use: String?, _ level: Int?, _ body: (inout Level) -> Void) {
        guard let level else { return }
        if let list { body(&lists[list, default: List()].levels[level, default: Level()]) }
        if let use { body(&uses[use, default: Use(list: "")].levels[level, default: Level()]) }
    }

    private mutating func readStyles(_ bytes: [UInt8]) {
        var tokens = XMLTokens(bytes)
        let reading = tokens
        var current: String?
        while let token = tokens.next() {
            guard token.isOpening else {
                if token.name == "w:style" { current = nil }
                continue
            }
            func value(_ name: String = "w:val") -> String? { reading.attribute(name, of: token)?.value }
            switch token.name {
            case "w:style":
                current = value("w:styleId")
                if let current { styles[current] = Style() }
            case "w:basedOn": if let current { styles[current]?.basedOn = value() }
            case "w:numId": if let current { styles[current]?.number = value() }
            case "w:ilvl": if let current { styles[current]?.level = number(value(), within: 0...8) }
            default: break
            }
        }
    }
}

extension WordNumbering.Level {
    fileprivate mutating func read(_ name: String, _ value: String) {
        switch name {
        case "w:start": start = number(value, within: 0...1_000_000) ?? 1
        case "w:numFmt": format = value
        case "w:lvlText": text = value
        case "w:pStyle": style = value
        case "w:suff": suffix = value
        case "w:isLgl": isLegal = value != "0" && value != "false"
        case "w:lvlRestart": restart = number(value, within: 0...9)
        default: break
        }
    }
}
