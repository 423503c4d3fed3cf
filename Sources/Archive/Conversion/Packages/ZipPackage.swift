import CZlib

/// A ZIP archive of which some parts are read, changed and put back.
struct ZipPackage {
    private let directory: ZipDirectory
    /// By name; everything else stays as it lies in the archive.
    private var changed: [String: [UInt8]] = [:]
    /// Bytes that one part may unpack to.
    private let limit: Int

    init(_ directory: ZipDirectory, limit: Int) {
        self.directory = directory
        self.limit = limit
    }

    /// The part's bytes; `nil` when there is none, it is damaged, or it is larger than the limit.
    func part(_ name: String) -> [UInt8]? {
        if let bytes = changed[name] { return bytes }
        guard let entry = directory.entries.first(where: { $0.name == name }), entry.size <= limit,
            let packed = directory.packed(entry)
        else { return nil }
        switch entry.method {
        case 0: return Array(packed)
        case 8: return ZipPackage.inflated(Array(packed), size: entry.size)
        default: return nil
        }
    }

    mutating func replace(_ name: String, with bytes: [UInt8]) {
        changed[name] = bytes
    }

    /// The archive with its changed parts, which are stored uncompressed.
    var bytes: [UInt8] {
        var archive: [UInt8] = []
        var table: [UInt8] = []
        var count = 0
        for entry in directory.entries {
            guard let packed = changed[entry.name].map({ $0[...] }) ?? directory.packed(entry) else { continue }
            let header = header(of: entry, packed: packed)
            let name = Array(entry.name.utf8)
            table += Array("PK\u{1}\u{2}".utf8) + little(20, 2) + header
            table += little(name.count, 2) + [UInt8](repeating: 0, count: 12) + little(archive.count, 4) + name
            archive += Array("PK\u{3}\u{4}".utf8) + header + little(name.count, 2) + little(0, 2) + name + packed
            count += 1
        }
        let start = archive.count
        archive += table + Array("PK\u{5}\u{6}".utf8) + little(0, 4) + little(count, 2) + little(count, 2)
        return archive + little(table.count, 4) + little(start, 4) + little(0, 2)
    }

    /// What both of an entry's headers have in common: version, flags, method, time, checksum and sizes.
    private func header(of entry: ZipDirectory.Entry, packed: ArraySlice<UInt8>) -> [UInt8] {
        let isChanged = changed[entry.name] != nil
        let checksum = isChanged ? ZipPackage.checksum(packed) : entry.checksum
        let size = isChanged ? packed.count : entry.size
        return little(20, 2) + little(1 << 11, 2) + little(isChanged ? 0 : entry.method, 2) + little(0, 2)
            + little(0x21, 2) + little(checksum, 4) + little(packed.count, 4) + little(size, 4)
    }

    private func little(_ number: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    private static func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { Int(crc32(0, $0.baseAddress, uInt($0.count))) }
    }

    /// Raw deflate (RFC 1951) undone; `nil` when it does not give exactly this many bytes.
    private static func inflated(_ packed: [UInt8], size: Int) -> [UInt8]? {
        var packed = packed
        var stream = z_stream()
        // Negative window bits mean data without a zlib header (zlib.h, inflateInit2).
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var code = Z_OK
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
            packed.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(size + 1)
                code = inflate(&stream, Z_FINISH)
                count = size + 1 - Int(stream.avail_out)
            }
        }
        return code == Z_STREAM_END && bytes.count == size ? bytes : nil
    }
}
