/// A table that kept its grid: rows of cells under a header, or without one.
struct ChineseGrid: Sendable {
    var header: [ChineseCell] = []
    var rows: [[ChineseCell]]
    /// Names of columns that people taught.
    var taught = RoleWords()
    /// What the columns hold, where it is told from more than the header.
    var labels: [ChineseLabel?]?

    /// The rows that hold work, each cell in its part.
    func assignments() -> [ChineseRow] {
        parted.flatMap { $0.rowsOfWork() }
    }

    private func rowsOfWork() -> [ChineseRow] {
        let width = rows.map(\.count).max() ?? 0
        guard width >= 2 else { return [] }
        var (header, body) = (header, rows)
        if header.isEmpty, let first = body.first, ChineseGrid.isHeader(first) {
            header = first
            body.removeFirst()
        }
        if let first = header.isEmpty ? body.first : header, first.contains(where: { ChineseQuota.isPlace($0.text) }),
            let rows = ChineseQuota.rows(
                header: first, body: header.isEmpty ? Array(body.dropFirst()) : body, taught: taught)
        {
            return rows
        }
        body = ChineseCounted.moved(body, width)
        var parts = header.isEmpty ? inferred(body, width) : named(header, body, width)
        if let (heading, task) = headed(&body, header, parts) { (parts[heading], parts[task]) = (nil, .task) }
        let standards = ChineseGrid.standards(of: body, parts)
        if let standards { (parts[standards.field], parts[standards.task]) = (.group, .task) }
        guard parts.contains(.task) else { return [] }
        var rows = read(ChineseGrid.filledDown(body, parts), parts)
        if standards?.areApart ?? false { ChineseGrid.shareIndicators(&rows) }
        return ChineseCriteria.split(rows)
    }

    init(header: [ChineseCell] = [], rows: [[ChineseCell]], taught: RoleWords = RoleWords()) {
        (self.header, self.rows, self.taught) = (header, rows, taught)
    }

    /// Cells that came one a line with their header first: as many to a row as the header has names.
    ///
    /// `nil` where they do not come out even, or a number column holds anything but numbers.
    init?(stream cells: [ChineseCell]) {
        let header = Array(cells.prefix { !$0.isEmpty && ChineseLabel.of($0.text) != nil })
        let width = header.count
        guard width >= 3, cells.count > width, cells.count % width == 0 else { return nil }
        let rows = stride(from: width, to: cells.count, by: width).map { Array(cells[$0..<($0 + width)]) }
        if let column = header.firstIndex(where: { ChineseLabel.of($0.text) == .number }) {
            let isEven = rows.allSatisfy { row in
                let kind = ChineseCellKind.of(row[column])
                return kind == .number || kind == .code || kind == .empty
            }
            guard isEven else { return nil }
        }
        self.init(header: header, rows: rows)
    }

    static func isHeader(_ row: [ChineseCell]) -> Bool {
        let named = row.filter { !$0.isEmpty && ChineseLabel.of($0.text) != nil }.count
        return named >= 2 && named * 2 >= row.filter { !$0.isEmpty }.count
    }

    private func named(_ header: [ChineseCell], _ body: [[ChineseCell]], _ width: Int) -> [ChineseLabel?] {
        var parts = labels ?? (0..<width).map { $0 < header.count ? label(header[$0]) : nil }
        var tasks = parts.indices.filter { parts[$0] == .task }
        // 考核要点 beside 任务分解: what is looked at, where another column says what is to be done.
        let examined = tasks.filter { header.indices.contains($0) && isExamined(header[$0].text) }
        if examined.count < tasks.count, !parts.contains(.weight), !parts.contains(.criteria) {
            for column in examined { parts[column] = .criteria }
            tasks.removeAll { examined.contains($0) }
        }
        // 社区名称, where no other column says who: whose row it is does it.
        if labels == nil, !parts.contains(.lead), !parts.contains(.support), !parts.contains(.weight),
            let place = header.firstIndex(where: { ChineseQuota.isPlace($0.text) }), parts.indices.contains(place),
            parts[place] == nil || parts[place] == .group,
            body.allSatisfy({ !$0.indices.contains(place) || ChineseGrid.isBody($0[place]) })
        {
            parts[place] = .lead
        }
        if tasks.count == 1, let promised = parts.firstIndex(of: .target), promised > tasks[0],
            words(body, promised) >= 10 * body.count, words(body, promised) * 2 > words(body, tasks[0]) * 3
        {
            // 指标名称 | 目标要求: what the indicator asks for is the task, where it is told in words.
            (parts[tasks[0]], parts[promised]) = (.group, .task)
            tasks = [promised]
        }
        if tasks.count == 1, let counted = ChineseCounted.column(of: body, width), parts[counted] != .task {
            // 24、……（3分） under 分项, with the measures in a column of their own: what is counted and scored is the item.
            parts[tasks[0]] = .note
            parts[counted] = .task
        } else if tasks.isEmpty {
            let last = parts.lastIndex { $0 == .group || $0 == .target }
            let unknown = parts.indices.filter { parts[$0] == nil }.max { words(body, $0) < words(body, $1) }
            if parts.contains(.lead) || parts.contains(.due), let unknown, words(body, unknown) >= 4 * body.count,
                last.map({ words(body, $0) * 2 < words(body, unknown) }) ?? true
            {
                // Offices coin names of columns: beside those that say who and by when the wordiest says what.
                parts[unknown] = .task
            } else if let last {
                // 指标 or 项目 alone names the work itself; of several groups the last does.
                parts[last] = .task
            }
        } else if tasks.count > 1, let longest = tasks.max(by: { words(body, $0) < words(body, $1) }) {
            for column in tasks where column != longest { parts[column] = column < longest ? .group : .note }
        }
        return parts
    }

