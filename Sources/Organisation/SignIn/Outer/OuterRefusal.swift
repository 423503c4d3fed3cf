public import HTML

/// Why nobody came in through another program that keeps accounts.
public enum OuterRefusal: Refusal, CaseIterable {
    case notReached, answerUnfit, declined, notBegunHere, unknownHere, tiedToAnother, lastWayIn, noSuchIdentity

    public var status: Int {
        switch self {
        case .notReached, .answerUnfit: 424
        case .declined, .notBegunHere, .unknownHere: 401
        case .tiedToAnother, .lastWayIn: 409
        case .noSuchIdentity: 404
        }
    }

    public var field: String? { nil }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .notReached:
            (
                messages("The program that keeps the accounts does not answer."),
                messages("Try again in a moment, or sign in with a password.")
            )
        case .answerUnfit:
            (
                messages("The program that keeps the accounts gave an answer that does not hold."),
                messages("Try again; if it stays so, tell your administrator.")
            )
        case .declined:
            (messages("You were not signed in there."), messages("Try again, or sign in with a password."))
        case .notBegunHere:
            (
                messages("This sign-in was not begun in this browser, or took longer than ten minutes."),
                messages("Begin it again here.")
            )
        case .unknownHere:
            (
                messages("You are known there, but tied to nobody here."),
                messages("Sign in with your password and tie the account under Sign-in and security.")
            )
        case .tiedToAnother:
            (messages("This account is tied to somebody else."), messages("Sign in there as yourself first."))
        case .lastWayIn:
            (messages("This is your only way to sign in."), messages("Ask an administrator for a password first."))
        case .noSuchIdentity:
            (messages("There is no such account."), messages("It may have been untied already."))
        }
    }
}
