import Testing

@testable import HTML

@Suite struct HTMLLiteral {
    @Test func `text is escaped in content and in attributes, markup nests`() {
        let name = "<b> & \"q\" 'a'"
        let inner: HTML = "<i>\(name)</i>"
        let outer: HTML = "<p title=\"\(name)\">\(inner)</p>"
        let escaped = "&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39;"
        #expect(outer.text == "<p title=\"\(escaped)\"><i>\(escaped)</i></p>")
    }

    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("Nguyễn 张 \u{1F600}", "Nguyễn 张 \u{1F600}"), ("&", "&amp;"),
        ("&&<", "&amp;&amp;&lt;"), ("a\0b", "a\u{FFFD}b"), ("x>", "x&gt;"), ("=;?/@", "=;?/@"),
        ("a\u{1}\t\r\n\u{7F}\u{1B}", "a\u{FFFD}\t\r\n\u{FFFD}\u{FFFD}"), ("\u{202E}a\u{2069}", "\u{FFFD}a\u{FFFD}"),
        ("a\u{202A}\u{202E}\u{2066}<", "a\u{FFFD}\u{FFFD}\u{FFFD}&lt;"),
        ("“–”…\u{2029}\u{206A}→", "“–”…\u{2029}\u{206A}→"),
    ])
    func `what is escaped`(_ text: String, _ markup: String) {
        #expect(("\(text)" as HTML).text == markup)
        #expect(("\(text.dropFirst(0))" as HTML).text == markup)
    }

    @Test func `random text comes back from the markup, and is none itself`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = Numbers(state: seed)
        for _ in 0..<500 {
            let letters = (0..<20).map { _ in Array("<>&\"'aế张 ;#=").randomElement(using: &generator) ?? "x" }
            let text = String(letters)
            let markup = ("\(text)" as HTML).text
            #expect(!markup.contains { "<>\"'".contains($0) }, "seed \(seed)")
            #expect(unescaped(markup) == text, "seed \(seed)")
        }
    }

    @Test func `numbers, nothing, many and each`() {
        let none: HTML? = nil
        let rows = ["a", "<"]
        #expect(("\(7)\(-1 as Int64)\(none)" as HTML).text == "7-1")
        #expect(("\(rows.map { "<li>\($0)</li>" as HTML })" as HTML).text == "<li>a</li><li>&lt;</li>")
        #expect(("\(each: rows, { "<li>\($0)</li>" })" as HTML).text == "<li>a</li><li>&lt;</li>")
        #expect(rows.map { "\($0)" as HTML }.joined(separator: ", ").text == "a, &lt;")
    }

    @Test func `attributes that may be absent`() {
        let missing: String? = nil
        #expect(("<i\(attribute: "title", missing)>" as HTML).text == "<i>")
        #expect(("<i\(attribute: "title", "a\"b")>" as HTML).text == "<i title=\"a&quot;b\">")
        #expect(("<i\(attribute: "hidden", when: true)\(attribute: "open", when: false)>" as HTML).text == "<i hidden>")
    }

    @Test func `a link is encoded for the address and escaped for the attribute`() {
        let link = Address("search", query: ["q": "a&b\"", "p": "ế"])
        #expect(("<a href=\"\(link: link)\">" as HTML).text == "<a href=\"/search?q=a%26b%22&amp;p=%E1%BA%BF\">")
    }
}

/// Numbers from a seed (splitmix64).
private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
        return z ^ z >> 31
    }
}

private func unescaped(_ markup: String) -> String {
    markup.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
}
