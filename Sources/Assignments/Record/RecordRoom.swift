import Database
import Directives
import FoundationEssentials
import HTML
import Journal
import Organisation
import Reading
import Web
import WorkCalendar

/// The pages of one assignment: what it says, that it is done, its corrections.
struct RecordRoom {
    let visit: Visit
    let caller: Caller

    init(_ visit: Visit) throws {
        self.visit = visit
        caller = try visit.signedIn()
    }

    private var messages: Messages { visit.messages }

    func show(_ id: Assignment.ID, refusal: (any Refusal)? = nil, form: Form? = nil) throws -> Response? {
        guard let page = try page(id) else { return nil }
        let problems = refusal.map { [FieldProblem($0, messages)] } ?? []
        let pages = AssignmentPages(
            messages: messages, token: visit.token?.text, moment: { visit.moment($0) }, then: { then(id, $0) })
        let html = pages.show(
            page, problems: problems, doneOn: form?["done_on"] ?? "", note: form?["note"] ?? "")
        return visit.page(page.detail.assignment.text, PageOptions(status: refusal?.status ?? 200), html)
    }

    private func then(_ id: Assignment.ID, _ moment: Instant) -> Address? {
        let day = moment.day(in: visit.offset)
        return day < visit.today ? AssignmentRoute.show(id).address(asAt: day) : nil
    }

    private func page(_ id: Assignment.ID) throws -> AssignmentPage? {
        try visit.database.read { connection -> AssignmentPage? in
            let visibility = try Visibility(of: caller, in: connection)
            guard let detail = try detail(id, for: visibility, connection) else { return nil }
            // Who sees the assignment sees the directive it was read from.
            let store = DirectiveStore(connection, for: .everything)
            let own = DirectiveStore(connection, for: visibility)
            guard let directive = try store.directive(detail.assignment.directive) else { return nil }
            let wording = try detail.assignment.wordingDirective.flatMap { try store.directive($0) } ?? directive
            let content = try present(connection) { now in
                try DirectiveStore(now, for: .everything).content(of: wording.id)
            }
            let leads = try EntryStore(connection).paths(of: Set(detail.leads.compactMap(\.body)))
            let done = try present(connection) { try history(of: id, $0) }
            return AssignmentPage(
                detail: detail, directive: directive, wording: wording,
                former: try former(of: id, store, own, connection),
                passage: AssignmentPage.Passage(of: detail.assignment.source, in: content?.text ?? ""),
                basis: try own.basisChain(of: directive.id), citing: try own.citing(directive.id),
                findings: wording == directive
                    ? content?.findings.filter { $0.ref == detail.assignment.ref } ?? [] : [],
                history: done, clock: visit.ledgerClock,
                rollup: try RollupStore(connection, for: visibility).rollup(of: id),
                mayComplete: ([detail.keeperPath] + leads.values).contains { caller.may(.completeAssignment, at: $0) },
                mayAmend: caller.may(.amendAssignment, at: detail.keeperPath),
                mayReadBasis: try detail.withdrawal?.directive.map { try own.directive($0) != nil } ?? false)
        }
    }

    /// What stands in the present alone, also for a visit to the past: texts, the journal, names of people.
    private func present<Value>(_ connection: Connection, _ body: (Connection) throws -> Value) throws -> Value {
        try visit.asAt?.present.read(body) ?? body(connection)
    }

    private func detail(
        _ id: Assignment.ID, for visibility: Visibility, _ connection: Connection
    ) throws -> AssignmentDetail? {
        let detail = try AssignmentStore(connection).detail(id, for: visibility)
        guard let asAt = visit.asAt else { return detail }
        return try asAt.present.read { try detail?.named(by: PersonStore($0)) }
    }

    /// What was done to it, by the day that is looked at.
    private func history(of id: Assignment.ID, _ now: Connection) throws -> [AssignmentPage.HistoryLine] {
        let records = try Journal.history(
            of: JournalSubject(kind: "assignment", id: id.rawValue), limit: 500, in: now
        ).filter { $0.number <= visit.asAt?.entry ?? .max }
        let removed = try RemovedWords(of: records, in: now)
        return try records.map { record in
            var line = try line(record, now)
            line.removed = removed.sentence(record, visit.messages) { visit.moment($0) }
            return line
        }
    }

    /// What it said before, each with the names of the texts; only texts that the visitor may read have an address.
    private func former(
        of id: Assignment.ID, _ all: DirectiveStore, _ own: DirectiveStore, _ connection: Connection
    ) throws -> [WordingHistory.Line] {
        func name(_ id: Directive.ID) throws -> WordingHistory.TextName {
            let directive = try all.directive(id)
            let mayRead = try own.directive(id) != nil
            return WordingHistory.TextName(
                name: directive?.number ?? directive?.title ?? "", address: mayRead ? "/directives/\(id.rawValue)" : nil
            )
        }
        return try SupersessionStore(connection).supersessions(of: id).map { supersession in
            WordingHistory.Line(
                supersession: supersession, by: try name(supersession.directive),
                former: try name(supersession.before.textDirective))
        }
    }

    private func line(_ record: JournalRecord, _ connection: Connection) throws -> AssignmentPage.HistoryLine {
        let entry = record.entry
        let who = try entry.actor.person.flatMap { try PersonStore(connection).person(Person.ID(rawValue: $0))?.name }
        // An entry of an older form is shown without what it changed; the journal's own page has it in full.
        let change = try? JSONDecoder().decode(Changed.self, from: Data((entry.change ?? "").utf8))
        let (before, after) = (change?.before, change?.after)
        return AssignmentPage.HistoryLine(
            at: entry.at, who: who, verb: entry.verb, before: before?.assignment, after: after?.assignment,
            completion: after?.completion ?? before?.completion, withdrawal: after?.withdrawal ?? before?.withdrawal,
            note: after?.assignment?.reason ?? after?.completion?.note ?? after?.withdrawal?.reason)
    }

