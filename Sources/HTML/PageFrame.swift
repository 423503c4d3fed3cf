import Assets

/// An entry of the main navigation.
public struct NavigationItem: Sendable {
    public let label: String
    public let path: String
    public let isCurrent: Bool
    /// How many things wait there; not shown when 0.
    public let count: Int

    public init(_ label: String, path: String, isCurrent: Bool = false, count: Int = 0) {
        self.label = label
        self.path = path
        self.isCurrent = isCurrent
        self.count = count
    }
}

/// What is said once after something was done.
public struct Flash: Sendable, Hashable {
    public let words: String
    public let tone: Tone

    public init(_ words: String, _ tone: Tone = .done) {
        self.words = words
        self.tone = tone
    }
}

/// Who is signed in, as the frame shows it.
public struct PersonLine: Sendable {
    public let name: String
    /// The post and the body, such as “Văn thư · UBND phường Mẫu”.
    public let post: String
    public let profile: String
    /// Where a form is posted to sign out.
    public let signOut: String

    public init(name: String, post: String, profile: String = "/profile", signOut: String = "/sign-out") {
        self.name = name
        self.post = post
        self.profile = profile
        self.signOut = signOut
    }
}

/// What surrounds every page: head, navigation, person, language switch, search, flash.
///
/// A page sets `title` and calls `page(_:)` with its main part.
public struct PageFrame: Sendable {
    public var title = ""
    public var messages: Messages
    public var navigation: [NavigationItem] = []
    /// What is wanted a few times in years: it stands in the person's menu.
    public var seldom: [NavigationItem] = []
    /// The person signed in; nil before sign-in.
    public var person: PersonLine?
    public var flash: Flash?
    /// The token for the frame's own forms (signing out, language); nil before sign-in.
    public var token: String?
    /// The present target, path and query, to come back to after a change of language.
    public var here = "/"
    /// What stands in the search box; nil leaves the box out.
    public var search: String? = ""
    /// Names of further scripts in Assets, such as `confirm.js`.
    public var scripts: [String] = []
    /// Seconds after which a page without scripts asks again; nil for never.
    public var refreshAfter: Int?
    /// A larger type, as the person chose.
    public var isLargeType = false
    /// A wide screen for one text: the main part takes the whole width.
    public var isWide = false

    public init(messages: Messages) {
        self.messages = messages
    }

    /// The complete document.
    public func page(_ main: HTML) -> HTML {
        var html: HTML = "<!doctype html>\n"
        html.reserve(main.bytes.count + 4096)
        html.append(head)
        html.append(bar)
        html.append("<main id=\"main\" tabindex=\"-1\">")
        if let flash { html.append("<p class=\"flash \(flash.tone.rawValue)\" role=\"status\">\(flash.words)</p>") }
        html.append(main)
        html.append("</main>")
        html.append(foot)
        return html
    }

    private var head: HTML {
        let refresh: HTML? = refreshAfter.map { "<noscript><meta http-equiv=\"refresh\" content=\"\($0)\"></noscript>" }
        return """
            <html lang="\(messages.language.rawValue)"\(attribute: "data-type", isLargeType ? "large" : nil)>\
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
            <title>\(title.isEmpty ? "" : title + " · ")Remit</title>\(refresh)
            <link rel="stylesheet" href="\(Assets.path("remit.css"))">\
            <link rel="icon" href="\(Assets.path("remit.svg"))" type="image/svg+xml">
            \(each: ["remit.js"] + scripts, { "<script type=\"module\" src=\"\(Assets.path($0))\"></script>" })</head>
            """
    }

    private var bar: HTML {
        """
        <body\(attribute: "class", isWide ? "wide" : nil)><a class="skip" href="#main">\(messages("Skip to the content"))</a>
        <header class="bar"><a class="name" href="/">Remit</a>\(navigationBar)\(searchBox)\(personMenu)</header>
        """
    }

    private var navigationBar: HTML {
        guard !navigation.isEmpty else { return "<span class=\"grow\"></span>" }
        return """
            <nav aria-label="\(messages("Main"))">\(each: navigation, { item in
                let count: HTML? = item.count > 0 ? " <span class=\"count\">\(messages.number(item.count))</span>" : nil
                return "<a href=\"\(item.path)\"\(attribute: "aria-current", item.isCurrent ? "page" : nil)>\(item.label)\(count)</a>"
            })</nav>
            """
    }

    private var searchBox: HTML? {
        guard let search, person != nil else { return nil }
        return """
            <form class="find" action="/search" role="search"><input type="search" name="q" value="\(search)"\
             aria-label="\(messages("Search"))" placeholder="\(messages("Search"))" data-key="/" maxlength="200"></form>
            """
    }

    private var personMenu: HTML {
        guard let person else { return "<div class=\"person\">\(languageSwitch)</div>" }
        return """
            <details class="person"><summary><span>\(person.name)</span><small>\(person.post)</small></summary>\
            <div class="menu"><a href="\(person.profile)">\(messages("My profile"))</a>\
            \(each: seldom, { "<a href=\"\($0.path)\">\($0.label)</a>" })\(languageSwitch)\
            <form method="post" action="\(person.signOut)">\(token.map { hiddenField("token", $0) })\
            <button>\(messages("Sign out"))</button></form></div></details>
            """
    }

    /// Posts `language` and `return` to `/language` (`Web.LanguageChoice` answers it).
    private var languageSwitch: HTML {
        """
        <form class="languages" method="post" action="/language">\(token.map { hiddenField("token", $0) })\
        \(hiddenField("return", here))\(each: Language.allCases, { language in
            """
            <button name="language" value="\(language.code)" lang="\(language.rawValue)"\
            \(attribute: "aria-current", language == messages.language ? "true" : nil)>\(language.name)</button>
            """
        })</form>
        """
    }

    private var foot: HTML { "</body></html>\n" }
}

extension Assets {
    /// The address of an asset; a name that is not there stays visible in the page, and a test finds it.
    static func path(_ name: String) -> String { named(name)?.path ?? "/assets/" + name }
}
