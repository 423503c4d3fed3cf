import Reading
import Testing

@testable import Archive

/// A document that pandoc makes of Markdown.
func made(_ format: String, _ markdown: String) throws -> [UInt8] {
    let (bytes, status) = try program(
        ["/usr/bin/pandoc", "-f", "markdown", "-t", format, "--standalone", "--metadata", "pagetitle=x", "-o", "-"],
        Array(markdown.utf8))
    #expect(status == 0)
    return bytes
}

@Suite struct Documents {
    static let markdown = """
        # KẾ HOẠCH

        Thực hiện *Quyết định* số **468/QĐ-TTg**[^1].

        1.  Sở Nội vụ:
            a)  chủ trì, hoàn thành trước 30/6/2021;
            b)  phối hợp:
                i.  với Sở Tài chính
        2.  Sở Tư pháp

        - 责任单位：省政府办公厅
        - 配合单位

        | Nhiệm vụ | Chủ trì | Hạn |
        |----------|---------|-----|
        | Trình kế hoạch | Sở Nội vụ | 30/6 |
        | Báo cáo | | quý IV |

        Cuối.

        [^1]: Ngày 27/3/2021.
        """

    static let form = """
        KẾ HOẠCH

        Thực hiện Quyết định số 468/QĐ-TTg[1].

        1. Sở Nội vụ:

        a) chủ trì, hoàn thành trước 30/6/2021;

        b) phối hợp:

        i. với Sở Tài chính

        2. Sở Tư pháp

        • 责任单位：省政府办公厅

        • 配合单位

        Nhiệm vụ\tChủ trì\tHạn
        Trình kế hoạch\tSở Nội vụ\t30/6
        Báo cáo\t\tquý IV

        Cuối.

        [1] Ngày 27/3/2021.

        """

