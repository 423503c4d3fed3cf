import Foundation
import HTML
import Synchronization
import TestSupport
import Testing

@testable import Web

/// The server asked over real connections.
@Suite struct ServerOnSocket {
    private func serving<Value>(
        _ change: (inout Server.Settings) -> Void = { _ in }, _ handler: @escaping Handler = echo,
        _ body: (Server) throws -> Value
    ) throws -> Value {
        var settings = Server.Settings()
        settings.port = 0
        settings.eventThreads = 2
        change(&settings)
        let server = Server(settings, handler)
        try server.start()
        defer { server.stop(within: .seconds(2)) }
        return try body(server)
    }

    @Test func `one connection carries many requests`() throws {
        try serving { server in
            let client = try SocketClient(port: server.port)
            for number in 0..<50 {
                let answer = try client.get("/a%20b/\(number)?q=ké&q=2", "Cookie: s=1\r\n")
                #expect(answer.status == 200)
                #expect(answer.text == "GET /a b/\(number) q=ké,2 s=1 ")
            }
        }
    }

    @Test func `requests sent ahead are answered in order`() throws {
        try serving { server in
            let client = try SocketClient(port: server.port)
            client.send((0..<20).map { "GET /\($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined())
            for number in 0..<20 { #expect(try client.answer().text.hasPrefix("GET /\(number) ")) }
        }
    }

    @Test func `HEAD has the head of GET and no body`() throws {
        try serving { server in
            let client = try SocketClient(port: server.port)
            client.send("HEAD /x HTTP/1.1\r\nHost: x\r\n\r\n")
            let head = try client.answer(isHead: true)
            let whole = try client.get("/x")
            #expect(head.status == 200 && head.body.isEmpty)
            #expect(Int(head.headers["content-length"] ?? "") == whole.body.count)
        }
    }

    @Test func `a form is read, and written answers come from a worker`() throws {
        try serving { server in
            let client = try SocketClient(port: server.port)
            let answer = try client.post("/x", Array("a=K%E1%BA%BF+ho%E1%BA%A1ch&b=2".utf8))
            #expect(answer.text == "POST /x   a=Kế hoạch b=2")
            #expect(try client.get("/after").status == 200)
        }
    }

    @Test func `a body may come in chunks`() throws {
        try serving { server in
            let client = try SocketClient(port: server.port)
            client.send(
                "POST /x HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n3\r\na=1\r\n4\r\n&b=2\r\n0\r\n\r\n")
            #expect(try client.answer().text == "POST /x   a=1 b=2")
        }
    }

    @Test func `a file of megabytes arrives whole`() throws {
        let content = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 8) }
        let handler: Handler = { request in
            guard let file = request.form?.file("f"), let data = FileManager.default.contents(atPath: file.path) else {
                return .text("no file", status: 400)
            }
            return .text(Array(data) == content ? "same \(file.name)" : "different")
        }
        try serving({ _ in }, handler) { server in
            let client = try SocketClient(port: server.port)
            let head = "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"bản.bin\"\r\n\r\n"
            let body = Array(head.utf8) + content + Array("\r\n--B--\r\n".utf8)
            #expect(try client.post("/x", type: "multipart/form-data; boundary=B", body).text == "same bản.bin")
        }
    }

    @Test func `what is too large is refused in words, announced or not`() throws {
        try serving({ $0.bodyLimit = 10_000 }) { server in
            let body = [UInt8](repeating: 0x61, count: 20_000)
            let client = try SocketClient(port: server.port)
            #expect(try client.post("/x", body).status == 413)
            #expect(try client.get("/after").status == 200, "the connection goes on")
            client.send("POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n4e20\r\n")
            client.send(body)
            client.send("\r\n0\r\n\r\n")
            #expect(try client.answer().status == 413)
            let other = try SocketClient(port: server.port)
            other.send("POST /api/v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n")
            let refused = try other.answer()
            #expect(refused.status == 413 && refused.headers["content-type"] == "application/problem+json")
        }
    }

    /// Bytes that are no request, under a name for the log.
    struct Nonsense: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String

        static let all: [Nonsense] = [
            .init(testDescription: "an unknown method", text: "BREW /x HTTP/1.1\r\nHost: x\r\n\r\n"),
            .init(testDescription: "TRACE", text: "TRACE /x HTTP/1.1\r\nHost: x\r\n\r\n"),
            .init(testDescription: "no host", text: "GET /x HTTP/1.1\r\n\r\n"),
            .init(testDescription: "no HTTP", text: "nonsense\r\n\r\n"),
            .init(testDescription: "bytes", text: "\0\u{1}\u{2}\r\n\r\n"),
            .init(
                testDescription: "a length below nothing",
                text: "GET /x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"),
            .init(
                testDescription: "no boundary",
                text: "POST /x HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\nabc"
            ),
            .init(
                testDescription: "no delimiter",
                text: "POST /x HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                    + "Content-Length: 3\r\n\r\nabc"),
            .init(
                testDescription: "a header without end",
                text: "GET /x HTTP/1.1\r\nHost: x\r\nA: " + String(repeating: "x", count: 60_000) + "\r\n\r\n"),
            .init(
                testDescription: "a target without end",
                text: "GET /" + String(repeating: "x", count: 60_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"),
        ]
    }

    @Test(arguments: Nonsense.all)
    func `what is no request is refused, and the next client is served`(_ nonsense: Nonsense) throws {
        try serving { server in
            let client = try SocketClient(port: server.port, seconds: 5)
            client.send(nonsense.text)
            if let answer = try? client.answer() { #expect((400..<500).contains(answer.status)) }
            #expect(try SocketClient(port: server.port).get("/ok").status == 200)
        }
    }

    @Test func `a client that dawdles over its head is cut off`() throws {
        try serving({ $0.headSeconds = 1 }) { server in
            let client = try SocketClient(port: server.port, seconds: 10)
            let start = ContinuousClock.now
            for character in "GET /x HTTP/1.1\r\nHost: x\r\nX: 1" {
                client.send(String(character))
                usleep(150_000)
            }
            #expect(client.isClosed())
            #expect(ContinuousClock.now - start < .seconds(8))
            #expect(try SocketClient(port: server.port).get("/ok").status == 200)
        }
    }

    @Test func `a client that dawdles over its body is cut off`() throws {
        try serving({ $0.bodySeconds = 1 }) { server in
            let client = try SocketClient(port: server.port, seconds: 10)
            client.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")
            for _ in 0..<25 {
                client.send("a")
                usleep(100_000)
            }
            #expect(client.isClosed())
        }
    }

    @Test func `the door refuses before the body is read`() throws {
        try serving({ $0.door = { $0.path.first == "closed" ? .text("closed", status: 401) : nil } }) { server in
            let client = try SocketClient(port: server.port)
            client.send("POST /closed HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n")
            #expect(try client.answer().status == 401)
        }
    }

    @Test func `slow work holds nobody up`() throws {
        let handler: Handler = { request in
            switch request.path.first {
            case "slow":
                .later {
                    usleep(400_000); return .text("slow")
                }
            case "chain": .later { .later { .text("chain") } }
            default: .text("quick")
            }
        }
        try serving({ $0.eventThreads = 1 }, handler) { server in
            let slow = try (0..<8).map { _ in try SocketClient(port: server.port) }
            for client in slow { client.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n") }
            let start = ContinuousClock.now
            let quick = try SocketClient(port: server.port)
            for _ in 0..<20 { #expect(try quick.get("/quick").text == "quick") }
            #expect(ContinuousClock.now - start < .milliseconds(350))
            for client in slow { #expect(try client.answer().text == "slow") }
            #expect(ContinuousClock.now - start < .milliseconds(2500), "they ran side by side")
            #expect(try quick.get("/chain").text == "chain")
        }
    }

    @Test func `when too much waits, more is answered 503`() throws {
        let handler: Handler = { _ in
            usleep(300_000); return .text("done")
        }
        try serving(
            {
                $0.workers = 1; $0.waitingLimit = 2
            }, handler
        ) { server in
            let clients = try (0..<8).map { _ in try SocketClient(port: server.port) }
            for client in clients { client.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n") }
            let statuses = try clients.map { try $0.answer().status }
            #expect(statuses.contains(503) && statuses.contains(200))
            #expect(Set(statuses) == [200, 503])
        }
    }

    @Test func `events arrive as they are sent, and a closed stream ends`() throws {
        let streams = Mutex<[EventStream]>([])
        let handler: Handler = { request in
            guard request.path.first == "events" else { return .text("page") }
            let stream = EventStream()
            streams.withLock { $0.append(stream) }
            stream.send(.init("progress", "one\ntwo"))
            return .events(stream)
        }
        try serving({ _ in }, handler) { server in
            let client = try SocketClient(port: server.port)
            client.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n")
            let head = try client.head()
            #expect(head.headers["content-type"] == "text/event-stream")
            let first = try #require(try client.chunk())
            #expect(String(decoding: first, as: UTF8.self) == "event: progress\ndata: one\ndata: two\n\n")
            let stream = try #require(streams.withLock { $0.first })
            #expect(try SocketClient(port: server.port).get("/page").text == "page", "others are served meanwhile")
            for number in 0..<100 {
                #expect(stream.send(.init("n", "\(number)")))
                if number % 10 == 0 { usleep(1000) }
            }
            stream.end()
            var text = ""
            while let chunk = try client.chunk() { text += String(decoding: chunk, as: UTF8.self) }
            #expect(text.components(separatedBy: "\n\n").count == 101)
            #expect(!stream.send(.init("late", "")))
        }
    }

    @Test func `a browser that leaves its stream is noticed`() throws {
        let stream = EventStream()
        try serving({ _ in }, { _ in .events(stream) }) { server in
            var client: SocketClient? = try SocketClient(port: server.port)
            client?.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n")
            _ = try client?.head()
            client = nil
            let end = ContinuousClock.now + .seconds(5)
            while stream.send(.init("n", "x")), ContinuousClock.now < end { usleep(20_000) }
            #expect(stream.isOver)
        }
    }

    @Test func `stopping lets what runs finish`() throws {
        let started = DispatchSemaphore(value: 0)
        var settings = Server.Settings()
        settings.port = 0
        let server = Server(settings) { _ in
            started.signal()
            usleep(500_000)
            return .text("finished")
        }
        try server.start()
        let port = server.port
        let client = try SocketClient(port: port)
        let idle = try SocketClient(port: port)
        client.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
        started.wait()
        let stopped = DispatchSemaphore(value: 0)
        DispatchQueue(label: "stopping").async {
            server.stop(within: .seconds(5))
            stopped.signal()
        }
        #expect(try client.answer().text == "finished")
        stopped.wait()
        #expect(idle.isClosed())
        #expect(throws: (any Error).self) { try SocketClient(port: port) }
    }

    @Test func `stopping does not wait for ever`() throws {
        let stream = EventStream()
        let blocked = DispatchSemaphore(value: 0)
        var settings = Server.Settings()
        settings.port = 0
        let server = Server(settings) { request in
            if request.method == .get { return .events(stream) }
            blocked.wait()
            return .text("late")
        }
        try server.start()
        let watcher = try SocketClient(port: server.port)
        watcher.send("GET /e HTTP/1.1\r\nHost: x\r\n\r\n")
        _ = try watcher.head()
        let stuck = try SocketClient(port: server.port)
        stuck.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
        usleep(100_000)
        let start = ContinuousClock.now
        server.stop(within: .milliseconds(300))
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(try stuck.answer().status == 503)
        #expect(stream.isOver)
        blocked.signal()
    }

    @Test func `a port in use is not shared by accident`() throws {
        try serving { server in
            var settings = Server.Settings()
            settings.port = server.port
            #expect(throws: ServerError.self) { try Server(settings, echo).start() }
            settings.address = "not an address"
            #expect(throws: ServerError.self) { try Server(settings, echo).start() }
        }
    }

    @Test func `many clients at once each get their own answer`() throws {
        try serving { server in
            let port = server.port
            let results = concurrently(24) { client -> Int in
                let connection = try SocketClient(port: port)
                var right = 0
                for number in 0..<100 {
                    let text = "\(client)-\(number)"
                    if number % 3 == 0 {
                        if try connection.post("/w", Array("a=\(text)".utf8)).text == "POST /w   a=\(text)" {
                            right += 1
                        }
                    } else if try connection.get("/r?q=\(text)").text == "GET /r q=\(text)  " {
                        right += 1
                    }
                }
                return right
            }
            let right = try results.map { try $0.get() }
            #expect(right == Array(repeating: 100, count: 24))
        }
    }

    @Test func `the log says what was asked without who asked`() throws {
        let records = Mutex<[AccessRecord]>([])
        let log: @Sendable (AccessRecord) -> Void = { record in records.withLock { $0.append(record) } }
        try serving({ $0.log = log }) { server in
            _ = try SocketClient(port: server.port).get("/people/1234?q=Nguyễn")
            let end = ContinuousClock.now + .seconds(5)
            while records.withLock({ $0.isEmpty }), ContinuousClock.now < end { usleep(5000) }
        }
        let record = try #require(records.withLock { $0.first })
        #expect(record.pattern == "/people/0" && record.status == 200 && record.method == .get)
        #expect(record.duration < .seconds(5))
    }

    @Test func `a file is sent from the disk, and one that is gone is no answer`() throws {
        let path = "/tmp/remit-test-\(UInt64.random(in: 0...UInt64.max)).txt"
        try Data("tệp".utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let handler: Handler = {
            .file($0.path.first == "there" ? path : path + "x", mediaType: "text/plain", downloadName: "a.txt")
        }
        try serving({ _ in }, handler) { server in
            let answer = try SocketClient(port: server.port).get("/there")
            #expect(answer.text == "tệp" && answer.headers["content-type"] == "text/plain")
            #expect(try SocketClient(port: server.port).get("/gone").status == 404)
        }
    }
}

/// Answers with what it was asked.
private let echo: Handler = { request in
    let form = request.form?.fields.items.map { "\($0.name)=\($0.value)" }.joined(separator: " ") ?? ""
    let query = request.query.all("q").joined(separator: ",")
    return .text(
        "\(request.method.rawValue) \(request.path.text) \(query.isEmpty ? "" : "q=" + query) "
            + "\(request.cookies["s"].map { "s=" + $0 } ?? "") \(form)")
}
