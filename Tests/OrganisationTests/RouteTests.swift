import Database
import HTML
import Testing
import Web
import WorkCalendar

@testable import Organisation

@Suite struct RouteTests {
    @Test func `every route of the directory is read back as it was printed`() {
        let (id, alias) = (Body.ID(rawValue: 7), BodyAlias.ID(rawValue: 9))
        let routes: [BodyRoute] = [
            .list, .addForm(parent: nil), .addForm(parent: id), .add, .show(id), .changeForm(id), .change(id),
            .addAlias(id), .removeAlias(id, alias),
        ]
        for route in routes { #expect(route.isReadBack, "\(route)") }
    }

    @Test func `every route of people is read back as it was printed`() {
        let (id, post) = (Person.ID(rawValue: 7), Post.ID(rawValue: 9))
        let routes: [PersonRoute] = [
            .list, .addForm, .add, .show(id), .changeForm(id), .change(id), .setPassword(id), .addPost(id),
            .endPost(id, post), .invite(id), .addStandIn(id), .endStandIn(id, StandIn.ID(rawValue: 3)),
            .resetCodes(id),
        ]
        for route in routes { #expect(route.isReadBack, "\(route)") }
        let secret = Secret.random()
        for route in [InvitationRoute.form(secret), .accept(secret)] { #expect(route.isReadBack) }
        let own: [ProfileRoute] = [.show, .change, .password, .makeToken, .revokeToken(APIToken.ID(rawValue: 3))]
        for route in own { #expect(route.isReadBack, "\(route)") }
        for route in [SignInRoute.signInForm, .signIn, .codeForm, .code, .signOut] { #expect(route.isReadBack) }
        let ways: [SecurityRoute] = [
            .show, .begin, .setUp, .confirm, .renewCodes, .endCodes, .endOthers, .endSession(Session.ID(rawValue: 5)),
        ]
        let outer: [OuterRoute] = [.begin, .answer, .tie, .untie(OuterIdentity.ID(rawValue: 5))]
        for route in outer { #expect(route.isReadBack, "\(route)") }
        for route in ways { #expect(route.isReadBack, "\(route)") }
    }

    @Test(arguments: [
        "/bodies/0", "/bodies/-1", "/bodies/07", "/bodies/x", "/bodies/9999999999999999999", "/bodies/7/x",
    ])
    func `an address that names nothing is no route`(_ path: String) {
        #expect(BodyRoute(.get, Path(path)) == nil)
    }

    @Test(arguments: [
        ("14/3/2026", "2026-03-14"), ("14-03-2026", "2026-03-14"), ("14.3.2026", "2026-03-14"),
        ("2026-03-14", "2026-03-14"), ("2026年3月14日", "2026-03-14"), ("14 March 2026", "2026-03-14"),
        ("14 mar 2026", "2026-03-14"), ("29/2/2024", "2024-02-29"),
    ])
    func `a day is read as people type it`(_ typed: String, _ iso: String) {
        #expect(Day(typed: typed)?.iso == iso)
    }

    @Test(arguments: ["", "31/2/2026", "29/2/2025", "14/13/2026", "14/3/26", "hôm nay", "1/1/1/2026", "14 x 2026"])
    func `what is no day is not guessed at`(_ typed: String) {
        #expect(Day(typed: typed) == nil)
    }

    @Test func `a cursor is read back as it was printed, whatever the text`() {
        for text in ["", "a.b", "Phòng Kinh tế", "市政府", "1/5/"] {
            #expect(Cursor(Cursor(text: text, id: 42).printed) == Cursor(text: text, id: 42))
        }
        #expect(Cursor("x") == nil)
    }
}
