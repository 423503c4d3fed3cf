public import Database
public import WorkCalendar

/// What a reorganisation would do, told before it is done; nothing is written for it.
public struct ReorganisationPreview: Sendable {
    public let plan: ReorganisationPlan
    public let former: [Body]
    /// The names of those that go on, in the plan's order.
    public let receivers: [String]
    public let work: OpenWork
    /// The first of the open assignments, to be divided among several that go on.
    public let items: [OpenWorkItem]
    public let posts: Int
    public let bodies: Int

    static let mostItems = 200

    /// - Throws: what the action itself would refuse, as far as it can be seen before.
    public init(
        _ plan: ReorganisationPlan, work open: any BodyWork, as caller: Caller, today: Day, in connection: Connection
    )
        throws
    {
        let plan = try plan.checked(today: today)
        let check = SuccessionCheck(connection: connection, caller: caller)
        let (former, store) = (try check.former(of: plan), ReorganisationStore(connection))
        let names = try plan.receivers.map { receiver in
            switch receiver {
            case .known(let id): try check.receiver(id, of: plan, former: former).name
            case .new(let name, _): name
            }
        }
        guard !names.contains(where: { $0.trimmed.isEmpty }) else { throw ReorganisationRefusal.newNameMissing }
        let isRenaming = plan.kind == .renamed
        let ids = former.map(\.id)
        let work = isRenaming ? OpenWork(leads: 0, supports: 0, keeps: 0) : try open.open(of: ids, in: connection)
        let children =
            try isRenaming ? 0 : ids.map { try store.lastingChildren(of: $0, on: plan.from).count }.reduce(0, +)
        try SuccessionCheck.someoneGoesOn(plan, work, children: children)
        (self.plan, self.former, receivers, self.work) = (plan, former, names, work)
        bodies = children
        posts = try isRenaming ? 0 : ids.map { try store.lastingPosts(at: $0, on: plan.from).count }.reduce(0, +)
        items = try names.count > 1 ? open.items(of: ids, limit: Self.mostItems, in: connection) : []
    }
}
