public import HTML
import WorkCalendar

/// The pages of the directory, from plain values.
struct BodyPages {
    let messages: Messages
    /// The form token; `nil` where nothing may be changed.
    let token: String?

    /// A body as a line of the list.
    struct Line: Sendable {
        let body: Body
        /// How deep it stands below the first of the list.
        let depth: Int
        let mayChange: Bool
    }

    func list(_ lines: [Line], words: String, level: Body.Level?, next: Address?, mayAdd: Bool) -> HTML {
        let add: HTML = mayAdd ? linkButton(messages("Add a body"), BodyRoute.addForm(parent: nil), .main) : ""
        let importing: HTML = mayAdd ? linkButton(messages("Import a table"), ImportRoute.form) : ""
        let exporting = ImportPage.exports(messages)
        let search = askForm(
            to: BodyRoute.list, className: "filters",
            """
            \(field(messages("Name or alias"), name: "q", value: words, kind: .search))\
            \(select(messages("Level"), name: "level", choices: Self.levels(open: messages("Every level"), messages), chosen: level?.rawValue ?? ""))\
            \(button(messages("Show")))
            """)
        return """
            \(pageHead(messages("Bodies"), actions: exporting + importing + add))\(search)\
            \(lines.isEmpty ? nothing(words, level) : list(lines))\
            \(pager(previous: nil, next: next, shown: "", messages))
            """
    }

    private func nothing(_ words: String, _ level: Body.Level?) -> HTML {
        if !words.isEmpty {
            return emptyState(messages("No body goes by these words."), messages("Try fewer words, or part of a name."))
        }
        guard let level else {
            return emptyState(messages("There are no bodies yet."), messages("Add one, or import a table of them."))
        }
        return emptyState(
            messages("No body is told to stand here: {level}.", ["level": level.name(messages)]),
            messages("The page of a body tells its level; it may be left open."))
    }

    /// - Parameter open: What is shown where no level is meant.
    static func levels(open: String, _ messages: Messages) -> [Choice] {
        [Choice("", open)] + Body.Level.allCases.map { Choice($0.rawValue, $0.name(messages)) }
    }

    private func list(_ lines: [Line]) -> HTML {
        let columns = [
            Column(messages("Name"), .subject), Column(messages("Kind")), Column(messages("Level")),
            Column(messages("Identifier")), Column(messages("Exists")),
        ]
        return table(
            caption: messages("Bodies"), columns: columns,
            rows: lines.map { line in
                .cells([
                    """
                    <span class="depth\(min(line.depth, 6))"><a href="\(link: BodyRoute.show(line.body.id))">\
                    \(line.body.name)</a></span>
                    """,
                    "\(line.body.kind.name(messages))", "\(line.body.level?.name(messages) ?? "")",
                    "\(line.body.identifier ?? "")", "\(existence(line.body))",
                ])
            })
    }

    /// One body with what hangs on it.
    struct Detail: Sendable {
        let body: Body
        let ancestors: [Body]
        let children: [Body]
        let aliases: [BodyAlias]
        /// In which it ended, began or was renamed, the latest first.
        var reorganisations: [Reorganisation] = []
        /// Whom a group stands for; `nil` of what is none.
        var members: [GroupMember]?
        var groups: [(id: Body.ID, name: String)] = []
        var today = Day.earliest
        let people: [(post: Post, person: String)]
        let mayChange: Bool
    }

