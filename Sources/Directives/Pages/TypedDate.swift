import HTML
import Organisation
import Reading
import WorkCalendar

/// Dates of a draft as they stand in fields: a day as the language writes it, all else as a draft's JSON.
enum TypedDate {
    static func shown(_ text: String?, _ messages: Messages) -> String {
        guard let text else { return "" }
        guard case .day(let day) = IssueDate(parsing: text) else { return text }
        return messages.day(day)
    }

    /// What was typed as a draft's JSON keeps it; what is no day stays as typed and is judged by its field's rule.
    static func kept(_ typed: String?) -> String? {
        guard let typed = typed?.trimmed.nonEmpty else { return nil }
        return Day(typed: typed)?.iso ?? typed
    }
}

/// Items of a field, one a line.
enum TypedLines {
    static func items(_ typed: String?) -> [String] {
        (typed ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}
