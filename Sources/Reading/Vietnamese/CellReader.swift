/// Reads a field from a table's cell, or from the words behind its label.
struct CellReader {
    let document: Document
    let isDamaged: Bool
    /// Only its words parted the table's cells.
    var isFlattened = false
    /// Reads cells of a damaged text.
    var damaged: DamagedCells?

    func read(_ cell: Passage, as role: ColumnRole, into assignment: inout DraftAssignment) {
        guard !cell.isEmpty, cell.letters.contains(where: \.isWord) else { return }
        // Of a scan that lost its lines neither the words nor where the cell ends are sure.
        let source = FieldSource(span: cell.span, confidence: isDamaged ? 0.5 : isFlattened ? 0.7 : 0.9)
        switch role {
        case .lead:
            if readLabelled(cell, into: &assignment) { return }
            if !readRoles(cell, source, into: &assignment) {
                assignment.lead = acting(cell) ?? bodies(cell)
                assignment.fields["lead"] = restored(source, assignment.lead, cell)
            }
            if !isDamaged { readHelpers(cell, source, into: &assignment) }
        case .support:
            assignment.support = bodies(cell)
            assignment.fields["support"] = restored(source, assignment.support, cell)
        case .due:
            guard let (due, isRestored) = due(cell) else { return }
            assignment.due = due
            assignment.due.text = document.string(cell).trimmingStop
            assignment.fields["due"] = isRestored ? restored(source, [], cell) : source
        case .product:
            guard let words = product(cell) else { return }
            assignment.product = VietnameseCase.capitalised(words.trimmingStop)
            assignment.fields["product"] = restored(source, [words], cell)
        case .owner, .leader:
            let found = people(cell).map { DraftPerson(name: $0, role: role == .owner ? .owner : .leader) }
            assignment.people += found
            assignment.fields["people"] = source
        case .weight:
            guard let weight = number(cell) else { return }
            assignment.weight = weight
            assignment.fields["weight"] = source
        case .number, .task, .target, .unit, .note, .basis: break
        }
    }

    /// "Chủ trì: Sở Y tế; phối hợp: Công an tỉnh" in one cell: each label says what stands behind it.
    private func readLabelled(_ cell: Passage, into assignment: inout DraftAssignment) -> Bool {
        let tokens = Tokens(cell, isDamaged: isDamaged)
        let labels = tokens.indices.compactMap { index -> (role: ColumnRole, start: Int, end: Int)? in
            let opens = index == 0 || [0x3B, 0x2E, 0x2C, 0x2D].contains(tokens.sign(index - 1) ?? 0)
            guard opens, let (role, end) = FieldLabel.label(tokens, at: index) else { return nil }
            return (role, index, end)
        }
        guard labels.first?.start == 0 else { return false }
        for (place, label) in labels.enumerated() {
            let end = place + 1 < labels.count ? labels[place + 1].start : tokens.count
            let part = Passage(cell, range: tokens.letters(min(label.end, end)..<end))
            read(part, as: label.role, into: &assignment)
        }
        return true
    }

    /// Marked where a scan's letters were read as others than they are.
    private func restored(_ source: FieldSource, _ words: [String], _ cell: Passage) -> FieldSource {
        guard damaged != nil else { return source }
        let own = document.string(cell)
        var source = source
        if words.isEmpty || words.contains(where: { !own.contains($0) }) {
            source.assumed = Assumption.spelling.rawValue
        }
        return source
    }

    private func product(_ cell: Passage) -> String? {
        guard var damaged else { return document.string(cell) }
        return damaged.words(in: cell, of: document.text)
    }

    /// A time as it stands, or as it most likely stood.
    private func due(_ cell: Passage) -> (due: DraftDue, isRestored: Bool)? {
        if damaged == nil, let whole = milestones(cell) { return (whole, false) }
        if let read = DueReader(tokens: Tokens(cell, isDamaged: isDamaged), isCell: true).due() {
            return (read.due, false)
        }
        guard var damaged else { return nil }
        let text = WorkingText(damaged.time(in: cell, of: document.text))
        return DueReader(tokens: Tokens(Passage(text, lines: text.lines)), isCell: true).due().map { ($0.due, true) }
    }

