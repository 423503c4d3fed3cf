import HTML
import Reading

extension ConfirmPage {
    /// Who reports to whom: what of it stands is kept with the directive.
    func reporting() -> HTML {
        guard !desk.reports.isEmpty else { return "" }
        let lines = desk.reports.enumerated().map { report($0.element, at: $0.offset) }
        return """
            <section class="reporting" id="reports"><h2>\(messages("Who reports to whom"))</h2>\
            <ul class="lines">\(lines)</ul></section>
            """
    }

    private func report(_ item: DeskReport, at place: Int) -> HTML {
        let report = item.report
        let verb = item.isPutAside ? "report-back" : "report-aside"
        let fields: HTML = """
            \(hiddenField("what", verb))\(hiddenField("report", String(place)))\
            \(hiddenField("seen", String(draft.version)))\
            \(button(item.isPutAside ? messages("Restore") : messages("Put aside")))
            """
        let deed = form(to: DraftRoute.edit(draft.id), token: token, fields)
        guard !item.isPutAside else {
            return "<li class=\"gone\"><span><s>\(report.who) \(report.what ?? "")</s></span>\(deed)</li>"
        }
        let who: HTML =
            report.reporters.isEmpty
            ? "<span class=\"soft\">\(messages("the text does not say who"))</span>" : bodies(report.reporters)
        let to: HTML? = report.to.map { " → \(bodies([$0]))" }
        let words: HTML? =
            report.source == nil
            ? nil : " <a href=\"#w-0-\(TextMark.report)\(place)\">\(messages("Show it in the text"))</a>"
        let subject: HTML? = report.what.map { "<br>\($0)" }
        let terms = ReportWords.terms(ReportingTerms(report), messages)
        return """
            <li id="report-\(place)"><div>\(who)\(to)\(subject) <small>\(terms)</small>\(words)</div>\(deed)</li>
            """
    }
}

/// An order to report in plain words.
enum ReportWords {
    /// "every year, by 5 December · when asked"; empty where the text says nothing of it.
    static func terms(_ terms: ReportingTerms, _ messages: Messages) -> String {
        [TermWords.sentence(terms.due, messages), terms.isOnRequest ? messages("when asked") : nil]
            .compactMap { $0 }.joined(separator: " · ")
    }
}
