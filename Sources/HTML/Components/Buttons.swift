/// How loud a button is: one main deed a page, the seal's red for what cannot be undone.
public enum ButtonKind: String, Sendable, CaseIterable {
    case main, plain, danger
}

/// A button that sends its form; with a name, its value tells which button was pressed.
public func button(
    _ label: String, _ kind: ButtonKind = .plain, name: String? = nil, value: String? = nil, key: String? = nil
) -> HTML {
    let hint: HTML? = key.map { " <kbd>\($0)</kbd>" }
    return """
        <button class="\(kind.rawValue)"\(attribute: "name", name)\(attribute: "value", value)\
        \(attribute: "data-key", key)>\(label)\(hint)</button>
        """
}

/// A link that looks like a button, for going somewhere, never for changing something.
public func linkButton(_ label: String, _ link: some Link, _ kind: ButtonKind = .plain) -> HTML {
    "<a class=\"button \(kind.rawValue)\" href=\"\(link: link)\">\(label)</a>"
}

/// A form that changes something: it carries the token that proves it came from our own page.
///
/// `token` is `FormToken.text`; nil for pages before sign-in, where the origin alone is checked.
public func form(
    to action: some Link, token: String?, upload: Bool = false, id: String? = nil, autosave: Bool = false,
    _ content: HTML
) -> HTML {
    """
    <form method="post" action="\(link: action)"\(attribute: "id", id)\
    \(attribute: "enctype", upload ? "multipart/form-data" : nil)\(attribute: "data-autosave", when: autosave)>\
    \(token.map { hiddenField("token", $0) })\(content)</form>
    """
}

/// A form that only asks: its fields become the address.
public func askForm(to action: some Link, className: StaticString = "ask", _ content: HTML) -> HTML {
    "<form method=\"get\" action=\"\(link: action)\" class=\"\(className.description)\" role=\"search\">\(content)</form>"
}

/// The keys that work on this page, shown at its foot.
public func keyHints(_ hints: [(key: String, does: String)]) -> HTML {
    "<div class=\"foot keys\">\(each: hints, { "<span><kbd>\($0.key)</kbd> \($0.does)</span>" })</div>"
}
