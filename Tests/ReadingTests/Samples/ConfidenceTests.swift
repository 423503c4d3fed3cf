import Testing

@testable import Reading

@Suite struct Confidence {
    /// What a field of an assignment says, as one string.
    private static let fields: [(name: String, value: @Sendable (DraftAssignment) -> String)] = [
        ("lead", { $0.lead.joined(separator: "; ") }), ("support", { $0.support.joined(separator: "; ") }),
        ("due", { [$0.due.kind.rawValue, $0.due.recurrence ?? $0.due.by ?? ""].joined(separator: " ") }),
        ("product", { $0.product ?? "" }),
    ]

    /// The readings of the samples are right; what remains of them under each hand tells how sure a reader may be.
    @Test func `of fields given as sure nineteen in twenty are right, whatever happened to the text`() {
        var (sure, right) = (0, 0)
        var wrong: [String] = []
        for sample in Sample.all {
            let draft = sample.draft
            for mutation in Mutation.all where !mutation.name.contains("misread") || mutation.name.contains("1 %") {
                let text = mutation.apply(sample.text)
                guard !text.utf8.elementsEqual(sample.text.utf8) else { continue }
                for (found, wanted) in DraftScore.pairs(Sample.read(text).assignments, draft.assignments) {
                    for (name, value) in Self.fields where (found.fields[name]?.confidence ?? 0) >= 0.9 {
                        sure += 1
                        if DraftScore.alike(value(found), value(wanted)) >= 0.85 {
                            right += 1
                        } else {
                            wrong.append("\(sample.name), \(mutation.name): \(value(found)) ≠ \(value(wanted))")
                        }
                    }
                }
            }
        }
        #expect(sure > 500)
        #expect(
            Double(right) >= Double(sure) * 0.95, "\(right) of \(sure)\n\(wrong.prefix(20).joined(separator: "\n"))")
    }
}
