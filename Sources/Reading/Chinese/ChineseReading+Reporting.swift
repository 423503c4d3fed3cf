import WorkCalendar

extension ChineseReading {
    /// Who reports what to whom: every clause of the text in which an account is handed in or published.
    func reporting(_ assignments: [DraftAssignment]) -> [DraftReporting] {
        var found: [DraftReporting] = []
        var receivers: [Int: String] = [:]
        // The notice over a plan may say as well who reports how often.
        var ordered = assignments[...]
        let cover = head.sentences.map { paragraph in
            let span = paragraph.text.span
            // What the notice orders stands in the order of its paragraphs.
            ordered = ordered.drop { $0.source.start < span.start }
            let ref = ordered.first.flatMap { $0.source.end <= span.end ? $0.ref : nil }
            return ChineseNode(
                ref: ref ?? "", parent: nil, marker: nil, text: paragraph.text, line: paragraph.line)
        }
        for node in cover + outline.nodes + remarks where !isOfForm(node) {
            // Points of one list speak of one receiver: the first names it, the next go on.
            var receiver = node.isPoint ? node.parent.flatMap { receivers[$0] } : nil
            let end = node.closings.first?.outer.lowerBound ?? node.body.upperBound
            var teller: String?
            let tells = node.text.contains("报", in: node.body)
            for sentence in node.text.sentences(of: node.body.lowerBound..<end) {
                let told = reports(in: node, sentence, assignments, &receiver, after: teller)
                teller = told.last?.who ?? (tells ? subject(node.text, sentence) : nil) ?? teller
                let open = found.lastIndex { $0.to != nil }.map { $0 + 1 } ?? 0
                if told.count == 1, isOfAllAbove(told[0]), open < found.count {
                    for index in open..<found.count { found[index].to = told[0].to }
                    continue
                }
                found += told
            }
            if let parent = node.parent { receivers[parent] = receiver }
        }
        return found + rowReporting(assignments)
    }

    /// 说明：1.……；2.……: each sentence of a remark that speaks of accounts.
    private var remarks: [ChineseNode] {
        outline.remarks.filter { $0.text.contains("报") }.flatMap { paragraph in
            let text = paragraph.text
            return text.sentences(of: (text.first(":") ?? -1) + 1..<text.count).map { sentence in
                let part = text[sentence]
                let start = ChineseMarker.parse(part)?.length ?? 0
                return ChineseNode(
                    ref: "", parent: nil, marker: nil, text: part[start..<part.count], line: paragraph.line)
            }
        }
    }

    /// 各科室要制定细则；每季度末将进展情况报某办: who was told to act before reports as well.
    private func subject(_ text: ChineseText, _ sentence: Range<Int>) -> String? {
        guard let lead = ChineseSubject.find(in: text, sentence)?.duty.lead, !lead.isEmpty else { return nil }
        return lead.map(\.shown).joined(separator: "、")
    }

    /// Rows in which an account is handed in again and again: 每月上报本单位工作开展情况.
    private func rowReporting(_ assignments: [DraftAssignment]) -> [DraftReporting] {
        guard !tables.rows.isEmpty else { return [] }
        let refs = Dictionary(assignments.map { ($0.source.start, $0.ref) }) { first, _ in first }
        return tables.rows.flatMap { row -> [DraftReporting] in
            let text = row.task.text
            guard let ref = refs[text.span.start], text.contains("报") else { return [] }
            let node = ChineseNode(ref: ref, parent: nil, marker: nil, text: text, line: row.task.line)
            var receiver: String?
            return text.sentences().flatMap { reports(in: node, $0, assignments, &receiver) }
                .filter { $0.recurrence != "once" && ($0.recurrence != nil || $0.adHoc) }
        }
    }

