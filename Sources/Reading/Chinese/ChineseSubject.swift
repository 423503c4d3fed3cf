/// The bodies that a sentence's own words tell to do something: “各科室对照……”, “局绩效办牵头，各科室配合”.
struct ChineseSubject: Sendable, Equatable {
    var duty: ChineseDuty
    /// 0…1: lower where the words behind the name are no order but an act.
    var confidence: Double

    static func find(in text: ChineseText, _ range: Range<Int>) -> ChineseSubject? {
        var duty = ChineseDuty()
        var confidence = 0.0
        for sentence in text.sentences(of: range) {
            for clause in text.parts(of: sentence, at: { $0 == "," || $0 == "。" || $0 == ";" || $0 == ":" }) {
                guard let found = opening(text, clause) else { continue }
                confidence = max(confidence, found.confidence)
                for role in found.roles {
                    let names = ChineseBodies.names(text, text.trimmed(role.names))
                    if role.helps { duty.support.merge(names) } else { duty.lead.merge(names) }
                }
            }
        }
        guard !duty.lead.isEmpty else { return nil }
        duty.isSaid = true
        return ChineseSubject(duty: duty, confidence: confidence)
    }

    /// The bodies a clause opens with and their part.
    private static func opening(
        _ text: ChineseText, _ clause: Range<Int>
    ) -> (roles: [ChineseDuty.Role], confidence: Double)? {
        var start = clause.lowerBound
        if let length = ["由", "请", "并由", "同时由"].first(where: { text.hasPrefix($0, at: start) })?.unicodeScalars.count {
            start += length
        }
        for index in start + 2..<max(start + 2, min(clause.upperBound, start + 60)) {
            guard ChineseVerbs.opening.match(text, at: index, limit: clause.upperBound) != nil,
                isName(text, start..<index), !continues(text, index, clause)
            else { continue }
            let names = start..<index
            if let length = ChineseVerbs.support.match(text, at: index, limit: clause.upperBound), length > 0 {
                return ([.init(names: names, helps: true)], 0.85)
            }
            let isOrder = ChineseVerbs.modal.match(text, at: index, limit: clause.upperBound) != nil
            return ([.init(names: names, helps: false)], isOrder ? 0.85 : 0.7)
        }
        return nil
    }

    /// Bodies of the administration, named in the subject's place, not things that end alike (这项工作部署会).
    private static func isName(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        guard range.count <= 45 else { return false }
        let names = ChineseBodies.names(text, range)
        return !names.isEmpty
            && names.allSatisfy { name in
                ChineseBodies.endsAsCertainName(text, name.range) && !startsAsOther(text, name.range)
                    && ChineseVerbs.producing.match(text, at: name.range.lowerBound) == nil
                    && !text.contains(
                        "的", in: name.range.lowerBound..<min(name.range.lowerBound + 2, name.range.upperBound))
            }
    }

    private static func startsAsOther(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        others.match(text, at: range.lowerBound) != nil
    }

    private static let others: ChineseWords = """
        对 为 在 将 把 向 按 根据 通过 以 从 与 和 指导 督促 加强 围绕 建立 健全 完善 推动 推进 强化 做好 落实 开展 报 送 经 配合 依托 涉及 鼓励 支持 要求 组织各
        """

    private static func continues(_ text: ChineseText, _ index: Int, _ clause: Range<Int>) -> Bool {
        guard ChineseDuty.ambiguous.match(text, at: index, limit: clause.upperBound) != nil else { return false }
        for end in index + 2..<min(index + 6, clause.upperBound)
        where "部局厅委办科处室".unicodeScalars.contains(text[end]) {
            return true
        }
        return false
    }
}

extension [ChineseName] {
    /// Adds names that are not there yet.
    mutating func merge(_ others: [ChineseName]) {
        for name in others where !contains(where: { $0.shown == name.shown }) { append(name) }
    }
}
