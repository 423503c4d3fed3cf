public import Database
public import Organisation
public import WorkCalendar

/// Fills a database with a ledger to measure: a province of 200 bodies, directives of 40 assignments each.
///
/// The same seed gives the same ledger, as confirming would have left it: texts, sections, the places where fields were
/// read, targets. Only the journal is left out.
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
        var tally = GeneratedTally()
        // A ledger in use keeps its indexes all the time.
        let (isNew, next) = try database.read { connection in
            let ids = try GeneratedStore(connection).nextIDs()
            return (ids.assignment == 1, ids)
        }
        var ids = next
        if isNew { try database.write { try GeneratedStore($0).dropIndexes() } }
        let lane = WritingLane(database)
        while done < count {
            let size = min(Self.batch, count - done)
            let batch = GeneratedBatch(count: size, tree: tree, today: today, dice: &dice)
            try lane.write(
                GeneratedStore.insertions(of: batch, ids: &ids, engine: database.engine, tally: &tally))
            done += size
            progress(done)
        }
        try lane.finish()
        try finish(tally, isNew: isNew)
        return Outcome(root: tree.bodies[0].id, bodies: tree.bodies.map(\.id))
    }

    private func finish(_ tally: GeneratedTally, isNew: Bool) throws {
        try database.write { connection in
            let store = GeneratedStore(connection)
            try store.settleIDs()
            try store.add(tally)
            if isNew { try store.createIndexes() }
        }
    }

    private static let batch = 10_000

    /// A people's committee, 24 departments, 95 communes, and offices in the departments.
    private func bodies() throws -> GeneratedTree {
        let (seed, count) = (seed, Self.bodyCount)
        return try database.write { connection in
            var dice = Dice(seed: seed)
            return try GeneratedStore(connection).tree(count: count, dice: &dice)
        }
    }
}
