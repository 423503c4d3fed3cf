import Database
import Foundation
import Organisation
import Reading
import TestSupport
import Testing
import Web

@testable import Directives

/// One card that becomes two: each half has its passage, and nothing counts twice.
@Suite struct SplitCards {
    private static let plan = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG MẪU
        Số: 14/KH-UBND
        Mẫu, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Chăm sóc cây xanh năm 2026

        I. NHIỆM VỤ

        1. Văn phòng chủ trì, phối hợp với Công an phường rà soát cây nguy hiểm
        trên các tuyến phố; trồng mới tối thiểu 1.200 cây, hoàn thành trước ngày 15/3/2026.

        2. Công an phường chủ trì kiểm tra đường phố, hoàn thành trước ngày 30/6/2026.
        """

    /// The halves as a person leaves them on the split form of the first card.
    private func split(_ office: Office, _ id: PendingDraft.ID, seen: Int = 0) throws -> Response? {
        let card = try #require(try office.desk(id)?.card(1))
        let halves = SplitForm(card, version: seen).typed
        return try office.ask(
            .post, "/drafts/\(id)/edits", as: office.clerk,
            form: ["what": "split", "card": "1", "seen": String(seen), "halves": halves.replacing("\n", with: "\r\n")])
    }

    private func words(_ card: Card, in text: String) -> String {
        String(text.words(at: card.assignment.source) ?? "").split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
    }

    @Test(arguments: Engine.tested)
    func `each half keeps its own passage of the text`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn(Self.plan)
            let before = try #require(try office.desk(id)?.card(1))
            #expect(try split(office, id)?.status == 303)
            let desk = try #require(try office.desk(id))
            #expect(desk.standing.map(\.number) == [1, 3, 2], "the second half stands behind the first")
            let (first, second) = (desk.cards[0], desk.cards[1])
            #expect(words(first, in: Self.plan).hasSuffix("trên các tuyến phố;"))
            #expect(words(second, in: Self.plan).hasPrefix("trồng mới tối thiểu 1.200 cây"))
            #expect(first.assignment.source.start == before.assignment.source.start)
            #expect(second.assignment.source.end == before.assignment.source.end)
            #expect(second.assignment.sourceLine == before.assignment.sourceLine + 1)
            let marks = desk.marks.filter { $0.field == "text" }.map(\.card)
            #expect(Set(marks) == [1, 2, 3], "each has its mark in the text")
        }
    }

    @Test func `what one half does not say itself is looked at, and no number counts twice`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn(Self.plan)
            #expect(try split(office, id)?.status == 303)
            let desk = try #require(try office.desk(id))
            let (first, second) = (desk.cards[0], desk.cards[1])
            #expect(first.assignment.lead == second.assignment.lead && !first.assignment.lead.isEmpty)
            #expect(first.assignment.due == second.assignment.due)
            #expect(second.doubts.contains(.lead), "its words do not name who leads")
            #expect(!first.doubts.contains(.lead))
            #expect(first.doubts.contains(.due), "its words do not say by when")
            #expect(!second.doubts.contains(.due))
            #expect(first.assignment.targets.isEmpty && second.assignment.targets.count == 1)
        }
    }

    @Test func `taking it back makes one card of it again`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn(Self.plan)
            let before = try #require(try office.desk(id))
            #expect(try split(office, id)?.status == 303)
            let back = try office.ask(.post, "/drafts/\(id)/undo", as: office.clerk, form: ["version": "1"])
            #expect(back?.status == 303)
            #expect(try office.desk(id)?.standing.map(\.assignment) == before.standing.map(\.assignment))
        }
    }

    @Test func `words that were changed while splitting keep the whole passage`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn(Self.plan)
            let before = try #require(try office.desk(id)?.card(1))
            let form = ["what": "split", "card": "1", "seen": "0", "halves": "Rà soát các cây\nTrồng thêm cây"]
            #expect(try office.ask(.post, "/drafts/\(id)/edits", as: office.clerk, form: form)?.status == 303)
            let desk = try #require(try office.desk(id))
            #expect(desk.cards.prefix(2).map(\.assignment.text) == ["Rà soát các cây", "Trồng thêm cây"])
            #expect(
                desk.cards.prefix(2).map(\.assignment.source) == Array(repeating: before.assignment.source, count: 2))
        }
    }

    @Test func `without a second line the form comes back with what was typed`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn(Self.plan)
            let form = ["what": "split", "card": "1", "seen": "0", "halves": "Chỉ một việc\n  \n"]
            let page = try #require(try office.ask(.post, "/drafts/\(id)/edits", as: office.clerk, form: form))
            #expect(page.status == 422)
            #expect(page.text.contains("name=\"halves\"") && page.text.contains("Chỉ một việc"))
            #expect(try office.draft(id)?.version == 0)
        }
    }

    @Test func `the interface splits with passages too`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn(Self.plan)
            let text = try #require(try office.desk(id)?.card(1)).assignment.text
            let place = try #require(text.firstIndex(of: ";"))
            let json = try JSONSerialization.data(withJSONObject: [
                "version": 0,
                "edits": [
                    [
                        "do": "split", "card": 1, "first": String(text[...place]),
                        "second": String(text[text.index(after: place)...]),
                    ] as [String: Any]
                ],
            ])
            let answer = try office.ask(
                .patch, "/api/v1/drafts/\(id)", as: office.clerk, json: String(decoding: json, as: UTF8.self))
            #expect(answer?.status == 200)
            let second = try #require(try office.desk(id)?.cards[1])
            #expect(words(second, in: Self.plan).hasPrefix("trồng mới"))
        }
    }

    @Test(arguments: [
        ("Rà soát cây; trồng cây mới.", "Rà soát cây;\ntrồng cây mới."),
        ("开展排查；建立台账。", "开展排查；\n建立台账。"),
        ("Tăng 2.5 lần, giảm một nửa.", "Tăng 2.5 lần,\ngiảm một nửa."), ("Trồng cây.", "Trồng cây."),
    ])
    func `the form offers to break where a clause begins`(_ text: String, _ offered: String) {
        let assignment = DraftAssignment(ref: "1", words: text, sourceLine: 1, source: Span(start: 0, end: 9))
        #expect(SplitForm(Card(number: 1, assignment), version: 0).typed == offered)
    }
}
