/// The head of a part of multipart/form-data.
struct PartHeading: Hashable {
    let name: String
    /// The last part of the path the sender gave; nil for a part that is no file.
    let fileName: String?
    let mediaType: String

    /// Nil when the part does not say which field it is.
    init?(_ head: String) {
        var disposition: String?
        var type = "application/octet-stream"
        for line in head.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = String(line[line.index(after: colon)...].drop { $0 == " " })
            switch line[..<colon].lowercased() {
            case "content-disposition": disposition = value
            case "content-type": type = value
            default: break
            }
        }
        guard let disposition, let name = headerParameter("name", in: disposition) else { return nil }
        self.name = unescaped(name)
        mediaType = type
        fileName = headerParameter("filename", in: disposition).map { path in
            unescaped(path).split { $0 == "/" || $0 == "\\" }.last.map { String($0.prefix(200)) } ?? ""
        }
    }
}

/// A parameter of a header value, quoted or not; nil when it is not there.
func headerParameter(_ name: String, in header: String) -> String? {
    var rest = header[...]
    while let semicolon = rest.firstIndex(of: ";") {
        rest = rest[rest.index(after: semicolon)...].drop { $0 == " " || $0 == "\t" }
        guard let equals = rest.firstIndex(of: "=") else { return nil }
        let key = rest[..<equals].lowercased()
        rest = rest[rest.index(after: equals)...]
        let value: Substring
        if rest.first == "\"" {
            rest.removeFirst()
            guard let close = closingQuote(rest) else { return nil }
            value = rest[..<close]
            rest = rest[rest.index(after: close)...]
        } else {
            value = rest.prefix { $0 != ";" && $0 != " " }
            rest = rest[value.endIndex...]
        }
        if key == name { return String(value) }
    }
    return nil
}

private func closingQuote(_ text: Substring) -> Substring.Index? {
    var isEscaped = false
    for index in text.indices {
        if isEscaped {
            isEscaped = false
        } else if text[index] == "\\" {
            // Browsers send backslashes of file names as they are; only one before a quote escapes.
            isEscaped = text[text.index(after: index)...].first == "\""
        } else if text[index] == "\"" {
            return index
        }
    }
    return nil
}

/// What browsers escape in names: quotes and line breaks (HTML, “multipart/form-data”).
private func unescaped(_ text: String) -> String {
    guard text.contains("%") || text.contains("\\\"") else { return text }
    return text.replacing("\\\"", with: "\"").replacing("%22", with: "\"").replacing("%0D", with: " ")
        .replacing("%0A", with: " ")
}
