public import HTML

/// Which character or part of an official identifier is wrong.
public enum IdentifierRefusal: Refusal, Equatable {
    case creditCodeLength(Int)
    /// Places count from 1.
    case creditCodeCharacter(String, place: Int)
    case creditCodeArea(String, place: Int)
    case creditCodeCheck(String, fitting: String)
    case bodyCodeTooLong(Int)
    case bodyCodeEmptyGroup(place: Int)
    case bodyCodeSign(String, group: String)
    case bodyCodeLetter(String)
    case bodyCodeTop(String)

    public var status: Int { 422 }
    public var field: String? { "identifier" }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .creditCodeLength(let count):
            (
                messages("A unified social credit code has 18 characters; this has {length}.", ["length": "\(count)"]),
                messages("Compare it with the certificate and type what is missing or too much.")
            )
        case .creditCodeCharacter(let sign, let place):
            (
                messages(
                    "Character {place}, “{sign}”, does not occur in a unified social credit code.",
                    ["place": "\(place)", "sign": sign]),
                messages("It holds digits and capitals without I, O, S, V and Z.")
            )
        case .creditCodeArea(let sign, let place):
            (
                messages(
                    "Character {place}, “{sign}”, belongs to the area’s code, which holds digits alone.",
                    ["place": "\(place)", "sign": sign]),
                messages("Correct characters 3 to 8.")
            )
        case .creditCodeCheck(let given, let fitting):
            (
                messages(
                    "The last character, “{given}”, does not fit the 17 before it; “{fitting}” would.",
                    ["given": given, "fitting": fitting]),
                messages("Compare all characters with the certificate: one is wrong, or two changed places.")
            )
        case .bodyCodeTooLong(let count):
            (
                messages(
                    "A body’s electronic identifier has at most 35 characters; this has {length}.",
                    ["length": "\(count)"]),
                messages("Remove what does not belong to it.")
            )
        case .bodyCodeEmptyGroup(let place):
            (
                messages("Group {place} of the identifier is empty.", ["place": "\(place)"]),
                messages("Put digits or capitals between the dots, as in H26.50.05.")
            )
        case .bodyCodeSign(let sign, let group):
            (
                messages(
                    "“{sign}” in the group “{group}” is neither a digit nor a capital letter.",
                    ["sign": sign, "group": group]),
                messages("Put digits or capitals between the dots, as in H26.50.05.")
            )
        case .bodyCodeLetter(let letter):
            (
                messages("“{letter}” is not the letter of any kind of body.", ["letter": letter]),
                messages("The highest level begins with A to K: G for ministries, H for provinces, A for the Party.")
            )
        case .bodyCodeTop(let group):
            (
                messages("The highest level, “{group}”, is not a letter and two digits.", ["group": group]),
                messages("Write the highest level as H26; it stands first, in the older form of four groups last.")
            )
        }
    }
}
