import Glibc
import Reading
import Testing

@testable import Archive

/// Pictures of pages, read by the recognition itself where the machine has it.
@Suite(.enabled(if: PageRecogniser.isInstalled, "tesseract-ocr is not installed"))
struct Scans {
    static let lines = [
        "PLAN FOR THE CARE OF TREES", "1. The office shall inspect the trees by 30 June 2026.",
        "2. The police shall keep the streets free.", "3. The library shall report every quarter.",
    ]
    private static let page = portable([lines])
    private static let english = RecognitionWish(language: .en)

    /// Every line of the page, with runs of spaces as one.
    private func read(_ name: String, _ bytes: [UInt8], _ wish: RecognitionWish = english) throws -> [String] {
        let converted = try conversion.converted(named: name, bytes: bytes, wish: wish) { _ in true }
        #expect(converted.origin == .recognised)
        return converted.source.text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: " ").joined(separator: " ")
        }
    }

    @Test(arguments: ["-png", "-jpeg"])
    func `a picture of a page is read, whatever its name says`(_ format: String) throws {
        let bytes = try picture(format, of: Self.page)
        #expect(try read("scan", bytes) == Self.lines)
        #expect(try read("scan.docx", bytes) == Self.lines)
    }

    @Test func `a TIFF of several pages is read page by page, and each is told before it begins`() throws {
        let grey = try picture("-gray", of: Self.page)
        // P5, width, height, 255, each ended by a line feed; then the dots (pgm(5)).
        let head = String(decoding: grey.prefix(20), as: UTF8.self).split(separator: "\n")
        let size = head[1].split(separator: " ").compactMap { Int($0) }
        let file = tiff([Array(grey.suffix(size[0] * size[1])), Array(grey.suffix(size[0] * size[1]))], width: size[0])
        var steps: [PageStep] = []
        let converted = try conversion.converted(named: "a.tiff", bytes: file, wish: Self.english) { step in
            steps.append(step)
            return true
        }
        #expect(steps == [PageStep(page: 1, of: 2), PageStep(page: 2, of: 2)])
        let pages = converted.source.text.split(separator: "\u{0C}")
        #expect(pages.count == 2 && pages.allSatisfy { $0.contains("shall inspect the trees by 30 June 2026") })
    }

    @Test func `pages of a PDF that are pictures are read, and pages of words beside them stay as they are`() throws {
        let jpeg = try picture("-jpeg", of: Self.page)
        let file = scanned([jpeg, jpeg], width: 1240, height: 1754)
        #expect(try read("a.pdf", file) == Self.lines + Self.lines)
    }

    @Test func `a text over the pictures is taken as it is, and left aside only where recognition is wished anew`()
        throws
    {
        let jpeg = try picture("-jpeg", of: Self.page)
        let over = (1...8).map { "\($0). Tbe offica shal1 inspect tbe treas by tbe end of tbe next quarter." }
        let file = scanned([jpeg], width: 1240, height: 1754, over: over)
        let layer = try conversion.converted(named: "a.pdf", bytes: file, wish: RecognitionWish()) { _ in true }
        #expect(layer.origin == .layer && layer.source.text.contains("tbe treas"))
        #expect(try read("a.pdf", file, RecognitionWish(language: .en, isAnew: true)) == Self.lines)
    }

    @Test func `a reading no longer wanted is broken off at the next page`() throws {
        let jpeg = try picture("-jpeg", of: Self.page)
        let file = scanned([jpeg, jpeg, jpeg], width: 1240, height: 1754)
        var asked = 0
        #expect(throws: ConversionRefusal.interrupted(name: "a.pdf")) {
            try conversion.converted(named: "a.pdf", bytes: file, wish: Self.english) { _ in
                asked += 1
                return asked < 2
            }
        }
        #expect(asked == 2)
    }

    @Test func `more pictures than are recognised are refused by their number before any is`() throws {
        let narrow = Conversion(
            limits: {
                var limits = ConversionLimits(); limits.recognisedPages = 2; return limits
            }(),
            sandbox: conversion.sandbox)
        let file = scanned([[UInt8]](repeating: [0xFF], count: 3), width: 99, height: 99)
        #expect(throws: ConversionRefusal.tooManyPictures(name: "a.pdf", pages: 3, limit: 2)) {
            try narrow.converted(named: "a.pdf", bytes: file, wish: RecognitionWish()) { _ in
                Issue.record("a page was begun")
                return true
            }
        }
    }

    @Test func `a page that takes too long is refused with the time it was given`() throws {
        var limits = ConversionLimits()
        limits.recognitionSeconds = 0
        let hasty = Conversion(limits: limits, sandbox: conversion.sandbox)
        #expect(throws: ConversionRefusal.tooSlow(name: "a.png", seconds: 0)) {
            try hasty.source(named: "a.png", bytes: picture("-png", of: Self.page))
        }
    }

    @Test func `an empty page and a corrupt picture are refused, each as what it is`() throws {
        let white = try picture("-png", of: portable([[" "]]), dots: 72)
        #expect(throws: ConversionRefusal.self) { try text("a.png", white) }
        var corrupt = try picture("-png", of: Self.page)
        for place in stride(from: 60, to: corrupt.count, by: 97) { corrupt[place] ^= 0x55 }
        let refusal = #expect(throws: ConversionRefusal.self) { try text("a.png", corrupt) }
        guard case .damaged = refusal else {
            Issue.record("refused as \(String(describing: refusal))")
            return
        }
    }
}

