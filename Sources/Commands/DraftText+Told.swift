import Reading

extension DraftDue {
    /// "2026-06-30 “trước ngày 30/6/2026”".
    var told: String {
        let days = [from, by].compactMap { $0 }.joined(separator: " – ")
        return [days, recurrence, text.map { "“\($0)”" }].compactMap { $0 }.filter { !$0.isEmpty }
            .joined(separator: " ")
    }
}

extension DraftReporting {
    /// "Sở Nội vụ → Ủy ban nhân dân tỉnh: kết quả thực hiện · quarterly · 25".
    var told: String {
        let head = who + (to.map { " → " + $0 } ?? "") + (what.map { ": " + $0 } ?? "")
        return [head, recurrence, by, adHoc ? "on request" : nil].compactMap { $0 }.joined(separator: " · ")
    }
}

extension DraftAmendment {
    /// "term · 12/KH-UBND · điểm c khoản 2 Mục III · 2026-12-31".
    var told: String {
        let words = words.map { "“\($0.old)” → “\($0.new)”" }
        return [
            verb.rawValue, amended.number ?? amended.title, provision, words, due?.told,
            lead.isEmpty ? nil : "lead: " + lead.joined(separator: "; "),
            support.isEmpty ? nil : "support: " + support.joined(separator: "; "),
        ].compactMap { $0 }.joined(separator: " · ")
    }
}
