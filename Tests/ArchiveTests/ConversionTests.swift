import Glibc
import Reading
import Testing

@testable import Archive

let conversion = Conversion(sandbox: .machineOrLimits)

extension Sandbox {
    /// The real sandbox where the machine has one, so that tests run in containers too.
    static var machineOrLimits: Sandbox {
        if case .unavailable = detected(setting: "") { .limitsOnly } else { detected(setting: "") }
    }
}

/// The text form of a file.
func text(_ name: String, _ bytes: [UInt8]) throws(ConversionRefusal) -> String {
    try conversion.source(named: name, bytes: bytes).text
}

/// The words in an encoding of iconv's.
func encoded(_ text: String, _ encoding: String) -> [UInt8] {
    guard let (input, _) = try? program(["/usr/bin/iconv", "-f", "UTF-8", "-t", encoding], Array(text.utf8)) else {
        return []
    }
    return input
}

/// Runs a program on a file of these bytes, given as its last argument.
func program(_ arguments: [String], _ bytes: [UInt8]) throws -> (output: [UInt8], status: Int32) {
    let file = try #require(TemporaryFile(bytes))
    let process = Subprocess(
        arguments: arguments + [file.path], environment: Sandbox.environment, outputLimit: 100 << 20, seconds: 60)
    let outcome = try process.run()
    return (outcome.output, outcome.status)
}

@Suite struct PlainText {
    @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "UTF-16"])
    func `Chinese text is read in every usual encoding`(_ encoding: String) throws {
        let words = "政务公开工作要点\n一、各市（州）人民政府要在2021年6月30日前完成。\n二、责任单位：省政府办公厅。\n"
        #expect(try text("要点.txt", encoded(words, encoding)) == words)
    }

    @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"])
    func `Vietnamese text is read in every usual encoding`(_ encoding: String) throws {
        let words = "KẾ HOẠCH\nĐơn vị chủ trì: Sở Nội vụ; hoàn thành trước 30/6/2021.\n"
        #expect(try text("kh.txt", encoded(words, encoding)) == words)
    }

    @Test func `a byte order mark and line ends of other systems do not reach the text`() throws {
        #expect(try text("a.txt", [0xEF, 0xBB, 0xBF] + Array("một\r\nhai\rba\n\r\n".utf8)) == "một\nhai\nba\n\n")
    }

    @Test func `decomposed letters stay as they are`() throws {
        let words = "Ke\u{302}\u{301} hoa\u{323}ch"
        #expect(Array(try text("a.txt", Array(words.utf8)).utf8) == Array(words.utf8))
    }

    @Test func `letters in an encoding that cannot be told are refused, not guessed`() throws {
        // TCVN 5712 and Windows-1258, with which old Vietnamese files are written, and French in Latin-1.
        let tcvn: [UInt8] = [
            0x4B, 0xD5, 0x20, 0x68, 0x6F, 0xB9, 0x63, 0x68, 0x20, 0xAE, 0xB5, 0x6F, 0x20, 0x74, 0xB9, 0x6F,
        ]
        #expect(throws: ConversionRefusal.unknownEncoding(name: "a.txt")) { try text("a.txt", tcvn) }
        let latin = encoded("Le préfet réglera l'été où l'élève désirera être créé.", "ISO-8859-1")
        #expect(throws: ConversionRefusal.unknownEncoding(name: "a.txt")) { try text("a.txt", latin) }
    }

    @Test(arguments: ["", " \n\t \n", "\u{FEFF}"])
    func `a file without words is refused as empty`(_ words: String) {
        #expect(throws: ConversionRefusal.empty(name: "a.txt")) { try text("a.txt", Array(words.utf8)) }
    }

    @Test func `a text of 100 MB is refused by its size, and the limit is a setting`() throws {
        let large = [UInt8](repeating: UInt8(ascii: "a"), count: 100 << 20)
        let refusal = #expect(throws: ConversionRefusal.self) { try text("a.txt", large) }
        #expect(refusal == .tooLarge(name: "a.txt", bytes: 100 << 20, limit: 64 << 20))
        #expect(
            refusal?.description
                == "a.txt has 100 MB; at most 64 MB are taken. Send the directive alone, without its appendices of other kinds."
        )
        let narrow = Conversion(limits: ConversionLimits(textBytes: 4), sandbox: .limitsOnly)
        #expect(throws: ConversionRefusal.tooLarge(name: "a.txt", bytes: 5, limit: 4)) {
            try narrow.source(named: "a.txt", bytes: Array("năm\n".utf8))
        }
    }
}

