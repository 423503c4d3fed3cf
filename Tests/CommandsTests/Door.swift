import FoundationEssentials
import Glibc
import Synchronization
import TestSupport
import Testing
import Web

@testable import Commands

/// What is refused before a body is read, over a real connection: the head is sent, the body never.
@Suite struct Door {
    private static let upload = "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n"

    @Test func `a stranger's upload is sent to the sign-in page unread`() throws {
        try RunningHouse.with { house in
            let client = try house.connect()
            client.send("POST /directives/import HTTP/1.1\r\nHost: x\r\n\(Self.upload)\r\n--b\r\n")
            let answer = try client.answer()
            #expect(answer.status == 303)
            #expect(answer.headers["location"] == "/sign-in?return=%2Fdirectives%2Fimport")
            #expect(try house.spooled().isEmpty)
        }
    }

    @Test(arguments: ["/sign-in", "/language", "/nowhere"])
    func `no address takes a stranger's files`(_ path: String) throws {
        try RunningHouse.with { house in
            for method in ["POST", "GET"] {
                let client = try house.connect()
                client.send("\(method) \(path) HTTP/1.1\r\nHost: x\r\n\(Self.upload)\r\n")
                #expect([404, 415].contains(try client.answer().status))
            }
            #expect(try house.spooled().isEmpty)
        }
    }

    @Test func `who may not import is told so in the frame, unread`() throws {
        try RunningHouse.with { house in
            let client = try house.connect()
            client.send("POST /directives/import HTTP/1.1\r\nHost: x\r\n\(house.reporter)\(Self.upload)\r\n")
            let answer = try client.answer()
            #expect(answer.status == 403)
            #expect(answer.text.contains("cho phép"))
            #expect(answer.text.contains("BAOCAO"), "the page has its frame")
            #expect(try house.spooled().isEmpty)
        }
    }

    @Test func `the interface asks for a token, and for the right to import, unread`() throws {
        try RunningHouse.with { house in
            for kind in [Self.upload, "Content-Type: application/json\r\nContent-Length: 1000000\r\n"] {
                let stranger = try house.connect()
                stranger.send("POST /api/v1/drafts HTTP/1.1\r\nHost: x\r\n\(kind)\r\n")
                let unknown = try stranger.answer()
                #expect(unknown.status == 401 && unknown.headers["www-authenticate"] == "Bearer")
                #expect(unknown.headers["content-type"] == "application/problem+json")
                let reporter = try house.connect()
                reporter.send(
                    "POST /api/v1/drafts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(house.token)\r\n\(kind)\r\n")
                let refused = try reporter.answer()
                #expect(refused.status == 403 && refused.headers["content-type"] == "application/problem+json")
            }
            #expect(try house.spooled().isEmpty)
        }
    }

    @Test func `files are taken nowhere but where documents are handed in`() throws {
        try RunningHouse.with { house in
            let client = try house.connect()
            client.send("POST /profile HTTP/1.1\r\nHost: x\r\n\(house.clerk)\(Self.upload)\r\n")
            #expect(try client.answer().status == 415)
        }
    }

    @Test func `a clerk's upload passes, and nothing of it stays in the spool`() throws {
        try RunningHouse.with { house in
            let client = try house.connect()
            let body =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nabc\r\n--b--\r\n"
            client.send(
                "POST /directives/import HTTP/1.1\r\nHost: x\r\n\(house.clerk)"
                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
            )
            let answer = try client.answer()
            // The form bears no token, which is asked after the body.
            #expect(answer.status == 403 && !answer.text.contains("cho phép"))
            // The file goes with the request, which ends a moment after its answer.
            for _ in 0..<500 where try !house.spooled().isEmpty { usleep(10_000) }
            #expect(try house.spooled().isEmpty)
        }
    }

    @Test func `a short form of a stranger's passes`() throws {
        try RunningHouse.with { house in
            let answer = try house.connect().post("/sign-in", Array("sign_in_name=a&password=b".utf8))
            #expect(answer.status == 422 || answer.status == 403 || answer.status == 401)
            #expect(answer.text.contains("<form"))
        }
    }
}

