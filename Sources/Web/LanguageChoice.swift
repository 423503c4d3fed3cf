public import HTML

/// The language a visitor chose, kept in a cookie until the profile of a person signed in says it.
public enum LanguageChoice {
    public static let path = "/language"
    static let cookie = "language"

    /// Answers the frame's language switch: keeps the choice and goes back; nil for other requests.
    public static func respond(to request: Request, isSecure: Bool) -> Response? {
        guard request.method == .post, request.path.segments == ["language"] else { return nil }
        let back = Address(target: request.form?["return"] ?? "/")
        guard let language = chosen(in: request) else { return .seeOther(back) }
        return .seeOther(back).setting(
            Cookie(cookie, language.code, maxAge: .seconds(365 * 86_400), isSecure: isSecure))
    }

    /// The language the switch asks for, for whoever keeps it with the person; nil when it asks for none of ours.
    public static func chosen(in request: Request) -> Language? {
        request.form?["language"].flatMap { Language(tag: $0) }
    }
}

extension Request {
    /// The visitor's language: the one chosen, then the browser's, then Vietnamese.
    public var language: Language {
        cookies[LanguageChoice.cookie].flatMap { Language(tag: $0) }
            ?? headers["Accept-Language"].flatMap { Language(acceptLanguage: $0) } ?? .vi
    }
}
