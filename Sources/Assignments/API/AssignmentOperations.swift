import Organisation
import Reading
public import Web

extension AssignmentRoom {
    public var operations: [Operation] {
        [
            list, export("csv", "text/csv"), export("xlsx", Self.workbook), show, amend, complete, reopen, withdraw,
            restore,
        ]
    }

    private static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    private static let noun = "/api/v1/assignments"

    private var list: Operation {
        Operation(
            .get, Self.noun, id: "listAssignments",
            summary: "Lists assignments, filtered and sorted, with how many stand how.", tag: "assignments",
            parameters: filters + [
                .limit, cursor("after", "The `next` of the page before, with the same `sort`."),
                cursor("before", "The `previous` of the page after, with the same `sort`; never with `after`."),
            ],
            answers: [.init(200, "A page of the ledger.", .named("AssignmentPage")), .absent, unreadable, notReady]
                + Operation.Answer.usual)
    }

    private func export(_ ending: String, _ mediaType: String) -> Operation {
        Operation(
            .get, "\(Self.noun)/export.\(ending)", id: "exportAssignments\(ending.uppercased())",
            summary: "Gives all assignments of a filter as one file; a workbook holds at most 1,048,575.",
            tag: "assignments",
            parameters: filters,
            answers: [
                .init(200, "The file.", mediaType: mediaType, .file), .absent,
                .problem(422, "More match than a workbook may hold, or a day is none."),
                .problem(429, "Enough files are being made; ask again in a minute."), notReady,
            ] + Operation.Answer.usual)
    }

    private var show: Operation {
        Operation(
            .get, "\(Self.noun)/{id}", id: "getAssignment",
            summary: "Gives an assignment with all that was read of it.",
            tag: "assignments", parameters: [.id("id", "The assignment's number."), asAt],
            answers: [.init(200, "The assignment.", .named("Assignment")), .absent, unreadable, notReady]
                + Operation.Answer.usual)
    }

    private var amend: Operation {
        Operation(
            .patch, "\(Self.noun)/{id}", id: "amendAssignment",
            summary: "Corrects an assignment after it was confirmed; the journal keeps what it said, and why.",
            tag: "assignments", parameters: [.id("id", "The assignment's number."), .idempotencyKey],
            requestBody: .json(.named("Amendment")),
            answers: [.init(200, "The assignment as corrected.", .named("Assignment")), .absent]
                + Operation.Answer.usual + Operation.Answer.refused)
    }

    private var complete: Operation {
        Operation(
            .post, "\(Self.noun)/{id}/completion", id: "completeAssignment",
            summary: "Says that an assignment is done; of recurring work the occurrence that is due.",
            tag: "assignments", parameters: [.id("id", "The assignment's number."), .idempotencyKey],
            requestBody: .json(.named("NewCompletion")),
            answers: [
                .init(201, "The assignment, done; recurring work with its next day.", .named("Assignment")), .absent,
            ]
                + Operation.Answer.usual + Operation.Answer.refused)
    }

    private var reopen: Operation {
        Operation(
            .delete, "\(Self.noun)/{id}/completion", id: "reopenAssignment",
            summary: "Takes back that an assignment, or the last occurrence of recurring work, is done.",
            tag: "assignments",
            parameters: [.id("id", "The assignment's number."), .idempotencyKey],
            answers: [.init(204, "It is open again."), .absent] + Operation.Answer.usual + Operation.Answer.refused)
    }

    private var withdraw: Operation {
        Operation(
            .post, "\(Self.noun)/{id}/withdrawal", id: "withdrawAssignment",
            summary: "Says why, and by what, an open assignment no longer binds.", tag: "assignments",
            parameters: [.id("id", "The assignment's number."), .idempotencyKey],
            requestBody: .json(.named("NewWithdrawal")),
            answers: [.init(201, "The assignment, withdrawn.", .named("Assignment")), .absent]
                + Operation.Answer.usual + Operation.Answer.refused)
    }

    private var restore: Operation {
        Operation(
            .delete, "\(Self.noun)/{id}/withdrawal", id: "restoreAssignment",
            summary: "Takes a withdrawal back: the assignment binds again.", tag: "assignments",
            parameters: [.id("id", "The assignment's number."), .idempotencyKey],
            answers: [.init(204, "It is open again."), .absent] + Operation.Answer.usual + Operation.Answer.refused)
    }

    private var unreadable: Operation.Answer { .problem(422, "A day is none, or lies after the other.") }

    private func cursor(_ name: String, _ description: String) -> Operation.Parameter {
        .init(
            name, in: .query, .string(Schema.Text(pattern: #"^(.*\.)?\d{1,18}$"#, maxLength: 1000)), description)
    }

    private var filters: [Operation.Parameter] {
        func words(_ name: String, _ values: [String], _ description: String) -> Operation.Parameter {
            .init(name, in: .query, .words(values), description)
        }
        func text(_ name: String, _ description: String) -> Operation.Parameter {
            .init(name, in: .query, .string(Schema.Text(maxLength: 200)), description)
        }
        return [
            .words, text("body", "A body by its number or one of its names, with all bodies below it."),
            words("role", LedgerFilter.Role.allCases.map(\.rawValue), "How the body stands to it."),
            text("directive", "A directive by its number here, or the document's own."),
            words("state", LedgerFilter.States.allCases.map(\.rawValue), "Open ones when absent."),
            words("due", ["week", "month", "quarter", "year"], "Due in the present one."),
            .init("due_from", in: .query, .day, "Due on this day or later."),
            .init("due_to", in: .query, .day, "Due on this day or earlier."),
            text("person", "Somebody whom the text names."),
            words("sort", LedgerSort.allCases.map(\.rawValue), "By due day when absent."),
            words("order", ["asc", "desc"], "The direction that is usual for the sort when absent."),
            asAt,
        ]
    }

    private var asAt: Operation.Parameter {
        .init("as_at", in: .query, .day, "A day before today at whose end it is looked at; now when absent.")
    }

    private var notReady: Operation.Answer { .problem(503, "The ledger of that day is being put together; ask again.") }
}
