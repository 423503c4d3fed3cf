import Directives
import HTML
import Journal
import Organisation
import WorkCalendar

/// The pages of spills, from plain values.
struct SpillPages {
    let messages: Messages
    let token: String?
    let moment: (Instant) -> String

    private var over: HTML { "<a href=\"\(link: SpillRoute.list)\">\(messages("Spills"))</a>" }

    func list(_ spills: [Spill], next: Address?) -> HTML {
        """
        \(pageHead(messages("Spills of state secrets"), under: "\(messages("This system is not for state secrets. A text that is one is frozen, told of, and removed."))"))\
        \(rows(spills))\(pager(previous: nil, next: next, shown: "", messages))
        """
    }

    private func rows(_ spills: [Spill]) -> HTML {
        guard !spills.isEmpty else {
            return emptyState(
                messages("No spill is known."),
                messages("On the page of a directive or a draft, those who may clean find “Freeze as a state secret”."))
        }
        let columns = [
            Column(messages("Text"), .subject), Column(messages("State")), Column(messages("Frozen")),
            Column(messages("Kept by")),
        ]
        let rows = spills.map { spill -> [HTML] in
            [
                "<a href=\"\(link: SpillRoute.show(spill.id))\">\(name(spill))</a>", standing(spill),
                "\(moment(spill.frozenAt))", "\(spill.bodyName)",
            ]
        }
        return table(caption: messages("Spills of state secrets"), columns: columns, rows: rows.map { .cells($0) })
    }

    func name(_ spill: Spill) -> String {
        switch spill.kind {
        case .directive: messages("Directive {number}", ["number": "\(spill.subject)"])
        case .draft: messages("Draft {number}", ["number": "\(spill.subject)"])
        }
    }

    private func standing(_ spill: Spill) -> HTML {
        switch spill.state {
        case .frozen: state(messages("frozen"), .late)
        case .lifted: state(messages("lifted"), .off)
        case .removing: state(messages("being removed"), .soon)
        case .removed: state(messages("removed"), .done)
        }
    }

    /// Asks why a text is frozen.
    func freezing(_ kind: Spill.Kind, _ id: Int64, reason: String, problems: [FieldProblem]) -> HTML {
        """
        \(errorSummary(problems, messages))\
        \(pageHead(messages("Freeze as a state secret"), over: over))\
        <div class="sheet"><p>\(messages("The text with its assignments, drafts, files and words in the journal is set apart at once: nobody sees it any more, in no list, search, export or past day. Nothing is lost until it is removed."))</p>\
        \(form(to: SpillRoute.freeze, token: token, """
            \(hiddenField("kind", kind.rawValue))\(hiddenField("id", "\(id)"))\
            \(textArea(
                messages("How it was noticed"), name: "reason", value: reason,
                hint: messages("It stays in the journal: do not repeat what is secret."),
                problem: problems.of("reason"), isRequired: true, maxLength: 2000))\
            <p class="deeds">\(button(messages("Freeze at once"), .danger))</p>
            """))</div>
        """
    }

    /// What was typed and refused on the page of a spill.
    struct Typed {
        var who = ""
        var ground = ""
        var deed = ""
        var problems: [FieldProblem] = []
    }

    func show(_ report: SpillReport, _ typed: Typed) -> HTML {
        let spill = report.spill
        return """
            \(errorSummary(typed.problems, messages))\
            \(pageHead(name(spill), over: over, under: "\(spill.bodyName)"))\
            <div class="sheet">\(facts(card(spill)))</div>\
            \(telling(report, typed))\(reach(report))\(backups(report))\(deeds(report, typed))
            """
    }

    private func card(_ spill: Spill) -> [(name: String, value: HTML)] {
        let who = spill.frozenBy ?? messages("the operator")
        var rows: [(name: String, value: HTML)] = [
            (messages("State"), standing(spill)),
            (messages("Frozen"), "\(moment(spill.frozenAt)) · \(who)"),
            (messages("How it was noticed"), "\(spill.reason)"),
            (
                messages("Entry of the journal"),
                "<a href=\"\(link: Address("journal", "\(spill.entry)"))\">\(spill.entry)</a>"
            ),
        ]
        if let at = spill.endedAt {
            let name = spill.state == .lifted ? messages("Lifted") : messages("Removed")
            rows.append((name, "\(moment(at)) · \(spill.endedBy ?? messages("the operator"))"))
        }
        if let ground = spill.ground { rows.append((messages("Ground"), "\(ground)")) }
        return rows
    }

