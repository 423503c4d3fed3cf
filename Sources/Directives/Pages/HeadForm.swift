import HTML
import Organisation
import Reading
import Web

/// The document itself as a person types it.
struct HeadForm {
    var seen: Int
    private var fields: TypedFields<HeadField>

    private static let names =
        [
            "number", "type", "title", "issuer", "issued", "place", "signatory", "signatory-title", "effective",
            "basis", "replaces",
            "recipients",
        ] + capacityNames

    init(_ head: DeskHead, version: Int, _ messages: Messages) {
        seen = version
        let directive = head.directive
        let typed = [
            "number": directive.number ?? "", "type": directive.type.rawValue, "title": directive.title ?? "",
            "issuer": directive.issuer ?? "", "issued": TypedDate.shown(directive.issued, messages),
            "place": directive.place ?? "", "signatory": directive.signatory?.name ?? "",
            "signatory-title": directive.signatory?.title ?? "",
            "effective": TypedDate.shown(directive.effective, messages),
            "basis": directive.basis.map { Self.line($0, messages) }.joined(separator: "\n"),
            "replaces": directive.replaces.joined(separator: "\n"),
            "recipients": directive.recipients.joined(separator: "\n"),
        ]
        fields = TypedFields(
            typed.merging(Self.typed(directive.signatory?.capacity ?? [])) { _, capacity in capacity })
    }

    init?(_ form: Form) {
        guard let seen = form["seen"].flatMap(Int.init) else { return nil }
        self.seen = seen
        fields = TypedFields(form, names: Self.names)
    }

    /// - Parameter before: The citations of the draft: those whose line was not changed keep their passage.
    func edits(before: [DraftCitation], _ messages: Messages) -> [DeskEdit] {
        var edits: [DeskEdit] = []
        for (field, names) in Self.parts where fields.isChanged(field, in: names) {
            edits.append(.setHead(value(of: field, before: before, messages), words: fields.words(of: field)))
        }
        let changed = Set(edits.compactMap { if case .setHead(let value, _) = $0 { value.field } else { nil } })
        edits.append(.acceptHead(HeadField.allCases.filter { !changed.contains($0) }))
        return edits
    }

    private static let parts: [(HeadField, [String])] = [
        (.number, ["number"]), (.type, ["type"]), (.title, ["title"]), (.issuer, ["issuer"]), (.issued, ["issued"]),
        (.place, ["place"]), (.signatory, ["signatory", "signatory-title"] + capacityNames),
        (.effective, ["effective"]), (.basis, ["basis"]),
        (.replaces, ["replaces"]), (.recipients, ["recipients"]),
    ]

    private func value(of field: HeadField, before: [DraftCitation], _ messages: Messages) -> HeadValue {
        switch field {
        case .number: return .number(fields["number"])
        case .type: return .type(DirectiveType(rawValue: fields["type"]) ?? .other)
        case .title: return .title(fields["title"].split(whereSeparator: \.isNewline).joined(separator: " "))
        case .issuer: return .issuer(fields["issuer"])
        case .issued: return .issued(TypedDate.kept(fields["issued"]))
        case .place: return .place(fields["place"])
        case .signatory:
            return .signatory(
                .init(
                    fields["signatory"], title: fields["signatory-title"].trimmed.nonEmpty,
                    capacity: Self.capacity(fields)))
        case .effective: return .effective(TypedDate.kept(fields["effective"]))
        case .basis:
            return .basis(
                TypedLines.items(fields["basis"]).map { line in
                    before.first { Self.line($0, messages) == line } ?? Self.citation(line)
                })
        case .replaces: return .replaces(TypedLines.items(fields["replaces"]))
        case .recipients: return .recipients(TypedLines.items(fields["recipients"]))
        }
    }

    /// "number; date; issuer; title", the last ones left out where there is nothing.
    private static func line(_ citation: DraftCitation, _ messages: Messages) -> String {
        var parts = [
            citation.number ?? "", TypedDate.shown(citation.date, messages), citation.issuer ?? "",
            citation.title ?? "",
        ]
        while parts.count > 1, parts.last == "" { parts.removeLast() }
        return parts.joined(separator: "; ")
    }

    private static func citation(_ line: String) -> DraftCitation {
        let parts = line.split(maxSplits: 3, omittingEmptySubsequences: false) { ";；".contains($0) }
            .map { String($0).trimmed.nonEmpty }
        return DraftCitation(
            typed: parts[0], date: parts.count > 1 ? TypedDate.kept(parts[1]) : nil,
            issuer: parts.count > 2 ? parts[2] : nil, title: parts.count > 3 ? parts[3] : nil)
    }

    /// The form after a conflict.
    func facing(_ head: DeskHead, version: Int, _ messages: Messages) -> HeadForm {
        var form = self
        form.seen = version
        form.fields = fields.facing(HeadForm(head, version: version, messages).fields)
        return form
    }
}

extension HeadForm {
    func html(in draft: PendingDraft, token: String?, problems: [FieldProblem], _ messages: Messages) -> HTML {
        let types = DirectiveType.allCases.map { Choice($0.rawValue, $0.name(messages)) }
        let content: HTML = """
            \(hiddenField("what", "head"))\(hiddenField("seen", String(seen)))\
            \(fields.before)\
            \(area(.title, rows: 2, problems, messages))<div class="row">\(line(.number, problems, messages))\
            \(select(HeadField.type.name(messages), name: "type", choices: types, chosen: fields["type"]))</div>\
            \(line(.issuer, problems, messages))<div class="row">\(into(.issued, dayField(
                HeadField.issued.name(messages), name: "issued", value: fields["issued"],
                problem: problems.of("issued"))))\(line(.place, problems, messages))</div>\
            <div class="row">\(line(.signatory, problems, messages))\(field(
                messages("Their title"), name: "signatory-title", value: fields["signatory-title"]))</div>\
            \(Self.capacityLines(fields, messages))\
            \(into(.effective, dayField(
                HeadField.effective.name(messages), name: "effective", value: fields["effective"],
                problem: problems.of("effective"))))\
            \(area(.basis, rows: 4, hint: messages("One a line: number; date; issuer; title."), problems, messages))\
            \(area(.replaces, rows: 1, hint: messages("One number a line."), problems, messages))\
            \(area(.recipients, rows: 4, hint: messages("One a line."), problems, messages))\
            <p class="deeds">\(button(messages("Save"), .main, key: "↵"))\
            \(linkButton(messages("Leave as it was"), DeskPlace(draft.id, at: "head")))</p>
            """
        return form(to: DraftRoute.edit(draft.id), token: token, id: "edit", content)
    }

    private func line(_ part: HeadField, _ problems: [FieldProblem], _ messages: Messages) -> HTML {
        into(
            part,
            field(
                part.name(messages), name: part.rawValue, value: fields[part.rawValue],
                problem: problems.of(part.rawValue)))
    }

    private func area(
        _ field: HeadField, rows: Int, hint: String? = nil, _ problems: [FieldProblem], _ messages: Messages
    ) -> HTML {
        into(
            field,
            textArea(
                field.name(messages), name: field.rawValue, value: fields[field.rawValue], rows: rows, hint: hint,
                problem: problems.of(field.rawValue)))
    }

    private func into(_ field: HeadField, _ content: HTML) -> HTML {
        "<div class=\"into\" data-into=\"\(field.rawValue)\">\(content)\(fields.place(of: field))</div>"
    }
}
