extension ChineseDuty {
    mutating func merge(_ other: ChineseDuty) {
        lead.merge(other.lead)
        support.merge(other.support)
        owners.merge(other.owners)
        leaders.merge(other.leaders)
        due = due ?? other.due
        product = product ?? other.product
        weight = weight ?? other.weight
        isSaid = isSaid || other.isSaid
        before = before ?? other.before
    }

    /// Those before the list's first comma as the ones who lead, the others as helping them.
    var partedByComma: ChineseDuty {
        guard let before, before > 0, before < lead.count, support.isEmpty else { return self }
        var duty = self
        duty.support = Array(lead[before...])
        duty.lead = Array(lead[..<before])
        return duty
    }
}

extension DraftAssignment {
    /// An item of which nothing but its words is known yet.
    static func words(_ words: String, ref: String, line: Int, source: Span) -> DraftAssignment {
        DraftAssignment(
            ref: ref, group: nil, text: words, sourceLine: line, source: source, lead: [], support: [], people: [],
            due: .none, product: nil, targets: [], weight: nil, groupWeight: nil, fields: [:])
    }

    mutating func put(_ duty: ChineseDuty, in text: ChineseText, confidence: Double) {
        put(duty.lead, as: "lead", in: text, confidence)
        put(duty.support, as: "support", in: text, confidence)
        people += duty.owners.map { DraftPerson(name: $0.shown, role: .owner) }
        people += duty.leaders.map { DraftPerson(name: $0.shown, role: .leader) }
        put(duty.owners + duty.leaders, as: "people", in: text, confidence)
    }

    private mutating func put(_ names: [ChineseName], as field: String, in text: ChineseText, _ confidence: Double) {
        guard let first = names.map(\.range.lowerBound).min(), let last = names.map(\.range.upperBound).max() else {
            return
        }
        if field == "lead" { lead = names.map(\.shown) }
        if field == "support" { support = names.map(\.shown) }
        guard first < last, last <= text.count else { return }
        fields[field] = FieldSource(span: text.span(first..<last), confidence: confidence)
    }

    mutating func put(_ deadline: ChineseDeadline, in text: ChineseText) {
        due = deadline.due.inOneTerm.withoutUnknownYear
        fields["due"] = FieldSource(
            span: text.span(deadline.range), confidence: deadline.confidence, assumed: deadline.assumed)
    }

    /// The product that a label names, else the one that the words ask for.
    mutating func putProduct(_ duty: ChineseDuty, in text: ChineseText, _ words: Range<Int>) {
        if let product = duty.product {
            self.product = text.shown(product)
            fields["product"] = FieldSource(span: text.span(product), confidence: 0.95)
        } else if let product = ChineseProduct.find(in: text, words) {
            put(product, in: text)
        }
    }

    /// Several things are named one after another.
    mutating func put(_ product: ChineseProduct.Found, in text: ChineseText) {
        self.product = product.ranges.map { text.shown($0) }.joined(separator: "、")
        fields["product"] = FieldSource(span: text.span(product.range), confidence: product.confidence)
    }

    /// The points that a label says, else those in brackets behind the words.
    mutating func putWeight(_ duty: ChineseDuty, in text: ChineseText, _ words: Range<Int>) {
        if let weight = duty.weight, let number = ChineseCellKind.number(text[weight]) {
            self.weight = number
            fields["weight"] = FieldSource(span: text.span(weight), confidence: 0.9)
        }
        if weight == nil, let score = ChineseScore.find(in: text, words) {
            weight = score.value
            fields["weight"] = FieldSource(span: text.span(score.range), confidence: 0.9)
        }
    }

    mutating func put(_ found: [ChineseTarget], in text: ChineseText) {
        targets = found.map(\.target)
        guard let first = found.first, let last = found.last else { return }
        fields["targets"] = FieldSource(
            span: text.span(first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)),
            confidence: 0.8)
    }
}

extension DraftDue {
    /// The words and their kind alone, where nothing in the text says of which year they are: 6月底前.
    var withoutUnknownYear: DraftDue {
        var due = self
        if DraftDue.isOfUnknownYear(due.by) { (due.from, due.by) = (nil, nil) }
        if DraftDue.isOfUnknownYear(due.from) { due.from = nil }
        return due
    }

    /// Whether a day lies in the year that stands for none, or in the one after it (次年).
    static func isOfUnknownYear(_ day: String?) -> Bool {
        guard let year = day.flatMap({ Int($0.prefix(4)) }) else { return false }
        return (ChineseDeadline.unknownYear...ChineseDeadline.unknownYear + 1).contains(year)
    }
}
