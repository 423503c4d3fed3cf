import HTML
import WorkCalendar

/// How a body came to be, what it was called, and what became of it.
struct ReorganisationHistory {
    let messages: Messages

    /// The latest first; empty for a body that was always as it is.
    func html(_ reorganisations: [Reorganisation], of body: Body.ID) -> HTML {
        guard !reorganisations.isEmpty else { return "" }
        return """
            <section class="part"><h2>\(messages("How it came about"))</h2><ul class="lines">\(each: reorganisations, {
                "<li>\(line($0, body)) <small>\($0.ground)</small></li>"
            })</ul></section>
            """
    }

    private func line(_ reorganisation: Reorganisation, _ body: Body.ID) -> HTML {
        let (former, successors) = (reorganisation.former, reorganisation.successors)
        let day = messages.day(reorganisation.from)
        if reorganisation.kind == .renamed {
            let last = messages.day(reorganisation.from.adding(days: -1))
            let names: KeyValuePairs = ["old": former.first?.name ?? "", "day": last]
            return "\(messages("until {day} it was called “{old}”", names))"
        }
        if former.contains(where: { $0.body == body }) {
            guard !successors.isEmpty else { return "\(messages("abolished from {day} on", ["day": day]))" }
            let words =
                switch reorganisation.kind {
                case .split: messages("split from {day} on into", ["day": day])
                case .merged: messages("merged from {day} on into", ["day": day])
                case .abolished, .renamed: messages("abolished from {day} on; its work passed to", ["day": day])
                }
            return "\(words) \(links(successors))"
        }
        return "\(messages("from {day} on it goes on with the work of", ["day": day])) \(links(former))"
    }

    private func links(_ parties: [Reorganisation.Party]) -> HTML {
        parties.map { "<a href=\"\(link: BodyRoute.show($0.body))\">\($0.name)</a>" as HTML }.joined(separator: ", ")
    }
}
