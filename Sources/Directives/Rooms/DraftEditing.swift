import HTML
import Organisation
import Reading
import Web

/// Takes what a form of the confirm page sends, and shows the form again with its words when it is refused.
struct DraftEditing {
    let room: DraftRoom
    let visit: Visit
    let caller: Caller

    /// Performs what the form asks; `nil` for a form that asks for nothing known.
    func answer(_ id: PendingDraft.ID) throws -> Response? {
        guard let form = visit.request.form else { return nil }
        switch form["what"] {
        case "card": return try card(id, form)
        case "split": return try split(id, form)
        case "head": return try head(id, form)
        case "name": return try name(id, form)
        case "add": return try add(id, form)
        default: return try single(id, form)
        }
    }

    private func card(_ id: PendingDraft.ID, _ form: Form) throws -> Response? {
        guard let typed = CardForm(form), let page = try room.page(id, visit, caller) else { return nil }
        do {
            let edits = try typed.edits(reading: page.desk.term)
            try visit.gate.perform(EditDraft(id, edits, seen: typed.seen), as: caller)
            let editing: DeskPlace.Editing? = form["keep"] == nil ? nil : .card(typed.number)
            return visit.redirect(to: DeskPlace(id, editing: editing, at: "c\(typed.number)"))
        } catch let refusal as DeskRefusal {
            return try room.confirmPage(id, visit, caller, refusal: refusal) { page in
                guard case .cardConflict = refusal, let card = page.desk.card(typed.number) else { return .card(typed) }
                return .card(typed.facing(card, version: page.draft.version, page.messages))
            }
        }
    }

    private func split(_ id: PendingDraft.ID, _ form: Form) throws -> Response? {
        guard let typed = SplitForm(form) else { return nil }
        do {
            try visit.gate.perform(EditDraft(id, [try typed.edit()], seen: typed.seen), as: caller)
            return visit.redirect(to: DeskPlace(id, at: "c\(typed.number)"))
        } catch let refusal as DeskRefusal {
            return try room.confirmPage(id, visit, caller, refusal: refusal) { _ in .split(typed) }
        }
    }

    private func head(_ id: PendingDraft.ID, _ form: Form) throws -> Response? {
        guard let typed = HeadForm(form), let page = try room.page(id, visit, caller) else { return nil }
        do {
            let edits = typed.edits(before: page.desk.head.directive.basis, visit.messages)
            try visit.gate.perform(EditDraft(id, edits, seen: typed.seen), as: caller)
            return visit.redirect(to: DeskPlace(id, at: "head"))
        } catch let refusal as DeskRefusal {
            return try room.confirmPage(id, visit, caller, refusal: refusal) { page in
                guard case .headConflict = refusal else { return .head(typed) }
                return .head(typed.facing(page.desk.head, version: page.draft.version, page.messages))
            }
        }
    }

    private func name(_ id: PendingDraft.ID, _ form: Form) throws -> Response? {
        guard let typed = NameForm(form), let page = try room.page(id, visit, caller) else { return nil }
        do {
            try visit.gate.perform(
                EditDraft(id, [try typed.edit(in: page.names)], seen: page.draft.version), as: caller)
            return visit.redirect(to: DeskPlace(id, at: "doubts"))
        } catch let refusal as NameRefusal {
            return try room.confirmPage(id, visit, caller, refusal: refusal) { _ in .name(typed) }
        }
    }

    /// What is to become of one proposed change, or of all that are open.
    func decide(_ id: PendingDraft.ID) throws -> Response? {
        guard let form = visit.request.form, let page = try room.page(id, visit, caller) else { return nil }
        let seen = form["seen"].flatMap(Int.init) ?? 0
        let key = form["change"] ?? ""
        do {
            var choices: [(key: String, choice: DecideChanges.Choice)] = []
            var rest: DecideChanges.Rest?
            switch form["choice"] {
            case "accept": choices = [(key, .accept(.found))]
            case "accept-new": choices = [(key, .accept(.new))]
            case "accept-other": choices = [(key, .accept(.item(try item(form["item"] ?? "", for: key, page))))]
            case "refuse": choices = [(key, .refuse)]
            case "leave": choices = [(key, .leave)]
            case "accept-rest": rest = .acceptPlain
            case "refuse-rest": rest = .refuse
            default: return nil
            }
            try visit.gate.perform(
                DecideChanges(id, choices, rest: rest, seen: seen, room.registry.ledger), as: caller)
            return visit.redirect(to: DeskPlace(id, at: key.isEmpty ? "changes" : "change-\(key)"))
        } catch let refusal as DeskRefusal {
            return try room.confirmPage(id, visit, caller, refusal: refusal) { _ in nil }
        }
    }

    /// The item that a person named by its numbering.
    private func item(_ typed: String, for key: String, _ page: ConfirmPage) throws -> Int64 {
        guard let proposal = page.changes.proposal(key) else { throw DeskRefusal.noSuchChange }
        let items = page.changes.texts[proposal.text].items
        let wanted = typed.trimmed
        guard
            let item = items.first(where: { $0.ref == wanted })
                ?? items.first(where: { $0.ref.lowercased() == wanted.lowercased() })
        else { throw DeskRefusal.changeWithoutItem }
        return item.id
    }

