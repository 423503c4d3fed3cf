/// What a rule of the reader supplies where the words do not say it; its raw value is what the draft's JSON says.
public enum Assumption: String, Sendable, CaseIterable {
    case planYear = "the year is the one the document plans for"
    case fromIssue = "counted from the day of issue, which is day zero"
    case issuer = "the issuer, because nobody is named"
    case neighbours = "whoever the items beside it name, because it names nobody"
    case spelling = "the spelling, because a scan changed the letters"
}
