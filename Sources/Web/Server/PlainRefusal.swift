import HTML

/// The page for a refusal where the composition gives none of its own.
func plainRefusal(_ refusal: RequestRefusal, _ request: Request) -> Response {
    let messages = Messages(request.language)
    if request.wantsJSON {
        return .problem(Problem(refusal, messages))
    }
    var frame = PageFrame(messages: messages)
    let words = refusal.explain(messages)
    frame.title = words.what
    frame.here = "/"
    return .html(
        frame.page(
            emptyState(words.what, words.next, action: linkButton(messages("First page"), Address()), isPage: true)),
        status: refusal.status)
}

extension RequestRefusal {
    /// What the answer must name as allowed (RFC 9110 15.5.6); before the address was looked at, all there are.
    var methods: [Method] {
        switch self {
        case .methodNotAllowed(let methods): methods
        case .methodUnknown: Method.allCases
        default: []
        }
    }
}

extension Response {
    /// Names the methods an address takes; nothing when there are none to name.
    public mutating func allow(_ methods: [Method]) {
        guard !methods.isEmpty else { return }
        headers.set("Allow", methods.map(\.rawValue).joined(separator: ", "))
    }
}