@Suite struct OtherFiles {
    /// The first byte of 青, 附 and 重 is a DOS program's jump.
    @Test(arguments: ["青", "附", "重", "ổ", "中"], [40, 30_000])
    func `a text is known by its letters, whatever its first one looks like`(_ first: String, _ lines: Int) {
        let text = first + "年发展规划任务分解表\n" + String(repeating: "一、市教育局牵头，6月底前完成。\n", count: lines)
        #expect(FileKind(Array(text.utf8)) == .text)
    }

    /// "PA" and "SP" are a plotter's commands.
    @Test(arguments: ["PALACE OF THE GOVERNOR", "SPECIAL ORDER", "PS: the council"])
    func `a text that begins like a plotter's file is one`(_ first: String) {
        #expect(FileKind(Array((first + "\n1. The Secretary shall report by 30 June 2026.\n").utf8)) == .text)
    }

    @Test func `a DOS program that begins like a letter stays one`() {
        let program = Array("青".utf8) + (0..<60_000).map { UInt8(truncatingIfNeeded: $0 * 37) }
        guard case .other = FileKind(program) else {
            Issue.record("\(FileKind(program))")
            return
        }
    }

    /// The head of a GIF, which nobody scans to.
    static let picture: [UInt8] =
        Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0]

    @Test func `a picture no scanner makes is refused as what it is, and with a document's name as misnamed`() {
        #expect(throws: ConversionRefusal.notADocument(name: "a.gif", kind: "image/gif")) {
            try text("a.gif", Self.picture)
        }
        #expect(throws: ConversionRefusal.wrongName(name: "a.docx", kind: "image/gif")) {
            try text("a.docx", Self.picture)
        }
        #expect(throws: ConversionRefusal.wrongName(name: "kế hoạch.txt", kind: "image/gif")) {
            try text("kế hoạch.txt", Self.picture)
        }
    }

    @Test func `a program is refused`() throws {
        let (bytes, _) = try program(["/usr/bin/head", "-c", "20000", "/usr/bin/true"], [])
        #expect(throws: ConversionRefusal.self) { try text("a.txt", bytes) }
    }

    @Test func `random bytes are refused under any name`() {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<4_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        for name in ["a.txt", "a.docx", "a.pdf", "a.html", "a"] {
            #expect(throws: ConversionRefusal.self) { try text(name, bytes) }
        }
    }

    @Test func `Office as before 2007 is refused with advice, and a locked document as locked`() {
        let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        let refusal = #expect(throws: ConversionRefusal.self) { try text("báo cáo.doc", container) }
        #expect(refusal == .oldOffice(name: "báo cáo.doc"))
        #expect(refusal?.next == "Open it in Word or LibreOffice, save it as .docx, and send that.")
        let locked = container + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        #expect(throws: ConversionRefusal.encrypted(name: "a.docx")) { try text("a.docx", locked) }
    }

    @Test func `a spreadsheet is refused as holding no running text`() throws {
        let sheet = try Spreadsheet(name: "a", columns: [.init("b")], rows: []).xlsx()
        #expect(
            throws: ConversionRefusal.notRunningText(
                name: "a.docx", kind: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        ) { try text("a.docx", sheet) }
    }
}
