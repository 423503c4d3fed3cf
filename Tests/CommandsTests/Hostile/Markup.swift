/// A page as a strict reader of HTML sees it: tags with their attributes, and what a browser might read otherwise.
struct Markup {
    struct Tag {
        let name: String
        let attributes: [(name: String, value: String)]
        /// What stands in a field of many lines.
        var text = ""

        subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    private(set) var tags: [Tag] = []
    /// What does not belong into a page of ours.
    private(set) var faults: [String] = []
    private var rest: Substring.UTF8View

    init(_ page: String) {
        rest = Substring(page).utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "<") else { continue }
            if rest.first == UInt8(ascii: "/") || rest.first == UInt8(ascii: "!") {
                _ = take { $0 != UInt8(ascii: ">") }
            } else {
                readTag()
            }
        }
        for tag in tags { judge(tag) }
    }

    private mutating func take(while isTaken: (UInt8) -> Bool) -> String {
        let part = rest.prefix(while: isTaken)
        rest = rest.dropFirst(part.count)
        return String(Substring(part))
    }

    private mutating func readTag() {
        let name = take { Self.isNameByte($0) }
        guard !name.isEmpty else { return faults.append("a bare < before \(String(Substring(rest.prefix(30))))") }
        var attributes: [(name: String, value: String)] = []
        while true {
            _ = take { $0 == 0x20 || $0 == 0x0A }
            guard let byte = rest.first else { return faults.append("<\(name) is never closed") }
            if byte == UInt8(ascii: ">") { break }
            let attribute = take { Self.isNameByte($0) }
            guard !attribute.isEmpty else {
                return faults.append("<\(name) holds \(String(Substring(rest.prefix(30))))")
            }
            guard rest.first == UInt8(ascii: "=") else {
                attributes.append((attribute, ""))
                continue
            }
            rest = rest.dropFirst()
            guard rest.popFirst() == UInt8(ascii: "\"") else { return faults.append("\(attribute) without quotes") }
            attributes.append((attribute, Self.plain(take { $0 != UInt8(ascii: "\"") })))
            rest = rest.dropFirst()
        }
        rest = rest.dropFirst()
        // The text of a field ends at the next tag: whatever was typed into it is escaped.
        let text = name == "textarea" ? take { $0 != UInt8(ascii: "<") } : ""
        tags.append(Tag(name: name, attributes: attributes, text: Self.plain(text)))
    }

    /// The text that an escaped one stands for.
    private static func plain(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
    }

    private mutating func judge(_ tag: Tag) {
        if ["hq7x", "iframe", "object", "embed", "base"].contains(tag.name.lowercased()) {
            faults.append("a tag <\(tag.name)>")
        }
        if tag.name == "script", tag["src"]?.hasPrefix("/assets/") != true { faults.append("a script of its own") }
        for (name, value) in tag.attributes {
            if name.lowercased().hasPrefix("on") || name == "style" || name == "srcdoc" {
                faults.append("an attribute \(name)")
            }
            if ["href", "action", "formaction", "src"].contains(name), !Self.isOwn(value) {
                faults.append("\(name) leads to \(value)")
            }
        }
    }

    /// Whether an address stays below this host.
    private static func isOwn(_ address: String) -> Bool {
        if address.isEmpty || address.hasPrefix("#") || address.hasPrefix("?") { return true }
        return address.hasPrefix("/") && !address.hasPrefix("//") && !address.hasPrefix("/\\")
    }
}

extension Markup {
    /// A form with the fields that somebody can fill in.
    struct Form {
        let action: String
        let method: String
        var fields: [(name: String, value: String)] = []
    }

    var forms: [Form] {
        var forms: [Form] = []
        for tag in tags {
            if tag.name == "form" {
                forms.append(Form(action: tag["action"] ?? "", method: (tag["method"] ?? "get").lowercased()))
            } else if ["input", "textarea", "select"].contains(tag.name), let name = tag["name"], !forms.isEmpty {
                forms[forms.count - 1].fields.append((name, tag["value"] ?? tag.text))
            } else if tag.name == "option", let last = forms.indices.last, let place = forms[last].fields.indices.last,
                tag["selected"] != nil || forms[last].fields[place].value.isEmpty
            {
                forms[last].fields[place].value = tag["value"] ?? ""
            }
        }
        return forms
    }

    /// Where the page leads.
    var links: [String] {
        tags.filter { $0.name == "a" }.compactMap { $0["href"] }.filter { $0.hasPrefix("/") }
    }
}
