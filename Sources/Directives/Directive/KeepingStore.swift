public import Database
public import Organisation

/// All SQL that gives what one body keeps to another.
public struct KeepingStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// Gives the directives of bodies that end, and the drafts that are under way, to one that goes on.
    public func pass(from former: [Body.ID], to receiver: Body.ID, in act: Act) throws {
        for body in former {
            let directives = try connection.rows(
                "SELECT id FROM directive WHERE body_id = \(body) ORDER BY id LIMIT 1000000"
            ) { try $0.id(0) as Directive.ID }
            try connection.run("UPDATE directive SET body_id = \(receiver) WHERE body_id = \(body)")
            for id in directives {
                try act.record(
                    "directive", id.rawValue, before: KeepingJournal(keptBy: body.rawValue),
                    after: KeepingJournal(keptBy: receiver.rawValue))
            }
            try connection.run(
                """
                UPDATE draft SET body_id = \(receiver)
                WHERE body_id = \(body) AND state IN ('waiting', 'converting', 'reading', 'ready')
                """)
        }
    }
}

/// Which body keeps a directive, as the journal has it.
private struct KeepingJournal: Encodable {
    let keptBy: Int64
}
