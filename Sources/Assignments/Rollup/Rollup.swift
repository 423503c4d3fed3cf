import Database
import Directives
import Organisation
import WorkCalendar

/// The one line under which the assignments to the members of a group are told together.
struct Rollup: Sendable, Equatable {
    typealias ID = Identifier<Rollup>

    let id: ID
    let directive: Directive.ID
    let directiveName: String
    let group: Body.ID
    /// As the text names the group.
    let name: String
    let ref: String
    let text: String
    /// The day whose members it is for.
    let day: Day
    /// How many of the assignments that may be seen are done, and how many there are; withdrawn ones are left out.
    var done = 0
    var members = 0
}
