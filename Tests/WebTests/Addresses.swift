import HTML
import Testing

@testable import Web

@Suite struct Addresses {
    @Test(arguments: [
        ("/", []), ("/assignments/7", ["assignments", "7"]), ("//a///b/", ["a", "b"]),
        ("/b%E1%BB%99%20%26", ["bộ &"]), ("/a%2Fb/c", ["a/b", "c"]), ("/%zz/%e", ["%zz", "%e"]),
        ("/%ff", ["%ff"]), ("/a%00b", ["a%00b"]), ("/..%2f..", ["../.."]), ("", []),
    ])
    func `a path is cut before it is decoded`(_ raw: String, _ segments: [String]) {
        #expect(Path(raw).segments == segments)
    }

    @Test(arguments: ["", "a", "a b", "công văn/số 7", "&=?#%+", "政务公开", "\u{1F600}"])
    func `what an address prints, path and query read again`(_ text: String) {
        let address = Address(segments: ["x" + text], query: [("q" + text, text), ("z", "")])
        let request = Request(.get, address.path)
        #expect(request.path.segments == ["x" + text])
        #expect(request.query.items == [Query.Item("q" + text, text), Query.Item("z", "")])
    }

    @Test(arguments: [("a=1&a=2&b", ["1", "2"]), ("a=%C3", ["%C3"]), ("a=+x", [" x"]), ("&&=", [])])
    func `a query keeps every value in order`(_ text: String, _ values: [String]) {
        #expect(Query(parsing: text).all("a") == values)
    }

    @Test func `a query has an end`() {
        let many = String(repeating: "a=1&", count: 5000)
        #expect(Query(parsing: many).items.count == 1000)
    }

    @Test(arguments: [
        ("//evil.example/x", "/"), ("https://evil.example", "/"), ("/ok?x=1", "/ok?x=1"), ("", "/"),
        ("/\\evil.example", "/"), ("/a\\b", "/"), ("/\t/evil.example", "/"), ("/a\r\nb", "/"),
    ])
    func `a way back never leads to another site`(_ target: String, _ path: String) {
        #expect(Address(target: target).path == path)
    }

    @Test func `a route is read back as it was printed`() {
        for route in [Sample.list, .show(7), .rename(9)] { #expect(route.isReadBack) }
        #expect(Sample(.get, Path("/things/0x7")) == nil)
        #expect(Sample(.delete, Path("/things/7")) == nil)
    }
}

private enum Sample: Route {
    case list, show(Int64), rename(Int64)

    init?(_ method: Method, _ path: Path) {
        switch (method, path[0], path[1].flatMap { Int64($0) }, path.segments.count) {
        case (.get, "things", nil, 1): self = .list
        case (.get, "things", let id?, 2): self = .show(id)
        case (.post, "things", let id?, 3) where path[2] == "name": self = .rename(id)
        default: return nil
        }
    }

    var method: Method { if case .rename = self { .post } else { .get } }

    var path: String {
        switch self {
        case .list: Address("things").path
        case .show(let id): Address("things", String(id)).path
        case .rename(let id): Address("things", String(id), "name").path
        }
    }
}
