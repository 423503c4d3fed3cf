import Database
import Directives
import HTML
import Organisation
import Web
import WorkCalendar

/// The whole site: knows who asks, in what language, and which room answers.
struct Site: Sendable {
    let gate: Gate
    let front: FrontRoom
    let rooms: [any Capability]
    let navigation: [NavigationEntry]
    let isSecure: Bool
    let lastUses: LastUses
    let log: @Sendable (String) -> Void

    /// Answers at once what only reads; what may wait for the disk is done on a working thread.
    func answer(_ request: Request) -> Response {
        request.method.isSafe ? answerNow(request) : .later { answerNow(request) }
    }

    private func answerNow(_ request: Request) -> Response {
        var visit = anonymous(request)
        do {
            visit = try known(request) ?? visit
            if !visit.isByToken { try request.checkForm(visit.token) }
            if visit.caller != nil { try front.check(request) }
            try SecrecyDoor.check(visit)
            return caught(try room(for: request)?.respond(to: visit) ?? nothing(visit), visit)
        } catch {
            return answer(to: error, visit)
        }
    }

    /// What an answer that takes time throws is answered as what is thrown at once.
    private func caught(_ response: Response, _ visit: Visit) -> Response {
        guard case .later(let make) = response.body else { return response }
        return .later {
            do {
                return try make()
            } catch {
                return answer(to: error, visit)
            }
        }
    }

    func room(for request: Request) -> (any Capability)? {
        let parts = request.path.segments
        if parts.first == "api" {
            guard parts.count > 2, parts[1] == "v1" else { return front }
            return rooms.first { $0.nouns.contains(parts[2]) }
        }
        let root = parts.first ?? ""
        return front.roots.contains(root) ? front : rooms.first { $0.roots.contains(root) }
    }

    /// What no room answered: of the API, an address may be there and take other methods (RFC 9110 15.5.6).
    func nothing(_ visit: Visit) -> Response {
        let methods = front.methods(at: visit.request.path)
        guard !methods.isEmpty, !methods.contains(visit.request.method) else { return visit.notFound() }
        var response = visit.refused(RequestRefusal.methodNotAllowed(methods))
        response.allow(methods)
        return response
    }

    func anonymous(_ request: Request) -> Visit {
        Visit(
            request: request, caller: nil, messages: Messages(request.language), gate: gate,
            isSecure: isSecure, navigation: navigation)
    }

    /// The visit of who came with a session or a token that holds; `nil` for anybody else.
    func known(_ request: Request) throws -> Visit? {
        let token = Self.bearer(request)
        let cookie = request.cookies[SignInRoom.sessionCookie]
        guard let secret = (token ?? cookie).map(Secret.init(text:)) else { return nil }
        let now = gate.clock.now
        let caller = try gate.database.read { connection in
            try SignIn.caller(
                holding: secret, kind: token == nil ? .session : .token, at: now,
                today: now.day(in: Country.vietnam.offset), in: connection)
        }
        guard let caller else { return nil }
        lastUses.note(secret, kind: token == nil ? .session : .token, at: now)
        return Visit(
            request: request, caller: caller, messages: Messages(caller.language ?? request.language), gate: gate,
            secret: secret, isByToken: token != nil, isSecure: isSecure, navigation: navigation)
    }

    /// RFC 6750 2.1; a token opens the API alone.
    private static func bearer(_ request: Request) -> String? {
        guard request.path.first == "api", let header = request.headers["Authorization"] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }

    func answer(to error: any Error, _ visit: Visit) -> Response {
        switch error {
        case let refusal as any Refusal: visit.refused(refusal)
        case is SignInNeeded: signInNeeded(visit)
        default: failed(error, visit)
        }
    }

    private func signInNeeded(_ visit: Visit) -> Response {
        guard visit.request.wantsJSON else {
            return .seeOther(Address("sign-in", query: ["return": visit.request.target]))
        }
        var response = Response.problem(
            Problem(
                title: visit.messages("This needs a token."), status: 401,
                detail: visit.messages("Send Authorization: Bearer with a token made on your profile page.")))
        response.headers.set("WWW-Authenticate", "Bearer")
        return response
    }

    /// The person sees the request's name; the logs say under it what happened.
    private func failed(_ error: any Error, _ visit: Visit) -> Response {
        let reference = visit.request.id
        log("failure request=\(reference) method=\(visit.request.method.rawValue) error=\(error)")
        let what = visit.messages("Something failed on our side.")
        let next = visit.messages(
            "Nothing was changed. Try again; if it fails again, tell your administrator the number {reference}.",
            ["reference": reference])
        guard !visit.request.wantsJSON else {
            return .problem(Problem(title: what, status: 500, detail: next, instance: "urn:remit:failure:" + reference))
        }
        return visit.page(what, PageOptions(status: 500), emptyState(what, next, isPage: true))
    }
}
