extension ChineseHead {
    func isName(_ text: ChineseText) -> Bool {
        guard text.count <= 100 else { return false }
        return ChineseHead.names(on: text).allSatisfy { $0.count <= 40 && ChineseBodies.endsAsCertainName(text, $0) }
    }

    /// Adds the names of a line to those of the lines above it.
    mutating func addIssuer(_ text: ChineseText) {
        var names = issuer?.text ?? ChineseText()
        // A short text is its own foot: what stands above was read before.
        guard names.isEmpty || text.span.start >= names.span.end else { return }
        for range in ChineseHead.names(on: text) where !names.contains(text.shown(range)) {
            if !names.isEmpty { names.appendScalar("、", at: names.span.end) }
            names.append(text, range)
        }
        issuer = Field(text: names, range: names.all, confidence: 0.9)
        followsIssuer = true
    }

    /// Those who issue together stand on one line with blanks between, where each is a whole name.
    private static func names(on text: ChineseText) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var start = 0
        for index in text.all where text.isSpaced(index) {
            names.append(start..<index)
            start = index
        }
        names.append(start..<text.count)
        return names.allSatisfy { ChineseBodies.endsAsCertainName(text, $0) } ? names : [text.all]
    }
}