/// What the server refuses by itself, as the house shows it.
@Suite struct ServerRefusals {
    @Test func `what is too large is refused in the frame and in the visitor's language`() throws {
        try RunningHouse.with({ $0.bodyLimit = 1000 }) { house in
            let body = [UInt8](repeating: 0x61, count: 2000)
            let client = try house.connect()
            client.send("POST /profile HTTP/1.1\r\nHost: x\r\n\(house.clerk)Content-Length: \(body.count)\r\n\r\n")
            client.send(body)
            let page = try client.answer()
            #expect(page.status == 413)
            #expect(page.text.contains("lang=\"vi\"") && page.text.contains("VANTHU"))
            let other = try house.connect()
            other.send(
                "POST /sign-in HTTP/1.1\r\nHost: x\r\nAccept-Language: zh-CN\r\nContent-Length: \(body.count)\r\n\r\n")
            other.send(body)
            let chinese = try other.answer()
            #expect(chinese.status == 413 && chinese.text.contains("lang=\"zh"))
        }
    }

    @Test func `programs get problem details, and what is allowed`() throws {
        try RunningHouse.with { house in
            let client = try house.connect()
            client.send("BREW /api/v1/bodies HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(house.token)\r\n\r\n")
            let answer = try client.answer()
            #expect(answer.status == 405 && answer.headers["content-type"] == "application/problem+json")
            #expect(answer.headers["allow"]?.contains("GET") == true)
        }
    }
}

/// The log of requests, as a running house writes it.
@Suite struct AccessLogging {
    @Test func `a request leaves a line with its number and without its secrets`() throws {
        try TemporaryFolder.with { folder in
            let log = try AccessLog(to: .file(path: folder.path("access.log"))) { "2026-11-21T09:00:00Z" }
            let id = try RunningHouse.with(log: log) { house in
                try house.connect().get("/people/77/Nguyễn?q=secret", house.clerk).headers["x-request-id"]
            }
            log.close()
            let lines = try String(contentsOfFile: folder.path("access.log"), encoding: .utf8).split(separator: "\n")
            let line = try #require(lines.first)
            let expected = "access time=2026-11-21T09:00:00Z method=GET path=/people/0/* status=404 ms="
            #expect(line.hasPrefix(expected))
            #expect(line.hasSuffix(" request=\(try #require(id))"))
            #expect(lines.count == 1)
        }
    }

    @Test func `a file that was moved away is begun anew`() throws {
        try TemporaryFolder.with { folder in
            let path = folder.path("access.log")
            let log = try AccessLog(to: .file(path: path)) { "t" }
            try RunningHouse.with(log: log) { house in
                _ = try house.connect().get("/first")
                while try String(contentsOfFile: path, encoding: .utf8).isEmpty { usleep(10_000) }
                try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
                _ = try house.connect().get("/second")
            }
            log.close()
            #expect(try String(contentsOfFile: path + ".1", encoding: .utf8).contains("path=/first"))
            #expect(try String(contentsOfFile: path, encoding: .utf8).contains("path=/second"))
        }
    }

    @Test func `a log that cannot be written is said before anything is served`() {
        #expect(throws: ServerError.self) { try AccessLog(to: .file(path: "/nowhere/access.log")) { "t" } }
    }
}

/// Folders for uploads under way.
@Suite struct SpoolFolders {
    @Test func `what an ended process left is removed, what a living one has is not`() throws {
        try TemporaryFolder.with { folder in
            let old = folder.path("left")
            try FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: true)
            try "tuyệt mật".write(toFile: old + "/remit-upload-1", atomically: false, encoding: .utf8)
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: old)
            let living = try SpoolFolder(in: folder.path)
            try "kế hoạch".write(toFile: living.path + "/remit-upload-2", atomically: false, encoding: .utf8)
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: living.path)
            let next = try SpoolFolder(in: folder.path)
            #expect(!FileManager.default.fileExists(atPath: old))
            #expect(FileManager.default.fileExists(atPath: living.path + "/remit-upload-2"))
            #expect(next.path != living.path)
        }
    }
}
