import Database
import Directives
import HTML
import Organisation
import Reading
import Web
import WorkCalendar

/// The page that shows task by task what a plan carries out of the directive above it.
struct CoveragePages {
    let messages: Messages
    /// The form token; `nil` for programs.
    let token: String?
    let moment: (Instant) -> String

    func html(_ comparison: CoverageComparison, _ query: CoverageQuery, problem: (Assignment.ID, FieldProblem)? = nil)
        -> HTML
    {
        let report = comparison.report
        let gaps = report.count(.missing) + report.count(.lacking)
        let lines =
            query.isOnlyGaps ? report.lines.filter { $0.standing == .missing || $0.standing == .lacking } : report.lines
        let under = messages(
            "{done} of {all} tasks above are carried out without a gap.",
            [
                "done": messages.number(Int64(report.count(.carriedOut))),
                "all": messages.number(Int64(report.lines.count)),
            ])
        return """
            \(problem.map { errorSummary([$0.1], messages) })\
            \(pageHead(messages("What is carried out"), over: over(comparison, query), under: "\(under)"))\
            \(standing(report, query, gaps))\(hidden(comparison))\
            \(lines.isEmpty ? nothing(report) : rows(lines, comparison, problem))\
            <p class="soft">\(messages("Tasks are matched by their words: a match leads to two passages to compare, it proves nothing. Days and numbers are compared as the texts give them."))</p>
            """
    }

    /// Which two texts: each opens its own page.
    private func over(_ comparison: CoverageComparison, _ query: CoverageQuery) -> HTML {
        let above = comparison.above
        return """
            \(messages("Above")): <a href="/directives/\(above.id.rawValue)">\(above.number ?? above.title)</a> · \
            \(messages("Below")): <a href="\(link: CoverageLinks.plan(query.below))">\
            \(comparison.below.number ?? comparison.below.title)</a>
            """
    }

    /// How many stand how; the gaps alone on one click.
    private func standing(_ report: CoverageReport, _ query: CoverageQuery, _ gaps: Int) -> HTML {
        let counts = CoverageReport.Standing.allCases.compactMap { standing -> HTML? in
            let count = report.count(standing)
            return count == 0 ? nil : state("\(messages.number(Int64(count))) \(words(standing))", tone(standing))
        }.joined(separator: " · ")
        let other = query.changed { $0.isOnlyGaps.toggle() }.address
        let toggle: HTML =
            query.isOnlyGaps
            ? "<a href=\"\(link: other)\">\(messages("Show all tasks"))</a>"
            : gaps == 0 ? "" : "<a href=\"\(link: other)\">\(messages("Show only what lacks something"))</a>"
        return "<p class=\"under\">\(counts)</p>\(toggle.isEmpty ? "" : "<p>\(toggle)</p>" as HTML)"
    }

    /// What the caller may not see is not compared, which must not pass for a gap.
    private func hidden(_ comparison: CoverageComparison) -> HTML {
        let texts = [
            (comparison.seen.above, comparison.all.above, messages("Above")),
            (comparison.seen.below, comparison.all.below, messages("Below")),
        ]
        return texts.filter { $0.0 < $0.1 }.map { seen, all, name in
            finding(
                messages(
                    "{name}: you may see {seen} of {all} tasks; only these are compared.",
                    ["name": name, "seen": messages.number(Int64(seen)), "all": messages.number(Int64(all))]))
        }.joined()
    }

    private func nothing(_ report: CoverageReport) -> HTML {
        report.lines.isEmpty
            ? emptyState(messages("The text above holds no tasks."), messages("There is nothing to carry out."))
            : emptyState(
                messages("Nothing lacks."), messages("Each task above is carried out, or it was said why not."))
    }

    private func rows(
        _ lines: [CoverageReport.Line], _ comparison: CoverageComparison, _ problem: (Assignment.ID, FieldProblem)?
    ) -> HTML {
        let columns = [
            Column(messages("No."), .number), Column(messages("Task above"), .subject),
            Column(messages("Carried out by")), Column(messages("What lacks")), Column(messages("State"), .state),
        ]
        return table(
            caption: messages("What is carried out"), columns: columns,
            rows: lines.map { line in
                .cells([
                    "\(line.above.item.ref)", task(line.above),
                    line.below.isEmpty
                        ? "<span class=\"soft\">—</span>" : line.below.map { task($0, isBelow: true) }.joined(),
                    lacking(line, comparison, problem), state(words(line.standing), tone(line.standing)),
                ])
            })
    }

    private func task(_ task: CoverageTask, isBelow: Bool = false) -> HTML {
        let ref: HTML = isBelow ? "<span class=\"num soft\">\(task.item.ref)</span> " : ""
        let words: HTML =
            task.id.map { "<a class=\"task\" href=\"\(link: AssignmentRoute.show($0))\">\(task.item.text)</a>" }
            ?? "<span class=\"task\">\(task.item.text)</span>"
        let small = [
            messages.list(task.leads), task.item.due.text ?? "",
            task.item.targets.map { TargetWords.sentence($0, messages) }.joined(separator: "; "),
        ].filter { !$0.isEmpty }.joined(separator: " · ")
        return "<div class=\"covers\">\(ref)\(words)\(small.isEmpty ? "" : "<small>\(small)</small>" as HTML)</div>"
    }

