/// Reads assignments from the rows of tables.
struct VietnameseTables {
    let document: Document
    let isDamaged: Bool
    /// Reads cells of a damaged text.
    var damaged: DamagedCells?

    /// What a column holds, from the words of its header.
    static func role(ofColumn header: Passage) -> ColumnRole? {
        let tokens = Tokens(header)
        guard (1...14).contains(tokens.count) else { return nil }
        // "Phân công nhiệm vụ" tells who does the tasks, not what they are.
        if sharing.match(tokens, at: 0) != nil { return .lead }
        // "Nội dung, chỉ tiêu": what is to be done, and how much of it.
        if works.match(tokens, at: 0) == 2, !tokens.isWord(2) || tokens.has("va", at: 2),
            measures.match(tokens, at: 3) != nil
        {
            return .task
        }
        // "Đơn vị được khảo sát": to whom something is done.
        if tokens.indices.contains(where: { tokens.has("duoc", at: $0) && !tokens.has("giao", at: $0 + 1) }) {
            return nil
        }
        // "Nội dung chấm điểm" is what is scored, "Hạn" alone a time.
        if works.match(tokens, at: 0) == 2, tokens.has("cham diem", at: 2) { return .task }
        if tokens.count == 1, tokens.has("han", at: 0) { return .due }
        for (role, book) in columns {
            if tokens.indices.contains(where: { book.match(tokens, at: $0) != nil }) { return role }
        }
        // "Đơn vịphốihợp": narrow columns of a PDF lose the blanks of their headers.
        let run = header.letters.filter { !$0.isSpace }
        return run.count <= 40 ? glued.first { run.place(of: $0.words.letters) != nil }?.role : nil
    }

    private static let glued: [(words: Phrase, role: ColumnRole)] = [
        ("chutri", .lead), ("phoihop", .support), ("thoigian", .due), ("thoihan", .due), ("ketqua", .product),
        ("sanpham", .product), ("nhiemvu", .task), ("noidung", .task), ("ghichu", .note),
    ]

    private static let works = PhraseBook("noi dung, nhiem vu, cong viec, hoat dong")
    private static let measures = PhraseBook("chi tieu, muc tieu, tieu chi")
    private static let totals = PhraseBook("tong cong, tong diem, tong so diem, tong so, cong, tong")

    /// "Tổng cộng | 100" at the foot of a table.
    private static func isTotal(_ task: Passage) -> Bool {
        let tokens = Tokens(task)
        return totals.match(tokens, at: 0).map { $0 == tokens.count } ?? false
    }

    private static let sharing = PhraseBook("phan cong nhiem vu, phan cong cong viec")

    /// In the order in which they decide: "Lãnh đạo phụ trách" before "phụ trách", "phối hợp" before "cơ quan".
    private static let columns: [(ColumnRole, PhraseBook)] = [
        (.number, PhraseBook("stt, tt, so tt, so thu tu")),
        (
            .note,
            PhraseBook(
                "ghi chu, dieu chinh, ten tthc, ten thu tuc, thu tuc hanh chinh, cach tinh, cach cham, tu cham, diem tru, diem cong, diem tham dinh, co quan ban hanh, cap ban hanh, tham quyen ban hanh, cap trinh, cap phe duyet, co quan phe duyet, tham quyen phe duyet, tham quyen"
            )
        ),
        (.leader, PhraseBook("lanh dao, chi dao")),
        (.owner, PhraseBook("nguoi chiu trach nhiem, ca nhan phu trach, nguoi chu tri")),
        (
            .due,
            PhraseBook(
                "thoi gian, thoi han, tien do, moc, han chot, han cuoi, han hoan thanh, thoi diem, ngay hoan thanh")
        ),
        (
            .lead,
            PhraseBook("chu tri, dau moi, don vi thuc hien, co quan thuc hien, chiu trach nhiem, don vi phu trach")
        ),
        (
            .support,
            PhraseBook(
                "phoi hop, co quan tham gia, don vi tham gia, co quan lien quan, don vi lien quan, cung thuc hien")
        ), (.product, PhraseBook("san pham, ket qua, dau ra")),
        (.weight, PhraseBook("diem, trong so, diem chuan, diem toi da")),
        (.unit, PhraseBook("don vi tinh, dvt")), (.target, PhraseBook("chi tieu, muc tieu")),
        (.owner, PhraseBook("nguoi phu trach, can bo phu trach, nguoi thuc hien, chuyen vien, can bo")),
        (
            .task,
            PhraseBook(
                """
                ten van ban, ten de an, nhiem vu, noi dung, cong viec, ten nhiem vu, dau viec, hoat dong, giai phap, hanh dong, \
                bien phap, viec can lam, tieu chi
                """)
        ),
        (.lead, PhraseBook("co quan, don vi, phan cong, trach nhiem, bo phan")), (.basis, PhraseBook("can cu")),
    ]

