import Reading
import Testing

@testable import Directives

@Suite struct DeskRules {
    static let reading = read(
        """
        {"file":"p.txt","language":"vi","directive":{"number":"12/KH-UBND","type":"plan","title":"Kế hoạch",
         "issuer":"UBND","issued":"2026-01-05","place":null,"signatory":null,"basis":[],"replaces":[],"recipients":[],
         "fields":{"title":{"start":0,"end":5,"confidence":0.95}}},
         "provisions":[],"assignments":[
          {"ref":"1","text":"Rà soát cây","source_line":1,"source":{"start":10,"end":60},"lead":["Văn phòng"],
           "support":[],"people":[],"due":{"kind":"date","from":null,"by":"2026-03-15","recurrence":null,
           "text":"trước ngày 15/3/2026"},"product":null,"targets":[],"weight":null,"group_weight":null,
           "fields":{"lead":{"start":12,"end":20,"confidence":0.5},"due":{"start":30,"end":40,"confidence":0.9}}},
          {"ref":"2","text":"Kiểm tra","source_line":2,"source":{"start":70,"end":90},"lead":["Công an"],
           "support":["Văn phòng"],"people":[],"due":{"kind":"none"},"product":"Báo cáo","targets":[],
           "fields":{}}],
         "reporting":[{"who":"Văn phòng","to":"UBND","recurrence":"quarterly","ad_hoc":false}],
         "findings":[{"code":"no-due","severity":"warning","line":2,"ref":"2","text":"Không có hạn"}]}
        """)
    static let desk = Desk(reading)

    private func apply(_ edits: [DeskEdit], seen: Int = 0, to desk: Desk = desk) throws -> Desk {
        var (desk, version) = (desk, 0)
        for edit in edits {
            version += 1
            desk = try desk.applying(edit, seen: max(seen, version - 1), as: version)
        }
        return desk
    }

    @Test func `a value that is set is no longer in doubt and says that a hand set it`() throws {
        #expect(Self.desk.card(1)?.doubts == [.lead])
        let desk = try apply([.set(card: 1, .lead(["Công an phường"]), words: nil)])
        let card = try #require(desk.card(1))
        #expect(card.assignment.lead == ["Công an phường"])
        #expect(card.doubts.isEmpty)
        #expect(card.byHand == [.lead])
        #expect(card.assignment.fields["lead"]?.span == Span(start: 12, end: 20))
    }

    @Test func `words of the text give a value its passage`() throws {
        let words = Span(start: 44, end: 50)
        let card = try #require(try apply([.set(card: 2, .product("Danh mục"), words: words)]).card(2))
        #expect(card.assignment.fields["product"]?.span == words)
        #expect(card.byHand.isEmpty)
    }

    @Test func `two people may change two fields at once`() throws {
        let first = try Self.desk.applying(.set(card: 1, .lead(["A"]), words: nil), seen: 0, as: 1)
        let second = try first.applying(.set(card: 1, .product("B"), words: nil), seen: 0, as: 2)
        #expect(second.card(1)?.assignment.lead == ["A"])
        #expect(second.card(1)?.assignment.product == "B")
    }