    private func reports(
        in node: ChineseNode, _ sentence: Range<Int>, _ assignments: [DraftAssignment],
        _ receiver: inout String?, after teller: String? = nil
    ) -> [DraftReporting] {
        let text = node.text
        var found: [DraftReporting] = []
        for clause in text.parts(of: sentence, at: { ChineseSigns(",;。:").contains($0) }) {
            // Who reports, when and what stands no further before than any sentence is long.
            let start = max(sentence.lowerBound, clause.lowerBound - Self.reach)
            // 自70年代以来，我局每年……通报: what was done is told.
            guard let report = ChineseReportClause.find(in: text, clause),
                !text.contains("以来,", in: start..<clause.lowerBound),
                let who = reporter(text, start..<clause.upperBound, node, assignments, after: teller)
            else { continue }
            let event = event(text, start..<clause.lowerBound)
            var time = time(of: text, clause, start..<min(sentence.upperBound, clause.upperBound + Self.reach), node)
            // 每周五前报某局，由某局汇总后报某办: who gathers hands on as often as is handed in.
            if time.recurrence == "once", time.by == nil, text.contains("汇总", in: clause),
                let often = found.last?.recurrence, often != "once"
            {
                time.recurrence = often
            }
            // 于8月31日前报某府备案: what is filed once is the work itself.
            if report.isFiling, time.recurrence == "once", !isRated(text, start..<clause.lowerBound) { continue }
            let named = text.trimmed(report.to)
            if report.what.isEmpty, !report.isPublic, !named.isEmpty, let last = found.last,
                last.to == nil || last.to == text.shownName(named) && last.recurrence != "once",
                time.recurrence == "once" || last.recurrence == time.recurrence && last.by == time.by,
                last.who == byName([who]).joined(separator: "、"),
                ChineseDeadline.all(in: text, clause, base: base).isEmpty
            {
                // 每月5日前报送进展，年底前报送总结，统一报至某办: the last clause only says to whom.
                for index in found.indices where found[index].to == nil { found[index].to = text.shownName(named) }
                continue
            }
            // 每半年报送一次总结，分别于6月25日、12月20日前报某局: the days of the rhythm, and to whom.
            if report.what.isEmpty, !named.isEmpty, let last = found.last, last.to == nil || last.to == receiver,
                last.recurrence == "half-yearly" || last.recurrence == "quarterly", text.contains("分别", in: clause)
            {
                found[found.count - 1].to = text.shownName(named)
                continue
            }
            // 按时向某办报送情况表，于每月15日前送某处: the same account, with its day.
            if report.what.isEmpty, !named.isEmpty, let last = found.last, last.recurrence == "once", last.by == nil,
                last.to != nil, time.recurrence != "once" || time.by != nil
            {
                (found[found.count - 1].recurrence, found[found.count - 1].by) = (time.recurrence, time.by)
                found[found.count - 1].to = text.shownName(named)
                continue
            }
            // 将整改要求反馈督查单位: those who were looked into get no account.
            if text.contains("反馈", in: clause),
                ChineseReading.supervised.isWhole(text, named)
                    || ChineseReading.concerned.match(text, at: named.lowerBound) != nil
            {
                continue
            }
            // 提交自评报告, with no day for it, is a step of the work.
            if named.isEmpty, time.recurrence == "once", time.by == nil,
                ChineseReportClause.closesWithPaper(text, clause, clause.lowerBound..<report.what.lowerBound)
            {
                continue
            }
            if !report.isPublic, !named.isEmpty { receiver = text.shownName(named) }
            // 书面反馈考评结果 goes to whomever it concerns.
            let isProgress = ["进展", "情况", "进度"].contains { text.hasSuffix($0, before: report.what.upperBound) }
            if named.isEmpty, !report.isPublic, !isProgress, text.contains("反馈", in: clause) { continue }
            let what =
                report.what.isEmpty ? event ?? made(text, start..<clause.lowerBound) : report.what
            var told = DraftReporting(
                who: byName([who]).joined(separator: "、"), to: report.isPublic ? "社会公众" : receiver,
                what: what.map { text.shown($0) },
                recurrence: time.recurrence, by: time.by, adHoc: false, source: text.span(clause))
            if told.recurrence == "once", told.by == nil, event != nil || isSoon(text, clause) {
                (told.recurrence, told.adHoc) = (nil, true)
            }
            if told.recurrence == "once", told.by == nil, isHalfAndWhole(text, clause) {
                told.recurrence = "half-yearly and yearly"
            }
            if let both = halfAndWhole(text, clause) {
                (told.recurrence, told.by) = (both.isYearly ? "half-yearly" : "once", both.first)
                if DraftDue.isOfUnknownYear(told.by) { told.by = nil }
                found.append(told)
                (told.recurrence, told.by) = (both.isYearly ? "yearly" : "once", both.last)
            }
            let isTwice = halfAndWhole(text, clause) != nil
            let days = told.recurrence == "once" && !isTwice ? daysApart(text, clause) : []
            for day in days.dropLast() {
                told.by = DraftDue.isOfUnknownYear(day) ? nil : day
                found.append(told)
            }
            if let last = days.last { told.by = last }
            if told.recurrence == "yearly", !isTwice, let halves = halves(text, clause) {
                (told.recurrence, told.by) = ("half-yearly", halves.first)
                found.append(told)
                told.by = halves.last
            }
            if DraftDue.isOfUnknownYear(told.by) { told.by = nil }
            if isAnyTime(text, clause) { (told.recurrence, told.by, told.adHoc) = (nil, nil, true) }
            if told.recurrence == "once", !report.isPublic, isOwnWork(told) { continue }
            found.append(told)
        }
        return found
    }