    /// 3.做好解读。 | 及时解读政策。: an item of its own number in each row and what it asks for, read as one.
    private func headed(
        _ body: inout [[ChineseCell]], _ header: [ChineseCell], _ parts: [ChineseLabel?]
    ) -> (heading: Int, task: Int)? {
        guard let named = parts.firstIndex(of: .task), !parts.contains(.number) else { return nil }
        // 工作任务 | 牵头单位 | 工作要求: who does it may stand between the two.
        let others = parts.indices.filter { column in
            column != named && (parts[column] == .group || parts[column] == .note)
                && header.indices.contains(column) && label(header[column]) == .task
        }
        let isAbove = named > 0 && parts[named - 1] == .group
        guard let other = isAbove ? named - 1 : others.first else { return nil }
        let (heading, task) = (min(named, other), max(named, other))
        let rows = body.indices.filter { body[$0].count > task && body[$0].count(where: { !$0.isEmpty }) > 1 }
        let numbers = rows.compactMap { index -> Int? in
            guard let marker = ChineseMarker.parse(body[index][heading].text), marker.level >= .arabic,
                marker.length < body[index][heading].text.count
            else { return nil }
            return marker.number
        }
        guard rows.count > 1, numbers.count * 5 >= rows.count * 4,
            zip(numbers, numbers.dropFirst()).count(where: { $1 == $0 + 1 }) * 5 >= (numbers.count - 1) * 4
        else { return nil }
        for index in rows where !body[index][heading].isEmpty {
            var cell = body[index][heading]
            cell.closeSentence()
            for line in body[index][task].lines { cell.append(line) }
            body[index][task] = cell
            body[index][heading] = ChineseCell()
        }
        return (heading, task)
    }

    private static func isBody(_ cell: ChineseCell) -> Bool {
        cell.isEmpty || cell.text.count <= 16 && ChineseBodies.endsAsName(cell.text, cell.text.all)
    }

    private func isExamined(_ header: ChineseText) -> Bool {
        ["考核", "考评", "评估", "检查"].contains { header.hasPrefix($0) }
    }

    private func label(_ header: ChineseCell) -> ChineseLabel? {
        taught.label(ofColumn: header.text) ?? ChineseLabel.of(header.text)
    }

    private func words(_ body: [[ChineseCell]], _ column: Int) -> Int {
        body.reduce(0) { $0 + ($1.indices.contains(column) ? $1[column].text.count : 0) }
    }

    /// Without a header a column is what most of its cells are.
    private func inferred(_ body: [[ChineseCell]], _ width: Int) -> [ChineseLabel?] {
        var parts: [ChineseLabel?] = Array(repeating: nil, count: width)
        let kinds = (0..<width).map { commonest(body, $0) }
        let texts = kinds.indices.filter { kinds[$0] == .text }
        guard let task = texts.max(by: { words(body, $0) < words(body, $1) }) else { return parts }
        parts[task] = .task
        for column in texts where column < task { parts[column] = .group }
        var (offices, persons) = (0, 0)
        for column in 0..<width where parts[column] == nil {
            switch kinds[column] {
            case .code: parts[column] = .number
            case .number: parts[column] = column == 0 ? .number : .weight
            case .deadline: parts[column] = .due
            case .bodies:
                parts[column] = offices == 0 ? .lead : .support
                offices += 1
            case .people:
                parts[column] = persons == 0 ? .owner : .leader
                persons += 1
            case .empty, .total, .section, .text: break
            }
        }
        return parts
    }