    @Test(arguments: ["docx", "odt"])
    func `headings, nested lists, tables and notes come out as text`(_ format: String) throws {
        let source = try conversion.source(named: "kh.\(format)", bytes: made(format, Self.markdown))
        #expect(source.text == Self.form)
        #expect(source.tables.map(\.headerRows) == [1])
        #expect(
            cells(of: source) == [
                ["Nhiệm vụ", "Chủ trì", "Hạn"], ["Trình kế hoạch", "Sở Nội vụ", "30/6"], ["Báo cáo", "", "quý IV"],
            ])
        #expect(source.name == "kh.\(format)")
    }

    @Test func `a web page is read without its markup, scripts and styles`() throws {
        let page = """
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>x</title><style>p{}</style></head><body>
            <script>alert(1)</script><h1>KẾ HOẠCH</h1><p>Một&nbsp;hai<br>ba</p><ol type="a" start="2"><li>bê</li><li>xê</li></ol>
            <table><tr><th>Việc</th><th colspan="2">Ai</th></tr><tr><td rowspan="2">A<p>A2</p></td><td>B</td><td>C</td></tr>
            <tr><td>D</td><td>E</td></tr></table></body></html>
            """
        let source = try conversion.source(named: "kh.html", bytes: Array(page.utf8))
        #expect(source.text == "KẾ HOẠCH\n\nMột hai\nba\n\nb) bê\nc) xê\n\nViệc\tAi\nA\nA2\tB\tC\nD\tE\n")
        let table = try #require(source.tables.first)
        #expect(table.rows[0].map(\.columns) == [1, 2])
        #expect(table.rows[1].map(\.rows) == [2, 1, 1])
        #expect(cells(of: source)[1] == ["A\nA2", "B", "C"])
    }

    @Test func `Markdown with tables of HTML keeps its lines and gives the tables`() throws {
        let markdown = """
            # KẾ HOẠCH
            Số: 5/KH-UBND
            **Điều 1.** Phân công

            <table><tr><th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th></tr>
            <tr><td>I</td><td>Nhóm nhiệm vụ chung</td><td>Nhóm nhiệm vụ chung</td></tr>
            <tr><td>1</td><td>Lập danh mục</td><td>Sở A</td></tr></table>

            * Báo cáo
            """
        let source = try conversion.source(named: "kh.md", bytes: Array(markdown.utf8))
        #expect(
            source.text == """
                KẾ HOẠCH

                Số: 5/KH-UBND
                Điều 1. Phân công

                TT\tNhiệm vụ\tChủ trì
                I\tNhóm nhiệm vụ chung
                1\tLập danh mục\tSở A

                - Báo cáo

                """)
        #expect(source.tables.first?.rows.map { $0.map(\.columns) } == [[1, 1, 1], [1, 2], [1, 1, 1]])
    }

    @Test func `a text that only speaks of a table stays as it is`() throws {
        let words = "Cột <table> và thẻ </td> của trang"
        #expect(try text("a.txt", Array(words.utf8)) == words)
    }

    @Test func `lists of a web page follow line by line`() throws {
        let page =
            "<html><ol><li>Một<ol type='a'><li>con</li><li><p>hai</p><ul><li>x</li></ul></li></ol></li><li>Ba</li></ol><p>Bốn</p></html>"
        #expect(try text("a.html", Array(page.utf8)) == "1. Một\na) con\nb) hai\n- x\n2. Ba\n\nBốn\n")
    }

    @Test func `a web page in GB18030 is read`() throws {
        let page = "<html><head><meta charset=\"gb2312\"></head><body><p>各市人民政府要认真贯彻落实</p></body></html>"
        #expect(try text("a.htm", encoded(page, "GB18030")) == "各市人民政府要认真贯彻落实\n")
    }

    @Test func `a table within a cell has cells of its own`() throws {
        let page = "<!DOCTYPE html><table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>"
        let source = try conversion.source(named: "a.html", bytes: Array(page.utf8))
        #expect(source.tables.count == 2)
        #expect(cells(of: source).last == ["a\nb", "c"] || cells(of: source).first == ["a\nb", "c"])
    }

    @Test func `a document that is cut short is refused as damaged`() throws {
        let whole = try made("docx", Self.markdown)
        let refusal = #expect(throws: ConversionRefusal.self) { try text("a.docx", Array(whole.dropLast(300))) }
        guard case .damaged = refusal else {
            if case .wrongName = refusal { return }
            Issue.record("refused as \(String(describing: refusal))")
            return
        }
    }

    @Test func `a document whose text is too long is refused`() throws {
        let small = Conversion(limits: ConversionLimits(textBytes: 100), sandbox: conversion.sandbox)
        #expect(throws: ConversionRefusal.textTooLarge(name: "a.docx", limit: 100)) {
            try small.source(named: "a.docx", bytes: made("docx", Self.markdown))
        }
    }

    @Test func `an archive that would unpack to gigabytes is refused unopened`() throws {
        let narrow = Conversion(limits: ConversionLimits(fileBytes: 12_000), sandbox: conversion.sandbox)
        let refusal = #expect(throws: ConversionRefusal.self) {
            try narrow.source(named: "a.docx", bytes: made("docx", Self.markdown))
        }
        guard case .tooLarge = refusal else {
            Issue.record("refused as \(String(describing: refusal))")
            return
        }
    }

    @Test func `an empty document is refused as empty`() throws {
        #expect(throws: ConversionRefusal.empty(name: "a.docx")) { try text("a.docx", made("docx", "")) }
    }

    private func cells(of source: Source) -> [[String]] {
        let bytes = Array(source.text.utf8)
        return source.tables.flatMap(\.rows).map { row in
            row.map { String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self) }
        }
    }
}

@Suite struct Confinement {
    @Test func `a converter that takes too long is stopped`() throws {
        let slow = Subprocess(
            arguments: ["/bin/sh", "-c", "sleep 60 & sleep 60"], environment: [:], outputLimit: 10, seconds: 1)
        let start = ContinuousClock.now
        #expect(throws: Subprocess.Failure.tooSlow) { try slow.run() }
        #expect(start.duration(to: .now) < .seconds(5))
    }

