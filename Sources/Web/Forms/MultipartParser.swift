import Glibc

/// Reads multipart/form-data (RFC 7578) as it comes; files go to the temporary folder, fields stay in memory.
struct MultipartParser {
    private enum Place {
        case beforePart, head, content, end
    }

    private static let partLimit = 2000
    private static let headLimit = 8 << 10

    private let delimiter: [UInt8]
    private let spoolFolder: String
    private let fieldLimit: Int
    private let fileLimit: Int
    private var place = Place.content
    /// The text before the first delimiter, and every part, is content that ends with one.
    private var buffer = Array("\r\n".utf8)
    private var part: Part?
    private var fields: [Query.Item] = []
    private var files: [SpooledFile] = []
    private var fieldBytes = 0
    private var fileBytes = 0
    private var parts = 0

    /// Nil for a boundary that RFC 2046 does not allow.
    init?(boundary: String, settings: Server.Settings) {
        guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) else {
            return nil
        }
        delimiter = Array("\r\n--\(boundary)".utf8)
        spoolFolder = settings.spoolFolder
        fieldLimit = settings.bodyLimit
        fileLimit = settings.uploadLimit
    }

    mutating func take(_ piece: UnsafeRawBufferPointer) throws(RequestRefusal) {
        buffer.append(contentsOf: piece)
        var start = 0
        while try step(&start) {}
        buffer.removeFirst(start)
    }

    /// The form, when the last delimiter has come.
    func finished() throws(RequestRefusal) -> Form {
        guard place == .end else { throw .malformed }
        return Form(Query(fields), files: files)
    }

    /// Takes one thing from the buffer; false when more must come first.
    private mutating func step(_ start: inout Int) throws(RequestRefusal) -> Bool {
        switch place {
        case .content:
            guard let found = position(of: delimiter, from: start) else {
                let sure = max(start, buffer.count - delimiter.count + 1)
                try takeContent(start..<sure)
                start = sure
                return false
            }
            try takeContent(start..<found)
            try finishPart()
            start = found + delimiter.count
            place = .beforePart
        case .beforePart:
            guard buffer.count - start >= 2 else { return false }
            let next = buffer[start..<start + 2]
            guard next.elementsEqual([0x0d, 0x0a]) || next.elementsEqual([0x2d, 0x2d]) else { throw .malformed }
            place = next.first == 0x2d ? .end : .head
            // The line break stays when no header follows: the head then ends at once.
            if place == .end { start += 2 }
        case .head:
            guard let found = position(of: [0x0d, 0x0a, 0x0d, 0x0a], from: start) else {
                if buffer.count - start > Self.headLimit { throw .malformed }
                return false
            }
            try beginPart(String(decoding: buffer[start..<found], as: UTF8.self))
            start = found + 4
            place = .content
        case .end:
            start = buffer.count
            return false
        }
        return true
    }

    private mutating func beginPart(_ head: String) throws(RequestRefusal) {
        parts += 1
        guard parts <= Self.partLimit, let heading = PartHeading(head) else { throw .malformed }
        if let fileName = heading.fileName {
            guard let spool = Spool(folder: spoolFolder) else { throw .failed(reference: "spool") }
            part = .file(heading.name, fileName, heading.mediaType, spool)
        } else {
            part = .field(heading.name, [])
        }
    }

    private mutating func takeContent(_ range: Range<Int>) throws(RequestRefusal) {
        guard let part, !range.isEmpty else { return }
        switch part {
        case .field(let name, var bytes):
            self.part = nil  // lets go of the array, so that it grows in place
            fieldBytes += range.count
            guard fieldBytes <= fieldLimit else { throw .tooLarge(limit: fieldLimit) }
            bytes.append(contentsOf: buffer[range])
            self.part = .field(name, bytes)
        case .file(_, _, _, let spool):
            fileBytes += range.count
            guard fileBytes <= fileLimit else { throw .tooLarge(limit: fileLimit) }
            guard buffer.withUnsafeBytes({ spool.write(UnsafeRawBufferPointer(rebasing: $0[range])) }) else {
                throw .failed(reference: "spool")
            }
        }
    }

    private mutating func finishPart() throws(RequestRefusal) {
        defer { part = nil }
        switch part {
        case nil: break
        case .field(let name, let bytes):
            fields.append(Query.Item(name, String(decoding: bytes, as: UTF8.self).replacing("\0", with: "\u{FFFD}")))
        case .file(let field, let name, let mediaType, let spool):
            // A file field left empty sends an empty part without a name.
            if name.isEmpty, spool.byteCount == 0 { return }
            files.append(spool.file(field: field, name: name, mediaType: mediaType))
        }
    }

    /// Where the needle, which begins with a carriage return, stands next.
    private func position(of needle: [UInt8], from start: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var place = start
            while bytes.count - place >= needle.count,
                let found = memchr(base + place, Int32(needle[0]), bytes.count - place - needle.count + 1)
            {
                if memcmp(found, needle, needle.count) == 0 { return UnsafeRawPointer(found) - base }
                place = UnsafeRawPointer(found) - base + 1
            }
            return nil
        }
    }
}

private enum Part {
    case field(String, [UInt8])
    case file(String, String, String, Spool)
}
