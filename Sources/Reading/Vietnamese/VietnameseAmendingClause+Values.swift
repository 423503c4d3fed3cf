extension VietnameseAmendingClause {
    /// "Thay cụm từ “A” bằng cụm từ “B”", "bỏ cụm từ “A”", "bổ sung cụm từ “B” vào sau cụm từ “A”".
    func replacedWords(_ verb: Verb) -> (change: DraftAmendment.WordChange, span: Span)? {
        let opening = parts[0]
        let speaks = opening.first("cum tu") != nil || verb == .words || verb == .changed && areExchanged
        guard speaks, let first = quoted.first else { return nil }
        let span = Span(start: first.inner.start, end: quoted.last?.inner.end ?? first.inner.end)
        let old = document.words(of: first.inner)
        guard verb != .words, verb != .withdrawn else { return (.init(old: old, new: ""), span) }
        guard quoted.count > 1 else { return nil }
        let second = document.words(of: quoted[1].inner)
        guard verb == .added else { return (.init(old: old, new: second), span) }
        let isBefore = parts[1].first("truoc") != nil
        return (.init(old: second, new: isBefore ? old + " " + second : second + " " + old), span)
    }

    /// "Sửa “A” thành “B”": nothing but the connector stands between two quotations on a line.
    private var areExchanged: Bool {
        guard quoted.count == 2, parts.count == 3, quoted[1].lastBlock == quoted[1].block else { return false }
        return ["thanh", "bang", "thanh cum tu", "bang cum tu"].contains { (words: Words) in
            parts[1].has(words: words, at: 0) && parts[1].count == words.count
        }
    }

    /// The new term: what stands behind the last "sang", "thành" or "đến", in quotation marks or without.
    var term: (words: String, span: Span)? {
        if let last = quoted.last,
            parts.dropLast().contains(where: { Self.becomes.match($0, at: $0.count - 1) != nil })
                || quoted.count > 1
        {
            return (document.words(of: last.inner), last.inner)
        }
        let part = parts[0]
        let connectors = part.indices.filter { Self.becomes.match(part, at: $0) != nil }
        guard
            var start = connectors.last(where: { place in
                !part.has("den", at: place)
                    || !connectors.contains {
                        $0 < place && part.has("sang", at: $0)
                            || part.has("thanh", at: $0) && $0 < place && !part.has("hoan", at: $0 - 1)
                    }
            })
        else { return nil }
        if !part.has("den", at: start) { start += Self.becomes.match(part, at: start) ?? 1 }
        let end = part.indices.dropFirst(start + 1).first {
            part.sign($0) == 0x3B || part.sign($0) == 0x2E && $0 == part.count - 1
        }
        guard start < (end ?? part.count) else { return nil }
        let letters = part.letters(start..<(end ?? part.count))
        return (document.string(part.passage, letters), part.passage.span(letters))
    }

    private static let becomes = PhraseBook("sang, den, thanh, la, nhu sau")

    /// The new bodies: those named last, behind "sang" or "thành".
    var names: (names: (names: [String], span: Span), isSupport: Bool)? {
        for (part, isLast) in zip(parts, parts.indices.map { $0 == parts.count - 1 }).reversed() {
            let places = part.indices.filter {
                part.has("sang", at: $0) || part.has("thanh", at: $0) || part.has("la", at: $0)
            }
            for place in places.reversed() {
                var start = place + 1
                if part.has("giao", at: start) || part.has("cho", at: start) { start += 1 }
                let names = BodyNameReader(tokens: part).list(at: start).names
                guard let first = names.first, let last = names.last else { continue }
                let span = part.passage.span(part.letters(first.tokens.lowerBound..<last.tokens.upperBound))
                let shown = names.map {
                    VietnameseBody.canonical(document.string(part.passage, part.letters($0.tokens)))
                }
                return ((shown, span), parts[0].first("phoi hop") != nil && parts[0].first("chu tri") == nil)
            }
            if isLast, quoted.count > 1, let inner = quoted.last?.inner {
                return (
                    ([VietnameseBody.canonical(document.words(of: inner))], inner), parts[0].first("phoi hop") != nil
                )
            }
        }
        return nil
    }
}
