/// A passage that tells of an item, and is none itself.
struct ItemField: Sendable {
    let paragraph: Paragraph
    /// What it tells, where a heading above it says so; `nil` where its own label does.
    var role: ColumnRole?

    /// It says who leads, by the heading above it or by its own label.
    var tellsLead: Bool {
        role == .lead || role == nil && FieldLabel.leads(Tokens(paragraph.passage, range: paragraph.body.prefix(80)))
    }
}

/// Where a text's labelled lines and sections stand, and what they tell of.
struct VietnameseFields {
    let document: Document
    let isDamaged: Bool
    /// Nodes that tell of others, or only explain them.
    private(set) var aside: Set<Int> = []
    /// By the item: what stands directly behind it, and what it shares with the items behind it.
    private(set) var behind: [Int: (own: [ItemField], shared: [ItemField])] = [:]

    init(_ document: Document, isDamaged: Bool) {
        (self.document, self.isDamaged) = (document, isDamaged)
        for index in document.outline.nodes.indices {
            if !fields(of: index).isEmpty { setAside(index) }
            for detail in details(of: index) { aside.insert(detail) }
        }
        for node in document.outline.nodes.indices where document.outline.nodes[node].children.count > 1 {
            settle(below: node)
        }
    }

    private mutating func setAside(_ index: Int) {
        guard aside.insert(index).inserted else { return }
        for child in document.outline.nodes[index].children { setAside(child) }
    }

    /// What the labelled lines right below an item tell of it.
    func under(_ index: Int) -> [ItemField] { document.outline.nodes[index].children.flatMap(fields) }

    /// Whether everything below it only tells of it.
    func isWhole(_ index: Int) -> Bool {
        let children = document.outline.nodes[index].children
        return children.contains { !fields(of: $0).isEmpty } && children.allSatisfy(aside.contains)
    }

    // MARK: What tells of others

    /// A line with its label ("Đơn vị chủ trì: …"), or what stands one by one below a heading that is one.
    private func fields(of index: Int) -> [ItemField] {
        let node = document.outline.nodes[index]
        guard let paragraph = document.paragraph(of: node) else { return [] }
        // A label is short, and asked for several times.
        let opening = paragraph.body.prefix(Self.labelLength)
        let tokens = Tokens(paragraph.passage, range: opening)
        if let label = FieldLabel.label(tokens, at: 0), label.end < tokens.count || node.children.isEmpty {
            return [ItemField(paragraph: paragraph)] + nested(below: node, beside: label.role)
        }
        guard !node.children.isEmpty, opening.count == paragraph.body.count else { return [] }
        if !isDamaged, FieldLabel.shares(tokens) {
            let inner = node.children.map(fields)
            return inner.contains(where: \.isEmpty) ? [] : inner.flatMap { $0 }
        }
        guard let role = FieldLabel.whole(tokens, aboveNames: !isDamaged && node.children.allSatisfy(isName)) else {
            return []
        }
        let isDeep = node.children.contains { child in
            document.outline.nodes[child].children.contains { !isAside($0) } && fields(of: child).isEmpty
        }
        if isDeep { return [] }
        var isLed = false
        return node.children.flatMap { child -> [ItemField] in
            let inner = fields(of: child)
            guard let value = document.paragraph(of: document.outline.nodes[child]) else { return inner }
            guard !inner.isEmpty else { return isAside(child) ? [] : [ItemField(paragraph: value, role: role)] }
            let label = Tokens(value.passage, range: value.body.prefix(Self.labelLength))
            defer { isLed = isLed || FieldLabel.leads(label) }
            return isLed && FieldLabel.carriesOut(label) ? inner.map(helping) : inner
        }
    }

    /// "* Thời gian thực hiện: …" below "- Cơ quan thực hiện: …": a sign of its own makes it no part of the line above.
    private func nested(below node: OutlineNode, beside role: ColumnRole) -> [ItemField] {
        node.children.flatMap(fields).filter { field in
            let tokens = Tokens(field.paragraph.passage, range: field.paragraph.body.prefix(Self.labelLength))
            return field.role == nil && FieldLabel.label(tokens, at: 0).map { $0.role != role } == true
        }
    }

    /// Those who carry out what another leads, told by a line with a label or one by one below it.
    private func helping(_ field: ItemField) -> ItemField {
        var paragraph = field.paragraph
        let tokens = Tokens(paragraph.passage, range: paragraph.body)
        if let label = FieldLabel.label(tokens, at: 0), label.end < tokens.count {
            paragraph.passage = Passage(paragraph.passage, range: tokens.letters(label.end..<tokens.count))
            paragraph.marker = nil
        }
        return ItemField(paragraph: paragraph, role: .support)
    }

