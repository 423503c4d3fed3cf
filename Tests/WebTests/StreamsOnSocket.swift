import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Web

/// Answers made piece by piece, over real connections.
@Suite struct StreamsOnSocket {
    private func serving<Value>(
        _ change: (inout Server.Settings) -> Void = { _ in }, _ handler: @escaping Handler,
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

    private static func download(_ make: @escaping @Sendable (ByteSink) throws -> Void) -> Response {
        .download(mediaType: "text/csv", as: "sổ.csv", make)
    }

    @Test func `a stream of megabytes arrives whole, and the connection goes on`() throws {
        let line = Array("Rà soát thủ tục, 2026-03-17\r\n".utf8)
        try serving({ _ in }, { _ in Self.download { sink in for _ in 0..<200_000 { try sink.write { $0 += line } } } })
        {
            server in
            let client = try SocketClient(port: server.port)
            for _ in 0..<2 {
                let answer = try client.get("/x.csv")
                #expect(answer.status == 200 && answer.headers["transfer-encoding"] == "chunked")
                #expect(answer.headers["content-disposition"]?.contains("filename*=UTF-8''s%E1%BB%95.csv") == true)
                #expect(answer.body.count == line.count * 200_000)
                #expect(answer.body.suffix(line.count).elementsEqual(line))
            }
        }
    }

    @Test func `what is there already is sent before the rest is made`() throws {
        let gate = DispatchSemaphore(value: 0)
        let handler: Handler = { _ in
            Self.download { sink in
                try sink.write { $0 += [UInt8](repeating: 65, count: 100_000) }
                gate.wait()
                try sink.write { $0 += Array("end".utf8) }
            }
        }
        try serving({ _ in }, handler) { server in
            let client = try SocketClient(port: server.port)
            client.send("GET /x HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(try client.head().status == 200)
            var bytes: [UInt8] = []
            while bytes.count < 100_000 { bytes += try #require(try client.chunk()) }
            gate.signal()
            while let chunk = try client.chunk() { bytes += chunk }
            #expect(bytes.count == 100_003)
        }
    }

    @Test func `what fails on the way breaks the connection and is noted`() throws {
        struct Broken: Error {}
        let notes = Mutex<[String]>([])
        let change: (inout Server.Settings) -> Void = { settings in
            settings.note = { note in notes.withLock { $0.append(note) } }
        }
        let handler: Handler = { _ in
            Self.download { sink in
                try sink.write { $0 += [UInt8](repeating: 65, count: 100_000) }
                throw Broken()
            }
        }
        try serving(change, handler) { server in
            let client = try SocketClient(port: server.port)
            #expect(throws: SocketClient.Closed.self) { try client.get("/x") }
            for _ in 0..<500 where notes.withLock({ $0.isEmpty }) { usleep(10_000) }
            #expect(notes.withLock { $0.contains { $0.contains("Broken") } })
        }
    }

    @Test func `a client that leaves ends the making`() throws {
        let ended = DispatchSemaphore(value: 0)
        let handler: Handler = { _ in
            Self.download { sink in
                defer { ended.signal() }
                for _ in 0..<1_000_000 {
                    try sink.write { $0 += [UInt8](repeating: 65, count: 65_536) }
                    usleep(1000)
                }
            }
        }
        try serving({ _ in }, handler) { server in
            do {
                let client = try SocketClient(port: server.port)
                client.send("GET /x HTTP/1.1\r\nHost: x\r\n\r\n")
                _ = try client.head()
            }
            #expect(ended.wait(timeout: .now() + 10) == .success)
        }
    }

    @Test func `stopping does not wait for a stream without end`() throws {
        let begun = DispatchSemaphore(value: 0)
        let handler: Handler = { _ in
            Self.download { sink in
                begun.signal()
                while true {
                    try sink.write { $0 += [UInt8](repeating: 65, count: 65_536) }
                    usleep(1000)
                }
            }
        }
        let start = ContinuousClock.now
        try serving({ _ in }, handler) { server in
            let client = try SocketClient(port: server.port)
            client.send("GET /x HTTP/1.1\r\nHost: x\r\n\r\n")
            begun.wait()
            _ = try client.head()
        }
        #expect(ContinuousClock.now - start < .seconds(8))
    }

    @Test func `HEAD of a stream has no body`() throws {
        try serving({ _ in }, { _ in Self.download { try $0.write { $0 += [65] } } }) { server in
            let client = try SocketClient(port: server.port)
            client.send("HEAD /x HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(try client.answer(isHead: true).status == 200)
            #expect(client.isClosed())
            #expect(try SocketClient(port: server.port).get("/x").text == "A")
        }
    }

    @Test func `a temporary file is sent whole and gone`() throws {
        let path = Mutex("")
        let handler: Handler = { _ in
            .later {
                let spool = Spool(folder: "/tmp")
                let isWritten = [UInt8](repeating: 66, count: 300_000).withUnsafeBytes { spool?.write($0) ?? false }
                guard isWritten, let file = spool?.file(field: "", name: "", mediaType: "") else { throw Gone() }
                path.withLock { $0 = file.path }
                return .download(temporary: file.path, keeper: file, mediaType: "x/y", as: "a.xlsx")
            }
        }
        try serving({ _ in }, handler) { server in
            let client = try SocketClient(port: server.port)
            #expect(try client.get("/x").body.count == 300_000)
            // It goes with the request, which ends a moment after its last byte.
            func isThere() -> Bool { FileManager.default.fileExists(atPath: path.withLock { $0 }) }
            for _ in 0..<500 where isThere() { usleep(10_000) }
            #expect(!isThere())
        }
    }

    @Test func `what a slow answer throws and nobody answers is a failure with a number`() throws {
        let handler: Handler = { _ in .later { throw Gone() } }
        try serving({ _ in }, handler) { server in
            let client = try SocketClient(port: server.port)
            #expect(try client.get("/x").status == 500)
        }
    }

    private struct Gone: Error {}
}
