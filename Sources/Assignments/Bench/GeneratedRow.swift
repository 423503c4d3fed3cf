import Database
import Organisation
import Reading
import WorkCalendar

/// A generated assignment with its place in its directive.
struct GeneratedRow {
    let id: Int64
    let item: GeneratedBatch.Item
    let place: GeneratedDirective.Place
    let section: String
    let directive: Int64
    let provision: Int64
    let keeper: Body.ID

    var bodies: [AssignedBody] {
        [AssignedBody(role: .lead, name: item.lead.name, body: item.lead.id)]
            + item.supports.map { AssignedBody(role: .support, name: $0.name, body: $0.id) }
    }

    /// Folded already; a real one is folded when it is entered.
    var searchText: String {
        ([place.ref, item.folded, item.lead.folded] + item.supports.map(\.folded)).joined(separator: " ")
    }

    /// Where each field was read.
    var fields: [(name: String, span: Span)] {
        [("due", place.due), ("lead", place.lead), ("text", place.text)].compactMap { name, span in
            span.map { (name, $0) }
        }
    }
}
