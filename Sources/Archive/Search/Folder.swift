/// Folds a text scalar by scalar and parts it into words.
struct Folder {
    enum Part {
        case plain(String)
        case chinese([Character])
    }

    private(set) var parts: [Part] = []
    private var plain = String.UnicodeScalarView()
    private var chinese: [Character] = []

    mutating func fold(_ text: String) {
        for scalar in text.unicodeScalars { add(scalar) }
        endPlain()
        endChinese()
    }

    /// The words in order; each run of Chinese becomes the words that the function makes of it.
    func words(chinese words: ([Character]) -> [String]) -> [String] {
        parts.flatMap { part in
            switch part {
            case .plain(let word): [word]
            case .chinese(let run): words(run)
            }
        }
    }

    /// Every pair of neighbours; one character alone stays itself.
    static func pairs(_ run: [Character]) -> [String] {
        run.count == 1 ? [String(run)] : zip(run, run.dropFirst()).map { String([$0, $1]) }
    }

    /// The pairs, and the last character as a word of its own.
    static func indexed(_ run: [Character]) -> [String] {
        run.count == 1 ? pairs(run) : pairs(run) + run.suffix(1).map(String.init)
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        if scalar.isASCII { return addASCII(scalar) }
        if Folder.isChinese(scalar) {
            endPlain()
            chinese.append(Character(scalar))
            return
        }
        // Full-width forms lie at a fixed distance from ASCII.
        if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
            return addASCII(narrow)
        }
        addOther(scalar)
    }

    private mutating func addASCII(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "a"..."z", "0"..."9": addPlain(scalar)
        case "A"..."Z": addPlain(Unicode.Scalar(UInt8(scalar.value) + 32))
        default: endWords()
        }
    }

    /// Letters without their marks; what is neither letter nor digit ends the word.
    private mutating func addOther(_ scalar: Unicode.Scalar) {
        if let base = Folder.bases[scalar] { return addPlain(base) }
        switch scalar.properties.generalCategory {
        // Marks typed apart from their letters, soft hyphens and joiners.
        case .nonspacingMark, .enclosingMark, .format: break
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
            .decimalNumber, .letterNumber, .otherNumber:
            for small in scalar.properties.lowercaseMapping.unicodeScalars { addPlain(small) }
        default: endWords()
        }
    }

    private mutating func addPlain(_ scalar: Unicode.Scalar) {
        endChinese()
        plain.append(scalar)
    }

    private mutating func endWords() {
        endPlain()
        endChinese()
    }

    private mutating func endPlain() {
        if !plain.isEmpty { parts.append(.plain(String(plain))) }
        plain = String.UnicodeScalarView()
    }

    private mutating func endChinese() {
        if !chinese.isEmpty { parts.append(.chinese(chinese)) }
        chinese = []
    }

    /// Ideographs of the planes 0, 2 and 3, the compatibility ones and 〇 included.
    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007, 0x3005: true
        default: false
        }
    }

    /// The plain letter of every precomposed Latin letter with marks, large or small, in small.
    ///
    /// Strings that are canonically equivalent are equal, so a letter followed by its marks finds the precomposed one.
    private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
        let marks =
            "\u{300}\u{301}\u{302}\u{303}\u{304}\u{306}\u{307}\u{308}\u{309}\u{30A}\u{30B}\u{30C}\u{30F}\u{311}"
            + "\u{31B}\u{323}\u{324}\u{325}\u{326}\u{327}\u{328}\u{32D}\u{32E}\u{330}\u{331}"
        var spelled: [Character: Unicode.Scalar] = [:]
        for letter in "abcdefghijklmnopqrstuvwxyz".unicodeScalars {
            for first in marks.unicodeScalars {
                spelled[Character(String(String.UnicodeScalarView([letter, first])))] = letter
                for second in marks.unicodeScalars {
                    spelled[Character(String(String.UnicodeScalarView([letter, first, second])))] = letter
                }
            }
        }
        var bases: [Unicode.Scalar: Unicode.Scalar] = ["đ": "d", "Đ": "d", "ı": "i"]
        for value in Array(UInt32(0xC0)...0x24F) + Array(0x1E00...0x1EFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let small = scalar.properties.lowercaseMapping
            if small.count == 1, let base = spelled[Character(small)] { bases[scalar] = base }
        }
        return bases
    }()
}
