import HTML

/// What a rule of the reader supplied because the words do not say it, said as an assumption.
enum AssumptionWords {
    /// A rule that has no sentence here yet is quoted as the reader wrote it.
    static func sentence(_ rule: String, _ messages: Messages) -> String {
        switch rule {
        case "the year is the one the document plans for":
            messages("assumed: the year is the one the document plans for")
        case "no body is named; the plan is the issuer's own", "the issuer, because nobody is named":
            messages("assumed: the issuer itself, since nobody is named")
        case "counted from the day of issue, which is day zero":
            messages("assumed: counted from the day of issue")
        default: messages("assumed: {rule}", ["rule": rule])
        }
    }
}
