/// What a remark says once of all lists of offices.
struct ChineseStanding: Sendable, Equatable {
    private var lead: [String] = []
    private var support: [String] = []

    /// 以下均需各片区配合落实, 以下各项均由各县区负责: who takes part in all that follows.
    ///
    /// - Parameter known: Those whom the list names before the remark, which may say them in short.
    mutating func take(_ text: ChineseText, _ clause: Range<Int>, among known: [ChineseName] = []) {
        guard let all = text.first("均", in: clause) else { return }
        let start = all + 1 + (ChineseStanding.asking.match(text, at: all + 1, limit: clause.upperBound) ?? 0)
        if ChineseStanding.concerning.match(text, at: all + 1, limit: clause.upperBound) != nil {
            // 以下均涉及各县区、功能区: whoever of the list these are.
            let short = text.parts(of: start..<clause.upperBound) { ChineseSigns("、和及").contains($0) }
            lead += known.map(\.shown).filter { name in short.contains { name.contains(text.shown($0)) } }
            return
        }
        for end in start + 2..<max(start + 2, clause.upperBound) {
            let helps = ChineseVerbs.support.match(text, at: end, limit: clause.upperBound) != nil
            guard helps || ChineseStanding.answering.match(text, at: end, limit: clause.upperBound) != nil else {
                continue
            }
            let names = ChineseBodies.names(text, start..<end)
            guard names.allSatisfy({ ChineseBodies.endsAsName(text, $0.range) }) else { return }
            let shown = names.map(\.shown)
            let isHelp = helps || ChineseVerbs.support.first(in: text, end..<clause.upperBound) != nil
            if isHelp { support += shown } else { lead += shown }
            return
        }
    }

    private static let concerning: ChineseWords = "涉及 包括 包含"
    private static let asking: ChineseWords = "需 须 由 要 请 应 涉及 需要"
    private static let answering: ChineseWords = "负责 落实 按职责 参与 实施 组织实施 贯彻落实 分别"

    /// Takes in what another remark says; returns whether it says anything.
    mutating func merge(_ other: ChineseStanding) -> Bool {
        lead += other.lead
        support += other.support
        return !other.lead.isEmpty || !other.support.isEmpty
    }

    /// The item with those who take part in everything, unless it names them itself.
    func joining(_ item: DraftAssignment) -> DraftAssignment {
        var item = item
        let known = item.lead + item.support
        item.lead += lead.filter { !known.contains($0) }
        item.support += support.filter { !known.contains($0) }
        return item
    }

    // MARK: The order of a list

    /// 注：责任单位第一个为牵头单位，其余为配合单位: what the order of every list means.
    static func isRanking(_ text: ChineseText) -> Bool {
        guard text.count <= 80, let rest = others.first(in: text), leading.first(in: text) != nil else { return false }
        return ["配合", "协办", "协助"].contains { text.contains($0, in: rest.upperBound..<text.count) }
    }

    private static let leading: ChineseWords = "为牵头 是牵头 为主办 为责任单位 为主责 为第一责任"
    private static let others: ChineseWords = "其余 其他 其它 后面 之后"

    /// 第一个逗号前为牵头单位，下同: those before the first comma lead, and the others help them.
    static func isCommaRanking(_ text: ChineseText) -> Bool {
        guard let comma = commas.first(in: text) else { return false }
        let rest = comma.upperBound..<min(text.count, comma.upperBound + 8)
        return ["为牵头", "是牵头", "牵头"].contains { text.contains($0, in: rest) }
    }

    private static let commas: ChineseWords = "第一个逗号前 首个逗号前 逗号前"

    /// Of several offices that nothing tells apart the first leads, and the others help it.
    static func ranked(_ item: DraftAssignment) -> DraftAssignment {
        guard item.support.isEmpty, item.lead.count > 1 else { return item }
        var item = item
        item.support = Array(item.lead.dropFirst())
        item.lead = Array(item.lead.prefix(1))
        return item
    }
}
