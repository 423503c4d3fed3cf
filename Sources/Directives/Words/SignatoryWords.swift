import HTML
import Organisation
import Reading

extension SigningCapacity.Kind {
    /// The capacity's name for people, with the mark that texts write for it.
    func name(_ messages: Messages) -> String {
        switch self {
        case .onBehalf: messages("on behalf of")
        case .inPlace: messages("signing for")
        case .byOrder: messages("by order of")
        case .byDelegation: messages("by delegation of")
        case .acting: messages("acting")
        }
    }
}

extension DraftDirective.Signatory {
    /// The signer's office, behind whom it signs for: "on behalf of the People's Committee, signing for the Chair; Vice-Chair".
    func office(_ messages: Messages) -> String {
        let capacity = messages.list(self.capacity.map { "\($0.kind.name(messages)) \($0.of)" })
        // Who holds an office for the time being has no other.
        let own = self.capacity.contains { $0.kind == .acting } ? nil : title
        return [capacity.nonEmpty, own].compactMap { $0 }.joined(separator: "; ")
    }
}
