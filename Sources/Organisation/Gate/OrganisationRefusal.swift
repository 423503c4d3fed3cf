public import HTML

/// Why the gate did not let an action through.
public enum GateRefusal: Refusal, CaseIterable {
    /// None of the caller's posts allows it there.
    case notAllowed
    /// It is for another pair of eyes.
    case ownCause

    public var status: Int { 403 }
    public var field: String? { nil }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .notAllowed:
            (
                messages("None of your posts allows this here."),
                messages("Ask an administrator of the body for the role that does.")
            )
        case .ownCause:
            (messages("Nobody does this in the own cause."), messages("Ask another person whose post allows it."))
        }
    }
}

/// Why something was not done to bodies, people or sign-in.
public enum OrganisationRefusal: Refusal, CaseIterable {
    case noSuchBody, noSuchPerson, noSuchPost
    case nameMissing, nameTooLong, endsBeforeItBegins, identifierTaken, siblingNamedAlike, ownNameStays
    case signInNameMalformed, signInNameTaken, emailMalformed
    case passwordTooShort, passwordTooLong, passwordsDiffer, currentPasswordWrong
    case wrongNameOrPassword, tooManyAttempts
    case tokenNameMissing, tokenExpiryInvalid

    public var status: Int {
        switch self {
        case .noSuchBody, .noSuchPerson, .noSuchPost: 404
        case .identifierTaken, .siblingNamedAlike, .signInNameTaken: 409
        case .wrongNameOrPassword: 401
        case .tooManyAttempts: 429
        default: 422
        }
    }

    /// The name of the form's field it concerns.
    public var field: String? {
        switch self {
        case .noSuchBody, .noSuchPerson, .noSuchPost, .ownNameStays, .tooManyAttempts: nil
        case .nameMissing, .nameTooLong, .siblingNamedAlike, .tokenNameMissing: "name"
        case .endsBeforeItBegins: "ends"
        case .identifierTaken: "identifier"
        case .signInNameMalformed, .signInNameTaken: "sign_in_name"
        case .emailMalformed: "email"
        case .passwordTooShort, .passwordTooLong: "password"
        case .passwordsDiffer: "password_again"
        case .currentPasswordWrong: "current_password"
        case .wrongNameOrPassword: "sign_in_name"
        case .tokenExpiryInvalid: "days"
        }
    }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .noSuchBody:
            (messages("There is no such body."), messages("Choose one from the directory."))
        case .noSuchPerson:
            (messages("There is no such person."), messages("Choose one from the list of people."))
        case .noSuchPost:
            (messages("There is no such post."), messages("Open the person’s page again to see the posts held now."))
        case .nameMissing:
            (messages("The name is empty."), messages("Type the name."))
        case .nameTooLong:
            (messages("The name is too long."), messages("Use at most 200 characters."))
        case .endsBeforeItBegins:
            (messages("The last day lies before the first."), messages("Correct one of the two days."))
        case .identifierTaken:
            (messages("Another body has this identifier."), messages("Check the identifier, or open the other body."))
        case .siblingNamedAlike:
            (
                messages("A body of this name is there already, below the same one."),
                messages("Open that body, or give this one a name of its own.")
            )
        case .ownNameStays:
            (messages("A body’s own name cannot be removed."), messages("Rename the body instead."))
        case .signInNameMalformed:
            (
                messages("The sign-in name may hold only letters, digits, dots, hyphens and underscores."),
                messages("Use 2 to 64 of these characters.")
            )
        case .signInNameTaken:
            (messages("Somebody else signs in with this name."), messages("Choose another sign-in name."))
        case .emailMalformed:
            (messages("This is not an e-mail address."), messages("Type it as name@example.org, or leave it empty."))
        case .passwordTooShort:
            (messages("The password is too short."), messages("Use at least 10 characters; a few words do well."))
        case .passwordTooLong:
            (messages("The password is too long."), messages("Use at most 1,024 bytes."))
        case .passwordsDiffer:
            (messages("The two passwords differ."), messages("Type the same password twice."))
        case .currentPasswordWrong:
            (messages("The current password is wrong."), messages("Type the password you signed in with."))
        case .wrongNameOrPassword:
            (
                messages("The name or the password is wrong."),
                messages("Try again; an administrator can give you a new password.")
            )
        case .tooManyAttempts:
            (messages("There were too many attempts."), messages("Wait 15 minutes, then try again."))
        case .tokenNameMissing:
            (messages("The token has no name."), messages("Name the program that will use it."))
        case .tokenExpiryInvalid:
            (messages("A token lasts from 1 to 366 days."), messages("Type a number of days within this range."))
        }
    }
}
