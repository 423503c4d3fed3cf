import HTML
import Testing

@Suite struct HTMLLiteral {
    @Test func `text is escaped, markup nests`() {
        let name = "<b> & \"q\" 'a'"
        let inner: HTML = "<i>\(name)</i>"
        let outer: HTML = "<p title=\"\(name)\">\(inner)</p>"
        #expect(
            outer.text
                == "<p title=\"&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39;\"><i>&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39;</i></p>"
        )
    }
}
