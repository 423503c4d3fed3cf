public import Web
import Database
import HTML

/// Where personal data is erased by law.
public struct ErasureRoom: Capability {
    public let roots: Set<String> = ["erasures"]
    public let nouns: Set<String> = ["erasures"]

    public init() {}

    public func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        if visit.request.path.first == "api" { return try answer(visit) }
        return switch ErasureRoute(visit.request.method, visit.request.path) {
        case .form(let person): try form(person, visit, caller)
        case .erase(let person): try erase(person, visit, caller)
        case nil: nil
        }
    }

    private func form(
        _ id: Person.ID, _ visit: Visit, _ caller: Caller, _ refusal: (any Refusal)? = nil
    ) throws -> Response? {
        let found = try visit.database.read { connection -> (person: Person, path: String?)? in
            let store = PersonStore(connection)
            return try store.person(id).map { ($0, try store.keptBelow(id)) }
        }
        guard let found else { return nil }
        guard found.path.map({ caller.may(.erasePersonalData, at: $0) }) ?? caller.may(.erasePersonalData) else {
            throw GateRefusal.notAllowed
        }
        let typed = visit.request.form
        let page = ErasurePage(
            messages: visit.messages, token: visit.token?.text, person: found.person,
            ground: typed?["ground"] ?? "", reason: typed?["reason"] ?? "",
            problems: refusal.map { [FieldProblem($0, visit.messages)] } ?? [])
        return visit.page(
            visit.messages("Erase personal data"), PageOptions(status: refusal?.status ?? 200), page.html)
    }

    private func erase(_ id: Person.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let form = visit.request.form else { return nil }
        do {
            try visit.gate.perform(
                ErasePersonalData(of: id, ground: form["ground"] ?? "", reason: form["reason"] ?? ""), as: caller)
        } catch let refusal as any Refusal {
            return try self.form(id, visit, caller, refusal)
        }
        return visit.redirect(to: PersonRoute.show(id), saying: visit.messages("The personal data was erased."))
    }

    private struct Sent: Decodable, Sendable {
        let person: Int64
        let ground: String
        let reason: String
    }

    private struct Erased: Encodable, Sendable {
        let person: Int64
        let values: Int
    }

    private func answer(_ visit: Visit) throws -> Response? {
        guard visit.request.method == .post, visit.apiSegments.count == 1 else { return nil }
        let sent = try visit.request.decoded(Sent.self)
        let action = ErasePersonalData(of: Person.ID(rawValue: sent.person), ground: sent.ground, reason: sent.reason)
        return try visit.perform(action) { count in
            try KeptAnswer(status: 201, encoding: Erased(person: sent.person, values: count))
        }
    }

    public var operations: [Operation] {
        [
            Operation(
                .post, "/api/v1/erasures", id: "erasePersonalData",
                summary: "Erases the personal data of somebody who has left, by law.", tag: "people",
                parameters: [.idempotencyKey], requestBody: .json(.named("NewErasure")),
                answers: [.init(201, "What was erased.", .named("Erasure")), .absent] + Operation.Answer.usual
                    + Operation.Answer.refused)
        ]
    }

    public var schemas: [OpenAPI.Named] {
        let text = Schema.string(Schema.Text(minLength: 1, maxLength: ErasePersonalData.longest))
        return [
            OpenAPI.Named(
                "NewErasure",
                .object(
                    [
                        .init("person", .identifier), .init("ground", text, "The law and its article that order it."),
                        .init("reason", text, "Why now; without the data itself."),
                    ], isClosed: false)),
            OpenAPI.Named(
                "Erasure",
                .object([
                    .init("person", .identifier), .init("values", .integer(minimum: 0), "Erased in the journal."),
                ])),
        ]
    }
}
