import Database
import Directives
import Organisation

/// Gives the work of bodies that end to those that go on, assignment by assignment, each with its entry in the journal.
struct Handing {
    private let handover: WorkHandover
    private let act: Act
    private let former: Set<Body.ID>
    private let formerNames: [Body.ID: String]
    private let store: HandoverStore

    init(_ handover: WorkHandover, _ act: Act) {
        (self.handover, self.act) = (handover, act)
        former = Set(handover.former.map(\.id))
        formerNames = Dictionary(handover.former.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        store = HandoverStore(act.connection)
    }

    /// - Returns: how many open assignments passed.
    func carriedOut() throws -> Int {
        var reaching = ReachRewriting(act.connection)
        var dues = DueHanding(handover, act)
        var passed = 0
        for body in handover.former {
            try store.eachPage(reaching: body.id) { page in
                passed += try pass(page, &reaching)
                try dues.pass(page.rows.map(\.id))
            }
        }
        try reaching.finish()
        try dues.finish()
        try KeepingStore(act.connection).pass(
            from: handover.former.map(\.id), to: handover.receivers[0].id, in: act)
        return passed
    }

    private func pass(_ page: WorkPage, _ reaching: inout ReachRewriting) throws -> Int {
        let pairs = page.rows.map { (before: $0, after: passed($0)) }.filter { $0.before != $0.after }
        guard !pairs.isEmpty else { return 0 }
        let named = page.named.union(handover.receivers.map(\.id))
        try reaching.rewrite(pairs, paths: try EntryStore(act.connection).paths(of: named))
        try store.write(pairs.map(\.after))
        try store.keep(pairs.flatMap { parts(of: $0.before) }, of: handover.reorganisation)
        try store.find(pairs.map { ($0.after.id, newNames($0.before, $0.after)) })
        for (before, after) in pairs {
            try act.record(
                "assignment", after.id.rawValue, before: before.journal(), after: after.journal(basis: handover.ground))
        }
        try letRead(pairs.map(\.after))
        return pairs.count { $0.after.phase == .open }
    }

    /// The assignment as it is afterwards: an open one is led and supported by the receivers, any is kept by the first.
    private func passed(_ row: WorkRow) -> WorkRow {
        var row = row
        if former.contains(row.keptBy) { row.keptBy = handover.receivers[0].id }
        guard row.phase == .open, row.bodies.contains(where: isFormer) else { return row }
        let receivers = handover.receivers(of: row.id.rawValue)
        var bodies: [AssignedBody] = []
        for body in row.bodies {
            let replaced =
                isFormer(body)
                ? receivers.map { AssignedBody(role: body.role, name: $0.name, body: $0.id) } : [body]
            for new in replaced where !bodies.contains(where: { $0.role == new.role && $0.isSame(as: new) }) {
                bodies.append(new)
            }
        }
        // Who leads it now need not support itself.
        let leads = Set(bodies.filter { $0.role == .lead }.compactMap(\.body))
        row.bodies = bodies.filter { body in
            body.role == .lead || !(body.body.map { leads.contains($0) && isReceiver($0) } ?? false)
        }
        return row
    }

    private func isFormer(_ body: AssignedBody) -> Bool { body.body.map(former.contains) ?? false }

    private func isReceiver(_ body: Body.ID) -> Bool { handover.receivers.contains { $0.id == body } }

    private func parts(of row: WorkRow) -> [HandedPart] {
        var parts: [HandedPart] = []
        if former.contains(row.keptBy) {
            parts.append(
                HandedPart(assignment: row.id, role: .keeper, body: row.keptBy, name: formerNames[row.keptBy] ?? "—"))
        }
        guard row.phase == .open else { return parts }
        for body in row.bodies {
            guard let id = body.body, former.contains(id) else { continue }
            let role: HandedPart.Role = body.role == .lead ? .lead : .support
            parts.append(HandedPart(assignment: row.id, role: role, body: id, name: body.name))
        }
        return parts
    }

    private func newNames(_ before: WorkRow, _ after: WorkRow) -> [String] {
        let known = Set(before.bodies.map(\.name))
        return after.bodies.map(\.name).filter { !known.contains($0) }
    }

    /// Who leads or supports now may read the texts.
    private func letRead(_ rows: [WorkRow]) throws {
        let receivers = Set(handover.receivers.map(\.id))
        var named: Set<Pair> = []
        for row in rows {
            for body in row.bodies.compactMap(\.body) where receivers.contains(body) {
                named.insert(Pair(directive: row.directive, body: body))
            }
        }
        for pair in named { try Directive.nowNames(pair.body, in: pair.directive, act) }
    }

    private struct Pair: Hashable {
        let directive: Directive.ID
        let body: Body.ID
    }
}

extension AssignedBody {
    /// Whether both are one body of the directory, or the same words for one that is not in it.
    fileprivate func isSame(as other: AssignedBody) -> Bool {
        body == other.body && (body != nil || name == other.name)
    }
}