    func show(
        _ detail: Detail, problems: [FieldProblem] = [], typedAlias: String = "",
        member: GroupPart.Typed = GroupPart.Typed()
    ) -> HTML {
        let body = detail.body
        let over: HTML = detail.ancestors.map { "<a href=\"\(link: BodyRoute.show($0.id))\">\($0.name)</a>" }
            .joined(separator: " › ")
        let actions: HTML =
            detail.mayChange
            ? linkButton(messages("Add a body below"), BodyRoute.addForm(parent: body.id))
                + linkButton(messages("Change"), BodyRoute.changeForm(body.id))
                + linkButton(messages("Move"), ReorganisationRoute.placeForm(body.id))
                + linkButton(messages("Merge, split, rename or abolish"), ReorganisationRoute.form(body.id)) : ""
        let part = GroupPart(messages: messages, token: token, mayChange: detail.mayChange)
        let members = detail.members.map { part.members($0, of: body.id, today: detail.today, member, problems) }
        return """
            \(errorSummary(problems, messages))\(pageHead(body.name, over: over, actions: actions))\
            <div class="sheet">\(facts([
                (messages("Kind"), "\(body.kind.name(messages))"),
                (messages("Level"), "\(body.level?.name(messages) ?? "—")"),
                (messages("Identifier"), "\(body.identifier ?? "—")"),
                (messages("Calendar"), "\(Self.calendarName(body.country, messages))"),
                (messages("Exists"), "\(existence(body).nonEmpty ?? "—")"),
            ]))</div>\
            \(ReorganisationHistory(messages: messages).html(detail.reorganisations, of: body.id))\
            \(members)\(part.groups(detail.groups))\
            \(section(messages("Names in texts"), aliases(detail, problems, typedAlias)))\
            \(section(messages("Bodies below"), links(detail.children)))\
            \(section(messages("Posts"), posts(detail.people)))
            """
    }

    private func section(_ title: String, _ content: HTML) -> HTML {
        "<section class=\"part\"><h2>\(title)</h2>\(content)</section>"
    }

    private func aliases(_ detail: Detail, _ problems: [FieldProblem], _ typed: String) -> HTML {
        let id = detail.body.id
        let lines = detail.aliases.map { alias -> HTML in
            let removal: HTML =
                detail.mayChange && alias.origin != .name
                ? form(
                    to: BodyRoute.removeAlias(id, alias.id), token: token,
                    button(messages("Remove"), name: "alias", value: alias.alias)) : ""
            return "<li>\(alias.alias) <small>\(alias.origin.name(messages))</small>\(removal)</li>"
        }
        let adding: HTML =
            detail.mayChange
            ? form(
                to: BodyRoute.addAlias(id), token: token,
                """
                \(field(
                    messages("Another name"), name: "name", value: typed,
                    hint: messages("Texts that use this name will be matched to this body."),
                    problem: problems.of("name"), isRequired: true, maxLength: 200))\
                <p class="deeds">\(button(messages("Add the name")))</p>
                """) : ""
        return "<ul class=\"lines\">\(lines)</ul>\(adding)"
    }

    private func links(_ bodies: [Body]) -> HTML {
        guard !bodies.isEmpty else { return "<p class=\"soft\">\(messages("None."))</p>" }
        return """
            <ul class="lines">\(each: bodies, {
                "<li><a href=\"\(link: BodyRoute.show($0.id))\">\($0.name)</a> <small>\($0.kind.name(messages))</small></li>"
            })</ul>
            """
    }

    private func posts(_ people: [(post: Post, person: String)]) -> HTML {
        guard !people.isEmpty else { return "<p class=\"soft\">\(messages("Nobody holds a post here."))</p>" }
        return """
            <ul class="lines">\(each: people, { held in
                """
                <li><a href="\(link: PersonRoute.show(held.post.person))">\(held.person)</a> \
                <small>\(held.post.title ?? held.post.role.name(messages))</small></li>
                """
            })</ul>
            """
    }

    private func existence(_ body: Body) -> String {
        switch (body.begins, body.ends) {
        case (nil, nil): ""
        case (let begins?, nil): messages("since {day}", ["day": messages.day(begins)])
        case (nil, let ends?): messages("until {day}", ["day": messages.day(ends)])
        case (let begins?, let ends?): messages.days(from: begins, to: ends)
        }
    }

    static func calendarName(_ country: Country?, _ messages: Messages) -> String {
        switch country {
        case .vietnam: messages("Vietnam")
        case .china: messages("China")
        case nil: messages("Monday to Friday, no days off known")
        }
    }
}

extension Body.Kind {
    /// The kind's name for people.
    public func name(_ messages: Messages) -> String {
        switch self {
        case .government: messages("Government, people’s committee")
        case .department: messages("Department")
        case .office: messages("Office, section")
        case .party: messages("Party body")
        case .organisation: messages("Organisation")
        case .group: messages("Group of bodies")
        }
    }
}

extension BodyAlias.Origin {
    fileprivate func name(_ messages: Messages) -> String {
        switch self {
        case .name: messages("own name")
        case .given: messages("given")
        case .learned: messages("learned from a correction")
        }
    }
}
