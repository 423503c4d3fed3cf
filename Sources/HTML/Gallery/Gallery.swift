/// A component shown as it is used, for the gallery page and the golden tests.
public struct Example: Sendable {
    /// What it shows, in English, such as “a name that tries to be markup”.
    public let name: String
    public let html: HTML

    init(_ name: String, _ html: HTML) {
        self.name = name
        self.html = html
    }
}

/// Every component with its examples, hostile ones included; served at `/gallery` while developing.
public enum Gallery {
    /// Text that would break a page that does not escape.
    static let hostile = "<script>alert('1')</script> \" onmouseover=\"x & Nguyễn 张"
    /// A name longer than any screen is wide.
    static let long =
        "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính liên thông cấp phường khu vực phía Nam"

    /// The components in the order a page uses them.
    public static func components(_ messages: Messages) -> [(name: String, examples: [Example])] {
        [
            ("pageHead", pageHeads), ("errorSummary", errorSummaries(messages)), ("field", fields),
            ("choices", choices), ("buttons", buttons), ("state", states), ("facts", factLists),
            ("filters", filterBars(messages)), ("table", tables(messages)), ("pager", pagers(messages)),
            ("emptyState", emptyStates), ("progress", progresses), ("finding", findings),
        ]
    }

    /// All of it, as the main part of a page.
    public static func content(_ messages: Messages) -> HTML {
        let parts = components(messages).map { component -> HTML in
            """
            <section class="part"><h2><code>\(component.name)</code></h2>\(each: component.examples, { example in
                "<h3 class=\"soft\">\(example.name)</h3>\(example.html)"
            })</section>
            """
        }
        return pageHead("Gallery", under: "Every component with its examples") + parts.joined()
    }
}
