/// What the head of a picture's file says of it, read without unpacking anything.
struct PictureFile {
    enum Format: Hashable {
        case png, jpeg, tiff
    }

    /// Pixels across and down of each page; only TIFF has several.
    let pages: [(width: Int, height: Int)]

    /// The format that the first bytes promise; `nil` for no picture that is read here.
    static func format(of bytes: [UInt8]) -> Format? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: [0x49, 0x49, 42, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 42]) { return .tiff }
        return nil
    }

    /// `nil` where the head is damaged.
    init?(_ bytes: [UInt8], _ format: Format, mostPages: Int) {
        let reader = HeadReader(bytes: bytes, isLittle: format == .tiff && bytes[0] == 0x49)
        let pages: [(width: Int, height: Int)]? =
            switch format {
            case .png: reader.png().map { [$0] }
            case .jpeg: reader.jpeg().map { [$0] }
            case .tiff: reader.tiff(mostPages)
            }
        guard let pages, !pages.isEmpty, pages.allSatisfy({ $0.width > 0 && $0.height > 0 }) else { return nil }
        self.pages = pages
    }
}

/// Numbers at places of a file; `nil` beyond its end.
private struct HeadReader {
    let bytes: [UInt8]
    let isLittle: Bool

    func number(_ place: Int, _ width: Int) -> Int? {
        guard place >= 0, place + width <= bytes.count else { return nil }
        let part = bytes[place..<(place + width)]
        return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }

    /// The first chunk must be IHDR (PNG, 11.2.2).
    func png() -> (width: Int, height: Int)? {
        guard number(12, 4) == 0x4948_4452, let width = number(16, 4), let height = number(20, 4) else { return nil }
        return (width, height)
    }

    /// The first start of frame (JPEG, B.2.2) behind segments that are passed over.
    func jpeg() -> (width: Int, height: Int)? {
        var place = 2
        while let mark = number(place, 2), mark >= 0xFF00 {
            // Fill bytes may stand before a marker.
            guard mark != 0xFFFF else {
                place += 1
                continue
            }
            guard let length = number(place + 2, 2) else { return nil }
            if (0xFFC0...0xFFCF).contains(mark), ![0xFFC4, 0xFFC8, 0xFFCC].contains(mark) {
                guard let height = number(place + 5, 2), let width = number(place + 7, 2) else { return nil }
                return (width, height)
            }
            place += 2 + length
        }
        return nil
    }

    /// The chain of directories (TIFF 6.0, section 2), followed no further than is taken.
    func tiff(_ mostPages: Int) -> [(width: Int, height: Int)]? {
        var pages: [(width: Int, height: Int)] = []
        guard var place = number(4, 4) else { return nil }
        while place != 0, pages.count <= mostPages {
            guard let count = number(place, 2) else { return nil }
            var sides = [256: 0, 257: 0]
            for entry in 0..<count {
                let start = place + 2 + entry * 12
                guard let tag = number(start, 2), let type = number(start + 2, 2) else { return nil }
                // SHORT is 3 and stands in the first two bytes of its field, LONG is 4.
                if sides[tag] != nil { sides[tag] = number(start + 8, type == 3 ? 2 : 4) }
            }
            guard let width = sides[256], let height = sides[257], let next = number(place + 2 + count * 12, 4) else {
                return nil
            }
            pages.append((width, height))
            place = next
        }
        return pages
    }
}