    @Test func `the second of two who change one field sees both values`() throws {
        let first = try Self.desk.applying(.set(card: 1, .lead(["A"]), words: nil), seen: 0, as: 1)
        #expect(throws: DeskRefusal.cardConflict(1, .lead, theirs: .lead(["A"]), yours: .lead(["B"]))) {
            try first.applying(.set(card: 1, .lead(["B"]), words: nil), seen: 0, as: 2)
        }
        // Both wrote the same: nothing to quarrel about.
        let same = try first.applying(.set(card: 1, .lead(["A"]), words: nil), seen: 0, as: 2)
        #expect(same.card(1)?.assignment.lead == ["A"])
    }

    @Test func `every correction can be taken back, and that too`() throws {
        let edits: [DeskEdit] = [
            .set(card: 1, .text("Khác"), words: nil), .remove(card: 1), .acceptColumn(.lead),
            .add(words: "Mới", source: Span(start: 61, end: 65), line: 1), .merge(card: 1),
            .split(card: 1, first: "Rà soát", second: "cây"), .setHead(.title("Tên"), words: nil),
            .choose(name: "Văn phòng", .words), .putAside(finding: 0, true), .putReportAside(0, true),
            .acceptHead(HeadField.allCases),
        ]
        for edit in edits {
            let after = try Self.desk.applying(edit, seen: 0, as: 1)
            #expect(after != Self.desk, "\(edit)")
            let pieces = (before: Self.desk.pieces(changedIn: after), after: after.pieces(changedIn: Self.desk))
            let back = try after.takingBack(pieces, as: 2)
            #expect(back.standing.map(\.assignment) == Self.desk.standing.map(\.assignment), "\(edit)")
            #expect(back.head.directive == Self.desk.head.directive, "\(edit)")
            #expect(back.names == Self.desk.names && back.findings == Self.desk.findings, "\(edit)")
            #expect(back.reports == Self.desk.reports, "\(edit)")
            let forth = (before: after.pieces(changedIn: back), after: back.pieces(changedIn: after))
            let again = try back.takingBack(forth, as: 3)
            #expect(again.standing.map(\.assignment) == after.standing.map(\.assignment), "\(edit)")
        }
    }

    @Test func `what was changed again is not taken back unseen`() throws {
        let one = try Self.desk.applying(.set(card: 1, .lead(["A"]), words: nil), seen: 0, as: 1)
        let two = try one.applying(.set(card: 1, .lead(["B"]), words: nil), seen: 1, as: 2)
        let pieces = (before: Self.desk.pieces(changedIn: one), after: one.pieces(changedIn: Self.desk))
        #expect(throws: DeskRefusal.changedSince) { try two.takingBack(pieces, as: 3) }
    }

    @Test func `a new card stands where its words stand and numbers never change`() throws {
        let desk = try apply([.add(words: "Mới", source: Span(start: 61, end: 65), line: 1)])
        #expect(desk.cards.map(\.number) == [1, 3, 2])
        #expect(desk.standing.map(\.assignment.text) == ["Rà soát cây", "Mới", "Kiểm tra"])
    }

    @Test func `joining keeps what both said`() throws {
        let card = try #require(try apply([.merge(card: 1)]).card(1))
        #expect(card.assignment.lead == ["Văn phòng", "Công an"])
        #expect(card.assignment.product == "Báo cáo")
        #expect(card.assignment.due.by == "2026-03-15")
        #expect(throws: DeskRefusal.nothingToMerge) { try apply([.merge(card: 2)]) }
    }

    @Test func `joining two terms that differ asks which holds, and findings go along`() throws {
        let due = DraftDue(kind: .date, by: "2026-06-30", text: "trước ngày 30/6/2026")
        let desk = try apply([
            .set(card: 2, .due(due), words: nil), .accept(card: 1, fields: CardField.allCases), .merge(card: 1),
        ])
        let card = try #require(desk.card(1))
        #expect(card.doubts == [.due])
        #expect(card.joined?.dues == [due])
        #expect(desk.standingFindings.map(\.ref) == ["1"])
        let chosen = try desk.applying(.set(card: 1, .due(due), words: nil), seen: 3, as: 4)
        #expect(chosen.card(1)?.doubts == [])
    }

    static let refused: [(DeskEdit, DeskRefusal)] = [
        (.set(card: 9, .text("x"), words: nil), .noSuchCard),
        (.set(card: 1, .text(" \n"), words: nil), .textMissing),
        (.set(card: 1, .text(String(repeating: "x", count: 20_001)), words: nil), .tooLong),
        (.set(card: 1, .lead((0...200).map { "x\($0)" }), words: nil), .tooMany),
        (.set(card: 1, .weight(-1), words: nil), .numberMalformed),
        (.set(card: 1, .weight(.nan), words: nil), .numberMalformed),
        (.set(card: 1, .due(due(.date, by: nil)), words: nil), .dueWithoutDay),
        (.set(card: 1, .due(due(.date, by: "31/2/2026")), words: nil), .dayMalformed(nil)),
        (.set(card: 1, .due(due(.range, from: "2026-05-01", by: "2026-04-01")), words: nil), .dueTurnedRound),
        (.set(card: 1, .due(due(.recurring, by: nil)), words: nil), .recurrenceUnknown),
        (.setHead(.issued("hôm qua"), words: nil), .issuedMalformed),
        (.putAside(finding: 5, true), .noSuchFinding),
    ]

    private static func due(_ kind: DraftDue.Kind, from: String? = nil, by: String?) -> DraftDue {
        DraftDue(kind, from: from, by: by, recurrence: nil, words: nil)
    }

    @Test(arguments: refused.indices)
    func `what breaks a rule changes nothing`(_ index: Int) throws {
        let (edit, refusal) = Self.refused[index]
        #expect(throws: refusal) { try Self.desk.applying(edit, seen: 0, as: 1) }
    }

    @Test func `a desk comes back from JSON as it was`() throws {
        let desk = try apply([
            .set(card: 1, .lead(["A"]), words: nil), .choose(name: "Công an", .new(parent: 3, kind: "office")),
            .remove(card: 2), .putAside(finding: 0, true),
        ])
        #expect(try StoredJSON.value(StoredJSON.text(desk), as: Desk.self) == desk)
    }
}

/// The draft that a JSON text holds, or an empty one, which every test would notice.
private func read(_ json: String) -> Draft {
    (try? Draft(json: json.utf8)) ?? Reader().read(Source(name: "", text: ""))
}