    /// "Khởi động quý IV/2026; báo cáo quý II/2027; cập nhật đến 2030": the work lasts from the first step to the last.
    private func milestones(_ cell: Passage) -> DraftDue? {
        let tokens = Tokens(cell, isDamaged: isDamaged)
        let steps = tokens.indices.split { tokens.sign($0) == 0x3B }
        guard steps.count > 1 else { return nil }
        var (from, by) = ([String](), [String]())
        for step in steps {
            let words = Tokens(cell, range: tokens.letters(step.startIndex..<step.endIndex), isDamaged: isDamaged)
            let due = DueReader(tokens: words, isCell: true).due()?.due
            if let day = due?.from { from.append(day) }
            if let day = due?.by {
                by.append(day)
            } else if let year = words.indices.compactMap({ words.number($0) }).last(where: {
                (1990...2100).contains($0)
            }) {
                by.append("\(year)-12-31")
            }
        }
        guard Set(by).count > 1, let last = by.max() else { return nil }
        return DraftDue(kind: .range, from: from.min().flatMap { $0 <= last ? $0 : nil }, by: last)
    }

    /// Names one by one; a cell that holds no known name is one name as it stands.
    private func bodies(_ cell: Passage) -> [String] {
        if var damaged { return damaged.names(in: cell, of: document.text) }
        let tokens = Tokens(cell, isDamaged: isDamaged)
        let reader = BodyNameReader(tokens: tokens)
        // "- Phòng Tư pháp - Phòng Nội vụ": a list whose lines ran together.
        let dashes =
            tokens.sign(0) == 0x2D ? tokens.indices.filter { tokens.sign($0) == 0x2D && reader.opensName($0 + 1) } : []
        let starts = dashes.isEmpty ? [0] : dashes.map { $0 + 1 }
        let ends = dashes.dropFirst() + [tokens.count]
        return names(zip(starts, ends).flatMap { reader.parts(in: $0..<$1) }, in: tokens)
    }

    /// "Sở Y tế đôn đốc, hướng dẫn các đơn vị": who does it, of a cell that says with what act.
    private func acting(_ cell: Passage) -> [String]? {
        guard damaged == nil else { return nil }
        let tokens = Tokens(cell, isDamaged: isDamaged)
        let list = BodyNameReader(tokens: tokens).list(at: 0)
        guard !list.names.isEmpty, Vocabulary.verbs.match(tokens, at: list.end) != nil, !goesOn(list.end, in: tokens),
            !tokens.indices.contains(where: { tokens.sign($0) == 0x3B })
        else { return nil }
        return names(list.names.map(\.tokens), in: tokens)
    }

    /// "Ban Hỗ trợ phụ nữ phát triển kinh tế": the last words of a name, though they begin as an act does.
    private func goesOn(_ index: Int, in tokens: Tokens) -> Bool {
        let end = (index..<tokens.count).first { tokens.sign($0) != nil } ?? tokens.count
        return end - index <= 4 && Self.purposes.match(tokens, at: index) != nil
    }

    private static let purposes = PhraseBook(
        "phat trien, ho tro, ung dung, bao ve, cham soc, kiem dinh, bao tro, dau tu")

    private func names(_ ranges: [Range<Int>], in tokens: Tokens) -> [String] {
        var names: [String] = []
        for range in ranges {
            let words = document.string(tokens.passage, tokens.letters(range)).trimmingStop
            let text = VietnameseBody.canonical(words)
            if !text.isEmpty, !names.contains(text) { names.append(text) }
        }
        return names
    }

    /// "Phòng Đọc (phối hợp với Phòng Hành chính)": who helps, in brackets behind the one who does it.
    private func readHelpers(_ cell: Passage, _ source: FieldSource, into assignment: inout DraftAssignment) {
        let tokens = Tokens(cell)
        guard assignment.support.isEmpty,
            let open = tokens.indices.first(where: { tokens.sign($0) == 0x28 && tokens.has("phoi hop", at: $0 + 1) })
        else { return }
        let start = tokens.has("voi", at: open + 3) ? open + 4 : open + 3
        let helpers = BodyNameReader(tokens: tokens).list(at: start).names
        guard !helpers.isEmpty else { return }
        assignment.support = names(helpers.map(\.tokens), in: tokens)
        assignment.fields["support"] = source
    }

