import Archive
import Database
import HTML
import Organisation
import Reading
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Directives

@Suite struct ConfirmPages {
    @Test(arguments: Language.allCases)
    func `every page of a draft can be had in every language and holds no open place`(_ language: Language) throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn()
            for target in [
                "/drafts/\(id)", "/drafts/\(id)?edit=1", "/drafts/\(id)?edit=head", "/drafts/\(id)?edit=new",
                "/drafts/\(id)?split=1",
                "/drafts/\(id)?name=Trung+t%C3%A2m+V%C4%83n+h%C3%B3a+ph%C6%B0%E1%BB%9Dng", "/directives/import",
                "/directives",
            ] {
                let page = try #require(try office.ask(.get, target, as: office.clerk, language: language))
                #expect(page.status == 200, "\(target)")
                #expect(!page.text.contains(/\{[a-z]+\}/), "\(target) shows a place that was not filled")
            }
        }
    }

    @Test func `the page shows each passage, each card and what is not in the directory`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn()
            let page = try #require(try office.ask(.get, "/drafts/\(id)", as: office.clerk)).text
            for card in try #require(try office.desk(id)).cards {
                #expect(page.contains("id=\"c\(card.number)\""))
                #expect(page.contains("data-m=\"\(card.number).text") || page.contains(" \(card.number).text"))
            }
            #expect(page.contains("<mark"))
            #expect(page.contains("class=\"open\""), "the centre is unknown")
            #expect(page.contains("name=\"token\""))
        }
    }

    @Test func `what was typed stays when it is refused`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn()
            let form = [
                "what": "card", "card": "1", "seen": "0", "text": "Việc \"mới\" <b>", "was-text": "cũ", "kind": "date",
                "was-kind": "none", "by": "31/2/2026", "was-by": "", "lead": "A\nB", "was-lead": "",
            ]
            let page = try #require(
                try office.ask(.post, "/drafts/\(id)/edits", as: office.clerk, form: form))
            #expect(page.status == 422)
            #expect(page.text.contains("Việc &quot;mới&quot; &lt;b&gt;"))
            #expect(page.text.contains("value=\"31/2/2026\""))
            #expect(page.text.contains("href=\"#f-by\""))
            #expect(try office.draft(id)?.version == 0)

            let pasted = try #require(
                try office.ask(
                    .post, "/directives/import", as: office.clerk,
                    form: ["text": "Một văn bản", "body": "", "name": "Tên & tuổi"]))
            #expect(pasted.status == 422)
            #expect(pasted.text.contains("Một văn bản") && pasted.text.contains("Tên &amp; tuổi"))
        }
    }

    @Test func `of a conflict both values are shown and the second save holds`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn()
            try office.gate.perform(
                EditDraft(id, [.set(card: 1, .product("Của người khác"), words: nil)], seen: 0),
                as: office.administrator)
            var form = [
                "what": "card", "card": "1", "seen": "0", "product": "Của tôi", "was-product": "", "text": "x",
                "was-text": "x", "kind": "none", "was-kind": "none",
            ]
            let page = try #require(try office.ask(.post, "/drafts/\(id)/edits", as: office.clerk, form: form))
            #expect(page.status == 409)
            #expect(page.text.contains("Của người khác") && page.text.contains(">\nCủa tôi</textarea>"))
            #expect(page.text.contains("name=\"seen\" value=\"1\""))
            (form["seen"], form["was-product"]) = ("1", "Của người khác")
            #expect(try office.ask(.post, "/drafts/\(id)/edits", as: office.clerk, form: form)?.status == 303)
            #expect(try office.desk(id)?.card(1)?.assignment.product == "Của tôi")
        }
    }

    @Test func `a hostile text is shown and not obeyed`() throws {
        try Office.with(.sqlite) { office in
            let hostile = "<script>alert('1')</script> & \"Sở\""
            let text = Office.plan.replacing("cây nguy hiểm", with: hostile).replacing(
                "Văn phòng chủ trì", with: "\(hostile) chủ trì")
            let id = try office.takeIn(text, named: "\(hostile).txt")
            try office.gate.perform(
                EditDraft(
                    id, [.set(card: 1, .lead([hostile]), words: nil), .setHead(.title(hostile), words: nil)], seen: 0),
                as: office.clerk)
            let directive: Directive.ID
            var pages = ["/drafts/\(id)", "/drafts/\(id)?edit=1", "/drafts/\(id)?edit=head", "/directives"]
            for target in pages {
                let page = try #require(try office.ask(.get, target, as: office.clerk)).text
                #expect(!page.contains("<script>alert"), "\(target)")
            }
            directive = try office.confirm(id)
            pages = ["/directives", "/directives/\(directive)"]
            for target in pages {
                let page = try #require(try office.ask(.get, target, as: office.clerk)).text
                #expect(!page.contains("<script>alert") && page.contains("&lt;script&gt;"), "\(target)")
            }
            let file = try #require(try office.ask(.get, "/directives/\(directive)/file", as: office.clerk))
            #expect(file.headers["Content-Disposition"]?.hasPrefix("attachment") == true)
            #expect(file.headers["X-Content-Type-Options"] == "nosniff")
            #expect(file.headers["Content-Type"] == "application/octet-stream")
        }
    }

    @Test func `words chosen in the text fill the field in hand, and only words that stand there`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn()
            let span = try #require(Office.plan.span(of: "kiểm tra đường phố"))
            var form = [
                "what": "words", "card": "2", "field": "product", "words": "kiểm tra đường phố",
                "at": "\(span.start)-\(span.end)", "seen": "0",
            ]
            #expect(try office.ask(.post, "/drafts/\(id)/edits", as: office.clerk, form: form)?.status == 303)
            let card = try #require(try office.desk(id)?.card(2))
            #expect(card.assignment.product == "kiểm tra đường phố" && card.assignment.fields["product"]?.span == span)
            form["at"] = "\(span.start)-999999"
            #expect(try office.ask(.post, "/drafts/\(id)/edits", as: office.clerk, form: form)?.status == 422)
        }
    }

    @Test(arguments: [
        "/drafts/7", "/drafts/7/events", "/drafts/7/file", "/directives", "/directives/import", "/directives/7",
        "/directives/7/file",
    ])
    func `an address is printed as it was read`(_ path: String) {
        let drafts = DraftRoute(.get, Path(path)), directives = DirectiveRoute(.get, Path(path))
        #expect((drafts?.path ?? directives?.path) == path)
        #expect(drafts?.isReadBack ?? directives?.isReadBack ?? false)
    }

    @Test func `every form's address is read back`() {
        let id = PendingDraft.ID(rawValue: 7)
        for route: DraftRoute in [
            .edit(id), .undo(id), .decide(id), .confirm(id), .discard(id), .bringBack(id), .readAgain(id),
        ] {
            #expect(route.isReadBack)
        }
        #expect(DirectiveRoute.importing.isReadBack)
        for path in ["/drafts/0", "/drafts/07", "/drafts/7/8/9", "/drafts", "/directives/x"] {
            #expect(DraftRoute(.get, Path(path)) == nil && DirectiveRoute(.get, Path(path)) == nil)
        }
    }

    /// From a desk made by hand, so that only the page itself can change it.
    @Test(arguments: [Language.vi, .zh])
    func `the page is as it was last looked at`(_ language: Language) throws {
        let hash = try #require(BlobHash(bytes: [UInt8](repeating: 7, count: 32)))
        let draft = PendingDraft(
            id: PendingDraft.ID(rawValue: 7), body: .init(rawValue: 2), bodyPath: "1/2/", bodyName: "UBND phường Mẫu",
            person: nil, fileName: "plan.txt", byteCount: 900, file: hash, state: .ready, attempts: 1, refusal: nil,
            readingTime: .milliseconds(18), title: "Kế hoạch", number: "12/KH-UBND", assignmentCount: 2, version: 1,
            enteredAt: Instant(rawValue: 0), changedAt: Instant(rawValue: 0), changedBy: "Bảo", directive: nil)
        let edit = DeskEdit.set(card: 2, .product("Biên bản"), words: nil)
        let content = DraftContent(
            text: Office.plan, storedTables: "[]", storedReading: "{}",
            desk: try DeskRules.desk.applying(edit, seen: 0, as: 1))
        let page = ConfirmPage(
            draft: draft, content: content, tables: [], names: BodyNames(known: [], learned: [:], home: "1/2/"),
            edits: [], changes: ProposedChanges(noneOn: content.desk), mayConfirm: true, mayKeepBodies: false,
            token: "t", today: try Day(parsing: "2026-01-06"),
            calendar: .vietnam, saved: "10:42", messages: Messages(language))
        try Golden.expect(page.html().text.replacing("><", with: ">\n<"), "confirm.\(language.code).html")
    }
}
