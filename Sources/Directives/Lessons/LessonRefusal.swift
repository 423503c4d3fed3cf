import HTML

/// Why something was not taught or forgotten.
enum LessonRefusal: Refusal, CaseIterable {
    case noSuchLesson, wordsMissing, wordsTooLong, noSuchRole, noSuchBody

    var status: Int {
        switch self {
        case .noSuchLesson, .noSuchBody: 404
        case .wordsMissing, .wordsTooLong, .noSuchRole: 422
        }
    }

    var field: String? {
        switch self {
        case .noSuchLesson: nil
        case .wordsMissing, .wordsTooLong: "words"
        case .noSuchRole: "role"
        case .noSuchBody: "body"
        }
    }

    func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .noSuchLesson:
            (messages("Nothing of this kind was learned."), messages("Open the list again to see how it stands."))
        case .wordsMissing:
            (
                messages("The words are missing."),
                messages("Type them as they stand over the column or before the colon.")
            )
        case .wordsTooLong: (messages("These are too many words."), messages("Use at most 40 characters."))
        case .noSuchRole: (messages("It is not said what the words name."), messages("Choose one from the list."))
        case .noSuchBody: (messages("There is no such body."), messages("Choose one from the list."))
        }
    }
}
