/// A letter of folded text: lower case, without diacritics, full-width forms made plain.
///
/// Numbers rather than `Character`: comparing is one machine instruction, and indexing is constant.
typealias Letter = UInt32

/// Folds one scalar, so that texts compare alike however they were typed.
///
/// Vietnamese writes one syllable in many ways (`uỷ`/`ủy`, composed or decomposed, with marks or without),
/// Chinese texts mix full-width and plain brackets; rules are written once, against the folded form.
enum Folding {
    /// The folded letter, or `nil` for a combining mark or an invisible sign that is part of the letter before it.
    static func letter(_ scalar: UInt32) -> Letter? {
        if scalar < 0x80 { return (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar }
        guard scalar < 0x2000 else { return found(scalar) }
        let letter = known[Int(scalar)]
        return letter == none ? nil : letter
    }

    /// The answers for each scalar below U+2000.
    private static let known: [Letter] = (0..<0x2000).map { found($0) ?? none }
    private static let none: Letter = .max

    private static func found(_ scalar: UInt32) -> Letter? {
        for block in latin where scalar >= block.first && scalar < block.first + UInt32(block.letters.count) {
            let letter = block.letters[Int(scalar - block.first)]
            return letter == dot ? scalar : Letter(letter)
        }
        switch scalar {
        case 0x0300...0x036F, 0x200B...0x200F, 0xFEFF, 0x00AD, 0x2060: return nil
        case 0x00A0, 0x2000...0x200A, 0x202F, 0x3000: return 0x20
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return 0x2D
        case 0x2018, 0x2019, 0x201B, 0x2032: return 0x27
        case 0x201C...0x201F, 0x2033, 0x00AB, 0x00BB: return 0x22
        case 0xFF01...0xFF5E: return letter(scalar - 0xFEE0)
        case 0x2028, 0x2029, 0x0085: return 0x0A
        default: return scalar
        }
    }

    /// Whether the scalar is a capital; scripts without case have none.
    static func isCapital(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (0x41...0x5A).contains(scalar) }
        return scalar < 0x2000 && capitals[Int(scalar)]
    }

    /// For each scalar below U+2000.
    private static let capitals: [Bool] = (0..<0x2000).map {
        Unicode.Scalar(UInt32($0))?.properties.isUppercase ?? false
    }

    /// The folded letters of a phrase, for comparing with folded text.
    static func letters(_ phrase: some StringProtocol) -> [Letter] {
        let plain = phrase.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { $0 < 0x80 } ? bytes.map { Letter((0x41...0x5A).contains($0) ? $0 + 0x20 : $0) } : nil
        }
        if case let letters?? = plain { return letters }
        var letters: [Letter] = []
        letters.reserveCapacity(phrase.utf8.count)
        for scalar in phrase.unicodeScalars { if let letter = letter(scalar.value) { letters.append(letter) } }
        return letters
    }

    /// The folded form as text: `Kế hoạch số 5/KH-UBND` becomes `ke hoach so 5/kh-ubnd`.
    static func string(_ phrase: some StringProtocol) -> String {
        string(letters(phrase)[...])
    }

    static func string(_ letters: ArraySlice<Letter>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(letters.count)
        for letter in letters { bytes.append(utf8Of: letter) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let dot = UInt8(ascii: ".")

    /// Base letters of the Latin blocks that Vietnamese and its neighbours use; a dot keeps the scalar as it is.
    private static let latin: [(first: UInt32, letters: [UInt8])] = [
        (
            0xC0,
            Array(
                """
                aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggg\
                hhhhiiiiiiiii...jjkk.llllll..llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.
                """.utf8)
        ),
        (0x1A0, Array("oo.............uu".utf8)),
        (0x1CD, Array("aaiioouuuuuuuuuu".utf8)),
        (
            0x1E00,
            Array(
                """
                aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss\
                ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee\
                iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
                """.utf8)
        ),
    ]
}

extension [UInt8] {
    /// Adds a scalar's UTF-8.
    mutating func append(utf8Of scalar: UInt32) {
        func next(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
        switch scalar {
        case ..<0x80: append(UInt8(scalar))
        case ..<0x800:
            append(UInt8(0xC0 | scalar >> 6))
            append(next(0))
        case ..<0x1_0000:
            append(UInt8(0xE0 | scalar >> 12))
            append(next(6))
            append(next(0))
        default:
            append(UInt8(0xF0 | scalar >> 18 & 0x07))
            append(next(12))
            append(next(6))
            append(next(0))
        }
    }
}
