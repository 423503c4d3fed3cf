import Archive
import Database
import Web

/// The whole tree of bodies as a table, for programs.
struct TreeAPI {
    let work: any BodyWork

    /// A table as programs send it; without `confirm` it is only told what it would change.
    private struct Sent: Decodable {
        let table: String
        let confirm: Bool?
        /// The fingerprint of the plan that was seen.
        let seen: String?
    }

    private struct Told: Encodable {
        struct Fault: Encodable {
            let row: Int
            let what: String
        }

        let added, changed, same: Int
        let others: Int?
        let fingerprint: String?
        let faults: [Fault]?
        let written: Bool
    }

    func respond(to visit: Visit, _ word: String) throws -> Response? {
        switch (visit.request.method, word) {
        case (.get, "table.csv"), (.get, "table.xlsx"):
            let sheet = try visit.database.read { try TreeExport(visit.messages, in: $0).sheet() }
            return try TreeRoom.file(sheet, isWorkbook: word == "table.xlsx", named: "bodies")
        case (.post, "table"): return try take(visit)
        default: return nil
        }
    }

    private func take(_ visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        guard caller.may(.keepBodies) else { throw GateRefusal.notAllowed }
        let sent = try visit.request.decoded(Sent.self)
        let table = try TreeTable(csv: sent.table)
        guard sent.confirm == true else {
            let plan = try visit.database.read { try table.plan(as: caller, today: visit.today, in: $0) }
            let faults = plan.faults.map { Told.Fault(row: $0.row, what: $0.sentence(visit.messages)) }
            return try .json(
                encoding: Told(
                    added: plan.added, changed: plan.changed, same: plan.same, others: plan.others,
                    fingerprint: plan.fingerprint, faults: faults, written: false))
        }
        return try visit.perform(ImportTree(table, seen: sent.seen, as: caller, work: work)) { outcome in
            try KeptAnswer(
                status: 200,
                encoding: Told(
                    added: outcome.added, changed: outcome.changed, same: outcome.same, others: nil, fingerprint: nil,
                    faults: nil, written: true))
        }
    }
}

/// The part of the API's description that tells of tables of bodies.
enum TreeOperations {
    static var operations: [Operation] {
        [
            export("csv", "text/csv"),
            export("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Operation(
                .post, "/api/v1/bodies/table", id: "importBodies",
                summary: "Tells what a table of bodies would change; with confirm, carries it out.", tag: "bodies",
                parameters: [.idempotencyKey], requestBody: .json(.named("BodyTable")),
                answers: [.init(200, "What would change, or was changed.", .named("BodyTableOutcome")), .absent]
                    + Operation.Answer.usual + Operation.Answer.refused),
        ]
    }

    private static func export(_ ending: String, _ mediaType: String) -> Operation {
        Operation(
            .get, "/api/v1/bodies/table.\(ending)", id: "exportBodies\(ending.uppercased())",
            summary: "The whole tree of bodies as a table.", tag: "bodies",
            answers: [.init(200, "The table.", mediaType: mediaType, .file)] + Operation.Answer.usual)
    }

    static var schemas: [OpenAPI.Named] {
        let count = Schema.integer(minimum: 0)
        return [
            OpenAPI.Named(
                "BodyTable",
                .object(
                    [
                        .init(
                            "table", .string(Schema.Text(minLength: 1, maxLength: 2_000_000)), "Comma-separated values."
                        ),
                        .init("confirm", .nullable(.boolean), isRequired: false, "Whether to carry it out."),
                        .init(
                            "seen", .nullable(.string(Schema.Text(maxLength: 64))), isRequired: false,
                            "The fingerprint that was told: refused when it would come to something else now."),
                    ], isClosed: false)),
            OpenAPI.Named(
                "BodyTableOutcome",
                .object([
                    .init("added", count), .init("changed", count), .init("same", count), .init("written", .boolean),
                    .init("others", count, isRequired: false), .init("fingerprint", .string(), isRequired: false),
                    .init(
                        "faults", .array(of: .object([.init("row", count), .init("what", .string())])),
                        isRequired: false),
                ])),
        ]
    }
}