    private func telling(_ report: SpillReport, _ typed: Typed) -> HTML {
        let told = report.tellings.map { telling -> HTML in
            let by = telling.by ?? messages("the operator")
            return "<li>\(telling.who) <small>\(moment(telling.at)) · \(by)</small></li>"
        }
        let asked: HTML =
            report.spill.state == .lifted
            ? ""
            : form(
                to: SpillRoute.tell(report.spill.id), token: token,
                """
                \(field(
                    messages("Who was told, and how"), name: "who", value: typed.who,
                    problem: typed.problems.of("who"), isRequired: true, maxLength: 500))\
                <p class="deeds">\(button(messages("Note it")))</p>
                """)
        return """
            <section class="part"><h2>\(messages("Whom to tell"))</h2>\
            <p>\(messages("The officer who answers for state secrets at your body, and those who may clean here:"))</p>\
            <ul class="lines">\(each: report.toBeTold, { "<li>\($0)</li>" })</ul>\
            \(told.isEmpty ? "<p class=\"soft\">\(messages("Nobody was told of the spill yet."))</p>" : "<h3>\(messages("Told"))</h3><ul class=\"lines\">\(told)</ul>" as HTML)\
            \(asked)</section>
            """
    }

    private func reach(_ report: SpillReport) -> HTML {
        guard report.spill.state == .frozen else { return "" }
        let apart = report.kinds.map { "\(JournalWords.kind($0.kind, messages)): \(messages.number($0.count))" }
        let files = report.files.map { file in
            file.sha256 + (file.isShared ? " – " + messages("of another text too; it stays") : "")
        }
        let others = report.others.map { "\(JournalWords.kind($0.kind, messages)) \($0.id)" }
        return """
            <section class="part"><h2>\(messages("What it reached"))</h2>\(facts([
                (messages("Set apart"), "\(messages.list(apart))"),
                (messages("Entries of the journal"), "\(messages.list(report.entries.prefix(50).map { "\($0)" }))\(report.entries.count > 50 ? " …" : "")"),
                (messages("Who worked with it"), "\(report.people.isEmpty ? messages("nobody but the program") : messages.list(report.people))"),
                (messages("Files"), "\(each: files, { "<code>\($0)</code><br>" })"),
                (messages("Past days"), "\(messages("put together anew without it"))"),
                (messages("Look at these too"), "\(others.isEmpty ? "—" : messages.list(others))"),
            ]))<p>\(messages("Who only read it, or took an export with it, stands in the access log of the server, under these addresses:"))</p>\
            <p><code>\(report.addresses.prefix(200).joined(separator: " "))</code></p></section>
            """
    }

    private func backups(_ report: SpillReport) -> HTML {
        guard report.spill.state != .lifted else { return "" }
        let lines = report.backups.map { backup -> HTML in
            let state: HTML =
                backup.destroyedAt.map { at in
                    "<small>\(messages("destroyed")) · \(moment(at)) · \(backup.destroyedBy ?? messages("the operator"))</small>"
                }
                ?? form(
                    to: SpillRoute.destroy(report.spill.id, backup.id), token: token,
                    button(messages("Confirm that it is destroyed")))
            return "<li><code>\(backup.path)</code> <small>\(moment(backup.at))</small> \(state)</li>"
        }
        let words =
            report.backups.isEmpty
            ? messages("No backup was made while the text was here.")
            : messages("These hold the text. They must be destroyed by hand; restore none of them.")
        return """
            <section class="part"><h2>\(messages("Backups"))</h2><p>\(words)</p><ul class="lines">\(lines)</ul></section>
            """
    }

    private func deeds(_ report: SpillReport, _ typed: Typed) -> HTML {
        guard report.spill.state == .frozen else { return "" }
        let id = report.spill.id
        func ground(_ deed: String) -> HTML {
            field(
                messages("Ground"), name: "ground", value: typed.deed == deed ? typed.ground : "",
                hint: messages("It stays in the journal: do not repeat what is secret."),
                problem: typed.deed == deed ? typed.problems.of("ground") : nil, isRequired: true, maxLength: 500)
        }
        return """
            <section class="part"><h2>\(messages("Remove for good"))</h2>\
            <p>\(messages("Rows, files, index, past days and the words in the journal are removed and overwritten. It cannot be undone."))</p>\
            \(form(to: SpillRoute.remove(id), token: token, """
                \(ground("remove"))\(checkbox(messages("I mean it: it is removed for good."), name: "sure"))\
                <p class="deeds">\(button(messages("Remove for good"), .danger))</p>
                """))</section>\
            <section class="part"><h2>\(messages("Lift the freeze"))</h2>\
            <p>\(messages("Only where it was a mistake: all is put back as it was."))</p>\
            \(form(to: SpillRoute.lift(id), token: token, """
                \(ground("lift"))<p class="deeds">\(button(messages("Lift the freeze")))</p>
                """))</section>
            """
    }
}
