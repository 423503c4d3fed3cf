import Database
public import HTML
import WorkCalendar

/// What a table of bodies would change, row by row; nothing is written for it.
public struct TreePlan: Sendable {
    /// Below which body a row stands.
    enum Parent: Sendable, Hashable {
        case root
        case known(Body)
        /// A body that a row before adds, by that row's place among the steps.
        case step(Int)

        static func == (a: Parent, b: Parent) -> Bool {
            switch (a, b) {
            case (.root, .root): true
            case (.known(let one), .known(let other)): one.id == other.id
            case (.step(let one), .step(let other)): one == other
            default: false
            }
        }

        func hash(into hasher: inout Hasher) {
            switch self {
            case .root: hasher.combine(0)
            case .known(let body): hasher.combine(body.id)
            case .step(let place): hasher.combine(-1 - place)
            }
        }
    }

    enum Deed: Sendable {
        case add(Parent)
        /// `moving` is `nil` where it stays where it is.
        case change(Body, moving: Parent?)
        case leave
    }

    /// What becomes of one row.
    public struct Step: Sendable {
        public let row: Int
        let deed: Deed
        /// As the row says it.
        let body: NewBody
        /// Other names that the directory does not know of the body yet.
        let aliases: [String]
        /// The columns that differ, with what stands and what would stand.
        let changes: [(column: TreeColumn, before: String, after: String)]
    }

    /// What is wrong with one cell of the table.
    public struct Fault: Sendable {
        public let row: Int
        let column: TreeColumn
        public let refusal: any Refusal

        /// "Row 7, Kind: …".
        public func sentence(_ messages: Messages) -> String {
            let (what, next) = refusal.explain(messages)
            return messages(
                "Row {row}, {column}: {what} {next}",
                ["row": "\(row)", "column": column.title(messages), "what": what, "next": next])
        }
    }

    public internal(set) var steps: [Step] = []
    public internal(set) var faults: [Fault] = []
    /// Bodies of the directory that the table does not name; they stay as they are.
    public internal(set) var others = 0

    public var added: Int { steps.count { if case .add = $0.deed { true } else { false } } }
    public var changed: Int { steps.count { if case .change = $0.deed { true } else { false } } }
    public var same: Int { steps.count - added - changed }

    /// Tells one plan from another, so that what is carried out is what a person saw.
    public var fingerprint: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for step in steps {
            let words = step.changes.flatMap { [$0.column.rawValue, $0.before, $0.after] } + step.aliases
            let text = "\(step.row)|\(step.deed.word)|\(step.body.name)|\(words.joined(separator: "|"))\n"
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return String(hash, radix: 16)
    }
}

extension TreePlan.Deed {
    fileprivate var word: String {
        switch self {
        case .add(.root): "add"
        case .add(.known(let parent)): "add \(parent.id.rawValue)"
        case .add(.step(let place)): "add below \(place)"
        case .change(let body, nil): "change \(body.id.rawValue)"
        case .change(let body, _?): "move \(body.id.rawValue)"
        case .leave: "leave"
        }
    }
}
