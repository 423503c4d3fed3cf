public import Database
public import Organisation
public import WorkCalendar

/// Fills a database with a ledger to measure: a province of 200 bodies, directives of 40 assignments each.
///
/// The same seed gives the same ledger. What a measure does not read is left out: the texts of the directives, the
/// places where fields were read, the journal.
public struct LedgerGenerator: Sendable {
    /// What was made.
    public struct Outcome: Sendable {
        /// The body above all others.
        public let root: Body.ID
        /// In the order of the tree; the root comes first.
        public let bodies: [Body.ID]
    }

    public static let bodyCount = 200
    public static let assignmentsPerDirective = 40

    private let database: Database
    private let seed: UInt64
    private let today: Day

    public init(_ database: Database, seed: UInt64 = 1, today: Day) {
        self.database = database
        self.seed = seed
        self.today = today
    }

    /// Adds so many assignments; a database that holds bodies already keeps them beside the new ones.
    @discardableResult
    public func fill(_ count: Int, progress: (Int) -> Void = { _ in }) throws -> Outcome {
        let tree = try bodies()
        var dice = Dice(seed: seed)
        var done = 0
        let tally = TallyBox()
        while done < count {
            let batch = min(Self.batch, count - done)
            let made = GeneratedBatch(count: batch, tree: tree, today: today, dice: &dice)
            try database.write { connection in
                try GeneratedStore(connection).insert(made, tally: tally)
            }
            done += batch
            progress(done)
        }
        try database.write { connection in try TallyStore(connection).add(tally.taken()) }
        return Outcome(root: tree.bodies[0].id, bodies: tree.bodies.map(\.id))
    }

    private static let batch = 20_000

    /// A people's committee, 24 departments, 95 communes, and offices in the departments.
    private func bodies() throws -> GeneratedTree {
        let (seed, count) = (seed, Self.bodyCount)
        return try database.write { connection in
            var dice = Dice(seed: seed)
            return try GeneratedStore(connection).tree(count: count, dice: &dice)
        }
    }
}