    private func lacking(
        _ line: CoverageReport.Line, _ comparison: CoverageComparison, _ problem: (Assignment.ID, FieldProblem)?
    ) -> HTML {
        guard !line.gaps.isEmpty else { return "" }
        let gaps: HTML = "<ul class=\"gaps\">\(each: line.gaps, { "<li>\($0)</li>" })</ul>"
        if let reason = line.reason { return "<div>\(gaps)\(said(reason, comparison))</div>" }
        guard comparison.mayExplain, let task = line.above.id, case .directive(let plan) = comparison.below else {
            return gaps
        }
        let own = problem?.0 == task ? problem?.1 : nil
        return """
            <div>\(gaps)<details\(attribute: "open", when: own != nil)><summary>\(messages("Say why"))</summary>\
            \(form(to: CoverageRoute.explain, token: token, """
                \(hiddenField("above", comparison.above.id.description))\(hiddenField("below", plan.id.description))\
                \(hiddenField("task", task.description))\
                \(textArea(messages("Why is nothing more done here?"), name: "reason", rows: 2, problem: own,
                    isRequired: true, maxLength: 2_000))\
                <p class="deeds">\(button(messages("Keep the reason")))</p>
                """))</details></div>
            """
    }

    private func said(_ reason: GapReason, _ comparison: CoverageComparison) -> HTML {
        let who = "\(reason.personName ?? messages("the operator")) · \(moment(reason.at))"
        let removal: HTML =
            comparison.mayExplain
            ? form(
                to: CoverageRoute.drop(reason.id), token: token,
                """
                \(hiddenField("above", comparison.above.id.description))\
                \(hiddenField("below", plan(comparison)))\(button(messages("Take the reason back")))
                """)
            : ""
        return "<blockquote>\(reason.reason) <small>\(who)</small></blockquote>\(removal)"
    }

    private func plan(_ comparison: CoverageComparison) -> String {
        if case .directive(let directive) = comparison.below { directive.id.description } else { "" }
    }

    private func words(_ standing: CoverageReport.Standing) -> String {
        switch standing {
        case .carriedOut: messages("carried out")
        case .lacking: messages("lacks something")
        case .missing: messages("no task")
        case .explained: messages("explained")
        }
    }

    private func tone(_ standing: CoverageReport.Standing) -> Tone {
        switch standing {
        case .carriedOut: .done
        case .lacking: .soon
        case .missing: .late
        case .explained: .off
        }
    }
}

enum CoverageLinks {
    /// The page of a plan.
    static func plan(_ plan: CoverageQuery.Plan?) -> Address {
        switch plan {
        case .directive(let id)?: Address(target: "/directives/\(id)")
        case .draft(let id)?: Address(target: "/drafts/\(id)")
        case nil: Address(target: "/directives")
        }
    }
}

/// The page where one chooses the text to compare with.
struct CoverageChoicePage {
    let messages: Messages
    let query: CoverageQuery
    let choices: CoverageChoices

    func html(problems: [FieldProblem]) -> HTML {
        let chosen = choices.chosen.map { text -> HTML in
            let name = text.isAbove ? messages("Above") : messages("Below")
            return "<p class=\"under\">\(name): <b>\(text.number ?? "")</b> \(text.title)</p>"
        }
        let offered: HTML =
            choices.offered.isEmpty
            ? "<p>\(messages("No text here is linked to it by its basis. Name one by its number."))</p>"
            : """
            <ul class="lines">\(each: choices.offered, { choice in
                "<li><a href=\"\(link: choice.query.address)\">\(choice.number ?? choice.title)</a> <small>\(choice.number == nil ? "" : choice.title)</small></li>"
            })</ul>
            """
        let isAboveMissing = query.above == nil
        let label = isAboveMissing ? messages("Number of the text above") : messages("Number of the plan below")
        return """
            \(errorSummary(problems, messages))\(pageHead(messages("What is carried out")))\(chosen)\
            <section class="part"><h2>\(isAboveMissing ? messages("Compare with which text above?") : messages("Compare with which plan below?"))</h2>\
            \(offered)\(askForm(to: CoverageRoute.compare, """
                \(hidden)\(field(label, name: "number", value: query.number ?? "", problem: problems.of("number"),
                    isRequired: true, maxLength: 200))\
                <p class="deeds">\(button(messages("Compare"), .main))</p>
                """))\(otherWay)</section>
            """
    }

    /// The same directive as the text on the other side.
    private var otherWay: HTML {
        let other: CoverageQuery
        switch (query.above, query.below) {
        case (let above?, nil): other = CoverageQuery(above: nil, below: .directive(above))
        case (nil, .directive(let below)?): other = CoverageQuery(above: below, below: nil)
        default: return ""
        }
        let words =
            query.above == nil
            ? messages("See instead who carries this text out") : messages("See instead what this text carries out")
        return "<p class=\"part\"><a href=\"\(link: other.address)\">\(words)</a></p>"
    }

    private var hidden: HTML {
        var fields: HTML = ""
        if let above = query.above { fields.append(hiddenField("above", above.description)) }
        switch query.below {
        case .directive(let id)?: fields.append(hiddenField("below", id.description))
        case .draft(let id)?: fields.append(hiddenField("draft", id.description))
        case nil: break
        }
        return fields
    }
}
