public import Database
public import HTML
public import Organisation

extension Ledger: BodyWork {
    public func open(of bodies: [Body.ID], in connection: Connection) throws -> OpenWork {
        try HandoverStore(connection).open(of: bodies)
    }

    public func items(of bodies: [Body.ID], limit: Int, in connection: Connection) throws -> [OpenWorkItem] {
        try HandoverStore(connection).items(of: bodies, limit: limit)
    }

    public func pass(_ handover: WorkHandover, in act: Act) throws -> Int {
        try Handing(handover, act).carriedOut()
    }

    public func section(ofGroup group: Body.ID, for visit: Visit, in connection: Connection) throws -> HTML {
        let visibility = try Visibility(of: visit.caller, in: connection)
        let rollups = try RollupStore(connection, for: visibility).rollups(ofGroup: group, limit: 100)
        return RollupPages(messages: visit.messages).section(rollups)
    }

    public func follow(_ body: Body, to path: String, in connection: Connection) throws {
        let store = HandoverStore(connection)
        var reaching = ReachRewriting(connection)
        try store.eachPage(reaching: body.id) { work in
            let paths = try EntryStore(connection).paths(of: work.named)
            let moved = paths.mapValues { old in
                old.hasPrefix(body.path) ? path + old.dropFirst(body.path.count) : old
            }
            try reaching.rewrite(work.rows.map { ($0, $0) }, paths: paths, movedTo: moved)
        }
        try reaching.finish()
    }
}
