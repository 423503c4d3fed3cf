import Foundation
import HTML
import Organisation
import Web

@testable import Commands

/// One thing that can be asked of the house: by whom, and with what it succeeds.
struct Entrance: Sendable {
    enum Sent: Sendable {
        case nothing
        case json(JSON)
        case form([(String, String)])
    }

    enum Place: Sendable {
        /// It is about the city: a post elsewhere opens nothing.
        case there
        /// A post anywhere will do, or it is the own of who asks.
        case anywhere
    }

    let method: Web.Method
    let target: String
    /// All that a post must allow; `nil` for strangers too, empty for whoever is signed in.
    var needs: Set<Permission>?
    var place = Place.there
    var sent = Sent.nothing
    /// What who may is refused for another reason than right, since the subject is not in the state for it.
    var state: Int?

    init(
        _ method: Web.Method, _ target: String, _ needs: Set<Permission>?, _ place: Place = .there,
        _ sent: Sent = .nothing, state: Int? = nil
    ) {
        (self.method, self.target, self.needs, self.place) = (method, target, needs, place)
        (self.sent, self.state) = (sent, state)
    }

    /// The address with "#" for every number, and for an invitation's secret.
    var pattern: String {
        let path = target.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
        return path.enumerated().map { index, part in
            let isSecret = index == 2 && path[1] == "invitation"
            return isSecret || (!part.isEmpty && part.allSatisfy(\.isNumber)) ? "#" : String(part)
        }.joined(separator: "/")
    }

    func admits(_ asker: Asker) -> Bool {
        guard let needs else { return true }
        return asker.isKnown && asker.may(needs) && (asker.isHere || place == .anywhere)
    }

    /// What the house answers, as it does behind its server.
    func answer(_ site: Site, as asker: Asker, token: Secret? = nil) throws -> Response {
        var headers: Headers = [:]
        let isAPI = target.hasPrefix("/api/")
        if isAPI, let token = token ?? asker.token { headers.set("Authorization", "Bearer " + token.text) }
        if !isAPI, let session = asker.session {
            headers.set("Cookie", "\(SignInRoom.sessionCookie)=\(session.text)")
        }
        var body = Web.Body.none
        switch sent {
        case .nothing: break
        case .json(let value): body = .bytes(value.bytes, mediaType: "application/json")
        case .form(let fields):
            let token = asker.session.map { FormToken(sessionSecret: Array($0.text.utf8)).text } ?? ""
            // As it goes over the wire.
            let text = Address(segments: [], query: fields + [("token", token)]).path.dropFirst(2)
            body = .form(Form(Query(parsing: text)))
        }
        if case .none = body {} else { headers.set("Content-Length", "1") }
        let request = Request(method, target, headers: headers, body: body)
        var response = site.door(request) ?? site.answer(request)
        while case .later(let make) = response.body { response = try make() }
        return response
    }
}

extension Response {
    /// All that would be sent.
    func bytes() throws -> [UInt8] {
        switch body {
        case .bytes(let bytes): bytes
        case .stream(let stream): try stream.collected()
        case .file(let path), .temporaryFile(let path, _): Array(FileManager.default.contents(atPath: path) ?? Data())
        case .none, .text, .events, .later: []
        }
    }

    enum Verdict: Equatable { case letIn, refused, neither }

    /// Whether who asked was let in; sent to the sign-in page is refused.
    var verdict: Verdict {
        switch status {
        case 401, 403, 404: .refused
        case 303 where headers["Location"]?.hasPrefix("/sign-in?") == true: .refused
        case 200..<400: .letIn
        default: .neither
        }
    }
}
