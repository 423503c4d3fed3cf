/// Labels and headers without what was added to their words.
extension EnglishLabel {
    /// "Lead(s)", "Target by Dec 2026", "Timescale / deadline", "2026 target", "Proposed action": what a header adds.
    static func shortened(_ words: String) -> String {
        if isPlain(words.utf8) {
            // Nothing was added but perhaps a word before.
            guard let blank = words.place(of: " "), adjectives.contains(String(words[..<blank.lowerBound])) else {
                return words
            }
            return String(words[blank.upperBound...])
        }
        var words = words[...]
        // "Person(s) responsible"
        if let open = words.place(of: "("), let close = words.place(of: ")"), open.lowerBound < close.lowerBound {
            words = (words[..<open.lowerBound] + words[close.upperBound...])[...]
        }
        for sign in ["(", "/", "[", " - "] {
            if let place = words.place(of: sign) { words = words[..<place.lowerBound] }
        }
        for joint in [" by ", " for "] {
            if let place = words.place(of: joint), words[place.upperBound...].contains(where: \.isNumber) {
                words = words[..<place.lowerBound]
            }
        }
        var parts = words.plainWords
        parts.removeAll { $0.unicodeScalars.allSatisfy { $0 == "-" || ("0"..."9").contains($0) } }
        if parts.count > 1, let first = parts.first, adjectives.contains(String(first)) { parts.removeFirst() }
        return parts.joined(separator: " ")
    }

    /// Whether it is nothing but words with one blank between.
    private static func isPlain(_ bytes: String.UTF8View) -> Bool {
        var before: UInt8 = 0
        for byte in bytes {
            guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == 0x20 && before != 0x20 else {
                return false
            }
            before = byte
        }
        return before != 0x20
    }

    private static let adjectives: Set<String> = [
        "proposed", "agreed", "specific", "main", "priority", "planned", "required", "annual", "expected", "original",
        "estimated", "current", "recommended",
    ]
}
