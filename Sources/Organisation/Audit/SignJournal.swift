public import Journal
import WorkCalendar

/// Signs the journal as it stands, and says so in the entry right behind what was signed.
public struct SignJournal: Action {
    public static let permission = Permission.readJournal
    public static let verb = "sign-journal"

    /// When a head is wanted beside those there are.
    public enum Occasion: Sendable {
        /// Unless the newest stands for every entry but its own.
        case demand
        /// Unless one was signed today.
        case day
    }

    let key: SigningKey
    let occasion: Occasion

    public init(with key: SigningKey, on occasion: Occasion = .demand) {
        self.key = key
        self.occasion = occasion
    }

    /// - Returns: the newest head; `nil` while there are no entries.
    public func perform(in act: Act) throws -> SignedHead? {
        let store = SignedHeadStore(act.connection)
        let head = try store.sign(at: act.now, with: key) { newest, entries in
            switch occasion {
            case .demand: newest.key == key.verifying && newest.size + 1 >= entries
            case .day: newest.at.day(in: act.caller.offset) == act.today
            }
        }
        guard let head else { return try store.last() }
        act.record(head.subject, change: head.change)
        return head
    }
}
