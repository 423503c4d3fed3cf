import Database
import HTML

/// The page that tells what a reorganisation would change, and asks whether to carry it out.
struct ReorganisationPreviewPage {
    let preview: ReorganisationPreview
    let typed: ReorganisationRequest
    let messages: Messages
    let token: String?

    func html() -> HTML {
        let plan = preview.plan
        let body = preview.former[0]
        let content: HTML = """
            \(typed.hiddenFields)<div class="sheet">\(facts(rows(plan)))</div>\(items)\
            <p class="deeds">\(button(messages("Carry it out"), .main, name: "step", value: "confirmed"))\
            \(button(messages("Back to the form"), name: "step", value: "form"))</p>
            """
        return """
            \(pageHead(
                messages("What would change"), over: "<a href=\"\(link: BodyRoute.show(body.id))\">\(body.name)</a>",
                under: "<p>\(messages("Nothing has been changed yet."))</p>"))\
            \(form(to: ReorganisationRoute.send(body.id), token: token, content))
            """
    }

    private func rows(_ plan: ReorganisationPlan) -> [(name: String, value: HTML)] {
        let names = preview.former.map(\.name)
        var rows: [(name: String, value: HTML)] = [
            (messages("What happens"), "\(plan.kind.name(messages))"),
            (messages("First day on which it is so"), "\(messages.day(plan.from))"),
            (messages("By which decision"), "\(plan.ground)"),
        ]
        if plan.kind == .renamed {
            rows.append((messages("Name until then"), lines(names)))
            rows.append((messages("New name"), lines(preview.receivers)))
            return rows
        }
        rows.append((messages("Ends"), lines(names)))
        rows.append((messages("Goes on"), preview.receivers.isEmpty ? "—" : lines(preview.receivers)))
        rows.append((messages("Open assignments that it leads"), "\(messages.number(preview.work.leads))"))
        rows.append((messages("Open assignments that it supports"), "\(messages.number(preview.work.supports))"))
        rows.append((messages("Open assignments that it keeps"), "\(messages.number(preview.work.keeps))"))
        rows.append(
            (messages("Posts"), "\(messages.number(preview.posts)) <small>\(plan.posts.name(messages))</small>"))
        rows.append(
            (messages("Bodies below"), "\(messages.number(preview.bodies)) <small>\(plan.below.name(messages))</small>")
        )
        return rows
    }

    private func lines(_ names: [String]) -> HTML { names.map { "\($0)" as HTML }.joined(separator: "<br>") }

    /// The open assignments, each with the body that gets it.
    private var items: HTML {
        guard !preview.items.isEmpty else { return "" }
        let usual = Choice("", preview.plan.division.name(messages))
        let choices = [usual] + preview.receivers.enumerated().map { Choice("\($0)", $1) }
        let more: HTML =
            preview.items.count < ReorganisationPreview.mostItems
            ? "" : "<p class=\"hint\">\(messages("Further assignments go as said above."))</p>"
        return """
            <section class="part"><h2>\(messages("Who gets which assignment"))</h2>\(each: preview.items, { item in
                select(
                    [item.ref, item.text].joined(separator: " · "), name: "to-\(item.id)", choices: choices,
                    chosen: preview.plan.given[item.id].map { "\($0)" } ?? "")
            })\(more)</section>
            """
    }
}
