import Reading

/// One text of libFuzzer's, read in the language that REMIT_FUZZ names: it must neither crash nor hang, and the draft
/// must point into the text alone.
///
/// - Note: <https://llvm.org/docs/LibFuzzer.html>
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let draft = FuzzedLanguage.reader.read(Source(name: "fuzz.txt", text: text))
    let faults = draft.faults(in: text)
    // A precondition of an optimised build says nothing.
    if !faults.isEmpty { fatalError("the draft does not hold: \(faults.joined(separator: "; "))") }
    return 0
}

enum FuzzedLanguage {
    /// - Note: The environment is read by the fuzzer's own first call.
    static let reader: Reader = {
        let words = CommandLine.arguments.first { $0.hasPrefix("--language=") }?.dropFirst("--language=".count)
        guard let language = words.flatMap({ DraftLanguage(rawValue: String($0)) }) else {
            preconditionFailure("say --language=vi, zh or en")
        }
        return Reader(language: language)
    }()
}