/// Heads of pictures, which are looked at before anything is unpacked.
@Suite struct PictureHeads {
    private func png(_ width: Int, _ height: Int) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13, 4) + Array("IHDR".utf8) + big(width, 4)
            + big(height, 4) + [8, 0, 0, 0, 0] + big(0, 4)
    }

    private func jpeg(_ width: Int, _ height: Int) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xE0] + big(4, 2) + [0, 0, 0xFF, 0xFF, 0xC2] + big(11, 2) + [8] + big(height, 2)
            + big(width, 2) + [1, 1, 0x11, 0]
    }

    @Test(arguments: [(50_000, 50_000), (4_294_967_295, 4_294_967_295), (100_000_001, 1)])
    func `a picture of more dots than any page has is refused by its size`(_ width: Int, _ height: Int) throws {
        #expect(
            throws: ConversionRefusal.pictureTooLarge(name: "a.png", width: width, height: height, limit: 100_000_000)
        ) { try text("a.png", png(width, height)) }
    }

    @Test func `so are a JPEG, a page of a TIFF, and a picture within a PDF`() throws {
        #expect(
            throws: ConversionRefusal.pictureTooLarge(name: "a.jpg", width: 60_000, height: 50_000, limit: 100_000_000)
        ) { try text("a.jpg", jpeg(60_000, 50_000)) }
        var wide = tiff([[0, 0]], width: 1)
        let entry = try #require(wide.firstRange(of: little(256, 2) + little(4, 2)))
        wide.replaceSubrange((entry.lowerBound + 8)..<(entry.lowerBound + 12), with: little(200_000_000, 4))
        #expect(throws: ConversionRefusal.self) { try text("a.tiff", wide) }
        #expect(
            throws: ConversionRefusal.pictureTooLarge(name: "a.pdf", width: 50_000, height: 50_000, limit: 100_000_000)
        ) { try text("a.pdf", scanned([[0xFF]], width: 50_000, height: 50_000)) }
    }

    @Test func `heads that are cut, empty or lead in circles are refused as damaged`() throws {
        var circle = tiff([[0, 0]], width: 1)
        circle.replaceSubrange((circle.count - 4)..., with: circle[4..<8])
        let many = #expect(throws: ConversionRefusal.self) { try text("a.tiff", circle) }
        #expect(many == .tooManyPictures(name: "a.tiff", pages: 201, limit: 200))
        for bytes in [Array(png(10, 10).prefix(20)), png(0, 10), Array(jpeg(9, 9).prefix(9)), little(0x002A_4949, 4)] {
            let refusal = #expect(throws: ConversionRefusal.self) { try text("a", bytes) }
            guard case .damaged = refusal else {
                Issue.record("refused as \(String(describing: refusal))")
                return
            }
        }
    }
}