    /// 完成综合评定，报局党组审定: what was rated is told to whoever settles it.
    private func isRated(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        let end = text.trimmed(range).upperBound
        let words = end > range.lowerBound && text[end - 1] == "," ? end - 1 : end
        return ["综合评定", "等次评定", "考核评定", "绩效评定"].contains { text.hasSuffix($0, before: words) }
    }

    /// 以上材料报送某处: the last sentence only says to whom all of it goes.
    private func isOfAllAbove(_ report: DraftReporting) -> Bool {
        report.recurrence == "once" && report.by == nil && report.to != nil
            && ["以上", "上述"].contains { report.what?.hasPrefix($0) == true }
    }

    /// 由某局提出解决方案，4月25日前报县政府: what one body is told to work out is its task, and no account of it.
    private func isOwnWork(_ report: DraftReporting) -> Bool {
        guard let what = report.what else { return false }
        return !["各", "、", "；", "有关", "相关", "单位", "部门"].contains { report.who.contains($0) }
            && ["方案", "规划", "办法", "细则", "规划》", "方案》", "办法》", "细则》", "方案编制", "规划编制"].contains { what.hasSuffix($0) }
    }

    private static let concerned: ChineseWords = "相关的 有关的 相关行 有关行"
    private static let supervised: ChineseWords = """
        督查单位 被督查单位 被检查单位 被考核单位 被督导单位 整改单位 责任单位 有关单位 相关单位 有关部门 相关部门 各单位
        """
    private static let reach = 600

    /// 制定方案，报某局: the clause before says what was made.
    private func made(_ text: ChineseText, _ range: Range<Int>) -> Range<Int>? {
        range.isEmpty ? nil : ChineseProduct.find(in: text, range)?.ranges.last
    }

    /// 每年6月15日、12月15日前分别报送半年和全年总结: two accounts, a day for each; without 每年 they come once.
    private func halfAndWhole(
        _ text: ChineseText, _ clause: Range<Int>
    ) -> (first: String, last: String, isYearly: Bool)? {
        let each = text.first("每年", in: clause)
        guard text.contains("半年", in: clause), let start = each.map({ $0 + 2 }) ?? firstDay(text, clause),
            ["全年", "年度", "年终"].contains(where: { text.contains($0, in: start..<clause.upperBound) }),
            let first = ChinesePeriod.parse(text, at: start, limit: clause.upperBound, year: base.year ?? 2001)
        else { return nil }
        let next =
            first.range.upperBound + ChineseDeadline.limitWord(text, first.range.upperBound, clause.upperBound).length
        guard next < clause.upperBound, ChineseSigns("、和及与").contains(text[next]),
            let last = ChinesePeriod.parse(text, at: next + 1, limit: clause.upperBound, year: base.year ?? 2001)
        else { return nil }
        guard each != nil else { return (first.to.iso, last.to.iso, false) }
        return (String(first.to.iso.dropFirst(5)), String(last.to.iso.dropFirst(5)), true)
    }

    /// 分别于6月30日、9月30日和12月31日前报送: the days of accounts that are asked for more than once.
    private func daysApart(_ text: ChineseText, _ clause: Range<Int>) -> [String] {
        guard var place = firstDay(text, clause) else { return [] }
        var isLimited = text.contains("分别", in: clause)
        var days: [String] = []
        while place < clause.upperBound,
            let day = ChinesePeriod.parse(text, at: place, limit: clause.upperBound, year: base.year ?? 2001),
            day.precision == .day
        {
            days.append(day.to.iso)
            let limit = ChineseDeadline.limitWord(text, day.range.upperBound, clause.upperBound)
            place = day.range.upperBound + limit.length
            // 请于6月20日、12月10日前报送
            isLimited = isLimited || limit.isLimit && days.count > 1
            guard place < clause.upperBound, ChineseSigns("、和及与").contains(text[place]) else { break }
            place += 1
        }
        return days.count > 1 && isLimited ? days : []
    }

