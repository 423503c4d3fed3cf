import WorkCalendar

extension Remark {
    var chinese: String {
        switch self {
        case .noLead(let refs): lacking(refs, "没有写明牵头（责任）单位", "请写明由谁负责。")
        case .noDeadline(let refs): lacking(refs, "没有完成时限", "请补充时限，或注明长期坚持。")
        case .notMeasurable(let refs): lacking(refs, "没有时限、指标和成果，完成与否无从衡量", "请至少补充其中一项。")
        case .deadlineBeforeIssue(let ref, let day, let issued):
            "\(ref)的时限\(Remark.day(day, in: .zh))早于成文日期\(Remark.day(issued, in: .zh))，请核对年份。"
        case .deadlineOnDayOff(let ref, let day, .weekday(let weekday)):
            "\(ref)的时限\(Remark.day(day, in: .zh))是\(Remark.chinese(weekday))，不是工作日，请确认是否提前或顺延。"
        case .deadlineOnDayOff(let ref, let day, .holiday(let name)):
            "\(ref)的时限\(Remark.day(day, in: .zh))在\(name)放假期间，请确认是否提前或顺延。"
        case .numberingRepeats(let label): "序号“\(label)”重复，请改正编号。"
        case .numberingSkips(let from, let to): "序号从“\(from)”跳到“\(to)”，请核对是否漏项或改正编号。"
        case .countMismatch(let stated, let groups, let rows, let isTable):
            chineseCounts(stated, groups, rows, isTable)
        case .pointsMismatch(.group(let name), let stated, let sum):
            "“\(name)”标明\(Remark.points(stated))分，各项分值合计\(Remark.points(sum))分，请核对分值。"
        case .pointsMismatch(.subtotal, let stated, let sum):
            "小计写\(Remark.points(stated))分，各项分值合计\(Remark.points(sum))分，请核对分值。"
        case .pointsMismatch(.total, let stated, let sum):
            "总分写\(Remark.points(stated))分，各项分值合计\(Remark.points(sum))分，请核对分值。"
        case .unknownBody(let name): "“\(name)”不在单位名录中，请核对名称，或补录该单位。"
        case .unreadTable(let first, let last):
            "第\(first)行至第\(last)行像任务表一样列有单位和时间，但没有从中读出任务，请补录遗漏的任务。"
        case .coverage(let gap, let above, let below): Remark.chinese(gap, above, below?.ref ?? "")
        case .citationConflict(let what, let first, let line, let second):
            "《\(what)》在第\(line)行写作\(Remark.day(first, in: .zh))，此处写作\(Remark.day(second, in: .zh))，请核对文号。"
        }
    }

    private func lacking(_ refs: [String], _ what: String, _ advice: String) -> String {
        if refs.count == 1, let ref = refs.first { return "\(ref)\(what)。\(advice)" }
        return "\(refs.count)项任务\(what)：\(Remark.some(refs, separator: "、", rest: "等"))。\(advice)"
    }

    private func chineseCounts(_ stated: [String], _ groups: Int?, _ rows: Int, _ isTable: Bool) -> String {
        let said = "文中写明\(stated.joined(separator: "、"))"
        guard isTable else { return "\(said)，而文中只读出\(rows)项任务，请核对数目。" }
        let held = groups.map { "\($0)个一级分组、" } ?? ""
        return "\(said)，而表中有\(held)\(rows)行，请核对表格是否漏行，或改正文中的数目。"
    }

    private static func chinese(_ weekday: Weekday) -> String {
        switch weekday {
        case .monday: "星期一"
        case .tuesday: "星期二"
        case .wednesday: "星期三"
        case .thursday: "星期四"
        case .friday: "星期五"
        case .saturday: "星期六"
        case .sunday: "星期日"
        }
    }
}
