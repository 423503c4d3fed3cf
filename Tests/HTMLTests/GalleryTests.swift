import TestSupport
import Testing

@testable import HTML

@Suite struct GalleryTests {
    @Test(arguments: Gallery.components(Messages(.en)).map(\.name))
    func `a component looks as it did`(_ name: String) throws {
        let component = try #require(Gallery.components(Messages(.en)).first { $0.name == name })
        let text = component.examples.map { "<!-- \($0.name) -->\n\($0.html.text)\n" }.joined()
        try Golden.expect(text, "\(name).html")
    }

    @Test func `nothing hostile becomes markup`() {
        for (name, examples) in Gallery.components(Messages(.vi)) {
            for example in examples {
                let text = example.html.text
                #expect(!text.contains("<script") && !text.contains("\" onmouseover"), "\(name): \(example.name)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `every tag of a page is closed and every attribute quoted`(_ language: Language) {
        var frame = PageFrame(messages: Messages(language))
        frame.person = PersonLine(name: Gallery.hostile, post: Gallery.long)
        frame.navigation = [NavigationItem(Gallery.hostile, path: "/\"", isCurrent: true, count: 1200)]
        frame.flash = Flash(Gallery.hostile)
        frame.search = Gallery.hostile
        frame.here = Gallery.hostile
        frame.token = "t"
        frame.refreshAfter = 3
        let page = frame.page(Gallery.content(frame.messages)).text
        #expect(unbalanced(page) == nil)
        #expect(!page.contains(" style=") && !page.contains("onclick") && !page.contains("<script>"))
        #expect(page.contains("lang=\"\(language.rawValue)\""))
    }
}

/// The first tag that is not closed where it should be; nil when all are.
private func unbalanced(_ page: String) -> String? {
    let void: Set<Substring> = ["meta", "link", "input", "br", "option", "!doctype", "img"]
    var open: [Substring] = []
    for match in page.matches(of: /<(\/?)([a-z0-9!]+)((?:\s+[a-z-]+(?:="[^"<]*")?)*)\s*(>?)/) {
        let (whole, slash, name, _, end) = match.output
        if end.isEmpty { return String(whole) }
        if void.contains(name) { continue }
        if slash.isEmpty {
            open.append(name)
        } else if open.popLast() != name {
            return String(whole)
        }
    }
    return open.last.map(String.init)
}
