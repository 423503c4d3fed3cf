extension Response {
    /// Names the file a browser saves, in ASCII for old ones and in full for the rest (RFC 6266).
    mutating func offerDownload(as name: String) {
        let ascii = name.unicodeScalars.map { scalar in
            scalar.isASCII && scalar.value >= 0x20 && scalar != "\"" && scalar != "\\" ? Character(scalar) : "_"
        }
        var encoded = ""
        for byte in name.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f:
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        headers.set("Content-Disposition", "attachment; filename=\"\(String(ascii))\"; filename*=UTF-8''\(encoded)")
    }
}
