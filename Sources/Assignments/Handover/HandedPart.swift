import Organisation

/// The part that a body had in an assignment until it passed to another.
struct HandedPart: Equatable {
    enum Role: String, Sendable { case lead, support, keeper }

    let assignment: Assignment.ID
    let role: Role
    /// The body that ended.
    let body: Body.ID
    /// As the assignment named it.
    let name: String
    var reorganisation: Reorganisation.ID?
}
