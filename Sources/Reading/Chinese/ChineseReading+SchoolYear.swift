/// Plans for a school year, which runs over two calendar years.
extension ChineseReading {
    /// 五月 of a plan for 2025—2026学年 is of the second year, as all months before the autumn are.
    func inSchoolYear(_ found: [DraftAssignment]) -> [DraftAssignment] {
        guard let years = base.years, years.count == 2, isSchoolYear else { return found }
        let (first, second) = ("\(years.lowerBound)-", "\(years.upperBound)-")
        return found.map { assignment in
            guard assignment.fields["due"]?.assumed == Assumption.planYear.rawValue, let by = assignment.due.by,
                by.hasPrefix(first), by.dropFirst(5).prefix(2) < "08"
            else { return assignment }
            var assignment = assignment
            assignment.due.by = second + by.dropFirst(5)
            if let from = assignment.due.from, from.hasPrefix(first), from.dropFirst(5).prefix(2) < "08" {
                assignment.due.from = second + from.dropFirst(5)
            }
            return assignment
        }
    }

    private var isSchoolYear: Bool {
        [head.innerTitle, head.title].compactMap { $0 }.contains { $0.text.contains("学年", in: $0.range) }
    }
}
