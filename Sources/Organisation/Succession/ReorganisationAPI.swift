import Database
import HTML
import Web
import WorkCalendar

/// Mergers, splits, renamings, abolitions and moves as JSON, below /api/v1/bodies/{id}.
struct ReorganisationAPI {
    let work: any BodyWork
    let body: Body.ID

    /// A reorganisation as programs send it; a day as 2025-07-01.
    struct Sent: Decodable, Sendable {
        struct Beginning: Decodable, Sendable {
            let name: String
            let identifier: String?
        }

        struct Given: Decodable, Sendable {
            let assignment: Int64
            /// The place among those that go on, from 0: first `into`, then `begins`.
            let receiver: Int
        }

        let kind: String
        let day: String
        let ground: String
        let others: [Int64]?
        let into: [Int64]?
        let begins: [Beginning]?
        let posts: String?
        let below: String?
        let division: String?
        let given: [Given]?
    }

    func respond(to visit: Visit, _ rest: [String]) throws -> Response? {
        switch (visit.request.method, rest) {
        case (.get, ["reorganisations"]): return try list(visit)
        case (.post, ["reorganisation"]): return try carryOut(visit)
        case (.post, ["reorganisation", "preview"]): return try preview(visit)
        case (.put, ["parent"]): return try move(visit)
        default: return nil
        }
    }

    private func plan(_ visit: Visit) throws -> ReorganisationPlan {
        let sent = try visit.request.decoded(Sent.self)
        let from = try Day(sent: sent.day, or: .member("day"))
        func id(_ raw: Int64) -> Body.ID { Body.ID(rawValue: raw) }
        let given = Dictionary(
            (sent.given ?? []).map { ($0.assignment, $0.receiver) }, uniquingKeysWith: { _, last in last })
        return ReorganisationPlan(
            kind: try word(sent.kind, "kind"), former: [body] + (sent.others ?? []).map(id),
            receivers: (sent.into ?? []).map { .known(id($0)) }
                + (sent.begins ?? []).map { .new(name: $0.name, identifier: $0.identifier) },
            from: from, ground: sent.ground, posts: try sent.posts.map { try word($0, "posts") } ?? .move,
            below: try sent.below.map { try word($0, "below") } ?? .follow,
            division: try sent.division.map { try word($0, "division") } ?? .first, given: given)
    }

    private func word<Word: RawRepresentable<String>>(_ text: String, _ member: String) throws(APIRefusal) -> Word {
        guard let word = Word(rawValue: text) else { throw .member(member) }
        return word
    }

    private func list(_ visit: Visit) throws -> Response? {
        let found = try visit.database.read { connection in
            try BodyStore(connection).body(body).map { try ReorganisationStore(connection).reorganisations(of: $0.id) }
        }
        return try found.map { try .json(encoding: ListPage($0.map(Item.init), next: nil)) }
    }

    private func preview(_ visit: Visit) throws -> Response? {
        let (plan, caller) = (try plan(visit), try visit.signedIn())
        let preview = try visit.database.read { connection in
            try ReorganisationPreview(plan, work: work, as: caller, today: visit.today, in: connection)
        }
        return try .json(encoding: Foreseen(preview))
    }

    private func carryOut(_ visit: Visit) throws -> Response? {
        try visit.perform(ReorganiseBodies(try plan(visit), work: work)) { outcome in
            try KeptAnswer(
                status: 201, location: "/api/v1/bodies/\(body.rawValue)/reorganisations", encoding: Done(outcome))
        }
    }

    private struct Place: Decodable, Sendable { let parent: Int64? }

    private func move(_ visit: Visit) throws -> Response? {
        let parent = try visit.request.decoded(Place.self).parent.map(Body.ID.init(rawValue:))
        return try visit.perform(MoveBody(body, below: parent, work: work)) { moved in
            try KeptAnswer(status: 200, encoding: BodyAPI.Item(moved))
        }
    }
}

extension ReorganisationAPI {
    /// A reorganisation as programs see it.
    struct Item: Encodable {
        struct Party: Encodable {
            let body: Int64
            let name: String
        }

        let id: Int64
        let kind, day, ground: String
        let former, successors: [Party]

        init(_ one: Reorganisation) {
            (id, kind, day, ground) = (one.id.rawValue, one.kind.rawValue, one.from.iso, one.ground)
            former = one.former.map { Party(body: $0.body.rawValue, name: $0.name) }
            successors = one.successors.map { Party(body: $0.body.rawValue, name: $0.name) }
        }
    }

    /// What was done, in numbers.
    private struct Done: Encodable {
        let id: Int64
        let successors: [Int64]
        let assignments, posts, bodies: Int

        init(_ outcome: ReorganiseBodies.Outcome) {
            (id, successors) = (outcome.id.rawValue, outcome.successors.map(\.rawValue))
            (assignments, posts, bodies) = (outcome.assignments, outcome.posts, outcome.bodies)
        }
    }

    /// What would be done, in numbers.
    private struct Foreseen: Encodable {
        let leads, supports, keeps, posts, bodies: Int

        init(_ preview: ReorganisationPreview) {
            (leads, supports, keeps) = (preview.work.leads, preview.work.supports, preview.work.keeps)
            (posts, bodies) = (preview.posts, preview.bodies)
        }
    }
}
