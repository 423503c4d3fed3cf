public import HTML

/// Why somebody was not made to stand in for another.
public enum StandInRefusal: Refusal, CaseIterable {
    case noSuchStandIn, noSuchPerson, ownDeputy, lastDayMissing, endsBeforeItBegins, groundTooLong

    public var status: Int { self == .noSuchStandIn ? 404 : 422 }

    public var field: String? {
        switch self {
        case .noSuchStandIn: nil
        case .noSuchPerson, .ownDeputy: "stand_in"
        case .lastDayMissing, .endsBeforeItBegins: "last"
        case .groundTooLong: "ground"
        }
    }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .noSuchStandIn:
            (messages("Nobody stands in there."), messages("Open the person’s page again to see who does now."))
        case .noSuchPerson:
            (
                messages("Nobody here signs in with this name."),
                messages("Take the sign-in name from the list of people.")
            )
        case .ownDeputy:
            (messages("Nobody stands in for himself."), messages("Name another person."))
        case .lastDayMissing:
            (messages("A deputy acts for a stated time."), messages("Type the last day."))
        case .endsBeforeItBegins:
            (messages("The last day lies before the first."), messages("Correct one of the two days."))
        case .groundTooLong:
            (messages("The ground is too long."), messages("Name the paper by its number and day."))
        }
    }
}
