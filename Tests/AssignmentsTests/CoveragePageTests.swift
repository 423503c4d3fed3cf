import Database
import Directives
import HTML
import Journal
import Organisation
import Reading
import TestSupport
import Testing
import Web

@testable import Assignments

@Suite struct CoveragePageTests {
    /// A directive of three tasks, and a plan that does the first in time, the second late and the third not at all.
    private struct Pair {
        let above: Directive.ID
        let below: Directive.ID

        init(_ province: Province, lead: Organisation.Body? = nil) throws {
            above = try province.confirm(
                [
                    .due("2026-04-30", "Niêm yết công khai thủ tục hành chính tại bộ phận một cửa", ref: "1"),
                    .due("2026-06-30", "Số hóa hồ sơ đất đai của các xã, phường", ref: "2"),
                    .due("2026-09-30", "Tổ chức đối thoại với doanh nghiệp về thuế", ref: "3"),
                ], number: "1/KH-UBND")
            below = try province.confirm(
                [
                    .due("2026-04-15", "Niêm yết công khai thủ tục hành chính ở bộ phận một cửa", ref: "a", by: lead),
                    .due("2026-08-31", "Số hóa hồ sơ đất đai các xã, phường trong năm", ref: "b", by: lead),
                ], number: "2/KH-SGD")
        }

        var address: String { "/coverage?above=\(above)&below=\(below)" }
    }

    private func standings(_ province: Province, _ pair: Pair, _ caller: Caller? = nil) throws
        -> [CoverageReport.Standing]
    {
        try province.database.read {
            try CoverageComparison(pair.above, .directive(pair.below), for: caller ?? province.clerk, .vi, in: $0)
                .report.lines.map(\.standing)
        }
    }

    private func answer(_ request: Request, _ province: Province, _ caller: Caller? = nil) throws -> (Int, String) {
        do {
            guard let response = try CoverageRoom().respond(to: province.visit(request, as: caller ?? province.clerk))
            else { return (404, "") }
            return (response.status, String(decoding: try response.made().bytes(), as: UTF8.self))
        } catch let refusal as any Refusal {
            return (refusal.status, "\(refusal)")
        }
    }

    @Test(arguments: Engine.tested)
    func `each task above says what carries it out, what comes later and what is missing`(engine: Engine) throws {
        try Province.with(engine) { province in
            let pair = try Pair(province)
            #expect(try standings(province, pair) == [.carriedOut, .lacking, .missing])
            let (status, page) = try answer(Request(.get, pair.address), province)
            #expect(status == 200 && page.contains("Nothing carries out 3"))
            #expect(page.contains("later than"))
            let (_, gaps) = try answer(Request(.get, pair.address + "&show=gaps"), province)
            #expect(!gaps.contains("Niêm yết") && gaps.contains("đối thoại"))
        }
    }

    @Test(arguments: Engine.tested)
    func `a reason explains a gap, is journaled with the plan, and can be taken back`(engine: Engine) throws {
        try Province.with(engine) { province in
            let pair = try Pair(province)
            let task = try #require(try province.rows { $0.directive = pair.above }.first { $0.ref == "3" }?.id)
            func explain(_ reason: String, _ caller: Caller) throws -> GapReason {
                try province.gate.perform(
                    ExplainGap(assignment: task, plan: pair.below, reason: reason, caller: caller), as: caller)
            }
            #expect(throws: CoverageRefusal.reasonMissing) { _ = try explain(" ", province.clerk) }
            #expect(throws: CoverageRefusal.noSuchDirective) { _ = try explain("vì", province.outsider) }
            #expect(throws: (any Error).self) { _ = try explain("vì", province.reporter) }
            _ = try explain("Địa phương không có doanh nghiệp", province.clerk)
            let kept = try explain("Cục Thuế làm <b>thay</b>", province.clerk)
            #expect(try standings(province, pair) == [.carriedOut, .lacking, .explained])
            let (_, page) = try answer(Request(.get, pair.address), province)
            #expect(page.contains("Cục Thuế làm &lt;b&gt;thay"))
            let verbs = try province.database.read {
                try Journal.history(of: JournalSubject(kind: "directive", id: pair.below.rawValue), limit: 9, in: $0)
                    .map(\.entry.verb)
            }
            #expect(verbs.filter { $0 == ExplainGap.verb }.count == 2)
            try province.gate.perform(DropGapReason(id: kept.id, caller: province.clerk), as: province.clerk)
            #expect(try standings(province, pair) == [.carriedOut, .lacking, .missing])
            #expect(throws: CoverageRefusal.noSuchReason) {
                try province.gate.perform(DropGapReason(id: kept.id, caller: province.clerk), as: province.clerk)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `tasks that may not be seen are no gaps but are said to be hidden`(engine: Engine) throws {
        try Province.with(engine) { province in
            let pair = try Pair(province)
            #expect(throws: CoverageRefusal.noSuchDirective) { try standings(province, pair, province.outsider) }
            #expect(try answer(Request(.get, pair.address), province, province.outsider).0 == 404)
            #expect(try answer(Request(.get, "/coverage?above=\(pair.above)&below=\(pair.above)"), province).0 == 422)
        }
    }

    @Test func `one text alone offers what it is linked to, and takes a number`() throws {
        try Province.with(.sqlite) { province in
            let pair = try Pair(province)
            let (status, page) = try answer(Request(.get, "/coverage?below=\(pair.below)"), province)
            #expect(status == 200 && page.contains("2/KH-SGD") && page.contains("name=\"number\""))
            let (wrong, problem) = try answer(
                Request(.get, "/coverage?below=\(pair.below)&number=9%2FQ%C4%90"), province)
            #expect(wrong == 422 && problem.contains("No directive bears this number."))
            let (found, _) = try answer(Request(.get, "/coverage?below=\(pair.below)&number=1%2FKH-UBND"), province)
            #expect(found == 303)
        }
    }

    @Test func `programs get the same comparison`() throws {
        try Province.with(.sqlite) { province in
            let pair = try Pair(province)
            let (status, json) = try answer(Request(.get, "/api/v1" + pair.address), province)
            #expect(status == 200 && json.contains(#""standing":"missing""#) && json.contains(#""standing":"lacking""#))
            #expect(try answer(Request(.get, "/api/v1/coverage?above=\(pair.above)"), province).0 == 422)
        }
    }
}
