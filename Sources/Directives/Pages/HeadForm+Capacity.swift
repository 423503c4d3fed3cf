import HTML
import Organisation
import Reading

extension HeadForm {
    /// How many capacities a person can type; texts write one, or a body's and its head's.
    private static let capacities = 1...2

    static let capacityNames = capacities.flatMap { [kindName($0), officeName($0)] }

    private static func kindName(_ number: Int) -> String { "capacity-\(number)" }
    private static func officeName(_ number: Int) -> String { "capacity-\(number)-of" }

    static func typed(_ capacity: [SigningCapacity]) -> [String: String] {
        var typed: [String: String] = [:]
        for (number, one) in zip(capacities, capacity) {
            typed[kindName(number)] = one.kind.rawValue
            typed[officeName(number)] = one.of
        }
        return typed
    }

    /// A line without a kind or without an office says nothing.
    static func capacity(_ fields: TypedFields<HeadField>) -> [SigningCapacity] {
        capacities.compactMap { number in
            guard let kind = SigningCapacity.Kind(rawValue: fields[kindName(number)]),
                let office = fields[officeName(number)].trimmed.nonEmpty
            else { return nil }
            return SigningCapacity(kind, of: office)
        }
    }

    static func capacityLines(_ fields: TypedFields<HeadField>, _ messages: Messages) -> HTML {
        let choices =
            [Choice("", "—")] + SigningCapacity.Kind.allCases.map { Choice($0.rawValue, $0.name(messages)) }
        return capacities.map { number -> HTML in
            """
            <div class="row">\(select(
                messages("In what capacity"), name: kindName(number), choices: choices,
                chosen: fields[kindName(number)]))\
            \(field(messages("Of which body or office"), name: officeName(number), value: fields[officeName(number)]))</div>
            """
        }.joined()
    }
}
