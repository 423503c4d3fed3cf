/// A number that a table shares out to the place or house of its row: 新建面积（亩）3200 beside 城关镇.
///
/// Such tables have no column that says what is to be done: the headers of their figures do.
struct ChineseQuota: Sendable {
    /// What is counted, its unit left away.
    var name: ChineseText
    var unit: String?
    var value: Double
    var cell: ChineseCell

    /// 新建面积3200亩.
    var shown: String { name.shown() + cell.text.shown() + (unit.map { cell.text.hasSuffix($0) ? "" : $0 } ?? "") }

    var target: ChineseTarget {
        let target = DraftTarget(what: name.shown(), op: "=", value: value, unit: unit, scope: nil, by: nil)
        return ChineseTarget(target: target, range: cell.text.all)
    }

    // MARK: Tables

    /// The rows of a table that shares numbers out; `nil` of every other table.
    static func rows(header: [ChineseCell], body: [[ChineseCell]], taught: RoleWords) -> [ChineseRow]? {
        let body = body.filter { !$0.contains { ChineseCellKind.of($0) == .total && !$0.isEmpty } }
        guard body.count >= 2, header.count >= 2, let place = header.firstIndex(where: { isPlace($0.text) }) else {
            return nil
        }
        let labels = header.map { taught.label(ofColumn: $0.text) ?? ChineseLabel.of($0.text) }
        let counted = header.indices.filter {
            $0 != place && mayCount(header[$0], labels[$0]) && isCounted(body, $0)
        }
        let isTold = header.indices.contains { column in
            column != place && !counted.contains(column) && holdsWork(labels[column], body, column)
        }
        guard !counted.isEmpty, !isTold, arePlaces(body, place) else { return nil }
        let others = (labels.firstIndex(of: .due), labels.firstIndex(of: .lead), labels.firstIndex(of: .support))
        return body.compactMap { cells in
            guard cells.indices.contains(place), !cells[place].isEmpty else { return nil }
            func cell(_ column: Int?) -> ChineseCell? {
                column.flatMap { cells.indices.contains($0) && !cells[$0].isEmpty ? cells[$0] : nil }
            }
            var row = ChineseRow()
            row.quotas = counted.compactMap { column in cell(column).flatMap { quota($0, under: header[column].text) } }
            guard !row.quotas.isEmpty else { return nil }
            row.task = cells[place]
            row.due = cell(others.0)
            row.lead = cell(others.1) ?? cells[place]
            row.support = cell(others.2)
            row.code = cell(labels.firstIndex(of: .number))?.text.shown()
            return row
        }
    }

    /// The rows of cells that came one after another, each row behind its own number, and how many cells they take.
    static func rows(stream cells: [ChineseCell], taught: RoleWords) -> (rows: [ChineseRow], count: Int)? {
        guard let width = cells.prefix(12).firstIndex(where: { $0.text.equals("1") }), width >= 3, !cells.isEmpty,
            ChineseLabel.of(cells[0].text).map({ $0 == .number }) ?? false
        else { return nil }
        var body: [[ChineseCell]] = []
        var start = width
        while start + width <= cells.count, ChineseCellKind.number(cells[start].text) == Double(body.count + 1) {
            body.append(Array(cells[start..<start + width]))
            start += width
        }
        guard let found = rows(header: Array(cells[..<width]), body: body, taught: taught) else { return nil }
        // The sum below the last row is none of them.
        if start < cells.count, ChineseCellKind.of(cells[start]) == .total {
            start += 1
            while start < cells.count, cells[start].isEmpty || number(cells[start].text) != nil { start += 1 }
        }
        return (found, start)
    }

    /// 乡镇, 单位名称: whose row it is.
    static func isPlace(_ header: ChineseText) -> Bool {
        (1...9).contains(header.count)
            && (places.isWhole(header, header.all)
                || places.match(header, at: 0).map { names.isWhole(header, $0..<header.count) } ?? false)
    }

    /// Whether a column's header may name what is counted; points are none of it, nor what was there before.
    private static func mayCount(_ header: ChineseCell, _ label: ChineseLabel?) -> Bool {
        guard (2...24).contains(header.text.count), others.first(in: header.text, header.text.all) == nil else {
            return false
        }
        return label == nil || label == .target || label == .task || label == .group
    }

