import Database
import Web
import WorkCalendar

/// The members of a group as JSON, below /api/v1/bodies/{id}/members.
struct GroupAPI {
    let group: Body.ID

    /// A member as programs see it.
    struct Item: Encodable {
        let id: Int64
        let body: Int64
        let name: String
        let begins, ends: String?

        init(_ member: GroupMember) {
            (id, body, name) = (member.id.rawValue, member.member.rawValue, member.name)
            (begins, ends) = (member.begins?.iso, member.ends?.iso)
        }
    }

    private struct NewMember: Decodable { let body: Int64; let begins: String? }
    private struct End: Decodable { let last: String }

    /// - Parameter rest: What follows "members".
    func respond(to visit: Visit, _ rest: [String]) throws -> Response? {
        switch (visit.request.method, rest.count) {
        case (.get, 0): return try list(visit)
        case (.post, 0): return try add(visit)
        case (.put, 2) where rest[1] == "end":
            guard let id = GroupMember.ID(segment: rest[0]) else { return nil }
            return try end(id, visit)
        default: return nil
        }
    }

    private func list(_ visit: Visit) throws -> Response? {
        let wanted = try visit.request.query["on"].map { try Day(sent: $0, or: .parameter("on")) }
        let found = try visit.database.read { connection -> [GroupMember]? in
            guard try BodyStore(connection).body(group) != nil else { return nil }
            return try GroupStore(connection).members(of: group)
        }
        return try found.map { members in
            let shown = members.filter { member in wanted.map { member.overlaps(from: $0, to: $0) } ?? true }
            return try .json(encoding: ListPage(shown.map(Item.init), next: nil))
        }
    }

    private func add(_ visit: Visit) throws -> Response? {
        let sent = try visit.request.decoded(NewMember.self)
        let begins = try sent.begins.map { try Day(sent: $0, or: .member("begins")) }
        let action = AddMember(Body.ID(rawValue: sent.body), to: group, from: begins)
        return try visit.perform(action) { try KeptAnswer(status: 201, encoding: Item($0)) }
    }

    private func end(_ id: GroupMember.ID, _ visit: Visit) throws -> Response? {
        let last = try Day(sent: try visit.request.decoded(End.self).last, or: .member("last"))
        return try visit.perform(EndMember(id, of: group, last: last)) {
            try KeptAnswer(status: 200, encoding: Item($0))
        }
    }
}

/// The part of the API's description that tells of groups.
enum GroupOperations {
    static var operations: [Operation] {
        let (tag, id) = ("bodies", Operation.Parameter.id("id", "The group's number."))
        let usual = [Operation.Answer.absent] + Operation.Answer.usual
        return [
            Operation(
                .get, "/api/v1/bodies/{id}/members", id: "listMembers",
                summary: "Lists the bodies a group stands for or stood for.", tag: tag,
                parameters: [
                    id, Operation.Parameter("on", in: .query, .day, "Only those of this day."),
                ], answers: [.init(200, "The members.", .named("GroupMemberPage"))] + usual),
            Operation(
                .post, "/api/v1/bodies/{id}/members", id: "addMember", summary: "Lets a group stand for one more body.",
                tag: tag, parameters: [id, .idempotencyKey], requestBody: .json(.named("NewGroupMember")),
                answers: [.init(201, "The member.", .named("GroupMember"))] + usual + Operation.Answer.refused),
            Operation(
                .put, "/api/v1/bodies/{id}/members/{member}/end", id: "endMember",
                summary: "Says the last day on which a group stands for a body.", tag: tag,
                parameters: [id, .id("member", "The member's number."), .idempotencyKey],
                requestBody: .json(.named("GroupMemberEnd")),
                answers: [.init(200, "The member.", .named("GroupMember"))] + usual + Operation.Answer.refused),
        ]
    }

    static var schemas: [OpenAPI.Named] {
        let day = Schema.nullable(.day)
        return [
            OpenAPI.Named(
                "NewGroupMember",
                .object([.init("body", .identifier), .init("begins", day, isRequired: false)], isClosed: false)),
            OpenAPI.Named("GroupMemberEnd", .object([.init("last", .day)], isClosed: false)),
            OpenAPI.Named(
                "GroupMember",
                .object([
                    .init("id", .identifier), .init("body", .identifier), .init("name", .string()),
                    .init("begins", day, isRequired: false), .init("ends", day, isRequired: false),
                ])), .page("GroupMemberPage", of: "GroupMember"),
        ]
    }
}