    private func commonest(_ body: [[ChineseCell]], _ column: Int) -> ChineseCellKind {
        var counts: [(kind: ChineseCellKind, count: Int)] = []
        for row in body where row.indices.contains(column) {
            let kind = ChineseCellKind.of(row[column])
            guard kind != .empty, kind != .total else { continue }
            if let place = counts.firstIndex(where: { $0.kind == kind }) {
                counts[place].count += 1
            } else {
                counts.append((kind, 1))
            }
        }
        return counts.max { $0.count < $1.count }?.kind ?? .empty
    }

    private func read(_ body: [[ChineseCell]], _ parts: [ChineseLabel?]) -> [ChineseRow] {
        var found: [ChineseRow] = []
        var section = ChineseSection()
        var above: String?
        var codes: [(section: String?, span: Span?)] = []
        var groups: [Int: (name: String, weight: Double?)] = [:]
        for cells in body where !ChineseGrid.isHeader(cells) {
            let filled = cells.indices.filter { !cells[$0].isEmpty }
            guard !filled.isEmpty else { continue }
            if cells.contains(where: { ChineseCellKind.of($0) == .total && !$0.isEmpty }) { continue }
            if let opened = ChineseSection(cells, filled, parts) {
                (section, groups) = (opened, [:])
                guard opened.hasWork else { continue }
            }
            for column in filled where !section.hasWork && parts.indices.contains(column) && parts[column] == .group {
                groups[column] = ChineseRow.group(cells[column].text)
                for later in groups.keys where later > column { groups[later] = nil }
            }
            guard var row = row(cells, parts), !row.task.isEmpty else { continue }
            let names = groups.sorted { $0.key < $1.key }.map(\.value)
            let group = ([section.name] + names.map(\.name)).compactMap { $0 }.filter { !$0.isEmpty }
            row.group = group.isEmpty ? nil : group.joined(separator: " / ")
            row.groupWeight = names.last { $0.weight != nil }?.weight
            row.hasOwnGroup = section.hasWork || filled.contains { parts.indices.contains($0) && parts[$0] == .group }
            if section.hasWork { row.code = section.label }
            if row.code == nil, row.hasOwnGroup { row.code = names.last.flatMap { ChineseGrid.dotted($0.name) } }
            row.takePoints()
            // A row may end before the column of numbers.
            let number = parts.firstIndex(of: .number).flatMap { cells.indices.contains($0) ? cells[$0] : nil }
            if row.groupWeight == nil, let span = number?.text.span, let last = codes.last, last.span == span {
                row.groupWeight = found.last?.groupWeight
            }
            section.hasWork = false
            if row.lead == nil { row.lead = section.lead }
            // A cell of offices over several rows was written in the first of them, below one heading.
            let isSpanned = row.hasOwnGroup && parts.contains(.lead) && above == section.name && !names.isEmpty
            if let last = found.last, isSpanned || !row.hasOwnGroup && row.group != nil && last.group == row.group {
                row.shareDuty(of: last)
            }
            above = section.name
            found.append(row)
            codes.append((section.label, number?.text.span))
        }
        ChineseCriteria.shareGroupPoints(&found)
        if !ChineseGrid.takeRunningNumbers(&found) { ChineseGrid.number(&found, codes) }
        return found
    }

    /// 3.1.2 of 3.1.2教学秘书: an indicator of the last rank, which has one row.
    private static func dotted(_ name: String) -> String? {
        ChineseMarker.parse(ChineseText(name)).flatMap { $0.level == .dotted ? $0.label : nil }
    }

    /// 1、…… 2、…… through all groups: what opens the words counts the rows, and the column of numbers the groups.
    private static func takeRunningNumbers(_ rows: inout [ChineseRow]) -> Bool {
        guard rows.count > 2, Set(rows.map(\.code)).count < rows.count else { return false }
        let markers = rows.map { ChineseMarker.parse($0.task.text) }
        guard let first = markers.first??.number, first > 0 else { return false }
        let runs = zip(markers, 0...).allSatisfy { marker, index in
            marker.map { $0.level >= .arabic && $0.number == first + index } ?? false
        }
        guard runs else { return false }
        for (index, marker) in markers.enumerated() {
            guard let marker else { continue }
            let text = rows[index].task.text
            rows[index].code = marker.label
            rows[index].task = ChineseCell(text[marker.length..<text.count], line: rows[index].task.line)
        }
        return true
    }