    /// A line that holds nothing but names, with their part or without: "Phòng Nội vụ chủ trì".
    private func isName(_ index: Int) -> Bool {
        guard let words = document.paragraph(of: document.outline.nodes[index]), words.body.count < 300 else {
            return false
        }
        let tokens = Tokens(words.passage, range: words.body)
        let list = BodyNameReader(tokens: tokens).list(at: 0)
        let end = list.end + (Self.parts.match(tokens, at: list.end) ?? 0)
        return !list.names.isEmpty && (end..<max(end, tokens.count)).allSatisfy { tokens.sign($0) != nil }
    }

    private static let parts = PhraseBook("chu tri, chu tri thuc hien, phoi hop, phoi hop thuc hien, thuc hien")

    /// "(Văn phòng Ban Chỉ đạo giúp …)": a remark in brackets below a name.
    private func isAside(_ index: Int) -> Bool {
        guard document.outline.nodes[index].marker == nil,
            let words = document.paragraph(of: document.outline.nodes[index])
        else { return false }
        let letters = words.passage.letters
        return letters.first == 0x28 && letters.suffix(2).contains(0x29)
    }

    private static let labelLength = 160

    /// Dashes between a numbered task and its labelled lines say how it is done, where they name nobody.
    private func details(of index: Int) -> [Int] {
        let node = document.outline.nodes[index]
        guard let marker = node.marker, !Self.isBullet(marker), let paragraph = document.paragraph(of: node) else {
            return []
        }
        let others = node.children.filter { fields(of: $0).isEmpty }
        guard others.count < node.children.count else { return [] }
        let isAct =
            Vocabulary.verbs.match(Tokens(paragraph.passage, range: paragraph.body, isDamaged: isDamaged), at: 0) != nil
        // "- Địa điểm: …" tells of a task that is named by a noun as well: "2. Cuộc thi kể chuyện sách".
        guard node.children.count - others.count > 1 || !others.isEmpty,
            isAct && node.children.count - others.count > 1 || others.allSatisfy(isParticular)
                || isAct && others.allSatisfy(isMatter)
        else { return [] }
        let areDetails = others.allSatisfy { child in
            let detail = document.outline.nodes[child]
            guard detail.marker.map(Self.isBullet) == true, detail.children.isEmpty,
                let words = document.paragraph(of: detail)
            else { return false }
            let tokens = Tokens(words.passage, range: words.body, isDamaged: isDamaged)
            return SubjectReader(tokens: tokens).subject() == nil
        }
        return areDetails ? others : []
    }

    /// "- Việc niêm yết danh sách;", "- Cơ cấu, thành phần …": what is looked at.
    private func isMatter(_ index: Int) -> Bool {
        guard let words = document.paragraph(of: document.outline.nodes[index]) else { return false }
        return Self.matters.match(Tokens(words.passage, range: words.body), at: 0) != nil
    }

    private static let matters = PhraseBook(
        "viec, co cau, tieu chuan, thanh phan, noi dung, so luong, cach, tinh hinh, ket qua, cong tac, trinh tu, thoi diem"
    )

    private func isParticular(_ index: Int) -> Bool {
        let node = document.outline.nodes[index]
        guard node.marker.map(Self.isBullet) == true, let words = document.paragraph(of: node) else { return false }
        return FieldLabel.isParticular(
            Tokens(words.passage, range: words.body, isDamaged: isDamaged), and: FieldLabel.contents)
    }

    private static func isBullet(_ marker: Marker) -> Bool {
        if case .bullet = marker.style { return true }
        return false
    }

    // MARK: What they tell of

    /// Lines behind a passage tell of it, and who does the passages above it that have none of their own.
    ///
    /// Behind a section of items ("Nội dung") they tell of each.
    private mutating func settle(below parent: Int) {
        var (lines, isTaken) = ([ItemField](), true)
        for child in document.outline.nodes[parent].children.reversed() {
            let told = fields(of: child)
            if !told.isEmpty {
                lines = isTaken ? told : told + lines
                isTaken = false
                continue
            }
            let own = under(child)
            if !own.isEmpty {
                (lines, isTaken) = (own, true)
            } else if !lines.isEmpty {
                for leaf in leaves(below: child) where behind[leaf] == nil {
                    behind[leaf] = isTaken ? ([], lines) : (lines, [])
                }
                isTaken = true
            }
        }
    }

    private func leaves(below index: Int) -> [Int] {
        let children = document.outline.nodes[index].children.filter { !aside.contains($0) }
        return children.isEmpty || hasRemarks(index, children) ? [index] : children.flatMap(leaves)
    }

    /// A numbered sentence with unnumbered ones below it, which only add to it.
    private func hasRemarks(_ index: Int, _ children: [Int]) -> Bool {
        guard !isDamaged, document.outline.nodes[index].marker?.number != nil,
            let words = document.paragraph(of: document.outline.nodes[index]), words.passage.endsSentence,
            words.passage.letters.last != 0x3A
        else { return false }
        return children.allSatisfy { document.outline.nodes[$0].marker == nil }
    }
}
