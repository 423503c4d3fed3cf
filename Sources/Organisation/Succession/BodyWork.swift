public import Database
public import HTML
public import WorkCalendar

/// What bodies have to do, as far as a change of the bodies concerns it; the ledger, which stands above, is handed in.
public protocol BodyWork: Sendable {
    /// How many open assignments these bodies lead, support and keep.
    func open(of bodies: [Body.ID], in connection: Connection) throws -> OpenWork

    /// The first of those they lead or support, in the order in which they are due.
    func items(of bodies: [Body.ID], limit: Int, in connection: Connection) throws -> [OpenWorkItem]

    /// Gives the open assignments of bodies that end to those that go on, and keeps what stood before.
    ///
    /// What they keep passes whole, done or not, to the first receiver.
    /// - Returns: how many open ones passed.
    func pass(_ handover: WorkHandover, in act: Act) throws -> Int

    /// What a group's page shows of the work given to it: one line for all its members.
    func section(ofGroup group: Body.ID, for visit: Visit, in connection: Connection) throws -> HTML

    /// Counts the work of a subtree where it will stand; the paths are written afterwards.
    func follow(_ body: Body, to path: String, in connection: Connection) throws
}

/// How much work hangs on bodies.
public struct OpenWork: Sendable, Equatable {
    public var leads: Int
    public var supports: Int
    public var keeps: Int

    public init(leads: Int, supports: Int, keeps: Int) {
        (self.leads, self.supports, self.keeps) = (leads, supports, keeps)
    }

    public var isNone: Bool { leads == 0 && supports == 0 && keeps == 0 }
}

/// An open assignment as a person who divides them sees it.
public struct OpenWorkItem: Sendable, Equatable {
    public let id: Int64
    public let ref: String
    public let text: String

    public init(id: Int64, ref: String, text: String) { (self.id, self.ref, self.text) = (id, ref, text) }
}

/// Which bodies hand their open work to which, and why.
public struct WorkHandover: Sendable {
    public let reorganisation: Reorganisation.ID
    public let former: [Body]
    /// Not empty.
    public let receivers: [Body]
    public let division: ReorganisationPlan.Division
    /// Assignments given to one receiver, by its place among them.
    public let given: [Int64: Int]
    public let from: Day
    public let ground: String

    /// Those who get an assignment.
    public func receivers(of assignment: Int64) -> [Body] {
        if let place = given[assignment], receivers.indices.contains(place) { return [receivers[place]] }
        return division == .each ? receivers : Array(receivers.prefix(1))
    }
}
