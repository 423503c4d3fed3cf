public import HTML

/// Why somebody was not let in, or a way to sign in was not changed.
public enum SignInRefusal: Refusal, CaseIterable {
    case passwordOnlyDigits, passwordCommon, passwordPersonal
    case secondFactorIsOn, secondFactorIsOff, secondFactorNotBegun, secondFactorUnreadable, ownSecondFactor
    case codeWrong, codeTooLate, signInAnew, noSuchSession
    case tokenScopeMissing, tokenBeyondToken

    public var status: Int {
        switch self {
        case .secondFactorIsOn, .secondFactorIsOff, .secondFactorNotBegun: 409
        case .ownSecondFactor, .signInAnew, .tokenBeyondToken: 403
        case .codeTooLate: 401
        case .noSuchSession: 404
        default: 422
        }
    }

    public var field: String? {
        switch self {
        case .passwordOnlyDigits, .passwordCommon, .passwordPersonal: "password"
        case .codeWrong, .secondFactorUnreadable: "code"
        case .codeTooLate: "sign_in_name"
        case .tokenScopeMissing: "scope"
        default: nil
        }
    }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .passwordOnlyDigits:
            (
                messages("The password is a short number."),
                messages("Telephone and identity numbers are soon guessed; use a few words.")
            )
        case .passwordCommon:
            (
                messages("The password is among those that are tried first."),
                messages("Use a few words that do not belong together.")
            )
        case .passwordPersonal:
            (
                messages("The password is made of the person’s name or body."),
                messages("Use a few words that nobody connects with the person.")
            )
        case .secondFactorIsOn:
            (
                messages("One-time codes are on already."),
                messages("Turn them off first to set up another telephone.")
            )
        case .secondFactorIsOff:
            (messages("One-time codes are not on."), messages("There is nothing to take away."))
        case .secondFactorNotBegun:
            (
                messages("The set-up of one-time codes has not begun, or took longer than an hour."),
                messages("Begin it again under Sign-in and security.")
            )
        case .secondFactorUnreadable:
            (
                messages("The key that one-time codes are kept under is not the one they were set up with."),
                messages("Use a recovery code, or ask an administrator to take the codes away.")
            )
        case .ownSecondFactor:
            (
                messages("Nobody takes the one-time codes away from himself here."),
                messages("Turn them off under Sign-in and security, or ask another administrator.")
            )
        case .codeWrong:
            (
                messages("The code is wrong or was used already."),
                messages("Wait for the next code, and check that the telephone’s clock is right.")
            )
        case .codeTooLate:
            (messages("Too much time has passed since the password."), messages("Sign in again."))
        case .signInAnew:
            (
                messages("This is changed only within five minutes of signing in."),
                messages("Sign out, sign in again, and come back here.")
            )
        case .tokenScopeMissing:
            (messages("The token may do nothing."), messages("Tick what the program needs, and no more."))
        case .tokenBeyondToken:
            (
                messages("A token makes none that may do more or lasts longer than itself."),
                messages("Ask for less, or make the token on your profile page.")
            )
        case .noSuchSession:
            (messages("There is no such session."), messages("It may have ended already."))
        }
    }
}
