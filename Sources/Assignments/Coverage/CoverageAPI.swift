import Database
import Directives
import Organisation
import Reading
public import Web

/// Comparisons as JSON, below /api/v1/coverage.
struct CoverageAPI {
    func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        let parts = visit.apiSegments
        switch (visit.request.method, parts.count) {
        case (.get, 1): return try show(visit, caller)
        case (.post, 2) where parts[1] == "reasons": return try explain(visit, caller)
        case (.delete, 3) where parts[1] == "reasons":
            guard let id = GapReason.ID(segment: parts[2]) else { return nil }
            return try visit.perform(DropGapReason(id: id, caller: caller)) { _ in KeptAnswer(status: 204, body: []) }
        default: return nil
        }
    }

    private func show(_ visit: Visit, _ caller: Caller) throws -> Response {
        let query = CoverageQuery(visit.request.query)
        guard let above = query.above else { throw APIRefusal.parameter("above") }
        guard let below = query.below else { throw CoverageRefusal.planMissing }
        let language = DraftLanguage(visit)
        let comparison = try visit.database.read {
            try CoverageComparison(above, below, for: caller, language, in: $0)
        }
        return try .json(encoding: CoverageRecord(comparison))
    }

    private struct Sent: Decodable {
        let task: Int64
        let plan: Int64
        let reason: String
    }

    private func explain(_ visit: Visit, _ caller: Caller) throws -> Response {
        let sent = try visit.request.decoded(Sent.self)
        let action = ExplainGap(
            assignment: Assignment.ID(rawValue: sent.task), plan: Directive.ID(rawValue: sent.plan),
            reason: sent.reason, caller: caller)
        return try visit.perform(action) { reason in
            try KeptAnswer(
                status: 201, location: "/api/v1/coverage/reasons/\(reason.id)",
                encoding: CoverageRecord.Reason(reason))
        }
    }
}

/// A comparison as programs see it.
struct CoverageRecord: Encodable {
    let tasks: [Line]
    /// Of each text, how many tasks were compared, and how many it holds: the rest the caller may not see.
    let seen: Sizes
    let all: Sizes

    struct Sizes: Encodable {
        let above: Int
        let below: Int
    }

    struct Line: Encodable {
        let id: Int64?
        let ref: String
        let text: String
        let standing: String
        let gaps: [String]
        let carried_out_by: [Task]
        let reason: Reason?
    }

    struct Task: Encodable {
        let id: Int64?
        let ref: String
        let text: String

        init(_ task: CoverageTask) { (id, ref, text) = (task.id?.rawValue, task.item.ref, task.item.text) }
    }

    struct Reason: Encodable {
        let id: Int64
        let reason: String

        init(_ reason: GapReason) { (id, self.reason) = (reason.id.rawValue, reason.reason) }
    }

    init(_ comparison: CoverageComparison) {
        tasks = comparison.report.lines.map { line in
            Line(
                id: line.above.id?.rawValue, ref: line.above.item.ref, text: line.above.item.text,
                standing: line.standing.rawValue, gaps: line.gaps, carried_out_by: line.below.map(Task.init),
                reason: line.reason.map(Reason.init))
        }
        seen = Sizes(above: comparison.seen.above, below: comparison.seen.below)
        all = Sizes(above: comparison.all.above, below: comparison.all.below)
    }
}

extension CoverageRoom {
    public var operations: [Operation] {
        [
            Operation(
                .get, "/api/v1/coverage", id: "compareTexts",
                summary:
                    "Says which tasks of a directive a plan carries out, and what lacks, in the caller's language.",
                tag: "coverage",
                parameters: [
                    .init("above", in: .query, .identifier, isRequired: true, "The directive above."),
                    .init("below", in: .query, .identifier, "The plan that carries it out; or `draft`."),
                    .init("draft", in: .query, .identifier, "A draft of that plan, before it is confirmed."),
                ],
                answers: [
                    .init(200, "The comparison.", .named("Coverage")), .absent,
                    .problem(422, "No plan is named, or a text is to be compared with itself."),
                ] + Operation.Answer.usual),
            Operation(
                .post, "/api/v1/coverage/reasons", id: "explainGap",
                summary: "Says why a plan has nothing, or less, for a task above it; what was said before is replaced.",
                tag: "coverage", parameters: [.idempotencyKey], requestBody: .json(.named("NewGapReason")),
                answers: [.init(201, "The reason.", .named("GapReason")), .absent] + Operation.Answer.usual
                    + Operation.Answer.refused),
            Operation(
                .delete, "/api/v1/coverage/reasons/{id}", id: "dropGapReason", summary: "Takes such a reason back.",
                tag: "coverage", parameters: [.id("id", "The reason's number."), .idempotencyKey],
                answers: [.init(204, "It is taken back."), .absent] + Operation.Answer.usual
                    + Operation.Answer.refused),
        ]
    }

    public var schemas: [OpenAPI.Named] {
        let sizes = Schema.object([.init("above", .integer(minimum: 0)), .init("below", .integer(minimum: 0))])
        let task: [Schema.Property] = [
            .init("id", .identifier, isRequired: false, "Absent while its text is a draft."),
            .init("ref", .string(), "Its number in the text."), .init("text", .string()),
        ]
        let line: [Schema.Property] = [
            .init("standing", .words(CoverageReport.Standing.allCases.map(\.rawValue))),
            .init("gaps", .array(of: .string()), "What lacks, a sentence each."),
            .init("carried_out_by", .array(of: .object(task)), "Likest first; at most three."),
            .init("reason", .named("GapReason"), isRequired: false),
        ]
        return [
            .init(
                "Coverage",
                .object([
                    .init("tasks", .array(of: .object(task + line)), "In the order of the text above."),
                    .init("seen", sizes, "How many tasks of each text were compared."),
                    .init("all", sizes, "How many each holds; the rest the caller may not see."),
                ])),
            .init("GapReason", .object([.init("id", .identifier), .init("reason", .string())])),
            .init(
                "NewGapReason",
                .object(
                    [
                        .init("task", .identifier, "The task above."), .init("plan", .identifier, "The plan below."),
                        .init("reason", .string(Schema.Text(maxLength: 2_000))),
                    ], isClosed: false)),
        ]
    }
}
