import Database
import Directives
import HTML
import Reading
import WorkCalendar

/// What an assignment said before other texts changed it, each with its basis and the way to its passage.
struct WordingHistory {
    /// A wording with the text it stands in; the texts without a link may not be read by the visitor.
    struct Line: Sendable {
        let supersession: Supersession
        /// The number or title of the amending text, and of the one in which the former wording stands.
        let by: TextName
        let former: TextName
    }

    /// A directive as it is named, with its address where it may be read.
    struct TextName: Sendable {
        let name: String
        let address: String?
    }

    let messages: Messages

    /// The latest change first; empty for an assignment that says what it always said.
    func html(_ lines: [Line]) -> HTML {
        guard !lines.isEmpty else { return "" }
        return """
            <section class="part former" aria-labelledby="wordings"><h2 id="wordings">\(messages("How its wording came about"))</h2>\
            <ol class="history">\(each: lines, { "<li>\(change($0))\(wording($0))</li>" })</ol></section>
            """
    }

    private func change(_ line: Line) -> HTML {
        let supersession = line.supersession
        let day = supersession.from.map { messages.day($0) }
        let words: String =
            switch supersession.kind {
            case .changed: day.map { messages("changed from {day} on by", ["day": $0]) } ?? messages("changed by")
            case .withdrawn: day.map { messages("withdrawn from {day} on by", ["day": $0]) } ?? messages("withdrawn by")
            case .continued:
                day.map { messages("goes on from {day} on in", ["day": $0]) } ?? messages("goes on in")
            }
        let path: HTML? = supersession.path.map { " <small>“\($0)”</small>" }
        return "<p>\(words) \(link(line.by, at: supersession.provision))\(path)</p>"
    }

    /// What stood before, every field of it.
    private func wording(_ line: Line) -> HTML {
        let before = line.supersession.before
        let provision = before.provision.map { Provision.ID(rawValue: $0) }
        let isOwn = before.wordingDirective == nil
        var rows: [(name: String, value: HTML)] = []
        func add(_ name: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            rows.append((name, "\(value)"))
        }
        add(messages("Lead"), messages.list(before.leads.map(\.name)))
        add(messages("Support"), messages.list(before.supports.map(\.name)))
        add(messages("Deadline"), due(before))
        add(messages("Product"), before.product)
        add(messages("Targets"), messages.list(before.targets.map { TargetWords.sentence($0, messages) }))
        add(messages("Points"), before.weight.map { messages.number($0) })
        return """
            <p><span class="soft">\(messages("before that it said"))</span> \
            \(link(line.former, at: isOwn ? provision : nil)) <span class="num">\(before.ref)</span></p>\
            <p><del>\(before.text)</del></p>\(facts(rows))
            """
    }

    private func due(_ before: FormerWording) -> String? {
        let day = before.dueOn.flatMap { try? Day(parsing: $0) }.map { messages.day($0) }
        let parts = [day, before.due.text].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    private func link(_ text: TextName, at provision: Provision.ID?) -> HTML {
        guard let address = text.address else { return "\(text.name)" }
        return
            "<a href=\"\(link: Address(target: address + (provision.map { "#p-\($0.rawValue)" } ?? "")))\">\(text.name)</a>"
    }
}