    func assignments(_ table: Table, under context: ItemContext, annex: String?) -> [DraftAssignment] {
        var table = table
        if !isDamaged, table.roles.contains(nil) {
            table.roles = ToldColumns(roles: table.roles, header: table.header, rows: table.rows.map(\.cells)).roles
        }
        let figures = FigureColumns(table, of: document)
        table = Self.worded(figures.table)
        let isShared = table.roles.contains { $0 == .lead || $0 == .due || $0 == .product }
        guard table.roles.contains(.task), isShared || isScored(table) || !figures.isEmpty && !context.leads.isEmpty
        else { return [] }
        var position: [String: Int] = [:]
        return Self.parted(Self.withTimes(table), of: table).compactMap { row in
            guard let task = row.cell(.task, in: table), task.letters.count(where: \.isWord) >= 6,
                !Self.isTotal(task)
            else { return nil }
            let label = row.groupLabel ?? ""
            position[label, default: 0] += 1
            var assignment = assignment(row, task, in: table, under: context)
            read(figures, of: row, into: &assignment)
            if assignment.due.kind == .none, let day = context.due {
                assignment.due = day.due
                assignment.due.text = document.words(of: day.span)
                assignment.fields["due"] = FieldSource(span: day.span, confidence: 0.7)
            }
            let number = row.cell(.number, in: table).map { Self.label($0) } ?? "\(position[label] ?? 1)"
            assignment.ref = Self.ref(annex: annex, group: row.groupLabel, number: number)
            return assignment
        }
    }

    /// "Tiêu chí | Điểm tối đa": a scheme that scores everybody alike names nobody beside its rows.
    private func isScored(_ table: Table) -> Bool {
        guard !isDamaged, let points = table.roles.firstIndex(of: .weight) else { return false }
        let figures = table.rows.count { row in
            let cell = row.cells[points]
            return cell.count <= 6 && cell.letters.contains(where: \.isDigit)
        }
        return figures >= 3 && figures * 2 > table.rows.count
    }

    /// "Hoạt động" beside "Nội dung": of two columns that may say what is to be done, the one with far more words does.
    private static func worded(_ table: Table) -> Table {
        let columns = table.roles.indices.filter { table.roles[$0] == .task }
        guard columns.count == 2 else { return table }
        let counts = columns.map { column in table.rows.reduce(0) { $0 + $1.cells[column].count } }
        guard counts[1] > counts[0] * 2 else { return table }
        var table = table
        table.roles[columns[0]] = nil
        return table
    }

    /// The rows with the time above them where it opens several rows: "Tháng 9" before the first of three tasks.
    private static func withTimes(_ table: Table) -> [TableRow] {
        guard let time = table.roles.firstIndex(of: .due), let task = table.roles.firstIndex(of: .task), time < task,
            table.rows.first?.cells[time].isEmpty == false
        else { return table.rows }
        var last = Passage()
        return table.rows.map { row in
            var row = row
            if row.cells[time].isEmpty { row.cells[time] = last } else { last = row.cells[time] }
            return row
        }
    }

    private func read(_ figures: FigureColumns, of row: TableRow, into assignment: inout DraftAssignment) {
        // "II. Đến năm 2030" over a group of rows.
        if assignment.due.kind == .none, let heading = row.heading,
            let found = DueReader(tokens: Tokens(heading), isCell: true).due()
        {
            assignment.due = found.due
            assignment.due.text = document.string(heading)
            assignment.fields["due"] = FieldSource(span: heading.span, confidence: 0.8)
        }
        let targets = figures.targets(of: row, named: assignment.text.trimmingStop, by: assignment.due.by)
        guard let first = targets.first else { return }
        if assignment.due.kind == .none, let found = figures.due {
            assignment.due = found.due
            assignment.fields["due"] = FieldSource(span: found.span, confidence: 0.7)
        }
        assignment.targets = targets.map(\.target)
        assignment.fields["targets"] = FieldSource(span: first.span, confidence: 0.85)
    }

