import WorkCalendar

extension Remark {
    var vietnamese: String {
        switch self {
        case .noLead(let refs):
            lackingInVietnamese(refs, "chưa nêu cơ quan chủ trì", "Hãy ghi rõ đơn vị chịu trách nhiệm.")
        case .noDeadline(let refs):
            lackingInVietnamese(refs, "chưa có thời hạn", "Hãy bổ sung thời hạn hoặc ghi rõ là thường xuyên.")
        case .notMeasurable(let refs):
            lackingInVietnamese(
                refs, "không có thời hạn, chỉ tiêu hay sản phẩm nên không đo được kết quả",
                "Hãy bổ sung ít nhất một yếu tố.")
        case .deadlineBeforeIssue(let ref, let day, let issued):
            "Thời hạn \(Remark.day(day, in: .vi)) của mục \(ref) sớm hơn ngày ban hành \(Remark.day(issued, in: .vi)); hãy kiểm tra lại năm."
        case .deadlineOnDayOff(let ref, let day, .weekday(let weekday)):
            "Thời hạn \(Remark.day(day, in: .vi)) của mục \(ref) rơi vào \(Remark.vietnamese(weekday)), không phải ngày làm việc; hãy xác nhận làm sớm hay lùi."
        case .deadlineOnDayOff(let ref, let day, .holiday(let name)):
            "Thời hạn \(Remark.day(day, in: .vi)) của mục \(ref) rơi vào ngày nghỉ \(name); hãy xác nhận làm sớm hay lùi."
        case .numberingRepeats(let label): "Số thứ tự “\(label)” bị lặp; hãy đánh số lại."
        case .numberingSkips(let from, let to):
            "Số thứ tự nhảy từ “\(from)” sang “\(to)”; hãy kiểm tra xem có thiếu mục không."
        case .countMismatch(let stated, let groups, let rows, let isTable):
            vietnameseCounts(stated, groups, rows, isTable)
        case .pointsMismatch(.group(let name), let stated, let sum):
            "Nhóm “\(name)” ghi \(Remark.points(stated)) điểm nhưng các mục cộng lại là \(Remark.points(sum)); hãy kiểm tra lại điểm."
        case .pointsMismatch(.subtotal, let stated, let sum):
            "Dòng cộng ghi \(Remark.points(stated)) điểm nhưng các mục cộng lại là \(Remark.points(sum)); hãy kiểm tra lại điểm."
        case .pointsMismatch(.total, let stated, let sum):
            "Tổng ghi \(Remark.points(stated)) điểm nhưng các mục cộng lại là \(Remark.points(sum)); hãy kiểm tra lại điểm."
        case .unknownBody(let name): "“\(name)” chưa có trong danh mục cơ quan; hãy kiểm tra tên hoặc bổ sung."
        case .unreadTable(let first, let last):
            "Dòng \(first) đến \(last) ghi cơ quan và thời hạn như bảng giao nhiệm vụ nhưng chưa đọc được nhiệm vụ nào; hãy bổ sung nhiệm vụ còn thiếu."
        case .coverage(let gap, let above, let below): Remark.vietnamese(gap, above, below?.ref ?? "")
        case .citationConflict(let what, let first, let line, let second):
            "Văn bản \(what) được ghi ngày \(Remark.day(first, in: .vi)) ở dòng \(line) nhưng ở đây là \(Remark.day(second, in: .vi)); hãy kiểm tra lại."
        }
    }

    private func lackingInVietnamese(_ refs: [String], _ what: String, _ advice: String) -> String {
        if refs.count == 1, let ref = refs.first { return "Mục \(ref) \(what). \(advice)" }
        return "\(refs.count) nhiệm vụ \(what): \(Remark.some(refs, separator: ", ", rest: ", …")). \(advice)"
    }

    private func vietnameseCounts(_ stated: [String], _ groups: Int?, _ rows: Int, _ isTable: Bool) -> String {
        let said = "Văn bản ghi \(stated.joined(separator: ", "))"
        guard isTable else { return "\(said), nhưng chỉ đọc được \(rows) nhiệm vụ; hãy kiểm tra lại số lượng." }
        let held = groups.map { "\($0) nhóm, " } ?? ""
        return
            "\(said), nhưng bảng có \(held)\(rows) dòng; hãy kiểm tra xem bảng có thiếu dòng không hoặc sửa số trong văn bản."
    }

    private static func vietnamese(_ weekday: Weekday) -> String {
        switch weekday {
        case .monday: "thứ Hai"
        case .tuesday: "thứ Ba"
        case .wednesday: "thứ Tư"
        case .thursday: "thứ Năm"
        case .friday: "thứ Sáu"
        case .saturday: "thứ Bảy"
        case .sunday: "Chủ nhật"
        }
    }
}
