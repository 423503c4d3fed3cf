/// Whose the items are that name nobody, beside others that do.
///
/// Plans say once who is to act and go on without: below one heading, or through all of the text where it speaks to
/// all alike (各地区、各部门).
enum ChineseCommonLead {
    /// The items, those without a body with that of most others below the same heading, else of the whole text.
    static func filled(_ items: [DraftAssignment]) -> [DraftAssignment] {
        guard items.contains(where: isOpen), items.contains(where: { !$0.lead.isEmpty }) else { return items }
        let groups = Dictionary(grouping: items.filter { !$0.lead.isEmpty }) { $0.group ?? "" }
        let near = groups.mapValues { commonest($0, needs: 2) }
        let general = commonest(items.filter { !$0.lead.isEmpty }, needs: 3).flatMap { isGeneral($0.lead) ? $0 : nil }
        return items.map { item in
            guard isOpen(item), let like = (near[item.group ?? ""] ?? nil) ?? general else { return item }
            var item = item
            item.lead = like.lead
            guard let source = like.fields["lead"] else { return item }
            item.fields["lead"] = FieldSource(
                span: source.span, confidence: 0.4, assumed: Assumption.neighbours.rawValue)
            return item
        }
    }

    private static func isOpen(_ item: DraftAssignment) -> Bool {
        item.lead.isEmpty && item.support.isEmpty && item.people.isEmpty
    }

    /// The first item whose bodies more than half of them share.
    private static func commonest(_ items: [DraftAssignment], needs least: Int) -> DraftAssignment? {
        let counts = Dictionary(grouping: items, by: \.lead).mapValues(\.count)
        return items.first { item in
            let count = counts[item.lead] ?? 0
            return count >= least && count * 2 > items.count
        }
    }

    /// 各地区, 全市各单位: all of a kind, and not one office.
    private static func isGeneral(_ names: [String]) -> Bool {
        names.allSatisfy { name in
            name.unicodeScalars.prefix(4).contains { ChineseSigns("各全").contains($0) }
        }
    }
}
