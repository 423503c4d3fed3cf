/// The rows of a small CSV text (RFC 4180), each with the line it begins on, counted from 1.
///
/// Empty lines and lines that begin with "#" are passed over.
struct CSV {
    struct Row {
        let line: Int
        let fields: [String]
    }

    private(set) var rows: [Row] = []

    init(_ text: String) {
        var reader = Reader(bytes: Array(text.utf8))
        if reader.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
        while let row = reader.row() {
            guard row.fields != [""], !row.fields[0].hasPrefix("#") else { continue }
            rows.append(row)
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0
        var line = 1

        mutating func row() -> Row? {
            guard position < bytes.count else { return nil }
            let start = line
            var fields = [field()]
            while position < bytes.count, bytes[position] == UInt8(ascii: ",") {
                position += 1
                fields.append(field())
            }
            endLine()
            return Row(line: start, fields: fields)
        }

        private mutating func field() -> String {
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                let start = position
                while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
                return String(decoding: bytes[start..<position], as: UTF8.self)
            }
            position += 1
            var value: [UInt8] = []
            while position < bytes.count {
                let byte = bytes[position]
                position += 1
                if byte == UInt8(ascii: "\"") {
                    guard position < bytes.count, bytes[position] == byte else { break }
                    position += 1
                }
                if byte == UInt8(ascii: "\n") { line += 1 }
                value.append(byte)
            }
            return String(decoding: value, as: UTF8.self)
        }

        private func isEnd(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        }

        /// Goes past whatever is left of the line, which is nothing unless a quote was closed too early.
        private mutating func endLine() {
            while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
            position += 1
            line += 1
        }
    }
}
