extension Response {
    /// The answer as it goes out: security headers, 304 for what the client has, compressed where it helps.
    func finished(for request: Request, isSecure: Bool) -> Response {
        var answer = self
        answer.headers.addMissing(securityHeaders)
        if isSecure { answer.headers.addMissing([("Strict-Transport-Security", "max-age=31536000")]) }
        if answer.headers["Cache-Control"] == nil {
            // Pages are one person's own; a browser may keep them to go back to, no cache between may.
            answer.headers.add("Cache-Control", "private, no-cache")
        }
        if answer.status == 200, request.method == .get || request.method == .head,
            let tag = answer.headers["ETag"], request.alreadyHas(tag)
        {
            answer.status = 304
            answer.body = .none
            return answer
        }
        answer.compress(for: request)
        return answer
    }

    /// Marks the answer with a tag of its content, so that it is not sent again to who has it.
    public func tagged() -> Response {
        var answer = self
        if case .bytes(let bytes) = body { answer.headers.set("ETag", "W/\"\(contentTag(bytes))\"") }
        return answer
    }
}

extension Request {
    /// Whether `If-None-Match` names that tag; weak and strong compare alike (RFC 9110 13.1.2).
    func alreadyHas(_ tag: String) -> Bool {
        guard let known = headers["If-None-Match"] else { return false }
        let wanted = opaque(tag[...])
        return known.split(separator: ",").contains { item in
            let item = item.drop { $0 == " " }
            return item == "*" || opaque(item) == wanted
        }
    }
}

private func opaque(_ tag: Substring) -> Substring {
    let tag = tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
    return tag.last == " " ? tag.dropLast() : tag
}

extension Headers {
    mutating func addMissing(_ wanted: [(name: String, value: String)]) {
        for (name, value) in wanted where self[name] == nil { add(name, value) }
    }
}

/// Everything from ourselves, nothing inline, nobody may frame us, no site learns which page led to it.
private let securityHeaders: [(name: String, value: String)] = [
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
]
