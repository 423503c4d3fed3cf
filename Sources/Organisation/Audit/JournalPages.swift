import HTML
import Journal
import WorkCalendar

/// The auditor's pages, from plain values.
struct JournalPages {
    let messages: Messages
    let token: String?
    let moment: (Instant) -> String

    /// What was asked and what was found.
    struct List {
        let query: AuditQuery
        var records: [JournalRecord] = []
        var names = AuditStore.Names()
        var problems: [FieldProblem] = []
        var newest: SignedHead?
        var next: Address?
    }

    func list(_ list: List) -> HTML {
        """
        \(errorSummary(list.problems, messages))\
        \(pageHead(messages("Journal"), under: under(list.newest), actions: form(to: JournalRoute.sign, token: token, button(messages("Sign now")))))\
        \(filters(to: JournalRoute.list, fields: fields(list), messages))\(found(list))\
        \(pager(previous: nil, next: list.next, shown: "", messages))
        """
    }

    private func under(_ newest: SignedHead?) -> HTML {
        guard let newest else { return "\(messages("No head was signed yet."))" }
        let words = messages(
            "The newest head {number} stands for {size} entries, signed {moment}.",
            ["number": "\(newest.number)", "size": "\(newest.size)", "moment": moment(newest.at)])
        return "<a href=\"\(link: HeadsRoute.list)\">\(words)</a>"
    }

    private func fields(_ list: List) -> HTML {
        let (query, problems) = (list.query, list.problems)
        let any = [Choice("", messages("any"))]
        let verbs = JournalWords.verbs.map { Choice($0.verb, messages($0.key)) }.sorted { $0.label < $1.label }
        let kinds = JournalWords.kinds.map { Choice($0.kind, messages($0.key)) }
        return """
            \(dayField(messages("From day"), name: "from", value: query.from, problem: problems.of("from")))\
            \(dayField(messages("To day"), name: "to", value: query.to, problem: problems.of("to")))\
            \(field(
                messages("Who did it"), name: "person", value: query.person, problem: problems.of("person"), maxLength: 200))\
            \(field(messages("For which body"), name: "body", value: query.body, problem: problems.of("body"), maxLength: 200))\
            \(select(messages("What was done"), name: "verb", choices: any + verbs, chosen: query.verb))\
            \(select(
                messages("Kind of subject"), name: "subject_kind", choices: any + kinds, chosen: query.kind,
                problem: problems.of("subject_kind")))\
            \(field(
                messages("Number of the subject"), name: "subject", value: query.subject,
                problem: problems.of("subject"), maxLength: 20))
            """
    }

    private func found(_ list: List) -> HTML {
        guard !list.records.isEmpty else {
            return list.problems.isEmpty
                ? emptyState(
                    messages("No entry fits."), messages("Ask for less: leave fields empty, or widen the days.")) : ""
        }
        let columns = [
            Column(messages("№"), .number), Column(messages("When")), Column(messages("Who")),
            Column(messages("What was done"), .subject), Column(messages("Subject")),
        ]
        let rows = list.records.map { record -> [HTML] in
            [
                "<a href=\"\(link: JournalRoute.show(record.number))\">\(record.number)</a>",
                "\(moment(record.entry.at))",
                who(record.entry.actor, list.names), "\(JournalWords.verb(record.entry.verb, messages))",
                subject(record.entry.subject, list.names),
            ]
        }
        return table(caption: messages("Entries of the journal"), columns: columns, rows: rows.map { .cells($0) })
    }

    /// Somebody with post and body, or the program.
    private func who(_ actor: JournalActor, _ names: AuditStore.Names) -> HTML {
        guard let person = actor.person else { return "<span class=\"soft\">\(messages("the program itself"))</span>" }
        let post = actor.post.flatMap { names.posts[$0] }.map { $0.title ?? $0.role.name(messages) }
        let body = actor.body.map { names.bodies[$0] ?? "#\($0)" }
        let place = [post, body].compactMap { $0 }.joined(separator: " · ")
        return """
            <a href="\(link: Address("people", "\(person)"))">\(names.people[person] ?? "#\(person)")</a><br><small>\(place)</small>
            """
    }