    /// "Sở Y tế chủ trì; Sở Tài chính phối hợp": one column, or one line, for all roles.
    private func readRoles(_ cell: Passage, _ source: FieldSource, into assignment: inout DraftAssignment) -> Bool {
        guard damaged == nil else { return false }
        let tokens = Tokens(cell, isDamaged: isDamaged)
        guard tokens.indices.contains(where: { Self.roleWords.match(tokens, at: $0) != nil }) else { return false }
        var roles = RoleClauses(tokens: tokens, isLabelled: true).roles(in: 0..<tokens.count)
        // "Chủ trì: đồng chí Lê Văn An, Trưởng ban": the person's office leads.
        if roles.leads.isEmpty, roles.bare.isEmpty, roles.isWhole {
            roles.bare = roles.people.compactMap(\.person.office)
        }
        guard
            !roles.leads.isEmpty || !roles.bare.isEmpty || roles.isWhole && !(roles.supports + roles.bare).isEmpty
        else {
            return false
        }
        roles.settle()
        if !roles.leads.isEmpty {
            assignment.lead = names(roles.leads.map(\.tokens), in: tokens)
            assignment.fields["lead"] = source
        }
        if !roles.supports.isEmpty {
            assignment.support = names(roles.supports.map(\.tokens), in: tokens)
            assignment.fields["support"] = source
        }
        for (person, directs) in roles.people {
            let name = document.string(cell, tokens.letters(person.name))
            assignment.people.append(DraftPerson(name: name, role: directs ? .leader : .owner))
            assignment.fields["people"] = source
        }
        if let due = roles.due, assignment.due.kind == .none {
            assignment.due = due.due
            assignment.due.text = document.words(of: due.span)
            assignment.fields["due"] = FieldSource(span: due.span, confidence: due.confidence)
        }
        return true
    }

    private static let roleWords = PhraseBook(
        "chu tri, phoi hop, chiu trach nhiem, thuong truc, dau moi, dong chi, chi dao, ong, ba")

    private func people(_ cell: Passage) -> [String] {
        let names = document.string(cell).split { $0 == "," || $0 == ";" }.map { $0.trimmingStop }.filter {
            !$0.isEmpty
        }
        // "Trần Thị Thu, Phó Giám đốc": the post behind a name is none.
        return names.enumerated().filter { $0.offset == 0 || !Self.isPost($0.element) }.map(\.element)
    }

    private static func isPost(_ words: String) -> Bool {
        let tokens = Tokens(Passage.of(words))
        return posts.match(tokens, at: 0) != nil && (tokens.count < 3 || !tokens.isCapital(2))
    }

    private static let posts = PhraseBook(
        """
        pho giam doc, giam doc, pho truong, truong phong, truong ban, pho chu tich, chu tich, chuyen vien, vien chuc, \
        cong chuc, can bo, nhan vien, hieu truong, pho hieu truong, to truong, to pho, bi thu, pho bi thu, chanh van phong
        """)

    func number(_ cell: Passage) -> Double? {
        let tokens = Tokens(cell)
        guard let whole = tokens.number(0) else { return nil }
        guard let sign = tokens.sign(1), sign == 0x2C || sign == 0x2E, tokens.isNumber(2) else { return Double(whole) }
        return Double(document.string(cell, tokens.letters(0..<3)).replacing(",", with: "."))
    }
}

extension StringProtocol {
    /// Without spaces around and a closing stop, comma or semicolon.
    var trimmingStop: String {
        var text = self[...]
        while let last = text.last, " .;,/(".contains(last) { text.removeLast() }
        while let first = text.first, first == " " || first == "," || first == ";" { text.removeFirst() }
        return String(text)
    }
}

extension [Letter] {
    /// Where the letters stand in a row with at most so many changed, lost or added; the nearest place.
    ///
    /// Sellers' algorithm; the cost is the product of both lengths.
    func place(near wanted: [Letter], edits: Int) -> Range<Int>? {
        var costs = Array<Int>(0...wanted.count)
        var starts = [Int](repeating: 0, count: wanted.count + 1)
        var best: (cost: Int, range: Range<Int>)?
        for (index, letter) in enumerated() {
            var (diagonal, diagonalStart) = (costs[0], starts[0])
            (costs[0], starts[0]) = (0, index + 1)
            diagonalStart = index
            for row in 1...Swift.max(1, wanted.count) where row <= wanted.count {
                let same = diagonal + (wanted[row - 1] == letter ? 0 : 1)
                let (above, left) = (costs[row - 1] + 1, costs[row] + 1)
                let (oldCost, oldStart) = (costs[row], starts[row])
                if same <= above, same <= left {
                    (costs[row], starts[row]) = (same, diagonalStart)
                } else if above <= left {
                    (costs[row], starts[row]) = (above, starts[row - 1])
                } else {
                    costs[row] = left
                }
                (diagonal, diagonalStart) = (oldCost, oldStart)
            }
            let cost = costs[wanted.count]
            if cost <= edits, cost < best?.cost ?? Int.max, starts[wanted.count] <= index {
                best = (cost, starts[wanted.count]..<(index + 1))
            }
        }
        return best?.range
    }
}
