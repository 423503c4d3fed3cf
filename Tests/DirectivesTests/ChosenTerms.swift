import Database
import Foundation
import Organisation
import Reading
import TestSupport
import Testing
import Web

@testable import Directives

/// Words chosen in the text for a term are read by the reader's own grammar.
@Suite struct ChosenTerms {
    private static let plan =
        Office.plan + """


            4. Văn phòng chủ trì tổng hợp, báo cáo UBND tỉnh định kỳ hằng quý.
            """

    private func term(_ words: String, _ office: Office, _ id: PendingDraft.ID) throws -> [String: String] {
        var address = URLComponents()
        address.queryItems = [URLQueryItem(name: "words", value: words)]
        let target = "/drafts/\(id)/term?" + (address.percentEncodedQuery ?? "")
        return try #require(try office.ask(.get, target, as: office.clerk)).decoded()
    }

    @Test func `the page's script is told what words say, as its fields take it`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn(Self.plan)
            let day = try term("trước ngày 15/3/2026", office, id)
            #expect(day["kind"] == "date" && day["by"] == "15/03/2026" && day["from"] == "")
            let quarter = try term("quý II/2026", office, id)
            #expect(quarter["kind"] == "range" && quarter["from"] == "01/04/2026" && quarter["by"] == "30/06/2026")
            let yearly = try term("trước ngày 05 tháng 12 hằng năm", office, id)
            #expect(yearly["kind"] == "recurring" && yearly["recurrence"] == "yearly" && yearly["by"] == "12-05")
            let relative = try term("trong vòng 30 ngày kể từ ngày nhận hồ sơ", office, id)
            #expect(relative["kind"] == "relative")
            #expect(try term("cây nguy hiểm", office, id).isEmpty)
        }
    }

    @Test func `who may not see the draft is told nothing of it`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn(Self.plan)
            #expect(try office.ask(.get, "/drafts/\(id)/term?words=x", as: office.stranger) == nil)
        }
    }

    /// As a browser without scripts sends the form: the words alone are typed.
    @Test func `words typed alone set the whole term`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn(Self.plan)
            var form = ["what": "card", "card": "2", "seen": "0", "words": "định kỳ hằng quý"]
            let was = CardForm(try #require(try office.desk(id)?.card(2)), version: 0, Office.messages)
            for name in [
                "text", "lead", "support", "owner", "leader", "kind", "from", "by", "recurrence", "product",
                "targets", "weight",
            ] {
                form[name] = was.fields[name]
                form["was-" + name] = was.fields[name]
            }
            form["was-words"] = was.fields["words"]
            #expect(try office.ask(.post, "/drafts/\(id)/edits", as: office.clerk, form: form)?.status == 303)
            let due = try #require(try office.desk(id)?.card(2)).assignment.due
            #expect(due == DraftDue(kind: .recurring, recurrence: "quarterly", text: "định kỳ hằng quý"))
        }
    }

    @Test func `words chosen for the term in hand set it with their passage`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn(Self.plan)
            let span = try #require(Self.plan.span(of: "trước ngày 20/12/2026"))
            var form = [
                "what": "words", "card": "1", "field": "due", "seen": "0", "words": "trước ngày 20/12/2026",
                "at": "\(span.start)-\(span.end)",
            ]
            #expect(try office.ask(.post, "/drafts/\(id)/edits", as: office.clerk, form: form)?.status == 303)
            let card = try #require(try office.desk(id)?.card(1))
            #expect(card.assignment.due == DraftDue(kind: .date, by: "2026-12-20", text: "trước ngày 20/12/2026"))
            #expect(card.assignment.fields["due"]?.span == span)
            form["words"] = "cây cảnh"
            let refused = try #require(try office.ask(.post, "/drafts/\(id)/edits", as: office.clerk, form: form))
            #expect(refused.status == 422)
        }
    }
}
