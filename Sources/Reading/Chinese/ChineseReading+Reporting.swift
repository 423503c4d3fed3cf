extension ChineseReading {
    /// Who reports what to whom: every clause of the text in which an account is handed in or published.
    func reporting(_ assignments: [DraftAssignment]) -> [DraftReporting] {
        var found: [DraftReporting] = []
        for node in outline.nodes {
            var receiver: String?
            let end = ChineseClosing.find(in: node.text, node.body).first?.outer.lowerBound ?? node.body.upperBound
            for sentence in node.text.sentences(of: node.body.lowerBound..<end) {
                found += reports(in: node, sentence, assignments, &receiver)
            }
        }
        return found
    }

    private func reports(
        in node: ChineseNode, _ sentence: Range<Int>, _ assignments: [DraftAssignment],
        _ receiver: inout String?
    ) -> [DraftReporting] {
        let text = node.text
        var found: [DraftReporting] = []
        for clause in text.parts(of: sentence, at: { ",;。:".unicodeScalars.contains($0) }) {
            guard let report = ChineseReportClause.find(in: text, clause),
                let who = reporter(text, sentence.lowerBound..<clause.upperBound, node, assignments)
            else { continue }
            var time = time(of: text, clause, sentence)
            // 每周五前报某局，由某局汇总后报某办: who gathers hands on as often as is handed in.
            if time.recurrence == "once", time.by == nil, text.contains("汇总", in: clause),
                let often = found.last?.recurrence, often != "once"
            {
                time.recurrence = often
            }
            let named = text.trimmed(report.to)
            if !report.isPublic, !named.isEmpty { receiver = text.shownName(named) }
            guard report.isPublic || receiver != nil else { continue }
            let to = report.isPublic ? "社会公众" : receiver
            found.append(
                DraftReporting(
                    who: who, to: to, what: report.what.isEmpty ? nil : text.shown(report.what),
                    recurrence: time.recurrence, by: time.by, adHoc: false, source: text.span(clause)))
        }
        return found
    }

    /// The subject nearest before the report in its sentence, else those whose item it is.
    private func reporter(
        _ text: ChineseText, _ range: Range<Int>, _ node: ChineseNode, _ assignments: [DraftAssignment]
    ) -> String? {
        for clause in text.parts(of: range, at: { ",;。:".unicodeScalars.contains($0) }).reversed() {
            if let subject = ChineseSubject.find(in: text, clause), !subject.duty.lead.isEmpty {
                return subject.duty.lead.map(\.shown).joined(separator: "、")
            }
        }
        let lead = assignments.first { $0.ref == node.ref || $0.ref.hasPrefix(node.ref + "-") }?.lead ?? []
        return lead.isEmpty ? nil : lead.joined(separator: "、")
    }

    /// The clause's time, else the one its sentence opens with; what concerns each year's account comes yearly.
    private func time(
        of text: ChineseText, _ clause: Range<Int>, _ sentence: Range<Int>
    ) -> (recurrence: String, by: String?) {
        let own = ChineseDeadline.all(in: text, clause, base: base)
        let opening = ChineseDeadline.all(in: text, sentence, base: base).first
            .flatMap { $0.range.lowerBound <= sentence.lowerBound + 1 ? $0 : nil }
        let time = own.last ?? opening
        if let time, time.due.kind == .recurring { return (time.due.recurrence ?? "yearly", time.due.by) }
        let isYearly =
            text.contains("年度报告", in: clause) || text.contains("每年", in: sentence)
            || text.contains("年度", in: sentence) && isNextYear(text, time)
        guard isYearly else { return ("once", time?.due.by) }
        return ("yearly", time?.due.by.map { String($0.dropFirst(5)) })
    }

    private func isNextYear(_ text: ChineseText, _ time: ChineseDeadline?) -> Bool {
        guard let time else { return false }
        return ["下一年", "次年", "翌年", "每年"].contains { text.contains($0, in: time.range) }
    }
}
