/// Questions about one folded letter.
extension Letter {
    init(ascii: Unicode.Scalar) { self = ascii.value }

    var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D || self == 0x0C }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    /// 0…9; `nil` for anything but a plain digit.
    var digit: Int? { isDigit ? Int(self) - 0x30 : nil }
    var isLatin: Bool { self >= 0x61 && self <= 0x7A }
    /// A letter or digit of any script; what a word is made of.
    var isWord: Bool { isLatin || isDigit || isIdeograph || (self >= 0xC0 && self < 0x2000) }
    /// A Chinese character, 〇 included.
    var isIdeograph: Bool {
        (self >= 0x4E00 && self <= 0x9FFF) || (self >= 0x3400 && self <= 0x4DBF) || self == 0x3007
            || (self >= 0x20000 && self <= 0x2FA1F) || (self >= 0xF900 && self <= 0xFAFF)
    }
    /// A letter of a script of many, written without spaces.
    var isWide: Bool { self >= 0x2E80 }
    /// Ideographs and their punctuation, which are written without spaces between.
    var isEastAsian: Bool { isIdeograph || (self >= 0x3001 && self <= 0x303F) }
}
