import FoundationEssentials
import Journal

/// What a subject was and became, as the journal keeps it.
struct Change<State: Encodable>: Encodable {
    var before: State?
    var after: State?
}

extension Act {
    /// Notes that a subject changed from one state to another; `nil` before is a beginning, `nil` after an end.
    public func record<State: Encodable>(_ kind: String, _ id: Int64, before: State?, after: State?) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let subject = JournalSubject(kind: kind, id: id)
        let sealing = PersonalSealing(of: subject)
        encoder.userInfo[PersonalSealing.key] = sealing
        let json = try encoder.encode(Change(before: before, after: after))
        record(subject, change: String(decoding: json, as: UTF8.self), sealing.seals)
    }
}
