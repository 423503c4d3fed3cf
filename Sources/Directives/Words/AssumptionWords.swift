public import HTML
import Reading

/// What a rule of the reader supplied because the words do not say it, said as an assumption.
public enum AssumptionWords {
    /// A rule of a reader that is no more is quoted as that reader wrote it.
    public static func sentence(_ rule: String, _ messages: Messages) -> String {
        switch Assumption(rawValue: rule) {
        case .planYear: messages("assumed: the year is the one the document plans for")
        case .issuer: messages("assumed: the issuer itself, since nobody is named")
        case .fromIssue: messages("assumed: counted from the day of issue")
        case .neighbours: messages("assumed: whoever the items beside it name")
        case .spelling: messages("assumed: the spelling, since a scan changed the letters")
        case nil: messages("assumed: {rule}", ["rule": rule])
        }
    }
}
