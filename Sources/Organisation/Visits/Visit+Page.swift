public import HTML
public import Web

/// What a page may ask of the frame beside its title.
public struct PageOptions: Sendable {
    public var status = 200
    /// Names of scripts in Assets.
    public var scripts: [String] = []
    public var isWide = false
    /// Seconds after which a page without scripts asks again.
    public var refreshAfter: Int?
    /// What stands in the search box.
    public var search = ""

    public init(
        status: Int = 200, scripts: [String] = [], isWide: Bool = false, refreshAfter: Int? = nil, search: String = ""
    ) {
        self.status = status
        self.scripts = scripts
        self.isWide = isWide
        self.refreshAfter = refreshAfter
        self.search = search
    }
}

extension Visit {
    /// The page in its frame, with nothing special about it.
    public func page(_ title: String, _ main: HTML) -> Response {
        page(title, PageOptions(), main)
    }

    /// The page in its frame: navigation, person, language, what is to be said once.
    public func page(_ title: String, _ options: PageOptions, _ main: HTML) -> Response {
        var frame = PageFrame(messages: messages)
        frame.title = title
        frame.here = request.method == .get ? request.target : request.path.text
        frame.token = token?.text
        frame.scripts = options.scripts
        frame.isWide = options.isWide
        frame.refreshAfter = options.refreshAfter
        frame.search = options.search
        frame.flash = Self.flash(in: request)
        if let caller, caller.person != nil {
            frame.isLargeType = caller.largeType
            frame.person = PersonLine(name: caller.name, post: postLine(of: caller))
            let entries = navigation.filter { $0.isFor(caller) }
            frame.navigation = entries.filter { !$0.isSeldom }.map(item)
            frame.seldom = entries.filter(\.isSeldom).map(item)
        }
        let past = asAt?.banner(
            Address(segments: request.path.segments, query: request.query.without("as_at")), messages)
        var response = Response.html(frame.page("\(past)\(main)"), status: options.status)
        response.headers.set("Cache-Control", caller == nil ? "no-cache" : "private, no-cache")
        if frame.flash != nil { response.set(.removal(of: Self.flashCookie, isSecure: isSecure)) }
        return response
    }

    private func item(_ entry: NavigationEntry) -> NavigationItem {
        NavigationItem(entry.label(messages), path: "/" + entry.root, isCurrent: entry.standsFor(request.path))
    }

    /// Sends the browser on after a form was accepted; the next page says the words once.
    public func redirect(to link: some Link, saying words: String? = nil) -> Response {
        let response = Response.seeOther(link)
        guard let words else { return response }
        return response.setting(
            Cookie(Self.flashCookie, Address("", query: ["": words]).path, maxAge: .seconds(60), isSecure: isSecure))
    }

    /// A refusal as a page or as a problem, where there is no form to return to.
    public func refused(_ refusal: any Refusal) -> Response {
        guard !request.wantsJSON else { return .problem(Problem(refusal, messages)) }
        let (what, next) = refusal.explain(messages)
        return page(what, PageOptions(status: refusal.status), emptyState(what, next, isPage: true))
    }

    /// What is answered where nothing is: the same for what is not there and what may not be seen.
    public func notFound() -> Response {
        let what = messages("There is nothing here.")
        let next = messages("The address may be mistyped, or your posts do not let you see what is here.")
        guard !request.wantsJSON else { return .problem(Problem(title: what, status: 404, detail: next)) }
        return page(what, PageOptions(status: 404), emptyState(what, next, isPage: true))
    }

    private func postLine(of caller: Caller) -> String {
        guard let post = caller.posts.first else { return messages("no post at present") }
        return [post.title ?? post.role.name(messages), post.bodyName].joined(separator: " · ")
    }

    private static var flashCookie: String { "remit_flash" }

    private static func flash(in request: Request) -> Flash? {
        guard let kept = request.cookies[flashCookie], let start = kept.firstIndex(of: "?") else { return nil }
        return Query(parsing: kept[kept.index(after: start)...])[""].map { Flash($0) }
    }
}

extension Role {
    /// The role's name for people.
    public func name(_ messages: Messages) -> String {
        switch self {
        case .administrator: messages("Administrator")
        case .clerk: messages("Clerk")
        case .leader: messages("Leader")
        case .reporter: messages("Reporter")
        case .reviewer: messages("Reviewer")
        case .supervisor: messages("Supervisor")
        case .publisher: messages("Publisher")
        case .counterClerk: messages("Counter clerk")
        case .auditor: messages("Auditor")
        }
    }
}
