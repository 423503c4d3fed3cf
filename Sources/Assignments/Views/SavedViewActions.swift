import Database
import Organisation

/// Keeps a view of the ledger under a name of the person's own.
struct KeepView: Action {
    static let permission = Permission.keepOwnProfile
    static let verb = "keep-view"

    let name: String
    let query: String

    func perform(in act: Act) throws -> SavedView.ID {
        let name = name.trimmed
        guard let person = act.caller.person else { throw GateRefusal.notAllowed }
        guard !name.isEmpty else { throw AssignmentRefusal.viewNameMissing }
        guard name.count <= 80 else { throw AssignmentRefusal.viewNameTooLong }
        guard query.utf8.count <= 4_000 else { throw AssignmentRefusal.viewTooLong }
        let store = SavedViewStore(act.connection)
        let kept = try store.views(of: person)
        guard kept.count < SavedView.most || kept.contains(where: { $0.name == name }) else {
            throw AssignmentRefusal.tooManyViews
        }
        let before = kept.first { $0.name == name }?.query
        let id = try store.keep(name: name, query: query, of: person)
        try act.record(
            "saved-view", id.rawValue, before: before.map { ["name": name, "query": $0] },
            after: ["name": name, "query": query])
        return id
    }
}

/// Forgets a kept view.
struct DropView: Action {
    static let permission = Permission.keepOwnProfile
    static let verb = "drop-view"

    let id: SavedView.ID

    func perform(in act: Act) throws {
        guard let person = act.caller.person else { throw GateRefusal.notAllowed }
        let store = SavedViewStore(act.connection)
        guard let view = try store.views(of: person).first(where: { $0.id == id }), try store.drop(id, of: person)
        else { throw AssignmentRefusal.noSuchView }
        try act.record("saved-view", id.rawValue, before: ["name": view.name, "query": view.query], after: nil)
    }
}
