import Glibc

/// Recognises the words of pages one after another, within the limits.
struct PageRecogniser {
    private static let program = "/usr/bin/tesseract"
    /// Below this the page is not in the language it was read in, or cannot be read at all.
    private static let leastConfidence = 0.6

    let file: FileInHand
    let conversion: Conversion
    let wish: RecognitionWish
    /// Until when all pages must be done.
    let deadline: Deadline
    /// The language of the last page that had words.
    private var language: RecognitionLanguage

    init(_ file: FileInHand, _ conversion: Conversion, _ wish: RecognitionWish) {
        self.file = file
        self.conversion = conversion
        self.wish = wish
        deadline = Deadline(in: conversion.limits.recognitionSeconds)
        language = wish.language ?? .vi
    }

    static var isInstalled: Bool { access(program, X_OK) == 0 }

    /// The words of a picture.
    ///
    /// Where nobody said the language, a page that gives little sense in that of the page before is read in the others,
    /// and the best of all is kept.
    /// - Parameter number: Which page of the file's, from 0, where the file has several.
    mutating func page(_ picture: [UInt8], number: Int? = nil) throws(ConversionRefusal) -> RecognisedPage {
        var best = try recognised(picture, number, in: language)
        guard wish.language == nil, let sure = best.confidence, sure < Self.leastConfidence else { return best }
        var most = sure
        for other in RecognitionLanguage.allCases where other != language {
            let page = try recognised(picture, number, in: other)
            guard let sure = page.confidence, sure > most else { continue }
            (best, most, language) = (page, sure, other)
            if sure >= 0.85 { break }
        }
        return best
    }

    private func recognised(
        _ picture: [UInt8], _ number: Int?, in language: RecognitionLanguage
    ) throws(ConversionRefusal) -> RecognisedPage {
        var words = [Sandbox.document, "-", "-l", language.model, "--psm", "1"]
        if let number { words += ["-c", "tessedit_page_number=\(number)"] }
        let tesseract = try converter(Self.program)
        let outcome = try tesseract.run(words + ["tsv"], on: picture, outputLimit: conversion.limits.textBytes)
        if outcome.errors.contains("Failed loading language") {
            throw .missingProgram(name: file.name, program: language.package)
        }
        guard outcome.status == 0 else {
            // 134 is what abort leaves, called when memory is refused.
            throw outcome.status == 134
                ? .tooHeavy(name: file.name) : .damaged(name: file.name, reason: "its picture cannot be unpacked")
        }
        return RecognisedPage(table: outcome.output)
    }

    /// The picture of a PDF's page, grey, its longer side as many pixels as A4 has at 300 for an inch.
    func picture(ofPage page: Int) throws(ConversionRefusal) -> [UInt8] {
        let outcome = try converter("/usr/bin/pdftoppm").run(
            ["-gray", "-scale-to", "3508", "-f", "\(page)", "-l", "\(page)", Sandbox.document],
            on: file.bytes, outputLimit: 64 << 20)
        guard outcome.status == 0, !outcome.output.isEmpty else {
            throw .damaged(name: file.name, reason: outcome.reason)
        }
        return outcome.output
    }

    private func converter(_ program: String) throws(ConversionRefusal) -> Converter {
        let limits = conversion.limits
        guard deadline.secondsLeft > 0 else { throw .tooSlow(name: file.name, seconds: deadline.seconds) }
        return Converter(
            program: program, name: file.name, limits: limits, sandbox: conversion.sandbox,
            deadline: Deadline(in: min(limits.pageSeconds, deadline.secondsLeft)),
            memoryBytes: limits.recognitionMemoryBytes)
    }
}