    /// 每年6月30日、12月31日前: twice a year.
    private func halves(_ text: ChineseText, _ clause: Range<Int>) -> (first: String, last: String)? {
        guard let each = text.first("每年", in: clause),
            let first = ChinesePeriod.parse(text, at: each + 2, limit: clause.upperBound, year: base.year ?? 2001),
            first.precision == .day, first.range.upperBound < clause.upperBound,
            ChineseSigns("、和及").contains(text[first.range.upperBound]),
            let last = ChinesePeriod.parse(
                text, at: first.range.upperBound + 1, limit: clause.upperBound, year: base.year ?? 2001),
            last.precision == .day,
            ChineseDeadline.limitWord(text, last.range.upperBound, clause.upperBound).isLimit
        else { return nil }
        return (String(first.to.iso.dropFirst(5)), String(last.to.iso.dropFirst(5)))
    }

    private func firstDay(_ text: ChineseText, _ clause: Range<Int>) -> Int? {
        clause.first { index in
            text[index].isDigit && (index == clause.lowerBound || !text[index - 1].isDigit)
                && ChinesePeriod.parse(text, at: index, limit: clause.upperBound, year: 2001)?.precision == .day
        }
    }

    /// 上报半年小结、年终总结, without a day for either.
    func isHalfAndWhole(_ text: ChineseText, _ clause: Range<Int>) -> Bool {
        text.contains("半年", in: clause)
            && ["年终", "全年", "年度"].contains { word in
                text.first(word, in: clause).map { $0 > clause.lowerBound && text[$0 - 1] != "半" } ?? false
            }
    }

    /// 发现问题，…… and 工作中遇到的重大问题，……: what is told whenever it comes up.
    private func event(_ text: ChineseText, _ range: Range<Int>) -> Range<Int>? {
        guard let clause = text.parts(of: range, at: { ChineseSigns(",;。:").contains($0) }).last else { return nil }
        let words = text.trimmed(clause)
        guard words.count <= 40, let verb = ChineseReading.meeting.first(in: text, words),
            ChineseReading.troubles.match(text, before: words.upperBound, floor: verb.upperBound) != nil
        else { return nil }
        return verb.lowerBound..<words.upperBound - (ChineseSigns("的时后").contains(text[words.upperBound - 1]) ? 1 : 0)
    }

    private static let meeting: ChineseWords = "发现 遇到 遇有 如遇 遇 出现 发生 存在"
    private static let troubles: ChineseWords = """
        问题 情况 困难 隐患 事件 事故 舆情 险情 灾情 疫情 线索 异常 苗头 迹象 动向 意向 诉求 的 时 事件后 事故后 险情后 灾情后 舆情后 问题后 情况后
        """

    /// 要及时报告某办, with no time said.
    private func isSoon(_ text: ChineseText, _ clause: Range<Int>) -> Bool {
        ChineseReading.anyTime.first(in: text, clause) != nil
            || ChineseReading.soonWords.first(in: text, clause) != nil
                && ["情况", "问题", "事项", "舆情", "险情", "灾情", "事件"].contains { text.contains($0, in: clause) }
    }

    private static let anyTime: ChineseWords = "及时 随时 适时 第一时间 立即"
    private static let soonWords: ChineseWords = "重大 遇到 突发 紧急 异常 发现"

    /// 遇重大舆情须1小时内报告某办: whenever it happens.
    private func isAnyTime(_ text: ChineseText, _ clause: Range<Int>) -> Bool {
        ChineseReading.happening.match(text, at: clause.lowerBound, limit: clause.upperBound) != nil
    }

    private static let happening: ChineseWords = "遇 如遇 遇有 发生 出现 一旦 发现 重大 突发 紧急 重要 特殊 如有"

