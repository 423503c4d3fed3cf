public import HTML

/// What the server itself refuses, before any capability is asked.
public enum RequestRefusal: Refusal, Hashable {
    case malformed
    case methodUnknown
    case tooLarge(limit: Int)
    case mediaType
    case malformedJSON(at: String)
    case foreignOrigin
    case staleForm
    case busy
    case notFound
    case methodNotAllowed([Method])
    /// Something broke; the reference finds it in the log.
    case failed(reference: String)

    public var status: Int {
        switch self {
        case .malformed, .malformedJSON: 400
        case .foreignOrigin, .staleForm: 403
        case .notFound: 404
        case .methodUnknown, .methodNotAllowed: 405
        case .tooLarge: 413
        case .mediaType: 415
        case .failed: 500
        case .busy: 503
        }
    }

    public var field: String? {
        if case .malformedJSON(let path) = self, !path.isEmpty { path } else { nil }
    }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .malformed:
            (messages("The request could not be read."), messages("Go back and try again."))
        case .malformedJSON:
            (
                messages("The JSON of the request does not fit."),
                messages("Compare it with the description at /api/openapi.json.")
            )
        case .methodUnknown, .methodNotAllowed:
            (
                messages("This address does not take that kind of request."),
                messages("Go back and use the buttons of the page.")
            )
        case .tooLarge(let limit):
            (
                messages("What was sent is too large."),
                messages("At most {size} MB may be sent at once.", ["size": messages.number(limit >> 20)])
            )
        case .mediaType:
            (
                messages("This kind of content cannot be read here."),
                messages("Send a form, or JSON as application/json.")
            )
        case .foreignOrigin:
            (messages("The form came from another site."), messages("Open the page here and send it again."))
        case .staleForm:
            (
                messages("The page was open too long, so the form could not be accepted."),
                messages("Load the page again; what you typed is still in the form.")
            )
        case .busy:
            (messages("Too many people are at work just now."), messages("Try again in a minute."))
        case .notFound:
            (messages("There is no such page."), messages("Check the address, or start from the first page."))
        case .failed(let reference):
            (
                messages("Something went wrong on our side."),
                messages(
                    "Try again; if it stays so, tell your administrator the number {number}.", ["number": reference])
            )
        }
    }
}
