import Database
import Journal
import Organisation
import TestSupport
import Testing
import Web

@testable import Assignments

@Suite struct WithdrawalTests {
    private func withdraw(
        _ id: Assignment.ID, reason: String = "Đã thay bằng kế hoạch khác", basis: String = "12/KH-UBND",
        _ caller: Caller,
        _ province: Province
    ) throws -> AssignmentDetail {
        try province.gate.perform(
            WithdrawAssignment(id: id, reason: reason, basis: basis, caller: caller), as: caller)
    }

    @Test(arguments: Engine.tested)
    func `what is withdrawn leaves the open ones with its reason and basis, and comes back`(engine: Engine) throws {
        try Province.with(engine) { province in
            let directive = try province.confirm([.due("2026-03-17", by: province.schools)])
            let id = try #require(try province.rows().first?.id)
            let gone = try withdraw(id, reason: " vì ", province.clerk, province)
            #expect(gone.assignment.phase == .withdrawn && gone.withdrawal?.reason == "vì")
            #expect(gone.withdrawal?.directive == directive && gone.withdrawal?.person == province.clerk.person)
            #expect(try province.rows().isEmpty)
            #expect(try province.rows { $0.states = .one(.withdrawn) }.map(\.id) == [id])
            for body in [nil, province.schools.id, province.government.id] {
                #expect(
                    try province.counts {
                        $0.body = body; $0.states = .all
                    }.byState == [.withdrawn: 1])
            }
            #expect(throws: AssignmentRefusal.alreadyWithdrawn) { try withdraw(id, province.clerk, province) }
            #expect(throws: AssignmentRefusal.withdrawn) {
                try province.gate.perform(
                    CompleteAssignment(id: id, doneOn: nil, note: nil, caller: province.clerk), as: province.clerk)
            }
            let back = try province.gate.perform(RestoreAssignment(id: id, caller: province.clerk), as: province.clerk)
            #expect(back.assignment.phase == .open && back.withdrawal == nil)
            #expect(try province.counts().byState == [.overdue: 1])
            #expect(throws: AssignmentRefusal.notWithdrawn) {
                try province.gate.perform(RestoreAssignment(id: id, caller: province.clerk), as: province.clerk)
            }
            let entries = try province.database.read {
                try Journal.history(of: JournalSubject(kind: "assignment", id: id.rawValue), in: $0).map(\.entry)
            }
            #expect(entries.map(\.verb).suffix(2) == ["withdraw-assignment", "restore-assignment"])
            #expect(entries.last?.change?.contains("12/KH-UBND") == true)
        }
    }

    @Test(arguments: [
        (" ", "QĐ 5", AssignmentRefusal.withdrawalReasonMissing), ("vì", " ", .basisMissing),
        (String(repeating: "a", count: 2_001), "QĐ 5", .reasonTooLong),
        ("vì", String(repeating: "a", count: 501), .basisTooLong),
    ])
    func `a withdrawal needs a reason and a basis`(_ reason: String, _ basis: String, _ refusal: AssignmentRefusal)
        throws
    {
        try Province.with(.sqlite) { province in
            try province.confirm([.due("2026-03-17", by: province.schools)])
            let id = try #require(try province.rows().first?.id)
            #expect(throws: refusal) { try withdraw(id, reason: reason, basis: basis, province.clerk, province) }
            #expect(try province.counts().byState == [.overdue: 1])
        }
    }

    @Test func `who may not correct may not withdraw, and what is done is not withdrawn`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([.due("2026-03-17", by: province.schools)])
            let id = try #require(try province.rows().first?.id)
            #expect(throws: GateRefusal.notAllowed) { try withdraw(id, province.reporter, province) }
            #expect(throws: AssignmentRefusal.noSuchAssignment) { try withdraw(id, province.outsider, province) }
            try province.gate.perform(
                CompleteAssignment(id: id, doneOn: nil, note: nil, caller: province.clerk), as: province.clerk)
            #expect(throws: AssignmentRefusal.withdrawnWhenDone) { try withdraw(id, province.clerk, province) }
        }
    }

    @Test func `the basis is linked only where it is one directive that may be read`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([.due("2026-03-17", by: province.schools)])
            let id = try #require(try province.rows().first?.id)
            #expect(try withdraw(id, basis: "Kết luận cuộc họp", province.clerk, province).withdrawal?.directive == nil)
        }
    }

    @Test func `the pages withdraw, say why, and take it back`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([.due("2026-03-17", by: province.schools)])
            let id = try #require(try province.rows().first?.id)
            let path = "/assignments/\(id)/withdrawal"
            func send(_ reason: String, as caller: Caller) throws -> (status: Int, text: String) {
                let form = Form(Query([Query.Item("reason", reason), Query.Item("basis", "12/KH-UBND")]))
                return try province.answer(Request(.post, path, body: .form(form)), as: caller)
            }
            #expect(try province.answer(Request(.get, path), as: province.clerk).text.contains("Why is it withdrawn?"))
            #expect(try province.answer(Request(.get, path), as: province.reporter).status == 403)
            #expect(try province.answer(Request(.get, path), as: province.outsider).status == 404)
            let refused = try send(" ", as: province.clerk)
            #expect(refused.status == 422 && refused.text.contains("value=\"12/KH-UBND\""))
            #expect(try send("Hết hiệu lực <b>", as: province.clerk).status == 303)
            let page = try province.answer(Request(.get, "/assignments/\(id)"), as: province.clerk).text
            #expect(page.contains("Hết hiệu lực &lt;b&gt;") && page.contains("withdrew it, by 12/KH-UBND"))
            #expect(page.contains("/withdrawal/removal") && !page.contains("/amendment\""))
            let reader = try province.answer(Request(.get, "/assignments/\(id)"), as: province.reporter).text
            #expect(reader.contains("Hết hiệu lực") && !reader.contains("/withdrawal/removal"))
            #expect(try province.answer(Request(.post, path + "/removal"), as: province.clerk).status == 303)
        }
    }

    @Test func `the interface withdraws and takes it back`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([.due("2026-03-17", by: province.schools)])
            let path = "/api/v1/assignments/\(try #require(try province.rows().first?.id))/withdrawal"
            func send(_ method: Web.Method, _ body: String) throws -> (status: Int, text: String) {
                let bytes = Web.Body.bytes(Array(body.utf8), mediaType: "application/json")
                return try province.answer(Request(method, path, body: bytes), as: province.clerk)
            }
            #expect(try send(.post, "{\"reason\":\"vì\"}").status == 400)
            let done = try send(.post, "{\"reason\":\"vì\",\"basis\":\"QĐ 5\"}")
            #expect(done.status == 201 && done.text.contains("\"state\":\"withdrawn\"") && done.text.contains("QĐ 5"))
            #expect(try send(.post, "{\"reason\":\"vì\",\"basis\":\"QĐ 5\"}").status == 409)
            #expect(try send(.delete, "").status == 204)
            #expect(try send(.post, #"{"reason":"v\u0000","basis":"QĐ"}"#).status == 201)
            #expect(try send(.delete, "").status == 204)
            #expect(try send(.delete, "").status == 409)
        }
    }
}