    private func assignment(_ row: TableRow, _ task: Passage, in table: Table, under context: ItemContext)
        -> DraftAssignment
    {
        let marker = VietnameseMarkers.marker(opening: task)
        let body = (marker?.length ?? 0)..<task.count
        var group = context.group
        if let heading = row.heading {
            let words = VietnameseCase.sentence(document.string(heading))
            group.append((row.groupLabel.map { $0 + ". " } ?? "") + words)
        }
        var assignment = DraftAssignment(
            ref: "", group: group.isEmpty ? nil : group.joined(separator: " / "), text: document.string(task, body),
            sourceLine: task.line, source: task.span, lead: [], support: [], people: [], due: .none, product: nil,
            targets: [], weight: nil, groupWeight: nil, fields: [:])
        let cells = CellReader(
            document: document, isDamaged: isDamaged, isFlattened: table.isFlattened, damaged: damaged)
        for (cell, role) in zip(row.cells, table.roles) {
            // "Cơ quan thực hiện" before "Cơ quan theo dõi": of two columns of bodies the first says who does it.
            if let role, role != .lead || assignment.lead.isEmpty { cells.read(cell, as: role, into: &assignment) }
        }
        if !isDamaged, !table.roles.contains(.lead) { setPosts(row, in: table, of: &assignment) }
        assignment.groupWeight = row.groupPoints.flatMap(cells.number) ?? row.heading.flatMap(Self.points)
        let tokens = Tokens(task, range: body, isDamaged: isDamaged)
        if !table.roles.contains(.product), Self.listsDocuments(table) {
            assignment.product = VietnameseCase.capitalised(document.string(task, body).trimmingStop)
            assignment.fields["product"] = FieldSource(span: task.span, confidence: 0.7)
        } else if !isDamaged, !table.roles.contains(.product), let pieces = ProductReader(tokens: tokens).product(),
            let first = pieces.first
        {
            // Without a column of its own the task's words tell what it brings about.
            let words = pieces.map { document.string(task, tokens.letters($0)) }.joined(separator: " ")
            assignment.product = VietnameseCase.capitalised(words)
            assignment.fields["product"] = FieldSource(span: task.span(tokens.letters(first)), confidence: 0.6)
        }
        let targets = TargetReader(document: document, tokens: tokens, isRow: !isDamaged).targets(
            by: assignment.due.by)
        assignment.targets = targets.map(\.target)
        if let first = targets.first { assignment.fields["targets"] = FieldSource(span: first.span, confidence: 0.7) }
        return assignment
    }

    /// "Người phụ trách: Kế toán", "Các tổ chuyên môn": without a column of bodies the posts do the work.
    private func setPosts(_ row: TableRow, in table: Table, of assignment: inout DraftAssignment) {
        guard let column = table.roles.firstIndex(of: .owner), assignment.lead.isEmpty else { return }
        let posts = assignment.people.filter { $0.role == .owner && Self.isPost($0.name) }
        guard !posts.isEmpty else { return }
        assignment.lead = posts.map { VietnameseBody.canonical($0.name) }
        assignment.people.removeAll { person in posts.contains { $0.name == person.name } }
        assignment.fields["lead"] = FieldSource(span: row.cells[column].span, confidence: 0.8)
        if assignment.people.isEmpty { assignment.fields["people"] = nil }
    }

    /// Whether a name is a post's or a body's: persons' names have a capital on every word.
    private static func isPost(_ name: String) -> Bool {
        let words = name.lowercased().split(separator: " ")
        // "GVCN", "TTCM": posts by their first letters.
        if words.count == 1 { return (3...6).contains(name.count) && name.allSatisfy { $0.isLetter && $0.isUppercase } }
        guard words.count > 1, !addresses.contains(where: { words[0] == $0 }), words[0] != "đồng" else { return false }
        return kinds.contains(String(words[0]))
            || name.split(separator: " ").dropFirst().contains { $0.first?.isLowercase == true }
    }

    private static let addresses = ["đ/c", "ông", "bà", "thầy", "cô", "anh", "chị"]
    private static let kinds: Set<String> = [
        "tổ", "ban", "phòng", "khoa", "trạm", "đội", "sở", "trường", "hội", "ubnd",
    ]

    /// "Chuyên môn (60 điểm)".
    private static func points(_ heading: Passage) -> Double? {
        let tokens = Tokens(heading)
        let place = tokens.indices.last { tokens.has("diem", at: $0) && tokens.isNumber($0 - 1) }
        return place.flatMap { tokens.number($0 - 1) }.map(Double.init)
    }

    /// "Tên văn bản, đề án": what such a table lists is to be drawn up.
    private static func listsDocuments(_ table: Table) -> Bool {
        zip(table.header, table.roles).contains { header, role in
            guard role == .task else { return false }
            let tokens = Tokens(header)
            return tokens.indices.contains { documents.match(tokens, at: $0) != nil }
        }
    }

    private static let documents = PhraseBook("ten van ban, ten de an, ten ke hoach, ten quy dinh, ten nghi quyet")

    private static func label(_ cell: Passage) -> String {
        // "a)" below a heading "1": items are numbered with small letters.
        if cell.count == 2, cell.letters[1] == 0x29, cell.letters[0].isLatin, !cell.capitals[0] {
            return Folding.string(cell.letters.prefix(1))
        }
        return Folding.string(cell.letters.filter { $0.isWord || $0 == 0x2E }[...]).uppercased().trimmingStop
    }

    private static func ref(annex: String?, group: String?, number: String) -> String {
        // The rows "1.2" and "A1" say themselves that they stand below "1" and "A".
        let isWhole =
            group.map { group in
                number.hasPrefix(group + ".")
                    || group.allSatisfy(\.isLetter) && number.hasPrefix(group)
                        && number.dropFirst(group.count).first?.isNumber == true
            } ?? false
        let path = isWhole ? number : [group, number].compactMap { $0 }.joined(separator: ".")
        guard let annex else { return path }
        return annex + (annex.split(separator: " ").count > 2 ? "." : " ") + path
    }
}
