public import HTML

/// Why bodies were not merged, split, renamed, abolished or moved.
public enum ReorganisationRefusal: Refusal, Equatable {
    case groundMissing, groundTooLong
    case dayMissing, dayToCome
    case namedTwice, oneReceiver, nothingToMerge, severalReceivers, newNameMissing, heirMustExist, oneFormer
    case noSuchReceiver
    case hasEnded(String)
    case beganLater(String)
    /// A body above or below another that takes part.
    case withinEachOther(String)
    /// What would be left with nobody.
    case nobodyGoesOn(assignments: Int, bodies: Int)
    /// Two bodies of one name would stand below one.
    case twoBelow(String)
    case belowItself

    public var status: Int {
        switch self {
        case .hasEnded, .beganLater, .nobodyGoesOn, .twoBelow: 409
        default: 422
        }
    }

    public var field: String? {
        switch self {
        case .groundMissing, .groundTooLong: "ground"
        case .dayMissing, .dayToCome, .beganLater: "day"
        case .oneReceiver, .severalReceivers, .newNameMissing: "receivers"
        case .nothingToMerge, .oneFormer, .namedTwice: "others"
        case .heirMustExist, .nobodyGoesOn: "into"
        case .belowItself: "parent"
        case .noSuchReceiver, .hasEnded, .withinEachOther, .twoBelow: nil
        }
    }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .groundMissing:
            (messages("The decision is not named."), messages("Type the number of the decision by which it happens."))
        case .groundTooLong:
            (messages("The decision’s name is too long."), messages("Use at most 500 characters."))
        case .dayMissing:
            (messages("The day is missing."), messages("Type the first day on which it is so."))
        case .dayToCome:
            (
                messages("That day has not come yet."),
                messages("Enter it on that day or later: open work passes at once.")
            )
        case .namedTwice:
            (messages("A body is named twice."), messages("Name each body once, as ending or as going on."))
        case .oneReceiver:
            (
                messages("When bodies merge, one goes on."),
                messages("Name one new body, or the existing one that takes over.")
            )
        case .nothingToMerge:
            (messages("One body alone cannot merge."), messages("Name the other bodies that end with it."))
        case .severalReceivers:
            (messages("When a body is split, at least two go on."), messages("Name each on a line of its own."))
        case .newNameMissing:
            (messages("The new name is missing."), messages("Type the one new name."))
        case .heirMustExist:
            (
                messages("When a body is abolished, no body begins."),
                messages("Name an existing body that takes over its open work, or leave it empty.")
            )
        case .oneFormer:
            (messages("Only when bodies merge do several end at once."), messages("Leave the other bodies empty."))
        case .noSuchReceiver:
            (
                messages("An assignment is given to a body that does not take part."),
                messages("Choose one of the bodies that go on.")
            )
        case .hasEnded(let name):
            (messages("{name} has ended already.", ["name": name]), messages("See its page for what became of it."))
        case .beganLater(let name):
            (messages("{name} began only on that day or later.", ["name": name]), messages("Correct the day."))
        case .withinEachOther(let name):
            (
                messages("{name} stands below another body that takes part.", ["name": name]),
                messages("Move it to its new place first, or leave it out.")
            )
        case .nobodyGoesOn(let assignments, let bodies):
            (
                messages(
                    "{assignments} open assignments and {bodies} bodies below would be left with nobody.",
                    ["assignments": messages.number(assignments), "bodies": messages.number(bodies)]),
                messages("Name the existing body that takes over.")
            )
        case .twoBelow(let name):
            (
                messages("Two bodies named “{name}” would stand below one.", ["name": name]),
                messages("Merge or rename one of them first.")
            )
        case .belowItself:
            (messages("A body cannot stand below itself."), messages("Choose a body outside its own subtree."))
        }
    }
}
