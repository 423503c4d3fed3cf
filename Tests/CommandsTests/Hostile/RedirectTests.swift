import HTML
import Organisation
import TestSupport
import Testing
import Web

@testable import Commands

/// Where a browser is sent back to is never another host, whatever an address or a form says.
@Suite struct RedirectTests {
    static let elsewhere = [
        "//evil.example", "///evil.example", "https://evil.example/", "http:evil.example", "/\\evil.example",
        "\\\\evil.example", "/\t/evil.example", "\t//evil.example", " //evil.example", "/\u{0}/evil.example",
        "javascript:alert(1)", "data:text/html,a", "evil.example", "@evil.example",
        "/\r\nLocation: https://evil.example",
        "%2f%2fevil.example", "/%0d%0aLocation:%20https://evil.example", "/.//evil.example", "/..//evil.example",
        "?//evil.example", "#//evil.example", "",
    ]

    /// Every place that takes where to go back to, by a form or in the address.
    @Test func `no parameter leads to another host`() throws {
        try RightsWorld.with { world in
            try RightsWorld.opened(world.folder) { house in
                let site = house.site(isSecure: false)
                var stranger = world.everything
                (stranger.session, stranger.token) = (nil, nil)
                for place in Self.elsewhere {
                    let query = Address(segments: [], query: [("return", place)]).path.dropFirst()
                    let compared = [("above", "\(world.above)"), ("below", "\(world.below)"), ("return", place)]
                    let signIn = [("sign_in_name", "vai-clerk"), ("password", RightsWorld.password), ("return", place)]
                    let asked: [(Entrance, Asker)] = [
                        (Entrance(.get, "/sign-in" + query, nil), world.everything),
                        (Entrance(.get, "/sign-in" + query, nil), stranger),
                        (Entrance(.get, "/sign-in/code" + query, nil), stranger),
                        (Entrance(.get, "/sign-in/openid" + query, nil), stranger),
                        (Entrance(.get, "/sign-in/openid/answer" + query, nil), stranger),
                        (
                            Entrance(
                                .post, "/language", nil, .anywhere, .form([("language", "zh"), ("return", place)])),
                            stranger
                        ),
                        (
                            Entrance(
                                .post, "/sign-in/code", nil, .anywhere, .form([("code", "1"), ("return", place)])),
                            stranger
                        ),
                        (
                            Entrance(
                                .post, "/assignments/views", nil, .anywhere, .form([("name", "a"), ("query", place)])),
                            world.everything
                        ),
                        (
                            Entrance(.post, "/coverage/reasons/\(world.gap)/removal", nil, .anywhere, .form(compared)),
                            world.everything
                        ),
                    ]
                    for (entrance, asker) in asked { try Self.check(entrance.answer(site, as: asker), entrance, place) }
                    if place == Self.elsewhere[0] || place == Self.elsewhere[4] {
                        let inside = Entrance(.post, "/sign-in", nil, .anywhere, .form(signIn))
                        try Self.check(inside.answer(site, as: stranger), inside, place)
                    }
                }
            }
        }
    }

    private static func check(_ answer: Response, _ entrance: Entrance, _ place: String) {
        let said = "\(entrance.method.rawValue) \(entrance.pattern) back to \(place.debugDescription)"
        #expect(answer.status < 500, "\(said)")
        if let location = answer.headers["Location"] { #expect(location.isOwnAddress, "\(said) leads to \(location)") }
        if case .bytes(let bytes) = answer.body {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(Markup(text).faults == [], "\(said)")
        }
    }
}