    @Test func `a converter that writes too much is stopped`() throws {
        let endless = Subprocess(arguments: ["/usr/bin/yes"], environment: [:], outputLimit: 100_000, seconds: 20)
        #expect(throws: Subprocess.Failure.tooMuchOutput) { try endless.run() }
    }

    @Test func `a program that is not there is told from one that fails`() throws {
        let absent = Subprocess(arguments: ["/no/such"], environment: [:], outputLimit: 10, seconds: 1)
        #expect(throws: Subprocess.Failure.notStarted(errno: 2)) { try absent.run() }
        let failing = try Subprocess(
            arguments: ["/bin/sh", "-c", "echo no >&2; exit 3"], environment: [:], outputLimit: 10, seconds: 5
        ).run()
        #expect(failing.status == 3 && failing.errors == "no\n")
        let killed = try Subprocess(
            arguments: ["/bin/sh", "-c", "kill -9 $$"], environment: [:], outputLimit: 10, seconds: 5
        ).run()
        #expect(killed.status == 128 + 9)
    }

    @Test(.enabled(if: Sandbox.detected(setting: "") == .bubblewrap, "this machine makes no namespaces"))
    func `within the sandbox there is one file, no network and nothing to write to`() throws {
        let script = """
            cat /in/document; ls /in /home /root /work /etc 2>/dev/null | grep -v '^$'
            (echo x > /usr/x) 2>/dev/null && echo wrote; (echo x > /x) 2>/dev/null && echo wrote
            (echo x > /in/document) 2>/dev/null && echo wrote; cat /proc/net/dev | grep -c eth; ls /proc | grep -c '^[0-9]'
            """
        let file = try #require(TemporaryFile(Array("secret\n".utf8)))
        let command = try #require(
            Sandbox.bubblewrap.command(
                ["/bin/sh", "-c", script], file: file.path, seconds: 10, memoryBytes: 1 << 30))
        let outcome = try Subprocess(
            arguments: command, environment: Sandbox.environment, outputLimit: 10_000, seconds: 10
        ).run()
        let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
        #expect(lines.starts(with: ["secret", "/in:", "document"]))
        #expect(!lines.contains("wrote"))
        #expect(lines.dropLast().last == "0")
        #expect(Int(lines.last ?? "99") ?? 99 < 10)
    }

    @Test(.enabled(if: Sandbox.detected(setting: "") == .bubblewrap, "this machine makes no namespaces"))
    func `memory and time are limited within the sandbox`() throws {
        let limits = ConversionLimits(seconds: 2, memoryBytes: 64 << 20)
        let heavy = Converter(
            program: "/usr/bin/perl", name: "a", limits: limits, sandbox: .bubblewrap, deadline: Deadline(in: 2),
            memoryBytes: limits.memoryBytes)
        #expect(try heavy.run(["-e", "$x = 'a' x 200000000"], on: [1], outputLimit: 10).status != 0)
        #expect(throws: ConversionRefusal.tooSlow(name: "a", seconds: 2)) {
            try heavy.run(["-e", "1 while 1"], on: [1], outputLimit: 10)
        }
    }

    @Test func `without a sandbox nothing is converted unless a setting allows it, and either is said`() throws {
        let without = Conversion(sandbox: .unavailable(reason: "no namespaces"))
        #expect(throws: ConversionRefusal.noSandbox(name: "a.html", reason: "no namespaces")) {
            try without.source(named: "a.html", bytes: Array("<html><p>a</p>".utf8))
        }
        #expect(try without.source(named: "a.txt", bytes: Array("một".utf8)).text == "một")
        #expect(Sandbox.detected(setting: "off") == .limitsOnly)
        #expect(
            try Conversion(sandbox: .limitsOnly).source(named: "a.html", bytes: Array("<html><p>a</p>".utf8)).text
                == "a\n")
        #expect(Sandbox.limitsOnly.warning?.hasPrefix("WARNING") == true)
        #expect(Sandbox.unavailable(reason: "no namespaces").warning?.contains("no namespaces") == true)
        #expect(Sandbox.bubblewrap.warning == nil)
    }
}
