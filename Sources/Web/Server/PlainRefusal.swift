import HTML

/// The page for a refusal where the composition gives none of its own.
func plainRefusal(_ refusal: RequestRefusal, _ request: Request) -> Response {
    let messages = Messages(request.language)
    if request.wantsJSON {
        var response = Response.problem(Problem(refusal, messages))
        if case .methodNotAllowed(let methods) = refusal { response.allow(methods) }
        return response
    }
    var frame = PageFrame(messages: messages)
    let words = refusal.explain(messages)
    frame.title = words.what
    frame.here = "/"
    var response = Response.html(
        frame.page(emptyState(words.what, words.next, action: linkButton(messages("First page"), Address()))),
        status: refusal.status)
    if case .methodNotAllowed(let methods) = refusal { response.allow(methods) }
    return response
}

extension Response {
    /// Names the methods an address takes.
    public mutating func allow(_ methods: [Method]) {
        headers.set("Allow", methods.map(\.rawValue).joined(separator: ", "))
    }
}
