import Archive
import WorkCalendar

/// What a row is sorted by where a value may be absent: the schema's checks hold the same rules.
enum LedgerKeys {
    static let noLead = "1"
    static let noWeight = -1_000_000_000.0

    static func due(_ day: Day?) -> Day { day ?? .latest }
    static func weight(_ weight: Double?) -> Double { weight ?? noWeight }
    static func lead(_ name: String?) -> String { name.map { "0" + SearchText.folded($0) } ?? noLead }
}
