import Database
import FoundationEssentials
import HTML
import TestSupport
import Testing
import WorkCalendar

@testable import Organisation

/// One-time codes by the numbers of their standards.
@Suite struct TimeCodeTests {
    private static let secret = Array("12345678901234567890".utf8)

    private func moment(_ seconds: Int64) -> Instant { Instant(rawValue: seconds * 1_000_000) }

    /// RFC 6238, appendix B, the lines for SHA-1.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `codes are those of RFC 6238`(_ seconds: Int64, _ code: String) {
        #expect(TimeCode.code(of: Self.secret, step: TimeCode.step(at: moment(seconds)), digits: 8) == code)
    }

    /// RFC 4226, appendix D.
    @Test func `codes by count are those of RFC 4226`() {
        let codes = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
        ]
        for (step, code) in codes.enumerated() { #expect(TimeCode.code(of: Self.secret, step: Int64(step)) == code) }
    }

    @Test func `a code holds half a minute before and after, and never twice`() {
        let now = moment(1_700_000_000), step = TimeCode.step(at: now)
        for offset in Int64(-3)...3 {
            let code = TimeCode.code(of: Self.secret, step: step + offset)
            let found = TimeCode.step(of: code, secret: Self.secret, at: now, after: 0)
            #expect(found == (abs(offset) <= 1 ? step + offset : nil))
            #expect(TimeCode.step(of: code, secret: Self.secret, at: now, after: step + 1) == nil)
        }
    }

    @Test(arguments: ["", "12345", "1234567", "abcdef", "１２３４５６", "12 34 5", "000000\u{0}"])
    func `what is no code is none`(_ typed: String) {
        #expect(TimeCode.step(of: typed, secret: Self.secret, at: moment(59), after: 0) == nil)
    }

    /// RFC 4648, section 10, without padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `secrets are typed in the letters of RFC 4648`(_ plain: String, _ typed: String) {
        #expect(Base32.text(Array(plain.utf8)) == typed)
    }

    @Test func `a recovery code is read as people type it`() throws {
        let codes = RecoveryCode.tenRandom()
        #expect(Set(codes.map(\.text)).count == 10)
        for code in codes {
            let read = try #require(RecoveryCode(typed: " " + code.text.uppercased().replacing("-", with: " ")))
            #expect(read.hash == code.hash)
        }
        for wrong in ["", "abcde", "abcde-fghi", "abcde-fghij-k", "abcde-fgh1l"] {
            #expect(RecoveryCode(typed: wrong) == nil)
        }
    }

    @Test func `a sealed secret is opened by its key and for its person alone`() throws {
        let (key, secret) = (SealingKey.random(), SharedSecret.random())
        let (an, binh) = (Person.ID(rawValue: 1), Person.ID(rawValue: 2))
        let sealed = key.sealed(secret, for: an)
        #expect(key.opened(sealed, for: an) == secret)
        #expect(key.opened(sealed, for: binh) == nil)
        #expect(SealingKey.random().opened(sealed, for: an) == nil)
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(key.opened(changed, for: an) == nil)
        }
        #expect(!sealed.contains(subsequence: secret.bytes))
    }

    @Test func `a folder's key is made once, for its owner alone`() throws {
        try TemporaryFolder.with { folder in
            let secret = SharedSecret.random(), person = Person.ID(rawValue: 1)
            let sealed = try SealingKey(inFolder: folder.path).sealed(secret, for: person)
            #expect(try SealingKey(inFolder: folder.path).opened(sealed, for: person) == secret)
            let path = folder.path(SealingKey.fileName)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            try Data("short".utf8).write(to: URL(filePath: path))
            #expect(throws: KeyFileError.self) { try SealingKey(inFolder: folder.path) }
        }
    }

    @Test func `the picture has the three eyes of a QR code and holds no markup of the text`() throws {
        let html = try #require(CodePicture.drawing(of: "otpauth://totp/Remit:an?secret=ABC", named: "<key>")).text
        #expect(html.contains("viewBox=\"0 0 ") && html.contains("aria-label=\"&lt;key&gt;\""))
        #expect(html.contains("M4 4h7v1h-7z"), "the upper bar of the upper left eye")
        #expect(!html.contains("otpauth"))
    }
}

extension [UInt8] {
    fileprivate func contains(subsequence other: [UInt8]) -> Bool { !ranges(of: other).isEmpty }
}