    /// 二.3-1: rows under one number are counted, and numbers that begin again under each heading are told by its own.
    private static func number(_ rows: inout [ChineseRow], _ codes: [(section: String?, span: Span?)]) {
        let names = zip(rows, codes).map { ($1.section ?? "") + "." + ($0.code ?? "") }
        let isAgain = Set(rows.map(\.code)).count < Set(names).count && codes.allSatisfy { $0.section != nil }
        var start = 0
        while start < rows.count {
            var end = start + 1
            while end < rows.count, let span = codes[start].span, codes[end].span == span { end += 1 }
            for index in start..<end {
                guard var code = rows[index].code else { continue }
                if end > start + 1 { code += "-\(index - start + 1)" }
                rows[index].code = isAgain ? (codes[index].section ?? "") + "." + code : code
            }
            start = end
        }
    }

    private func row(_ cells: [ChineseCell], _ parts: [ChineseLabel?]) -> ChineseRow? {
        var row = ChineseRow()
        for (column, cell) in cells.enumerated() where !cell.isEmpty && parts.indices.contains(column) {
            switch parts[column] {
            case .number: row.code = cell.text.shown(cell.text.trimmed(cell.text.all))
            case .task: row.task = cell
            case .lead where column > 0 && parts[column - 1] == .group && isUnnamed(column):
                // A cell over both columns is a heading and no office.
                let names = ChineseBodies.names(cell.text)
                if names.allSatisfy({ ChineseBodies.endsAsName(cell.text, $0.range) }) { row.lead = cell }
            case .lead:
                // 牵头单位 and 责任单位 side by side answer together.
                if row.lead == nil { row.lead = cell } else { row.lead?.addLines(of: cell) }
            case .support: row.support = cell
            case .due: row.due = cell
            case .owner: row.owner = cell
            case .leader: row.leader = cell
            case .product: row.product = cell
            case .weight: row.weight = cell
            case .target: row.target = cell
            case .criteria: row.criteria = cell
            case .basis: row.basis = cell
            case .group, .note, nil: break
            }
        }
        if row.lead == nil, let column = parts.firstIndex(of: .support), mayLead(column) {
            (row.lead, row.support) = (row.support, nil)
        }
        if !parts.contains(.number) { takeNumber(&row) }
        if row.due == nil { takeTime(&row) }
        return row
    }

    /// 配合/责任单位: where nobody leads, whoever stands in such a column answers.
    private func mayLead(_ column: Int) -> Bool {
        guard header.indices.contains(column) else { return false }
        let name = header[column].text
        return ["/责任", "责任/", "(责任", "、责任"].contains { name.contains($0) }
    }

    /// 3月：统计……, 全年：……: plans by months set the time before each step, in the same cell.
    private func takeTime(_ row: inout ChineseRow) {
        let text = row.task.text
        guard let colon = text.scalars.prefix(14).firstIndex(of: ":"), colon >= 2, colon + 2 < text.count,
            let due = ChineseDeadline.ofCell(text, 0..<colon, base: .init(year: 2001)), due.range.count == colon
        else { return }
        row.due = ChineseCell(text[0..<colon], line: row.task.line)
        row.task = ChineseCell(text[colon + 1..<text.count], line: row.task.line)
    }

    /// 3.及时更新……: without a column for it the number opens the words.
    private func takeNumber(_ row: inout ChineseRow) {
        let text = row.task.text
        guard row.code == nil, let marker = ChineseMarker.parse(text), marker.level >= .arabic, marker.number != nil,
            marker.length < text.count, !isList(row.task, from: marker)
        else { return }
        row.code = marker.label
        row.task = ChineseCell(text[marker.length..<text.count], line: row.task.line)
    }

    /// 1、……；2、…… on lines of one cell: the numbers count its parts, and not the rows.
    private func isList(_ cell: ChineseCell, from first: ChineseMarker) -> Bool {
        if let number = first.number, number == 1,
            ["。2.", ";2.", "。2、", ";2、"].contains(where: { cell.text.contains($0) })
        {
            return true
        }
        return cell.lines.dropFirst().contains { line in
            ChineseMarker.parse(line).map { $0.level == first.level && $0.number == (first.number ?? 0) + 1 } ?? false
        }
    }

    /// A column of offices below a header that names something else.
    private func isUnnamed(_ column: Int) -> Bool {
        guard labels != nil, header.indices.contains(column) else { return false }
        return ChineseLabel.of(header[column].text) != .lead
    }
}

extension RoleWords {
    /// What a column under this header holds.
    func label(ofColumn header: ChineseText) -> ChineseLabel? {
        guard !all.isEmpty, header.count <= RoleWord.longest else { return nil }
        switch role(of: header.shown()) {
        case .lead: return .lead
        case .support: return .support
        case .due: return .due
        case .product: return .product
        case nil: return nil
        }
    }
}
