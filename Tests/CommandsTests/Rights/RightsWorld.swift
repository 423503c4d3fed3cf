import Archive
import Database
import Directives
import FoundationEssentials
import Journal
import TestSupport
import WorkCalendar

@testable import Assignments
@testable import Commands
@testable import Organisation

/// Somebody who asks for everything, with what is the own of each.
struct Asker: Sendable {
    var name: String
    /// Empty for a stranger.
    var roles: Set<Role> = []
    /// Whether the posts are at the body that all subjects belong to, and not beside it.
    var isHere = true
    /// Whether somebody asks who is signed in at all.
    var isKnown = true
    var person: Person.ID
    var session: Secret?
    var token: Secret?
    var otherSession: Session.ID
    var otherToken: APIToken.ID
    var view: SavedView.ID
    var identity: OuterIdentity.ID

    func may(_ needs: Set<Permission>) -> Bool {
        needs.allSatisfy { permission in roles.contains { $0.permits(permission) } }
    }
}

/// An installation with one of everything that can be asked for, in a folder that can be copied.
struct RightsWorld: Sendable {
    let folder: String
    var askers: [Asker] = []
    /// Holds every role at the city; tokens narrow it.
    var everything: Asker
    /// By the permission that each lacks.
    var tokensWithout: [Permission: Secret] = [:]

    var city: Body.ID, schools: Body.ID, parks: Body.ID, spare: Body.ID, group: Body.ID
    var alias: BodyAlias.ID, member: GroupMember.ID
    var citizen: Person.ID, citizenPost: Post.ID, otherPost: Post.ID, leaver: Person.ID
    var standIn: StandIn.ID
    var invitation: Secret
    var draft: PendingDraft.ID, discarded: PendingDraft.ID
    /// The directive above, and the plan below it.
    var above: Directive.ID, below: Directive.ID
    var open: Assignment.ID, done: Assignment.ID, withdrawn: Assignment.ID
    var gap: GapReason.ID
    var lesson: Lesson.ID, forgotten: Lesson.ID
    /// What was frozen as a state secret, and a backup that holds it.
    var spill: Spill.ID, backup: MadeBackup.ID
    /// An entry of the journal about a body of the city, under a signed head.
    var entry: Int64

    static let password = "một hai ba bốn"

    /// The same installation in another folder, open.
    func copied<Value>(_ body: (House) throws -> Value) throws -> Value {
        try TemporaryFolder.with { place in
            try FileManager.default.copyItem(atPath: folder, toPath: place.path("data"))
            return try Self.opened(place.path("data"), body)
        }
    }

    static func opened<Value>(_ folder: String, _ body: (House) throws -> Value) throws -> Value {
        let house = try House(
            Installation(Arguments(["--data", folder], options: Installation.options), mayBegin: true))
        defer { house.stop() }
        return try body(house)
    }
}
