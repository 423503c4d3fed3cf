/// Duties that a label's value tells in clauses: 责任分工：甲局负责编制规划，乙镇组织实施，丙公司作为业主单位，丁局业务指导.
extension ChineseDuty {
    /// Who does what by the clauses' own verbs; `nil` where the value is a list of names.
    static func told(_ text: ChineseText, _ range: Range<Int>) -> ChineseDuty? {
        let clauses = text.parts(of: range) { ChineseSigns(",;。").contains($0) }
        guard clauses.contains(where: { isSpelledOut(text, $0) }) else { return nil }
        var duty = ChineseDuty()
        for clause in clauses { duty.take(text.trimmed(clause), of: text) }
        duty.isSaid = true
        return duty.lead.isEmpty ? nil : duty
    }

    /// 甲局负责编制规划, 丙公司作为业主单位: the clause says with what or as what.
    private static func isSpelledOut(_ text: ChineseText, _ clause: Range<Int>) -> Bool {
        if text.contains("作为", in: clause) { return true }
        guard let verb = text.first("负责", in: clause), verb > clause.lowerBound + 1 else { return false }
        return clause.upperBound - verb >= 6 && !text.contains("(", in: clause)
            && overseeing.isWhole(text, verb + 2..<clause.upperBound) == false
    }

    private mutating func take(_ clause: Range<Int>, of text: ChineseText) {
        if let watcher = ChineseDuty.watcher(text, clause) {
            put(ChineseBodies.names(text, watcher), helps: true)
        } else if let roles = ChineseDuty.roles(of: text, clause) {
            for role in roles { put(ChineseBodies.names(text, text.trimmed(role.names)), helps: role.helps) }
        } else if let subject = ChineseSubject.find(in: text, clause) {
            put(subject.duty.lead, helps: false)
            put(subject.duty.support, helps: true)
        } else if let acting = ChineseSubject.acting(text, clause) {
            put(acting, helps: false)
        } else if ChineseBodies.names(text, clause).allSatisfy({ ChineseBodies.endsAsCertainName(text, $0.range) }) {
            put(ChineseBodies.names(text, clause), helps: false)
        }
    }

    /// 丁局业务检查指导并协助甲局……: who guides the work of others.
    private static func watcher(_ text: ChineseText, _ clause: Range<Int>) -> Range<Int>? {
        clause.dropFirst(2).first { index in
            watching.match(text, at: index, limit: clause.upperBound) != nil
                && ChineseBodies.endsAsList(text, clause.lowerBound..<index)
        }.map { clause.lowerBound..<$0 }
    }

    /// Whoever leads one part only helps in none.
    private mutating func put(_ names: [ChineseName], helps: Bool) {
        for name in names where !(lead + support).contains(where: { $0.shown == name.shown }) {
            if helps { support.append(name) } else { lead.append(name) }
        }
    }

    private static let watching: ChineseWords =
        "业务检查 业务指导 检查指导 监督指导 指导监督 技术指导 作为协办单位 作为配合单位 作为参与单位 作为指导单位 作为监管单位 负责检查 负责指导 负责监督 负责督导"
}
