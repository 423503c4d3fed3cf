import Archive
import Directives
import FoundationEssentials
import Reading

/// The reading of one file, as the commands that read share it.
enum Document {
    /// - Parameters:
    ///   - language: What to read it in; `nil` where the text itself shall tell.
    ///   - isRecognised: Whether pages are recognised from their pictures though the file brings a text.
    /// - Throws: `ConversionRefusal` with the sentence for its sender.
    static func draft(of path: String, in language: DraftLanguage?, recognised isRecognised: Bool = false) throws
        -> Draft
    {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let limits = ConversionLimits.standard
        let bytes = try read(path, named: name, limit: limits.fileBytes)
        let wish = RecognitionWish(
            language: language.flatMap { RecognitionLanguage(rawValue: $0.rawValue) }, isAnew: isRecognised)
        let converted = try Conversion(limits: limits).converted(named: name, bytes: bytes, wish: wish) { step in
            if step.pages > 1 { Terminal.complain("page \(step.page) of \(step.pages) is being recognised") }
            return true
        }
        try SecrecyMark.refuse(converted.source.text)
        return Reader(language: language).read(converted.source)
    }

    /// Looks at the size first: a file beyond the limit is never brought into memory.
    private static func read(_ path: String, named name: String, limit: Int) throws -> [UInt8] {
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            guard attributes[.type] as? FileAttributeType != .typeDirectory else {
                throw ConversionRefusal.unreadable(name: name)
            }
            if let size = attributes[.size] as? UInt64, size > UInt64(limit) {
                throw ConversionRefusal.tooLarge(name: name, bytes: Int(size), limit: limit)
            }
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch let refusal as ConversionRefusal {
            throw refusal
        } catch {
            throw ConversionRefusal.unreadable(name: name)
        }
    }
}

extension Arguments {
    /// The language asked for; `nil` where none is.
    var language: DraftLanguage? {
        get throws {
            guard let word = value("language") else { return nil }
            guard let language = DraftLanguage(rawValue: word) else {
                throw UsageMistake.notAChoice("language", DraftLanguage.allCases.map(\.rawValue))
            }
            return language
        }
    }
}
