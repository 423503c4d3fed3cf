/// The table of contents of a ZIP archive (APPNOTE 4.3.12), without its contents.
struct ZipDirectory {
    struct Entry {
        let name: String
        /// 0 is stored, 8 is deflated.
        let method: Int
        let isEncrypted: Bool
        /// CRC-32 of the unpacked bytes.
        let checksum: Int
        let compressedSize: Int
        let size: Int
        /// Where the entry's local header begins.
        let offset: Int
    }

    let bytes: [UInt8]
    private(set) var entries: [Entry] = []

    /// `nil` when the bytes are no whole ZIP archive.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard let end = ZipDirectory.endRecord(in: bytes) else { return nil }
        let count = bytes.number(at: end + 10, width: 2)
        var position = bytes.number(at: end + 16, width: 4)
        for _ in 0..<count {
            guard position + 46 <= bytes.count, bytes.number(at: position, width: 4) == 0x0201_4B50 else { return nil }
            let lengths = (28...32).filter { $0 % 2 == 0 }.map { bytes.number(at: position + $0, width: 2) }
            guard position + 46 + lengths[0] <= bytes.count else { return nil }
            let name = String(decoding: bytes[(position + 46)..<(position + 46 + lengths[0])], as: UTF8.self)
            entries.append(
                Entry(
                    name: name, method: bytes.number(at: position + 10, width: 2),
                    isEncrypted: bytes.number(at: position + 8, width: 2) & 1 == 1,
                    checksum: bytes.number(at: position + 16, width: 4),
                    compressedSize: bytes.number(at: position + 20, width: 4),
                    size: bytes.number(at: position + 24, width: 4), offset: bytes.number(at: position + 42, width: 4)))
            position += 46 + lengths.reduce(0, +)
        }
    }

    /// The end record lies in the last 22 bytes, or before a comment of at most 65,535.
    private static func endRecord(in bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let earliest = max(0, bytes.count - 22 - 65_535)
        return stride(from: bytes.count - 22, through: earliest, by: -1).first {
            bytes.number(at: $0, width: 4) == 0x0605_4B50
        }
    }

    func contains(_ name: String) -> Bool { entries.contains { $0.name == name } }

    /// Bytes that all entries say they have when unpacked.
    var unpackedSize: Int { entries.reduce(0) { $0 + $1.size } }

    /// The entry's bytes as they lie in the archive; `nil` when there is none or it lies outside.
    func packed(_ entry: Entry) -> ArraySlice<UInt8>? {
        guard entry.offset + 30 <= bytes.count, bytes.number(at: entry.offset, width: 4) == 0x0403_4B50 else {
            return nil
        }
        let start =
            entry.offset + 30 + bytes.number(at: entry.offset + 26, width: 2)
            + bytes.number(at: entry.offset + 28, width: 2)
        guard start + entry.compressedSize <= bytes.count else { return nil }
        return bytes[start..<(start + entry.compressedSize)]
    }

    /// The text of a small entry that is not compressed.
    func storedText(of name: String) -> String? {
        guard let entry = entries.first(where: { $0.name == name }), entry.method == 0, entry.size < 256 else {
            return nil
        }
        return packed(entry).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension [UInt8] {
    /// A little-endian number of this many bytes, which must lie within the array.
    func number(at position: Int, width: Int) -> Int {
        (0..<width).reduce(0) { $0 | Int(self[position + $1]) << (8 * $1) }
    }
}