    private func subject(_ subject: JournalSubject, _ names: AuditStore.Names) -> HTML {
        let kind = JournalWords.kind(subject.kind, messages)
        let name =
            switch subject.kind {
            case "person": names.people[subject.id]
            case "body": names.bodies[subject.id]
            case "post": names.posts[subject.id].map { $0.title ?? $0.role.name(messages) }
            default: nil as String?
            }
        let words = [kind, name ?? "\(subject.id)"].joined(separator: " ")
        guard let page = Self.pages[subject.kind] else { return "\(words)" }
        return "<a href=\"\(link: Address(page, "\(subject.id)"))\">\(words)</a>"
    }

    /// The first words of the addresses at which subjects have pages.
    private static let pages = [
        "assignment": "assignments", "body": "bodies", "directive": "directives", "draft": "drafts", "person": "people",
        "spill": "spills",
    ]

    /// One entry with what vouches for it.
    struct Single {
        let record: JournalRecord
        let names: AuditStore.Names
        /// The newest head over it; `nil` while none stands for it.
        let head: SignedHead?
        /// The personal data that it commits to, by commitment; `nil` where it was erased.
        let values: [String: String?]
        let removed: RemovedWords
    }

    func show(_ single: Single) -> HTML {
        let (record, entry) = (single.record, single.record.entry)
        let change = JournalChange(entry.change ?? "", single.values, erased: messages("erased by law"))
        return """
            \(pageHead(
                JournalWords.verb(entry.verb, messages),
                over: "<a href=\"\(link: JournalRoute.list)\">\(messages("Journal"))</a>",
                under: "\(messages("Entry {number}", ["number": "\(record.number)"]))"))\
            <div class="sheet">\(facts([
                (messages("When"), "\(moment(entry.at))"), (messages("Who"), who(entry.actor, single.names)),
                (messages("Subject"), subject(entry.subject, single.names)),
                (messages("Hash"), "<code>\(record.hash.hexadecimal)</code>"),
                (messages("Hash of the entry before"), before(record)),
            ]))</div>\
            <section class="part"><h2>\(messages("What changed"))</h2>\(removed(single) ?? changes(change, of: entry.subject.kind))</section>\
            <section class="part"><h2>\(messages("Proof"))</h2>\(proof(single))</section>
            """
    }

    /// What is said in place of words that were taken out; `nil` where they are there.
    private func removed(_ single: Single) -> HTML? {
        let words = single.removed.sentence(single.record, messages, moment: moment)
        guard let words, let later = single.record.seal.removedBy else { return nil }
        let entry = messages("Entry {number}", ["number": "\(later)"])
        return "<p>\(words) <a href=\"\(link: JournalRoute.show(later))\">\(entry)</a></p>"
    }

    private func before(_ record: JournalRecord) -> HTML {
        let hash: HTML = "<code>\(record.previousHash.hexadecimal)</code>"
        guard record.number > 1 else { return hash }
        return "<a href=\"\(link: JournalRoute.show(record.number - 1))\">\(hash)</a>"
    }

    private func changes(_ change: JournalChange, of kind: String) -> HTML {
        guard !change.lines.isEmpty else {
            return "<p class=\"soft\">\(messages("Nothing beside the deed itself is noted."))</p>"
        }
        let columns = [
            Column(messages("Field"), .subject), Column(messages("Before")), Column(messages("After")),
        ]
        return table(
            caption: messages("What changed"), columns: columns,
            rows: change.lines.map { line in
                .cells([
                    "\(JournalFields.words(line.path, of: kind, messages))", "\(line.before ?? "—")",
                    "\(line.after ?? "—")",
                ])
            })
    }

    private func proof(_ single: Single) -> HTML {
        guard let head = single.head else {
            return """
                <p>\(messages("No signed head stands for this entry yet."))</p>\
                \(form(to: JournalRoute.sign, token: token, button(messages("Sign now"))))
                """
        }
        let words = messages(
            "Head {number} stands for it, signed {moment}.", ["number": "\(head.number)", "moment": moment(head.at)])
        return """
            <p>\(words)</p>\
            <p>\(messages("The proof shows to anybody, without this server, that the entry is in the journal and was not changed:"))</p>\
            <p><code>remit verify proof-\(single.record.number).json --key \(head.key.text)</code></p>\
            <p>\(linkButton(messages("Download the proof"), JournalRoute.proof(single.record.number)))</p>
            """
    }
}
