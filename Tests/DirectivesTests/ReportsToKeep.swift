import Database
import Journal
import Organisation
import Reading
import TestSupport
import Testing
import Web

@testable import Directives

/// Orders to report: read, looked at, kept with the directive, shown.
@Suite struct ReportsToKeep {
    private static let plan = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG MẪU
        Số: 15/KH-UBND
        Mẫu, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Chăm sóc cây xanh năm 2026

        I. NHIỆM VỤ

        1. Văn phòng chủ trì rà soát cây nguy hiểm, hoàn thành trước ngày 15/3/2026.

        2. Công an phường chủ trì tổng hợp, báo cáo kết quả về UBND tỉnh Mẫu trước ngày 05 tháng 12 hằng năm.

        3. Văn phòng chủ trì theo dõi, gửi báo cáo về UBND tỉnh Mẫu trước ngày 25 hằng tháng.
        """

    @Test(arguments: Engine.tested)
    func `what is to be reported is kept when the draft is confirmed`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn(Self.plan)
            #expect(try office.desk(id)?.reports.count == 2)
            let directive = try office.confirm(id)
            let kept = try office.database.read { try DirectiveStore($0, for: .everything).reporting(of: directive) }
            #expect(kept.map { $0.who.map(\.body) } == [[office.police.id], [office.hall.id]])
            #expect(
                kept.map(\.to) == Array(repeating: NamedBody(name: "UBND tỉnh Mẫu", body: office.province.id), count: 2)
            )
            #expect(
                kept.map(\.terms) == [
                    ReportingTerms(recurrence: "yearly", by: "12-05", isOnRequest: false),
                    ReportingTerms(recurrence: "monthly", by: "25", isOnRequest: false),
                ])
            #expect(kept[0].terms.due == DraftDue(kind: .recurring, by: "12-05", recurrence: "yearly"))
            let span = try #require(kept[0].span)
            #expect(Self.plan.words(at: span)?.contains("báo cáo kết quả") == true)
        }
    }

    @Test(arguments: Engine.tested)
    func `one that is none is put aside, taken up again, and kept only while it stands`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn(Self.plan)
            func send(_ what: String, seen: Int) throws -> Int? {
                let form = ["what": what, "report": "0", "seen": String(seen)]
                return try office.ask(.post, "/drafts/\(id)/edits", as: office.clerk, form: form)?.status
            }
            #expect(try send("report-aside", seen: 0) == 303)
            #expect(try office.desk(id)?.reports.map(\.isPutAside) == [true, false])
            #expect(try send("report-back", seen: 1) == 303)
            #expect(try office.desk(id)?.reports.map(\.isPutAside) == [false, false])
            #expect(
                try office.ask(.post, "/drafts/\(id)/undo", as: office.clerk, form: ["version": "2"])?.status == 303)
            #expect(try office.desk(id)?.reports.map(\.isPutAside) == [true, false])
            let missing = ["what": "report-aside", "report": "9", "seen": "0"]
            #expect(try office.ask(.post, "/drafts/\(id)/edits", as: office.clerk, form: missing)?.status == 404)
            let directive = try office.confirm(id)
            let kept = try office.database.read { try DirectiveStore($0, for: .everything).reporting(of: directive) }
            #expect(kept.map(\.terms.recurrence) == ["monthly"])
        }
    }

    @Test func `the pages show who reports to whom, with the passage`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn(Self.plan)
            let page = try #require(try office.ask(.get, "/drafts/\(id)", as: office.clerk)).text
            #expect(page.contains("href=\"#w-0-report-0\"") && page.contains("id=\"w-0-report-0\""))
            let directive = try office.confirm(id)
            let shown = try #require(try office.ask(.get, "/directives/\(directive)", as: office.clerk)).text
            let obligation = try #require(
                try office.database.read { try DirectiveStore($0, for: .everything).reporting(of: directive) }.first)
            #expect(shown.contains("href=\"#r-\(obligation.id)\"") && shown.contains("id=\"r-\(obligation.id)\""))
            #expect(shown.contains("href=\"/bodies/\(office.police.id)\"") && shown.contains("hằng năm"))
        }
    }

    @Test func `programs see and correct the same`() throws {
        struct Detail: Decodable {
            struct Named: Decodable, Equatable {
                let name: String
                let body: Int64?
            }
            struct Item: Decodable {
                let who: [Named]
                let to: Named?
                let recurrence: String?
                let by: String?
                let on_request: Bool
                let start: Int?
            }
            let reporting: [Item]
        }
        try Office.with(.sqlite) { office in
            let id = try office.takeIn(Self.plan)
            let json = #"{"version": 0, "edits": [{"do": "put-aside", "report": 1}]}"#
            #expect(try office.ask(.patch, "/api/v1/drafts/\(id)", as: office.clerk, json: json)?.status == 200)
            let draft = try #require(try office.ask(.get, "/api/v1/drafts/\(id)", as: office.clerk)).text
            #expect(draft.contains("\"reports\":[") && draft.contains("\"put_aside\":true"))
            let directive = try office.confirm(id)
            let answer = try #require(try office.ask(.get, "/api/v1/directives/\(directive)", as: office.clerk))
            let detail: Detail = try answer.decoded()
            #expect(detail.reporting.count == 1)
            #expect(detail.reporting[0].who == [.init(name: "Công an phường", body: office.police.id.rawValue)])
            #expect(detail.reporting[0].recurrence == "yearly" && detail.reporting[0].by == "12-05")
            #expect(detail.reporting[0].start != nil && !detail.reporting[0].on_request)
        }
    }

    @Test(arguments: Engine.tested)
    func `who must report may read the directive, also without an assignment in it`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn(Self.plan)
            let cards = try #require(try office.desk(id)).cards
            let ofPolice = cards.filter { $0.assignment.lead == ["Công an phường"] }.map(\.number)
            #expect(!ofPolice.isEmpty)
            try office.gate.perform(EditDraft(id, ofPolice.map { .remove(card: $0) }, seen: 0), as: office.clerk)
            let directive = try office.confirm(id)
            #expect(try office.directives(as: office.officer).map(\.id) == [directive])
        }
    }

    @Test func `several bodies in one order are told apart`() throws {
        let report: DraftReporting = try StoredJSON.value(
            #"{"who": "Văn phòng; Công an phường", "recurrence": "once", "by": "2026-12-20", "ad_hoc": true}"#)
        #expect(report.reporters == ["Văn phòng", "Công an phường"])
        #expect(ReportingTerms(report) == ReportingTerms(recurrence: nil, by: "2026-12-20", isOnRequest: true))
        #expect(ReportingTerms(report).due == DraftDue(kind: .date, by: "2026-12-20"))
    }
}
