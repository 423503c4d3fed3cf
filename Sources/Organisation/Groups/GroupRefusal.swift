public import HTML

/// Why a group's members were not changed.
public enum GroupRefusal: Refusal, Equatable {
    case noGroup(String)
    case memberMissing
    case memberEnded(String)
    case memberAlready(String)
    /// The member is the group itself, or a group that stands for it.
    case withinItself(String)
    case noSuchMember
    case lastDayMissing
    case endsBeforeItBegins

    public var status: Int {
        switch self {
        case .noSuchMember: 404
        case .memberAlready: 409
        default: 422
        }
    }

    public var field: String? {
        switch self {
        case .noGroup, .noSuchMember: nil
        case .memberMissing, .memberEnded, .memberAlready, .withinItself: "member"
        case .lastDayMissing, .endsBeforeItBegins: "last"
        }
    }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .noGroup(let name):
            (
                messages("{name} is no group.", ["name": name]),
                messages("Change its kind to a group of bodies first.")
            )
        case .memberMissing:
            (messages("No body is named."), messages("Type the name of a body, its identifier, or # and its number."))
        case .memberEnded(let name):
            (
                messages("{name} has ended by that day.", ["name": name]),
                messages("Correct the day, or name its successor.")
            )
        case .memberAlready(let name):
            (
                messages("{name} is a member then already.", ["name": name]),
                messages("End the membership first, or type a day after its last.")
            )
        case .withinItself(let name):
            (
                messages("The group would stand for itself through {name}.", ["name": name]),
                messages("Name a body, or a group that does not hold this one.")
            )
        case .noSuchMember:
            (messages("There is no such member."), messages("Open the group’s page again to see its members."))
        case .lastDayMissing:
            (messages("The last day is missing."), messages("Type the last day as a member."))
        case .endsBeforeItBegins:
            (messages("The last day lies before the first."), messages("Correct one of the two days."))
        }
    }
}
