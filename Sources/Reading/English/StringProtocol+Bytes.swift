/// Short strings taken apart by their bytes; by characters, and by the search of the library for any collection, each
/// step costs many times as much.
extension StringProtocol {
    /// Where a sign or word stands first.
    func place(of sign: String) -> Range<Index>? {
        let (bytes, wanted) = (utf8, sign.utf8)
        guard let first = wanted.first else { return nil }
        var start = bytes.startIndex
        while let found = bytes[start...].firstIndex(of: first) {
            if bytes[found...].starts(with: wanted) { return found..<bytes.index(found, offsetBy: wanted.count) }
            start = bytes.index(after: found)
        }
        return nil
    }

    /// What blanks part.
    var plainWords: [SubSequence] { utf8.split(separator: UInt8(ascii: " ")).map { self[$0.startIndex..<$0.endIndex] } }

    var trimmingBlanks: String {
        let blank = UInt8(ascii: " ")
        guard let first = utf8.firstIndex(where: { $0 != blank }) else { return "" }
        let last = indices.last { utf8[$0] != blank } ?? first
        return String(self[first...last])
    }
}

extension String {
    /// Without any of these signs of ASCII.
    mutating func leaveOut(_ signs: StaticString) {
        signs.withUTF8Buffer { signs in
            guard utf8.contains(where: signs.contains) else { return }
            self = String(decoding: utf8.filter { !signs.contains($0) }, as: UTF8.self)
        }
    }
}
