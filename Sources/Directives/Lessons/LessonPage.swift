import Database
import HTML
import Organisation
import Reading
import WorkCalendar

/// The names and role words that corrections taught, each with the button that forgets it.
struct LessonPage {
    let lessons: [Lesson]
    /// Those for whose texts the visitor may teach.
    let bodies: [Organisation.Body]
    /// Of the bodies that names mean.
    let names: [Organisation.Body.ID: String]
    let typed: LessonForm
    let token: String?
    let messages: Messages

    func html(_ problems: [FieldProblem], moment: (Instant) -> String) -> HTML {
        let over: HTML = "<a href=\"\(link: DirectiveRoute.list)\">\(messages("Directives"))</a>"
        let known = lessons.filter { !$0.isForgotten }
        let intro = messages(
            "What people said of names and words when they confirmed a text is used for the next texts of the same body. What is forgotten here is asked anew."
        )
        return """
            \(errorSummary(problems, messages))\(pageHead(messages("What was learned"), over: over, under: "\(intro)"))\
            \(part("names", messages("Names"), lines(known.filter { $0.meaning.kind == .name }, moment),
                empty: messages("Nothing was said of names yet: choose on a confirm page what an unknown name means.")))\
            \(part("words", messages("Role words"), lines(known.filter { $0.meaning.kind == .role }, moment),
                empty: messages("None yet: words are learned when the same column or label is corrected twice in one text.")))\
            \(teaching(problems))\(forgotten(moment))
            """
    }

    private func part(_ id: String, _ title: String, _ table: HTML?, empty: String) -> HTML {
        """
        <section class="part" aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>\
        \(table ?? "<p class=\"soft\">\(empty)</p>")</section>
        """
    }

    private func forgotten(_ moment: (Instant) -> String) -> HTML {
        guard let table = lines(lessons.filter(\.isForgotten), moment) else { return "" }
        return
            "<section class=\"part\" aria-labelledby=\"gone\"><h2 id=\"gone\">\(messages("Forgotten"))</h2>\(table)</section>"
    }

    private func lines(_ lessons: [Lesson], _ moment: (Instant) -> String) -> HTML? {
        guard !lessons.isEmpty else { return nil }
        var columns = [
            Column(messages("Words in the text"), .subject), Column(messages("Means")), Column(messages("Said by")),
        ]
        let keepers = Set(lessons.map(\.body)).count > 1
        if keepers { columns.append(Column(messages("For texts of"))) }
        columns.append(Column(messages("Undo")))
        let rows = lessons.map { lesson -> TableRow in
            let who: HTML = "\(lesson.personName ?? messages("the operator"))<small>\(moment(lesson.at))</small>"
            var cells: [HTML] = ["\(lesson.words)", meaning(lesson.meaning), who]
            if keepers { cells.append("\(bodies.first { $0.id == lesson.body }?.name ?? "")") }
            return .cells(cells + [undo(lesson)])
        }
        return table(caption: messages("What was learned"), columns: columns, rows: rows)
    }

    private func undo(_ lesson: Lesson) -> HTML {
        lesson.isForgotten
            ? form(to: LessonRoute.bringBack(lesson.id), token: token, button(messages("Remember again")))
            : form(to: LessonRoute.forget(lesson.id), token: token, button(messages("Forget")))
    }

    private func meaning(_ meaning: Lesson.Meaning) -> HTML {
        switch meaning {
        case .body(let id):
            guard let name = names[id] else { return "—" }
            return "<a href=\"\(link: BodyRoute.show(id))\">\(name)</a>"
        case .words: return "<span class=\"soft\">\(messages("no body of the directory"))</span>"
        case .role(let role): return "\(name(role))"
        }
    }

    private func name(_ role: RoleWord.Role) -> String {
        switch role {
        case .lead: CardField.lead.name(messages)
        case .support: CardField.support.name(messages)
        case .due: CardField.due.name(messages)
        case .product: CardField.product.name(messages)
        }
    }

    /// Teaching without waiting for corrections.
    private func teaching(_ problems: [FieldProblem]) -> HTML {
        let roles = [Choice("", messages("choose"))] + RoleWord.Role.allCases.map { Choice($0.rawValue, name($0)) }
        let keeper: HTML =
            bodies.count == 1
            ? hiddenField("body", bodies[0].id.description)
            : select(
                messages("For texts of"), name: "body", choices: bodies.map { Choice($0.id.description, $0.name) },
                chosen: typed.body, problem: problems.of("body"))
        return """
            <section class="part" aria-labelledby="teach"><h2 id="teach">\(messages("Teach a role word"))</h2>\
            \(form(to: LessonRoute.teach, token: token, """
                \(field(messages("The words"), name: "words", value: typed.words,
                    hint: messages("As they stand over a column or before a colon, such as “{example}”.",
                        ["example": messages("Focal point")]), problem: problems.of("words"), isRequired: true,
                    maxLength: RoleWord.longest))\
                \(select(messages("They name"), name: "role", choices: roles, chosen: typed.role,
                    problem: problems.of("role"), isRequired: true))\(keeper)\
                <p class="deeds">\(button(messages("Teach"), .main))</p>
                """))</section>
            """
    }
}
