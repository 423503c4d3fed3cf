import Database
import HTML
import Testing
import WorkCalendar

@testable import Organisation

@Suite struct PageTests {
    private let hostile = "<script>alert(\"1\")</script> & 'Sở'"

    private func body(_ name: String) -> Body {
        Body(id: Body.ID(rawValue: 7), parent: nil, path: "7/", name: name, kind: .department, country: .vietnam)
    }

    private func detail(_ name: String, mayChange: Bool) -> BodyPages.Detail {
        let alias = BodyAlias(id: BodyAlias.ID(rawValue: 1), alias: name, origin: .given)
        return BodyPages.Detail(
            body: body(name), ancestors: [body(name)], children: [body(name)], aliases: [alias], people: [],
            mayChange: mayChange)
    }

    @Test(arguments: Language.allCases)
    func `names are escaped wherever they stand`(_ language: Language) {
        let pages = BodyPages(messages: Messages(language), token: "t")
        let line = BodyPages.Line(body: body(hostile), depth: 0, mayChange: true)
        let html = [
            pages.list([line], words: hostile, level: nil, next: nil, mayAdd: true).text,
            pages.show(detail(hostile, mayChange: true), typedAlias: hostile).text,
        ]
        for text in html {
            #expect(!text.contains("<script>"))
            #expect(text.contains("&lt;script&gt;"))
        }
    }

    @Test func `who may not change a body is offered no form`() {
        let pages = BodyPages(messages: Messages(.vi), token: "t")
        let seen = pages.show(detail("Sở", mayChange: false)).text
        #expect(!seen.contains("<form"))
        #expect(!seen.contains("/change"))
        #expect(pages.show(detail("Sở", mayChange: true)).text.contains("<form"))
    }

    @Test func `what was typed comes back with the problem at its field`() throws {
        var typed = BodyForm(parent: nil)
        (typed.name, typed.begins) = ("Sở Mới", "31/2/2026")
        let refusal = #expect(throws: TypedDayRefusal.self) { try typed.body() }
        let problem = FieldProblem(try #require(refusal), Messages(.vi))
        let html = typed.html(
            to: .add, title: "T", parentName: nil, problems: [problem], token: "t", Messages(.vi)
        ).text
        #expect(html.contains("value=\"Sở Mới\""))
        #expect(html.contains("value=\"31/2/2026\""))
        #expect(html.contains("href=\"#f-begins\""))
    }

    @Test func `the sign-in page keeps the name and never the password`() {
        let problem = FieldProblem(OrganisationRefusal.wrongNameOrPassword, Messages(.zh))
        let html = SignInPage.html(signInName: "vanthu", returning: "/bodies", problems: [problem], Messages(.zh)).text
        #expect(html.contains("value=\"vanthu\""))
        #expect(html.contains("value=\"/bodies\""))
        #expect(html.contains("type=\"password\" value=\"\""))
    }
}
