public import Web
import Database
import HTML
import Journal

/// The journal's signed heads, for everybody where they are published.
public struct HeadsRoom: Capability {
    public let roots: Set<String> = ["heads"]
    public let nouns: Set<String> = ["heads"]

    /// Whether strangers may see them too.
    let isPublic: Bool

    public init(isPublic: Bool) { self.isPublic = isPublic }

    public func respond(to visit: Visit) throws -> Response? {
        let isAPI = visit.request.path.first == "api"
        let isList = isAPI ? visit.apiSegments.count == 1 : HeadsRoute(visit.request.method, visit.request.path) != nil
        guard visit.request.method == .get, isList else { return nil }
        if !isPublic {
            guard try visit.signedIn().may(.readJournal) else { throw GateRefusal.notAllowed }
        }
        return isAPI ? try list(visit) : try page(visit)
    }

    private func page(_ visit: Visit) throws -> Response {
        let before = Cursor(visit.request.query["after"] ?? "")?.id
        let heads = try heads(visit, before: before, limit: 50)
        let next = heads.next.map { Address(HeadsRoute.list, query: [("after", $0)]) }
        let page = HeadsPage(
            messages: visit.messages, heads: heads.heads, next: next, isPublic: isPublic,
            moment: { visit.moment($0) })
        return visit.page(visit.messages("Signed heads of the journal"), page.html)
    }

    private func list(_ visit: Visit) throws -> Response {
        let heads = try heads(visit, before: try visit.cursor()?.id, limit: try visit.limit())
        return try .json(encoding: ListPage(heads.heads.map(HeadForm.init), next: heads.next))
    }

    private func heads(
        _ visit: Visit, before: Int64?, limit: Int
    ) throws -> (heads: [SignedHead], next: String?) {
        let heads = try visit.database.read { try SignedHeadStore($0).page(before: before, limit: limit) }
        let next = heads.count == limit ? heads.last.map { Cursor(text: "", id: $0.number).printed } : nil
        return (heads, next)
    }
}

/// The page of the journal's signed heads.
public enum HeadsRoute: Route {
    case list

    public init?(_ method: Method, _ path: Path) {
        guard method == .get, path.segments == ["heads"] else { return nil }
        self = .list
    }

    public var method: Method { .get }
    public var path: String { "/heads" }
}
