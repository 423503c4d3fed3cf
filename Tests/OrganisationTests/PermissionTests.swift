import Database
import Testing
import WorkCalendar

@testable import Organisation

@Suite struct PermissionTests {
    /// The whole table once more, so that a change of one cell is a change of two files.
    private static let allowed: [Role: Set<Permission>] = [
        .administrator: [
            .readLedger, .keepBodies, .keepPeople, .importDirective, .confirmDirective, .amendAssignment,
            .keepOwnProfile, .readJournal, .erasePersonalData, .cleanSpill,
        ],
        .clerk: [
            .readLedger, .importDirective, .confirmDirective, .amendAssignment, .completeAssignment, .keepOwnProfile,
        ],
        .leader: [.readLedger, .completeAssignment, .keepOwnProfile, .cleanSpill],
        .reporter: [.readLedger, .completeAssignment, .keepOwnProfile],
        .reviewer: [.readLedger, .completeAssignment, .keepOwnProfile],
        .supervisor: [.readLedger, .completeAssignment, .keepOwnProfile],
        .publisher: [.readLedger, .keepOwnProfile],
        .counterClerk: [.readLedger, .keepOwnProfile],
        .auditor: [.readLedger, .readJournal, .keepOwnProfile],
    ]

    @Test(arguments: Role.allCases, Permission.allCases)
    func `a role is permitted exactly what the table says`(_ role: Role, _ permission: Permission) throws {
        let table = try #require(Self.allowed[role])
        #expect(role.permits(permission) == table.contains(permission))
    }

    private func caller(_ role: Role, at path: String) -> Caller {
        let post = Post(
            id: Post.ID(rawValue: 1), person: Person.ID(rawValue: 1), body: Body.ID(rawValue: 5), bodyPath: path,
            bodyName: "Sở", country: .vietnam, role: role, title: nil, begins: Day(rawValue: 0), ends: nil)
        return Caller(person: Person.ID(rawValue: 1), name: "An", language: nil, posts: [post])
    }

    @Test(arguments: [("1/5/", true), ("1/5/7/", true), ("1/", false), ("1/55/", false), ("1/6/", false), ("", false)])
    func `a post reaches its body's subtree and nothing else`(_ path: String, _ reaches: Bool) {
        #expect(caller(.administrator, at: "1/5/").may(.keepBodies, at: path) == reaches)
    }

    @Test func `without a post nothing is allowed`() {
        let nobody = Caller(person: Person.ID(rawValue: 1), name: "An", language: nil, posts: [])
        for permission in Permission.allCases {
            #expect(!nobody.may(permission))
            #expect(!nobody.may(permission, at: "1/"))
        }
    }

    @Test func `the operator at the command line may do everything`() {
        for permission in Permission.allCases { #expect(Caller.atCommandLine.may(permission, at: "1/2/")) }
    }
}
