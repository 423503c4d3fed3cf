import Archive
import Database
import FoundationEssentials
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
        case let error as DatabaseError where error.sql == nil: return error.message
        case let error as BlobError: return "'\(error.subject)' cannot be used: \(error.cause)"
        case let error as CocoaError: return of(error)
        default: return "\(error)"
        }
    }

    private static func of(_ error: CocoaError) -> String {
        let path = error.filePath ?? error.url?.path ?? "the file"
        return switch error.code {
        case .fileNoSuchFile, .fileReadNoSuchFile: "'\(path)' is not there. Check the path."
        case .fileReadNoPermission, .fileWriteNoPermission: "'\(path)' may not be used. Check whose it is."
        case .fileWriteFileExists: "'\(path)' is there already and is no folder. Name another."
        case .fileReadInapplicableStringEncoding, .fileReadCorruptFile:
            "'\(path)' is no text in UTF-8. Save it as UTF-8 and try again."
        case .fileWriteOutOfSpace: "there is no room left for '\(path)'."
        default: "'\(path)' cannot be used (\(error.code.rawValue)). Check that it is there and may be written."
        }
    }
}