    /// The subject nearest before the report in its sentence, else who reported in the one before, else those whose
    /// item it is.
    private func reporter(
        _ text: ChineseText, _ range: Range<Int>, _ node: ChineseNode, _ assignments: [DraftAssignment],
        after teller: String?
    ) -> String? {
        let clauses = text.parts(of: range) { ChineseSigns(",;。:").contains($0) }
        for (place, clause) in clauses.enumerated().reversed() {
            // 日前，某局在平台设立专栏: what was done already tells nobody to report.
            if place > 0, ChineseSubject.lately.isWhole(text, text.trimmed(clauses[place - 1])) { continue }
            let duty = ChineseSubject.find(in: text, clause)?.duty
            // 请各牵头单位积极配合做好信息报送，……: who is asked to help tells as well.
            let subject =
                duty.map { $0.lead.isEmpty && text[text.trimmed(clause).lowerBound] == "请" ? $0.support : $0.lead }
                ?? ChineseSubject.acting(text, clause)
            // 成果报送某局审核: what is handed in acts not.
            if let subject, !subject.isEmpty, !subject.contains(where: { $0.shown.contains("报送") }) {
                return subject.map(\.shown).joined(separator: "、")
            }
        }
        // 请及时与某处联系, to all whom the text is addressed to.
        let last = text.parts(of: range) { ChineseSigns(",;。:").contains($0) }.last
        if let last, text.first("请", in: text.trimmed(last)) != nil, !head.recipients.isEmpty {
            return head.recipients.map(\.shown).joined(separator: "、")
        }
        if let teller { return teller }
        // 请抓好落实，落实情况纳入年度报告并向社会公开, in the notice over the text.
        guard !node.ref.isEmpty else {
            return text.contains("请", in: range) && !head.recipients.isEmpty
                ? head.recipients.map(\.shown).joined(separator: "、") : nil
        }
        let lead = assignments.first { $0.ref == node.ref || $0.ref.hasPrefix(node.ref + "-") }?.lead ?? []
        return lead.isEmpty ? nil : lead.joined(separator: "、")
    }

    /// The clause's time, else the one said before it in its sentence, else that of the phase it belongs to.
    ///
    /// What concerns each year's account comes yearly.
    private func time(
        of text: ChineseText, _ clause: Range<Int>, _ sentence: Range<Int>, _ node: ChineseNode
    ) -> (recurrence: String?, by: String?) {
        // 分别于3月25日、6月25日……前上报各季度进度: as often as what is told about comes round.
        if text.contains("各季度", in: clause) { return ("quarterly", nil) }
        // 要按月将违法情况通报某处: how often without a day.
        if let said = ChineseReading.rhythms.first(where: { text.contains($0.0, in: clause) }) { return (said.1, nil) }
        let own = ChineseDeadline.all(in: text, clause, base: base)
        let before = ChineseDeadline.all(in: text, sentence.lowerBound..<clause.lowerBound, base: base).last {
            $0.range.lowerBound <= sentence.lowerBound + 1
                || ($0.isLimit && $0.due.kind != .relative || $0.due.kind == .recurring)
                    && !isOthers(text, $0.range.upperBound..<clause.upperBound)
        }
        // 每季度末（分别在6月、9月和12月底）: the bracket only tells the rhythm again.
        let rhythm = own.first { $0.due.kind == .recurring && $0.due.by != nil }
        let time = rhythm ?? own.last ?? before ?? phase(node, before: sentence.lowerBound)
        if let time, time.due.kind == .recurring { return (time.due.recurrence ?? "yearly", time.due.by) }
        let isYearly =
            text.contains("年度报告", in: clause)
            || text.contains("每年", in: sentence.lowerBound..<clause.upperBound)
            || text.contains("年度", in: sentence) && isNextYear(text, time)
            || isNextYear(text, time)
                && text.contains(
                    "每年", in: max(node.body.lowerBound, clause.lowerBound - Self.reach)..<clause.lowerBound)
        // 定期向某府汇报: again and again, and nobody says how often.
        if time == nil, !isYearly, text.contains("定期", in: clause) { return (nil, nil) }
        guard isYearly else { return ("once", time?.due.by) }
        return ("yearly", time?.due.by.map { String($0.dropFirst(5)) })
    }

    private static let rhythms = [
        ("按月将", "monthly"), ("按季将", "quarterly"), ("按季度将", "quarterly"), ("按周将", "weekly"),
    ]

    /// 各科室每月5日前报某办，某办汇总后报局: behind a time somebody else acts.
    private func isOthers(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        text.parts(of: range) { ChineseSigns(",;。:").contains($0) }.dropFirst().contains {
            ChineseSubject.find(in: text, $0) != nil
        }
    }

    /// 总结阶段（10月至12月）。……: the time in a phase's name holds for what is done in it.
    private func phase(_ node: ChineseNode, before sentence: Int) -> ChineseDeadline? {
        ChineseDeadline.ofPhase(node.text, node.body.lowerBound..<max(node.body.lowerBound, sentence), base: base)
    }

    private func isNextYear(_ text: ChineseText, _ time: ChineseDeadline?) -> Bool {
        guard let time else { return false }
        return ["下一年", "次年", "翌年", "每年"].contains { text.contains($0, in: time.range) }
    }
}

extension ChineseNode {
    /// One of the points of a list; an article stands for itself.
    fileprivate var isPoint: Bool { marker.map { $0.level > .article } ?? true }
}
