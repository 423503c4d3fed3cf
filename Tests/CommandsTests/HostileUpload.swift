import Archive
import Database
import Directives
import Organisation
import TestSupport
import Testing

@testable import Commands

/// A document made to keep a converter busy for ever, while others ask for their pages.
@Suite struct HostileUpload {
    /// Forty drawings of which each shows the next twice.
    private static let endless: [UInt8] = {
        let form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
            "<< /Length 5 >>\nstream\n/X Do\nendstream",
        ]
        objects += (6..<46).map { next in
            "<< \(form) /Length 11 /Resources << /XObject << /X \(next) 0 R >> >> >>\nstream\n/X Do /X Do\nendstream"
        }
        objects.append("<< \(form) /Length 0 >>\nstream\n\nendstream")
        let numbered = objects.enumerated().map { "\($0 + 1) 0 obj\n\($1)\nendobj\n" }.joined()
        return Array("%PDF-1.4\n\(numbered)trailer << /Size 47 /Root 1 0 R >>\n%%EOF\n".utf8)
    }()

    @Test func `while a document keeps the converter busy pages are answered, and in the end it is refused`() throws {
        let conversion = Conversion(limits: ConversionLimits(seconds: 3))
        try RunningHouse.with(conversion: conversion) { house in
            let installation = house.house.installation
            let hash = try installation.blobs.put(Self.endless)
            let body = try #require(
                try installation.database.read { try BodyStore($0).bodies(matching: nil, after: nil, limit: 1).first })
            let id = try installation.gate.perform(
                ImportDirective(hash, named: "a.pdf", byteCount: Self.endless.count, keptBy: body.id),
                as: .atCommandLine)
            house.house.reader.wake()
            var answered = 0
            while true {
                let client = try house.connect()
                client.send("GET /directives HTTP/1.1\r\nHost: x\r\n\(house.clerk)Connection: close\r\n\r\n")
                #expect(try client.answer().status == 200)
                let draft = try #require(
                    try installation.database.read { try PendingDraftStore($0, for: .atCommandLine).draft(id) })
                if draft.state == .converting { answered += 1 }
                if !draft.state.isUnderWay {
                    #expect(draft.refusal == .tooSlow(seconds: 3))
                    break
                }
            }
            #expect(answered > 0)
        }
    }
}
