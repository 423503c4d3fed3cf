/// What is wrong with a catalogue, and on which line.
struct CatalogueError: Error, Hashable {
    let line: Int
    let reason: String
}

/// One entry of a gettext .po file.
struct PortableObjectEntry: Hashable {
    var line = 0
    var key = ""
    /// Translations by plural class; one where the entry has no plural.
    var forms: [String] = []
    var isFuzzy = false
    var hasKey = false
}

/// Reads a gettext .po file (msgid, msgid_plural, msgstr, msgstr[n], continued strings, comments).
///
/// Entries marked fuzzy or left empty are not translations and are left out.
func parsePortableObject(_ text: String) throws(CatalogueError) -> [PortableObjectEntry] {
    var reader = PortableObjectReader()
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        number += 1
        try reader.take(line, number: number)
    }
    reader.finishEntry()
    return reader.entries
}

private struct PortableObjectReader {
    enum Place { case none, key, plural, form(Int) }

    var entries: [PortableObjectEntry] = []
    var entry = PortableObjectEntry()
    var place = Place.none

    mutating func take(_ line: Substring, number: Int) throws(CatalogueError) {
        let line = line.trimmingSpaces
        if line.isEmpty {
            finishEntry()
        } else if line.hasPrefix("#") {
            if case .form = place { finishEntry() }
            if line.hasPrefix("#,"), line.contains("fuzzy") { entry.isFuzzy = true }
        } else if line.hasPrefix("\"") {
            try append(line, number: number)
        } else {
            try begin(line, number: number)
        }
    }

    mutating func begin(_ line: Substring, number: Int) throws(CatalogueError) {
        guard let space = line.firstIndex(of: " ") else {
            throw CatalogueError(line: number, reason: "a keyword without a string")
        }
        let keyword = line[..<space]
        switch keyword {
        case "msgid":
            if entry.hasKey { finishEntry() }
            entry.line = number
            entry.hasKey = true
            place = .key
        case "msgid_plural": place = .plural
        case "msgstr": place = .form(0)
        default:
            guard keyword.hasPrefix("msgstr["), keyword.last == "]", let index = Int(keyword.dropFirst(7).dropLast()),
                index == entry.forms.count
            else { throw CatalogueError(line: number, reason: "“\(keyword)” is not known here") }
            place = .form(index)
        }
        if case .form(let index) = place, index == entry.forms.count { entry.forms.append("") }
        try append(line[space...].trimmingSpaces, number: number)
    }

    mutating func append(_ quoted: Substring, number: Int) throws(CatalogueError) {
        let string = try unquoted(quoted, line: number)
        switch place {
        case .none: throw CatalogueError(line: number, reason: "a string without a keyword")
        case .key: entry.key += string
        case .plural: break
        case .form(let index): entry.forms[index] += string
        }
    }

    mutating func finishEntry() {
        if entry.hasKey, !entry.isFuzzy, !entry.forms.isEmpty, entry.forms.allSatisfy({ !$0.isEmpty }) {
            entries.append(entry)
        }
        entry = PortableObjectEntry()
        place = .none
    }
}

private func unquoted(_ quoted: Substring, line: Int) throws(CatalogueError) -> String {
    guard quoted.count >= 2, quoted.first == "\"", quoted.last == "\"" else {
        throw CatalogueError(line: line, reason: "a string is not closed")
    }
    var string = ""
    var isEscaped = false
    for character in quoted.dropFirst().dropLast() {
        if isEscaped {
            switch character {
            case "n": string.append("\n")
            case "t": string.append("\t")
            case "\"", "\\": string.append(character)
            default: throw CatalogueError(line: line, reason: "“\\\(character)” is not known")
            }
            isEscaped = false
        } else if character == "\\" {
            isEscaped = true
        } else if character == "\"" {
            throw CatalogueError(line: line, reason: "a quotation mark stands bare in a string")
        } else {
            string.append(character)
        }
    }
    if isEscaped { throw CatalogueError(line: line, reason: "a string is not closed") }
    return string
}