    /// A new assignment from words that must stand in the text.
    private func add(_ id: PendingDraft.ID, _ form: Form) throws -> Response? {
        let typed = (form["text"] ?? "").replacing("\r\n", with: "\n")
        guard let page = try room.page(id, visit, caller) else { return nil }
        do {
            let text = page.content.text
            let sent = form["at-text"].flatMap { Span(sent: $0) }
            guard let span = sent ?? text.span(of: typed.trimmed) else {
                throw typed.trimmed.isEmpty ? DeskRefusal.textMissing : DeskRefusal.wordsElsewhere
            }
            let edit = DeskEdit.add(words: typed, source: span, line: text.line(of: span.start))
            try visit.gate.perform(EditDraft(id, [edit], seen: page.draft.version), as: caller)
            let number = (page.desk.cards.map(\.number).max() ?? 0) + 1
            return visit.redirect(to: DeskPlace(id, editing: .card(number), at: "c\(number)"))
        } catch let refusal as DeskRefusal {
            return try room.confirmPage(id, visit, caller, refusal: refusal) { _ in .new(typed: typed) }
        }
    }

    /// What is done with one button.
    private func single(_ id: PendingDraft.ID, _ form: Form) throws -> Response? {
        let seen = form["seen"].flatMap(Int.init) ?? 0
        do {
            guard let (edit, anchor) = try edit(form, of: id) else { return nil }
            try visit.gate.perform(EditDraft(id, [edit], seen: seen), as: caller)
            return visit.redirect(to: DeskPlace(id, at: anchor))
        } catch let refusal as DeskRefusal {
            return try room.confirmPage(id, visit, caller, refusal: refusal) { _ in nil }
        }
    }

    private func edit(_ form: Form, of id: PendingDraft.ID) throws -> (DeskEdit, anchor: String?)? {
        let card = form["card"].flatMap(Int.init)
        let anchor = card.map { "c\($0)" }
        switch (form["what"], card) {
        case ("accept", let card?): return (.accept(card: card, fields: CardField.allCases), anchor)
        case ("remove", let card?): return (.remove(card: card), anchor)
        case ("restore", let card?): return (.restore(card: card), anchor)
        case ("merge", let card?): return (.merge(card: card), anchor)
        case ("accept-head", _): return (.acceptHead(HeadField.allCases), "head")
        case ("accept-column", _):
            return form["column"].flatMap(CardField.init(rawValue:)).map { (.acceptColumn($0), "doubts") }
        case ("aside", _):
            return form["finding"].flatMap(Int.init).map { (.putAside(finding: $0, true), "doubts") }
        case ("report-aside", _), ("report-back", _):
            let isAside = form["what"] == "report-aside"
            return form["report"].flatMap(Int.init).map { (.putReportAside($0, isAside), "reports") }
        case ("words", _): return try words(form, card, of: id).map { ($0, anchor ?? "head") }
        default: return nil
        }
    }

    /// Words chosen in the text for a field of a card that is not open: a script sends these.
    private func words(_ form: Form, _ card: Int?, of id: PendingDraft.ID) throws -> DeskEdit? {
        guard let span = form["at"].flatMap({ Span(sent: $0) }), let words = form["words"] else { return nil }
        let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let card, card > 0 {
            guard let field = form["field"].flatMap(CardField.init(rawValue:)) else { return nil }
            if field == .due {
                guard let page = try room.page(id, visit, caller) else { return nil }
                guard let due = page.desk.term(in: line) else { throw DeskRefusal.wordsNameNoTime }
                return .set(card: card, .due(due), words: span)
            }
            return ChosenWords.value(line, for: field).map { .set(card: card, $0, words: span) }
        }
        guard let field = form["field"].flatMap(HeadField.init(rawValue:)) else { return nil }
        return ChosenWords.value(line, for: field).map { .setHead($0, words: span) }
    }
}

/// What words chosen in the text say of a field that takes words as they are; `nil` for a field that does not.
enum ChosenWords {
    static func value(_ words: String, for field: CardField) -> CardValue? {
        switch field {
        case .text: .text(words)
        case .lead: .lead(names(words))
        case .support: .support(names(words))
        case .product: .product(words)
        case .people, .due, .targets, .weight: nil
        }
    }

    static func value(_ words: String, for field: HeadField) -> HeadValue? {
        switch field {
        case .number: .number(words)
        case .title: .title(words)
        case .issuer: .issuer(words)
        case .place: .place(words)
        case .type, .issued, .signatory, .effective, .basis, .replaces, .recipients: nil
        }
    }

    /// Bodies named one after another: "A; B", "甲、乙".
    private static func names(_ words: String) -> [String] {
        words.split { ";；、".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

extension String {
    /// Where the words stand for the first time, line breaks as spaces; `nil` where they do not.
    func span(of words: String) -> Span? {
        guard !words.isEmpty else { return nil }
        let space = UInt8(ascii: " ")
        let haystack = utf8.map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? space : $0 }
        let needle = words.utf8.map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? space : $0 }
        guard needle.count <= haystack.count else { return nil }
        for start in 0...(haystack.count - needle.count)
        where haystack[start] == needle[0] && haystack[start..<(start + needle.count)].elementsEqual(needle) {
            return Span(start: start, end: start + needle.count)
        }
        return nil
    }
}
