/// Columns whose headers are not known, told by what stands in their cells.
///
/// "Khi nào xong" over days, "Ai làm" over bodies: drafters call the same columns by many names.
struct ToldColumns {
    private(set) var roles: [ColumnRole?]

    /// Rows that are looked at.
    private static let limit = 40

    init(roles: [ColumnRole?], header: [Passage], rows: [[Passage]]) {
        self.roles = roles
        for column in roles.indices where roles[column] == nil && column < header.count && !header[column].isEmpty {
            let cells = rows.prefix(Self.limit).compactMap { row -> Passage? in
                guard column < row.count, !row[column].isEmpty else { return nil }
                return row[column]
            }
            guard cells.count >= 2, cells.allSatisfy({ $0.count <= 200 }) else { continue }
            if !self.roles.contains(.due), Self.most(of: cells, Self.isTime), !Self.tellsPast(header[column]) {
                self.roles[column] = .due
            } else if !self.roles.contains(.lead), !self.roles.contains(.owner), Self.most(of: cells, Self.isBody),
                !Self.tellsPast(header[column])
            {
                self.roles[column] = .lead
            }
        }
    }

    private static func most(of cells: [Passage], _ holds: (Passage) -> Bool) -> Bool {
        cells.count(where: holds) * 4 >= cells.count * 3
    }

    private static func isTime(_ cell: Passage) -> Bool {
        cell.count <= 50 && cell.letters.contains { $0.isWord }
            && DueReader(tokens: Tokens(cell), isCell: true).due() != nil
    }

    /// Names of bodies and nothing else.
    private static func isBody(_ cell: Passage) -> Bool {
        let tokens = Tokens(cell)
        let list = BodyNameReader(tokens: tokens).list(at: 0)
        return !list.names.isEmpty && list.end + 1 >= tokens.count
    }

    /// "Ngày ban hành", "Đơn vị cũ": what was, and what is not done by the row.
    private static func tellsPast(_ header: Passage) -> Bool {
        let tokens = Tokens(header)
        return tokens.indices.contains { past.match(tokens, at: $0) != nil }
    }

    private static let past = PhraseBook(
        "ban hanh, ngay sinh, nam sinh, thanh lap, hien trang, so ky hieu, ky hieu, cu, truoc day, hien nay, doi tuong, "
            + "dia diem, noi nhan, dia ban, kiem chung, minh chung")
}
