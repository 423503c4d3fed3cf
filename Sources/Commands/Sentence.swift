import Archive
import Database
import HTML
import Organisation

/// What an error says on the command line: what was wrong and what to do.
enum Sentence {
    static func of(_ error: any Error) -> String {
        switch error {
        case let refusal as ConversionRefusal: return "\(refusal)"
        case let refusal as any Refusal:
            let (what, next) = refusal.explain(Messages(.en))
            return "\(what) \(next)"
        default: return "\(error)"
        }
    }
}
