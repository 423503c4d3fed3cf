import Archive
import Database
import Directives
import Foundation
import HTML
import Organisation
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Assignments

@Suite struct PageTests {
    @Test(arguments: [Language.vi, .zh, .en])
    func `the ledger shows tasks with their source, bodies and days left`(_ language: Language) throws {
        try Province.with(.sqlite) { province in
            var first = Given.due("2026-03-17", "Rà soát <script>", by: province.schools)
            first.supports = [NamedBody(name: "Các xã", body: nil)]
            try province.confirm([first, .due("2026-03-31", "Báo cáo", by: province.parks)])
            let page = try province.answer(Request(.get, "/assignments"), as: province.clerk, language)
            #expect(page.status == 200)
            #expect(!page.text.contains("<script>Rà") && page.text.contains("Rà soát &lt;script&gt;"))
            #expect(page.text.contains("12/KH-UBND") && page.text.contains("Các xã"))
            let words: [Language: [String]] = [
                .vi: ["quá hạn 1 ngày làm việc", "9 ngày làm việc", "2 nhiệm vụ", "17/03/2026"],
                .zh: ["逾期 1 个工作日", "9", "2 项任务", "2026年3月17日"],
                .en: ["late by one working day", "9 working days", "2 assignments", "17 March 2026"],
            ]
            for expected in words[language] ?? [] { #expect(page.text.contains(expected), "\(expected)") }
        }
    }

    @Test func `an empty ledger says what fills it, and a filter that finds nothing how to widen it`() throws {
        try Province.with(.sqlite) { province in
            #expect(
                try province.answer(Request(.get, "/assignments"), as: province.clerk).text.contains(
                    "The ledger is empty."))
            try province.confirm([.due("2026-03-17")])
            let none = try province.answer(Request(.get, "/assignments?q=xyz"), as: province.clerk)
            #expect(none.text.contains("No assignment matches."))
            let done = try province.answer(Request(.get, "/assignments?state=done-late"), as: province.clerk)
            #expect(done.text.contains("Nothing stands so."))
        }
    }

    @Test func `a page leads to the next and keeps its filter`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm((0..<60).map { .due("2026-04-01", "Việc \($0)", by: province.schools) })
            let first = try province.answer(
                Request(.get, "/assignments?body=\(province.schools.id)"), as: province.clerk)
            let link = try #require(first.text.split(separator: "rel=\"next\" href=\"").dropFirst().first)
            let address = String(link.prefix { $0 != "\"" }).replacingOccurrences(of: "&amp;", with: "&")
            #expect(address.contains("body=\(province.schools.id)"))
            let second = try province.answer(Request(.get, address), as: province.clerk)
            #expect(second.text.contains("Việc 59") && !second.text.contains("Việc 9<"))
            #expect(second.text.contains("rel=\"first\"") && !second.text.contains("rel=\"next\""))
        }
    }

    @Test func `an assignment shows its passage, its deadline's derivation and its history`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([.due("2026-05-05", "Rà soát", by: province.schools)])
            let id = try #require(try province.rows().first?.id)
            let page = try province.answer(Request(.get, "/assignments/\(id)"), as: province.clerk)
            #expect(page.text.contains("<mark class=\"on\">Rà </mark>"))
            #expect(page.text.contains("The text says: “đến ngày 2026-05-05”."))
            #expect(page.text.contains("holidays on the way"))
            #expect(page.text.contains("entered it in the ledger"))
            #expect(page.text.contains("amendment"))
            let reporter = try province.answer(Request(.get, "/assignments/\(id)"), as: province.reporter)
            #expect(!reporter.text.contains("/amendment") && reporter.text.contains("/completion"))
        }
    }

    @Test func `a refused form keeps what was typed`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([.due("2026-05-05", "Rà soát", by: province.schools)])
            let id = try #require(try province.rows().first?.id)
            let sent = Form(
                Query([
                    Query.Item("text", "Sửa lại"), Query.Item("leads", "Ai"), Query.Item("due_on", "40/13/2026"),
                    Query.Item("reason", ""),
                    Query.Item("revision", "1"),
                ]))
            let page = try province.answer(
                Request(.post, "/assignments/\(id)/amendment", body: .form(sent)), as: province.clerk)
            #expect(page.status == 422)
            #expect(page.text.contains("Sửa lại</textarea>") && page.text.contains("40/13/2026"))
            let note = Form(Query([Query.Item("done_on", "2026-03-30"), Query.Item("note", "gần xong")]))
            let again = try province.answer(
                Request(.post, "/assignments/\(id)/completion", body: .form(note)), as: province.clerk)
            #expect(again.status == 422 && again.text.contains("gần xong") && again.text.contains("2026-03-30"))
        }
    }

    @Test func `the head says first how many this filter holds`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([.due("2026-03-17"), .due(nil)])
            let ids = try province.rows().map(\.id)
            _ = try province.gate.perform(
                CompleteAssignment(id: try #require(ids.first), doneOn: nil, note: nil, caller: province.clerk),
                as: province.clerk)
            let open = try province.answer(Request(.get, "/assignments"), as: province.clerk, .vi).text
            #expect(open.contains("<span class=\"standing\"><b>1 theo bộ lọc này</b>"))
            let all = try province.answer(Request(.get, "/assignments?state=all"), as: province.clerk, .vi).text
            #expect(!all.contains("theo bộ lọc này"))
        }
    }

    @Test func `a view is kept under a name and shown as a link`() throws {
        try Province.with(.sqlite) { province in
            let view = Form(Query([Query.Item("name", "Trễ của Sở"), Query.Item("query", "state=overdue")]))
            let kept = try province.answer(
                Request(.post, "/assignments/views", body: .form(view)), as: province.clerk)
            #expect(kept.status == 303)
            let page = try province.answer(Request(.get, "/assignments"), as: province.clerk)
            #expect(page.text.contains("href=\"/assignments?state=overdue\">Trễ của Sở"))
            let other = try province.answer(Request(.get, "/assignments"), as: province.reporter)
            #expect(!other.text.contains("Trễ của Sở"))
            let nameless = Form(Query([Query.Item("name", " "), Query.Item("query", "")]))
            let refused = try province.answer(
                Request(.post, "/assignments/views", body: .form(nameless)), as: province.clerk)
            #expect(refused.status == 422)
            let removed = try province.answer(Request(.post, "/assignments/views/1/removal"), as: province.clerk)
            #expect(removed.status == 303)
        }
    }
}
