/// Labels and headers put together of words that each say a part: "Presiding unit", "Section in charge of delivery".
extension EnglishLabel {
    /// What a label's words say together; `nil` where one of them says something else.
    static func composed(_ words: String) -> ColumnRole? {
        var (kinds, count): (Set<Kind>, Int) = ([], 0)
        for bytes in words.utf8.split(whereSeparator: { Self.parts($0) }) {
            let part = words[bytes.startIndex..<bytes.endIndex]
            let word = String(part.hasSuffix("(s)") ? part.dropLast(3) : part)
            if small.contains(word) { continue }
            guard let kind = vocabulary[word], count < 5 else { return nil }
            kinds.insert(kind)
            count += 1
        }
        guard count > 1 else { return nil }
        return role(of: kinds)
    }

    private static func role(of kinds: Set<Kind>) -> ColumnRole? {
        if kinds.isSubset(of: [.body, .person, .leading, .helping, .degree]) {
            if kinds.contains(.helping) { return kinds.contains(.body) || kinds.contains(.person) ? .support : nil }
            guard kinds.contains(.leading) else { return nil }
            // "Lead officer / service" names either.
            if kinds.contains(.body) { return .lead }
            return kinds.contains(.person) ? .owner : nil
        }
        if kinds.isSubset(of: [.time, .ending, .degree]) { return kinds.contains(.time) ? .due : nil }
        if kinds.isSubset(of: [.work, .naming, .degree]) { return kinds.contains(.work) ? .task : nil }
        if kinds.isSubset(of: [.result, .naming, .degree, .ending]) { return kinds.contains(.result) ? .product : nil }
        return nil
    }

    private enum Kind {
        /// Units and officers, and what each has in the work.
        case body, person, leading, helping
        /// Times and the end of the work.
        case time, ending
        /// What is done, what comes of it, and what a column of either is called by.
        case work, result, naming
        /// How much or which of several.
        case degree
    }

    private static func parts(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case " ", "/", ",", "-", "&", ":", "*": true
        default: false
        }
    }

    private static let small: Set<String> = ["of", "the", "to", "for", "in", "by", "or", "and", "a", "on", "(s)"]

    private static let vocabulary: [String: Kind] = {
        let kinds: [(Kind, String)] = [
            (
                .body,
                """
                unit units agency agencies body bodies office offices department departments division divisions
                directorate directorates authority authorities team teams entity entities institution institutions
                organisation organization organisations organizations party parties ministry ministries section
                sections service services actor actors bureau branch branches institute stakeholder stakeholders group
                committee sector
                """
            ),
            (
                .person,
                """
                officer officers person persons official officials manager managers staff member individual people
                """
            ),
            (
                .leading,
                """
                lead leading led responsible responsibility presiding implementing executing accountable primary host
                delivering owning owner owners designated assigned performing initiating charge answerable tasked
                """
            ),
            (
                .helping,
                """
                support supporting coordinating cooperating operating collaborating contributing assisting partner
                partners partnering participating associated involved consulted secondary helping concerned
                """
            ),
            (
                .time,
                """
                date dates deadline deadlines time timeline timelines timeframe timescale timescales period month
                quarter due schedule limit
                """
            ),
            (
                .ending,
                """
                completion complete completed implementation expected finish finishing finished target delivery
                deliver latest submission closing agreed anticipated scheduled execution achievement fulfilment
                fulfillment final planned proposed estimated be
                """
            ),
            (
                .work,
                """
                task tasks action actions activity activities measure measures step steps duty duties work works
                assignment assignments solutions interventions
                """
            ),
            (.result, "product products output outputs deliverable deliverables result results evidence"),
            (.naming, "name title description content contents list form details detail kind type"),
            (.degree, "main key principal overall specific major general chief detailed required co other core"),
        ]
        return Dictionary(
            kinds.flatMap { kind, words in
                words.split(whereSeparator: \.isWhitespace).map { (String($0), kind) }
            },
            uniquingKeysWith: { first, _ in first })
    }()
}
