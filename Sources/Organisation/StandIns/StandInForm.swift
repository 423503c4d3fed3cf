import Database
import Web
import WorkCalendar

/// What was typed about somebody who is to stand in, kept so that a refusal loses nothing.
struct StandInForm: Sendable {
    var post = ""
    var signInName = ""
    var capacity = StandIn.Capacity.deputy.rawValue
    var first = ""
    var last = ""
    var ground = ""

    init() {}

    init(_ form: Form) {
        post = form["post"] ?? ""
        signInName = form["stand_in"] ?? ""
        capacity = form["capacity"] ?? ""
        first = form["first"] ?? ""
        last = form["last"] ?? ""
        ground = form["ground"] ?? ""
    }

    /// Who is meant, from today where no first day was typed.
    /// - Throws: `OrganisationRefusal.noSuchPost`, or `TypedDayRefusal` for what is no day.
    func standIn(today: Day) throws -> NewStandIn {
        guard let post = Post.ID(segment: post) else { throw OrganisationRefusal.noSuchPost }
        return NewStandIn(
            post: post, signInName: signInName, capacity: StandIn.Capacity(rawValue: capacity) ?? .deputy,
            ground: ground, begins: try TypedDayRefusal.day(first, field: "first") ?? today,
            last: try TypedDayRefusal.day(last, field: "last"))
    }
}
