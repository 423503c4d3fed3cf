import Organisation
import Reading

extension ConfirmDraft {
    /// Texts longer than this are not read once more for the role words that their corrections teach, in bytes.
    private static let longestTaught = 2_000_000

    /// Learns which words name a role, from the fields that people set on this desk.
    func learnRoleWords(_ content: DraftContent, of pending: PendingDraft, _ act: Act) throws {
        let corrections = content.desk.standing.flatMap(\.corrections)
        guard corrections.count >= 2, content.text.utf8.count <= Self.longestTaught else { return }
        let source = Source(name: pending.fileName, text: content.text, tables: try content.tables())
        for word in Reader.roleWords(from: corrections, in: source, language: content.desk.language) {
            try act.teach(word.words, .role(word.role), at: pending.body)
        }
    }
}

extension Card {
    /// The fields a person set, by the first words of each.
    fileprivate var corrections: [FieldCorrection] {
        let values: [(RoleWord.Role, CardField, String?)] = [
            (.lead, .lead, assignment.lead.first), (.support, .support, assignment.support.first),
            (.product, .product, assignment.product), (.due, .due, assignment.due.text),
        ]
        return values.compactMap { role, field, words in
            guard !isAdded, changes[field] != nil, let words else { return nil }
            return FieldCorrection(role, words, near: assignment.source)
        }
    }
}
