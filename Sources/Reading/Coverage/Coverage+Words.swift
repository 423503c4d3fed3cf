extension Coverage.Line {
    /// Each gap as a sentence that the drafter of the plan below can act on.
    public func sentences(in language: DraftLanguage) -> [String] {
        gaps.map { Remark.coverage($0, above, below: below.first).sentence(in: language) }
    }
}

extension DraftTarget {
    /// The measure with its sign and unit: `≥ 95 %`.
    var measure: String {
        let sign = [">=": "≥ ", "<=": "≤ ", "=": "", "+": "+", ">": "> ", "<": "< "][op] ?? ""
        return sign + Remark.points(value) + (unit.map { " \($0)" } ?? "")
    }
}

extension CoverageItem {
    /// The words by which a person knows the task again.
    var opening: String {
        let letters = text.prefix(80)
        return letters.count < text.count ? letters + "…" : String(letters)
    }
}

extension Remark {
    static func english(_ gap: Coverage.Gap, _ above: CoverageItem, _ below: String) -> String {
        switch gap {
        case .noTask: "Nothing carries out \(above.ref): “\(above.opening)”. Add a task, or say why there is none."
        case .noDeadline(let limit):
            "\(below) names no day; \(above.ref) above is due by \(day(limit, in: .en)). Add a deadline."
        case .laterDeadline(let wanted, let given):
            "\(below) is due by \(day(given, in: .en)), later than \(day(wanted, in: .en)) of \(above.ref) above. Bring it forward."
        case .noTarget(let wanted):
            "\(below) does not take up the target of \(above.ref) above: \(wanted.what) \(wanted.measure). Add it."
        case .weakerTarget(let wanted, let given):
            "\(below) aims at \(given.measure), weaker than \(wanted.measure) of \(above.ref) above (\(wanted.what)). Raise it."
        }
    }

    static func vietnamese(_ gap: Coverage.Gap, _ above: CoverageItem, _ below: String) -> String {
        switch gap {
        case .noTask:
            "Chưa có nhiệm vụ nào thực hiện mục \(above.ref): “\(above.opening)”. Hãy bổ sung hoặc nêu lý do."
        case .noDeadline(let limit):
            "Mục \(below) không nêu thời hạn; mục \(above.ref) của văn bản trên yêu cầu chậm nhất \(day(limit, in: .vi)). Hãy bổ sung thời hạn."
        case .laterDeadline(let wanted, let given):
            "Mục \(below) có thời hạn \(day(given, in: .vi)), muộn hơn \(day(wanted, in: .vi)) của mục \(above.ref) văn bản trên. Hãy rút ngắn."
        case .noTarget(let wanted):
            "Mục \(below) chưa nêu chỉ tiêu của mục \(above.ref) văn bản trên: \(wanted.what) \(wanted.measure). Hãy bổ sung."
        case .weakerTarget(let wanted, let given):
            "Mục \(below) đặt chỉ tiêu \(given.measure), thấp hơn mức \(wanted.measure) của mục \(above.ref) văn bản trên (\(wanted.what)). Hãy nâng lên."
        }
    }

    static func chinese(_ gap: Coverage.Gap, _ above: CoverageItem, _ below: String) -> String {
        switch gap {
        case .noTask: "上级文件\(above.ref)没有对应任务：“\(above.opening)”。请补充任务，或说明理由。"
        case .noDeadline(let limit): "\(below)没有完成时限，上级文件\(above.ref)要求\(day(limit, in: .zh))前完成，请补充时限。"
        case .laterDeadline(let wanted, let given):
            "\(below)的时限\(day(given, in: .zh))晚于上级文件\(above.ref)的\(day(wanted, in: .zh))，请提前。"
        case .noTarget(let wanted):
            "\(below)没有落实上级文件\(above.ref)的指标：\(wanted.what)\(wanted.measure)，请补充。"
        case .weakerTarget(let wanted, let given):
            "\(below)的指标\(given.measure)低于上级文件\(above.ref)的\(wanted.measure)（\(wanted.what)），请提高。"
        }
    }
}
