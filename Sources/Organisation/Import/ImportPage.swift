import HTML

/// The page where a table of bodies is handed in, and the one that tells what it would change.
struct ImportPage {
    let messages: Messages
    let token: String?

    func form(typed: String, problems: [FieldProblem]) -> HTML {
        let example = """
            name,aliases,parent,kind,country,identifier,begins,ends
            UBND phường Mẫu,Ủy ban nhân dân phường Mẫu,,government,VN,H26.50,2025-07-01,
            Phòng Kinh tế,Phòng KT|P. Kinh tế,UBND phường Mẫu,department,VN,,,
            """
        let fields: HTML = """
            \(fileField(messages("A file"), name: "file", accept: ".csv,.xlsx", hint: messages("CSV in UTF-8, or a workbook of which the first sheet is read.")))\
            \(textArea(messages("Or the table itself"), name: "table", value: typed, rows: 14, problem: problems.of("table")))\
            <p class="deeds">\(button(messages("See what would change"), .main))</p>
            """
        return """
            \(errorSummary(problems, messages))\(pageHead(messages("Import a table of bodies"), actions: Self.exports(messages)))\
            <div class="sheet"><p>\(messages("The first line names the columns; a parent stands before the bodies below it; other names are separated by “|”."))</p>\
            <p>\(messages("A row with a number or an identifier that is known changes that body, else one of its name below the same body; other rows add one. Empty cells change nothing, and bodies that the table leaves out stay."))</p>\
            <pre>\(example)</pre><p class="hint">\(messages("Kinds: {kinds}.", ["kinds": messages.list(Body.Kind.allCases.map(\.rawValue))]))</p>\
            \(HTMLForm.upload(to: ImportRoute.send, token: token, fields))</div>
            """
    }

    static func exports(_ messages: Messages) -> HTML {
        linkButton(messages("Export as CSV"), ExportRoute.csv)
            + linkButton(messages("Export as XLSX"), ExportRoute.xlsx)
    }

    /// - Parameter problem: Why it was not carried out, where it was to be.
    func preview(_ plan: TreePlan, of table: TreeTable, problem: FieldProblem?) -> HTML {
        let hidden: HTML = "\(hiddenField("table", table.text))\(hiddenField("seen", plan.fingerprint))"
        let confirm: HTML =
            plan.faults.isEmpty && plan.added + plan.changed > 0
            ? button(messages("Carry it out"), .main, name: "step", value: "confirmed") : ""
        let deeds: HTML = """
            \(hidden)<p class="deeds">\(confirm)\(button(messages("Back to the form"), name: "step", value: "form"))</p>
            """
        return """
            \(errorSummary([problem].compactMap { $0 }, messages))\
            \(pageHead(messages("What would change"), under: "<p>\(messages("Nothing has been changed yet."))</p>"))\
            <div class="sheet">\(facts([
                (messages("Bodies to add"), "\(messages.number(plan.added))"),
                (messages("Bodies to change"), "\(messages.number(plan.changed))"),
                (messages("As they are"), "\(messages.number(plan.same))"),
                (messages("Not in the table; they stay"), "\(messages.number(plan.others))"),
                (messages("Faults"), "\(messages.number(plan.faults.count))"),
            ]))</div>\(faults(plan))\(steps(plan))\
            \(HTMLForm.upload(to: ImportRoute.send, token: token, deeds))
            """
    }

    private static let shown = 500

    private func faults(_ plan: TreePlan) -> HTML {
        guard !plan.faults.isEmpty else { return "" }
        return """
            <section class="part"><h2>\(messages("Faults"))</h2><ul class="lines">\(each: plan.faults.prefix(Self.shown), {
                "<li>\($0.sentence(messages))</li>"
            })</ul></section>
            """
    }

    private func steps(_ plan: TreePlan) -> HTML {
        let steps = plan.steps.filter { if case .leave = $0.deed { false } else { true } }
        guard !steps.isEmpty else { return "" }
        let columns = [
            Column(messages("Row"), .number), Column(messages("Name"), .subject), Column(messages("What would change")),
        ]
        let more: HTML =
            steps.count > Self.shown
            ? "<p class=\"hint\">\(messages("The first {shown} of {all} rows are shown.", ["shown": messages.number(Self.shown), "all": messages.number(steps.count)]))</p>"
            : ""
        return table(
            caption: messages("What would change"), columns: columns,
            rows: steps.prefix(Self.shown).map { .cells(["\($0.row)", "\($0.body.name)", what($0)]) }) + more
    }

    private func shown(_ value: String, _ column: TreeColumn) -> String {
        if column == .kind, let kind = Body.Kind(rawValue: value) { return kind.name(messages) }
        if column == .level, let level = Body.Level(rawValue: value) { return level.name(messages) }
        return value.nonEmpty ?? "—"
    }

    private func what(_ step: TreePlan.Step) -> HTML {
        if case .add = step.deed { return "\(messages("is added"))" }
        var lines = step.changes.map { change -> HTML in
            let (before, after) = (shown(change.before, change.column), shown(change.after, change.column))
            return "\(change.column.title(messages)): <del>\(before)</del> <ins>\(after)</ins>"
        }
        if !step.aliases.isEmpty {
            lines.append("\(messages("Other names")): <ins>\(messages.list(step.aliases))</ins>")
        }
        return lines.joined(separator: "<br>")
    }
}

/// A form that may carry a file.
private enum HTMLForm {
    static func upload(to route: some Link, token: String?, _ content: HTML) -> HTML {
        form(to: route, token: token, upload: true, content)
    }
}
