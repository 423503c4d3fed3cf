extension Request {
    /// Whether the request may change something as far as its origin goes.
    ///
    /// Browsers say where a form came from, in `Sec-Fetch-Site` or `Origin`; programs say neither, and carry no
    /// cookies that another site could misuse. A proxy must pass `Host` on as the browser sent it.
    public var isFromOurPages: Bool {
        if method.isSafe { return true }
        if let site = headers["Sec-Fetch-Site"] { return site == "same-origin" || site == "none" }
        guard let origin = headers["Origin"] else { return true }
        guard let host = headers["Host"], let start = origin.firstRange(of: "://") else { return false }
        return origin[start.upperBound...].lowercased() == host.lowercased()
    }

    /// Refuses a form that came from elsewhere or without the session's token.
    ///
    /// A script of our own pages sends the token in the header `X-Form-Token`.
    public func checkForm(_ token: FormToken?) throws(RequestRefusal) {
        if method.isSafe { return }
        guard isFromOurPages else { throw .foreignOrigin }
        if let token, !token.matches(form?["token"] ?? headers["X-Form-Token"]) { throw .staleForm }
    }
}
