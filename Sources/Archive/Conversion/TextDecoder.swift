import Glibc

/// Makes a string of a text file's bytes, whichever of the usual encodings they are in.
enum TextDecoder {
    /// The text without its byte order mark, lines ended by line feeds alone; `nil` when no encoding gives sense.
    static func text(of bytes: [UInt8]) -> String? {
        decoded(bytes).flatMap { isSensible($0) ? withPlainLineEnds($0) : nil }
    }

    private static func decoded(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes.dropFirst(3)) }
        if bytes.starts(with: [0xFF, 0xFE]) { return iconv(bytes.dropFirst(2), from: "UTF-16LE") }
        if bytes.starts(with: [0xFE, 0xFF]) { return iconv(bytes.dropFirst(2), from: "UTF-16BE") }
        if let order = unmarkedUTF16(bytes) { return iconv(bytes[...], from: order) }
        return utf8(bytes[...]) ?? chinese(bytes)
    }

    private static func utf8(_ bytes: ArraySlice<UInt8>) -> String? {
        String(validating: bytes, as: UTF8.self)
    }

    /// The byte order of UTF-16 without a mark; `nil` when the bytes are not that.
    ///
    /// In the right order nearly all is what the three languages are written with, and some of it is line feeds,
    /// spaces, digits and other signs of ASCII, which the wrong order turns into letters of nobody's.
    private static func unmarkedUTF16(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2), bytes.contains(0) else { return nil }
        let sample = bytes.prefix(1 << 16)
        let orders = [("UTF-16LE", 0, 1), ("UTF-16BE", 1, 0)].map { name, low, high in
            var (usual, ascii) = (0, 0)
            for index in stride(from: 0, to: sample.count, by: 2) {
                let unit = UInt16(sample[index + high]) << 8 | UInt16(sample[index + low])
                if isUsual(unit) { usual += 1 }
                if unit < 0x80 { ascii += 1 }
            }
            return (name: name, usual: usual, ascii: ascii)
        }
        return orders.filter { $0.usual * 200 >= sample.count * 95 && $0.ascii * 100 >= sample.count }
            .max { $0.ascii < $1.ascii }?.name
    }

    /// ASCII, Latin with marks, general punctuation, ideographs and their punctuation, full-width forms.
    private static func isUsual(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20..<0x7F, 0xA0...0x036F, 0x1E00...0x206F, 0x3000...0x9FFF, 0xFF00...0xFFEF: true
        default: false
        }
    }

    /// GB18030, when most of it is what Chinese is written with.
    ///
    /// Almost any bytes can be read as GB18030. In Chinese text nearly every pair of bytes lies in the old GB2312, and
    /// most in its first level, the 3,755 characters in common use; in other encodings few do.
    private static func chinese(_ bytes: [UInt8]) -> String? {
        var (pairs, gb2312, common, index) = (0, 0, 0, 0)
        while index + 1 < bytes.count {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            pairs += 1
            if bytes[index] >= 0xA1, bytes[index + 1] >= 0xA1 { gb2312 += 1 }
            if (0xB0...0xD7).contains(bytes[index]), bytes[index + 1] >= 0xA1 { common += 1 }
            index += 2
        }
        guard pairs > 0, gb2312 * 100 >= pairs * 90, common * 100 >= pairs * 60 else { return nil }
        return iconv(bytes[...], from: "GB18030")
    }

    /// The bytes in UTF-8 as glibc's iconv gives them; `nil` when one does not fit the encoding.
    private static func iconv(_ bytes: ArraySlice<UInt8>, from encoding: String) -> String? {
        let converter = iconv_open("UTF-8", encoding)
        // iconv_open(3): a failure is (iconv_t) -1.
        guard Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        let room = input.count * 4 + 16
        var failed = false
        let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            input.withUnsafeMutableBufferPointer { input in
                var (from, left) = (input.baseAddress, input.count)
                buffer.withMemoryRebound(to: CChar.self) { output in
                    var (to, free) = (output.baseAddress, room)
                    failed = Glibc.iconv(converter, &from, &left, &to, &free) != 0 || left != 0
                    count = room - free
                }
            }
        }
        return failed ? nil : String(decoding: output, as: UTF8.self)
    }

    /// Whether the text has no characters that only other kinds of files have.
    private static func isSensible(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0C, 0x0D: true
            case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: false
            default: true
            }
        }
    }

    private static func withPlainLineEnds(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x0D { bytes.append(0x0A) } else if byte != 0x0A || previous != 0x0D { bytes.append(byte) }
            previous = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