    private static func isCounted(_ body: [[ChineseCell]], _ column: Int) -> Bool {
        let filled = body.lazy.filter { $0.indices.contains(column) && !$0[column].isEmpty }.map { $0[column] }
        let numbers = filled.count { number($0.text) != nil || isNone($0.text) }
        return numbers >= 2 && numbers == filled.count && filled.contains { number($0.text) != nil }
    }

    /// Words in a column of the work, or long ones under an unknown header: the table tells the work itself.
    private static func holdsWork(_ label: ChineseLabel?, _ body: [[ChineseCell]], _ column: Int) -> Bool {
        let length = body.reduce(0) { $0 + ($1.indices.contains(column) ? $1[column].text.count : 0) }
        switch label {
        case .number, .due, .lead, .support, .owner, .leader, .note, .basis: return false
        case .task, .criteria, .weight, .product: return length > 0
        case .group, .target, nil: return length > 8 * body.count
        }
    }

    private static func arePlaces(_ body: [[ChineseCell]], _ column: Int) -> Bool {
        let names = body.lazy.filter { $0.indices.contains(column) && !$0[column].isEmpty }.map { $0[column].text }
        return names.count >= 2
            && names.allSatisfy { name in
                (2...16).contains(name.count)
                    && !name.scalars.contains { $0.isDigit || ChineseSigns(",。;:").contains($0) }
            }
    }

    // MARK: Figures

    private static func quota(_ cell: ChineseCell, under header: ChineseText) -> ChineseQuota? {
        guard let found = number(cell.text) else { return nil }
        var (name, unit) = (header, found.unit)
        if header.hasSuffix(")"), let open = header.opening(header.count - 1), open > 1 {
            name = header[0..<open]
            let words = header.shown(open + 1..<header.count - 1)
            unit = unit ?? (words.hasPrefix("单位:") ? String(words.dropFirst(3)) : words)
        }
        return ChineseQuota(name: name, unit: unit, value: found.value, cell: cell)
    }

    /// 3200, 3,200亩, 95%: a number with nothing but its unit behind it.
    private static func number(_ text: ChineseText) -> (value: Double, unit: String?)? {
        guard let number = ChineseNumber.parse(text, at: 0), !number.inCharacters, text.count <= 12 else { return nil }
        let rest = number.range.upperBound..<text.count
        if rest.isEmpty { return (number.value, nil) }
        return ChineseQuantity.unitLength(text, rest.lowerBound, text.count, inCharacters: false) == rest.count
            ? (number.value, text.shown(rest)) : nil
    }

    private static func isNone(_ text: ChineseText) -> Bool {
        text.count <= 2 && text.scalars.allSatisfy { ChineseSigns("-—–/\\无").contains($0) }
    }

    private static let places: ChineseWords = """
        省 省份 市 地市 市州 州市 州 县 区 县区 区县 县市 县市区 县(市、区) 县(市)区 县(市) 市(县、区) 县(区) 区(县) 市(州) 市、县 旗县 盟市 旗县区 乡镇 镇街 镇 乡 街道 乡镇街道 乡镇(街道) 镇(街道) 镇(街) 乡(镇)
        乡镇场 镇乡 村 社区 村(社区) 村居 行政村 村社区 村别 单位 学校 科室 部门 责任单位 实施单位 建设单位 园区 地区 各地 区域 片区 医院 支部 党支部 企业 承担单位 牵头单位 完成单位 落实单位 地方 年级
        """
    private static let names: ChineseWords = "名称 名 别 名单"
    private static let others: ChineseWords = """
        序号 编号 电话 手机 传真 邮编 年份 得分 排名 名次 分值 权重 备注 现有 现状 基数 基期 上年 去年 已完成 已建 已有 实际 累计 占比 比重 扣分 满分 人数合计 合计 小计 总计 日期 时间 时限
        """
}

extension ChineseRow {
    /// The row's words; of a row of numbers its place, and each number with its name.
    var shown: String {
        quotas.isEmpty ? task.text.shown() : task.text.shown() + "：" + quotas.map(\.shown).joined(separator: "，")
    }

    var span: Span {
        guard let last = quotas.last?.cell.text.span, last.end > task.text.span.start else { return task.text.span }
        return Span(start: task.text.span.start, end: last.end)
    }
}
