/// Reads a field from a table's cell, or from the words behind its label.
struct CellReader {
    let document: Document
    let isDamaged: Bool

    func read(_ cell: Passage, as role: ColumnRole, into assignment: inout DraftAssignment) {
        guard !cell.isEmpty, cell.letters.contains(where: \.isWord) else { return }
        let source = FieldSource(span: cell.span, confidence: 0.9)
        switch role {
        case .lead:
            assignment.lead = bodies(cell)
            assignment.fields["lead"] = source
        case .support:
            assignment.support = bodies(cell)
            assignment.fields["support"] = source
        case .due:
            guard let read = DueReader(tokens: Tokens(cell, isDamaged: isDamaged), isCell: true).due() else { return }
            assignment.due = read.due
            assignment.due.text = document.string(cell)
            assignment.fields["due"] = source
        case .product:
            assignment.product = VietnameseCase.capitalised(document.string(cell).trimmingStop)
            assignment.fields["product"] = source
        case .owner, .leader:
            let found = people(cell).map { DraftPerson(name: $0, role: role == .owner ? .owner : .leader) }
            assignment.people += found
            assignment.fields["people"] = source
        case .weight:
            guard let weight = number(cell) else { return }
            assignment.weight = weight
            assignment.fields["weight"] = source
        case .number, .task, .target, .unit, .note, .basis: break
        }
    }

    /// Names one by one; a cell that holds no known name is one name as it stands.
    private func bodies(_ cell: Passage) -> [String] {
        let tokens = Tokens(cell, isDamaged: isDamaged)
        let reader = BodyNameReader(tokens: tokens)
        var names: [String] = []
        var start = 0
        while start < tokens.count {
            let end =
                (start..<tokens.count).first { index in
                    guard index > start else { return false }
                    if tokens.sign(index) == 0x3B { return true }
                    let parts = tokens.sign(index) == 0x2C || tokens.has("va", at: index)
                    return parts && reader.opensName(index + 1)
                } ?? tokens.count
            let text = document.string(cell, tokens.letters(start..<end)).trimmingStop
            if !text.isEmpty { names.append(VietnameseBody.canonical(text)) }
            start = end + 1
        }
        return names
    }

    private func people(_ cell: Passage) -> [String] {
        document.string(cell).split { $0 == "," || $0 == ";" }
            .map { $0.trimmingStop }.filter { !$0.isEmpty }
    }

    private func number(_ cell: Passage) -> Double? {
        let tokens = Tokens(cell)
        guard let whole = tokens.number(0) else { return nil }
        guard let sign = tokens.sign(1), sign == 0x2C || sign == 0x2E, tokens.isNumber(2) else { return Double(whole) }
        return Double(document.string(cell, tokens.letters(0..<3)).replacing(",", with: "."))
    }
}

extension StringProtocol {
    /// Without spaces around and a closing stop, comma or semicolon.
    var trimmingStop: String {
        var text = self[...]
        while let last = text.last, " .;,/".contains(last) { text.removeLast() }
        while let first = text.first, first == " " || first == "," || first == ";" { text.removeFirst() }
        return String(text)
    }
}