    private struct Changed: Decodable {
        let before: State?
        let after: State?

        /// One side of a change: whichever of these it is.
        struct State: Decodable {
            let assignment: AssignmentJournal?
            let completion: CompletionJournal?
            let withdrawal: WithdrawalJournal?

            init(from decoder: any Decoder) {
                assignment = try? AssignmentJournal(from: decoder)
                // A correction with reason and basis has all that a withdrawal has.
                let isOther = assignment == nil
                completion = isOther ? try? CompletionJournal(from: decoder) : nil
                withdrawal = isOther ? try? WithdrawalJournal(from: decoder) : nil
            }
        }
    }

    func complete(_ id: Assignment.ID) throws -> Response? {
        guard let form = visit.request.form else { return nil }
        do {
            let day = try TypedDayRefusal.day(form["done_on"] ?? "", field: "done_on")
            let action = CompleteAssignment(
                id: id, doneOn: day, note: form["note"], occurrence: form["occurrence"]?.nonEmpty, caller: caller)
            let after = try visit.gate.perform(action, as: caller)
            return visit.redirect(to: AssignmentRoute.show(id), saying: said(after))
        } catch let refusal as any Refusal {
            return try show(id, refusal: refusal, form: form)
        }
    }

    private func said(_ detail: AssignmentDetail) -> String {
        guard detail.assignment.phase == .open else { return messages("The assignment is done.") }
        guard let next = detail.assignment.due.on else { return messages("It is noted as done, and goes on.") }
        return messages("It is done. The next is due on {day}.", ["day": messages.day(next)])
    }

    func reopen(_ id: Assignment.ID) throws -> Response? {
        let occurrence = visit.request.form?["occurrence"]?.nonEmpty
        return try openAgain(ReopenAssignment(id: id, occurrence: occurrence, caller: caller))
    }

    private func openAgain(_ action: some AssignmentAction) throws -> Response? {
        do {
            try visit.gate.perform(action, as: caller)
        } catch let refusal as any Refusal {
            return try show(action.id, refusal: refusal)
        }
        return visit.redirect(to: AssignmentRoute.show(action.id), saying: messages("The assignment is open again."))
    }

    func amendForm(_ id: Assignment.ID) throws -> Response? {
        guard let detail = try detail(id) else { return nil }
        guard caller.may(.amendAssignment, at: detail.keeperPath) else { throw GateRefusal.notAllowed }
        return formPage(AmendmentForm(Amendment(detail), messages), detail, nil)
    }

    func amend(_ id: Assignment.ID) throws -> Response? {
        guard let sent = visit.request.form, let detail = try detail(id) else { return nil }
        let typed = AmendmentForm(sent)
        do {
            let amendment = try typed.amendment(of: detail)
            try visit.gate.perform(AmendAssignment(id: id, amendment: amendment, caller: caller), as: caller)
        } catch let refusal as any Refusal {
            return formPage(typed, detail, refusal)
        }
        return visit.redirect(to: AssignmentRoute.show(id), saying: messages("The assignment was corrected."))
    }

    private func formPage(_ typed: AmendmentForm, _ detail: AssignmentDetail, _ refusal: (any Refusal)?) -> Response {
        let html = typed.html(
            of: detail, problems: refusal.map { [FieldProblem($0, messages)] } ?? [], token: visit.token?.text, messages
        )
        return visit.page(messages("Correct the assignment"), PageOptions(status: refusal?.status ?? 200), html)
    }

    func withdrawForm(_ id: Assignment.ID) throws -> Response? {
        guard let detail = try detail(id) else { return nil }
        guard caller.may(.amendAssignment, at: detail.keeperPath) else { throw GateRefusal.notAllowed }
        return withdrawalPage(WithdrawalForm(), detail, nil)
    }

    func withdraw(_ id: Assignment.ID) throws -> Response? {
        guard let sent = visit.request.form, let detail = try detail(id) else { return nil }
        let typed = WithdrawalForm(sent)
        do {
            let action = WithdrawAssignment(id: id, reason: typed.reason, basis: typed.basis, caller: caller)
            try visit.gate.perform(action, as: caller)
        } catch let refusal as any Refusal {
            return withdrawalPage(typed, detail, refusal)
        }
        return visit.redirect(to: AssignmentRoute.show(id), saying: messages("The assignment is withdrawn."))
    }

    func restore(_ id: Assignment.ID) throws -> Response? {
        try openAgain(RestoreAssignment(id: id, caller: caller))
    }

    private func withdrawalPage(
        _ typed: WithdrawalForm, _ detail: AssignmentDetail, _ refusal: (any Refusal)?
    ) -> Response {
        let html = typed.html(
            of: detail, problems: refusal.map { [FieldProblem($0, messages)] } ?? [], token: visit.token?.text, messages
        )
        return visit.page(messages("Withdraw the assignment"), PageOptions(status: refusal?.status ?? 200), html)
    }

    private func detail(_ id: Assignment.ID) throws -> AssignmentDetail? {
        try visit.database.read { connection in
            try AssignmentStore(connection).detail(id, for: Visibility(of: caller, in: connection))
        }
    }
}
