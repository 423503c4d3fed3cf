import Archive
import Database
import FoundationEssentials
import Organisation
import Web
import WorkCalendar

/// `remit serve`: answers pages and the API until it is told to stop.
enum ServeCommand: Command {
    static let name = "serve"
    static let usage = """
        serve \(Installation.usage) [--address 127.0.0.1] [--port 8080] [--https-proxy] [--publish-heads]
              [--access-log stderr|none|FILE]
        """
    static let summary = "Serves the pages and the API of a data folder."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(
            words, options: Installation.options.union(["address", "port", "access-log"]),
            flags: ["https-proxy", "publish-heads"])
        guard arguments.positions.isEmpty else { throw UsageMistake.tooMany(arguments.positions[0]) }
        let settings = try settings(arguments)
        let signals = StopSignals()
        let house = try House(
            Installation(arguments, mayBegin: true), publishesHeads: arguments.has("publish-heads"))
        let isEmpty = try house.installation.database.read { try BodyStore($0).tree(afterPath: "", limit: 1).isEmpty }
        try serve(house, settings, log: try accessLog(arguments), until: signals) { server in
            announce(server)
            if isEmpty { Terminal.say(firstSteps(house.installation.folder)) }
        }
        return 0
    }

    static func settings(_ arguments: Arguments) throws(UsageMistake) -> Server.Settings {
        var settings = Server.Settings()
        settings.address = arguments.value("address") ?? "127.0.0.1"
        settings.port = try arguments.number("port", default: 8080, in: 0...65_535)
        settings.isSecure = arguments.has("https-proxy")
        return settings
    }

    /// Where each request leaves a line: standard error unless it is said otherwise, which a service's journal keeps.
    static func accessLog(_ arguments: Arguments) throws -> AccessLog? {
        let time: @Sendable () -> String = { Clock.system.now.iso }
        switch arguments.value("access-log") {
        case nil, "stderr": return try AccessLog(to: .standardError, time: time)
        case "none": return nil
        case let path?: return try AccessLog(to: .file(path: path), time: time)
        }
    }

    /// Answers until SIGTERM or SIGINT comes, without `signals` only while `ready` runs, then lets what runs finish.
    static func serve(
        _ house: House, _ settings: Server.Settings, log: AccessLog? = nil, until signals: StopSignals? = nil,
        ready: (Server) throws -> Void
    ) throws {
        defer { log?.close() }
        let spool = try house.spoolFolder()
        let server = server(house, settings, spool, log)
        if let warning = Sandbox.detected().warning { Terminal.complain(warning) }
        try server.start()
        house.start()
        try ready(server)
        signals?.wait()
        server.stop()
        house.stop()
    }

    /// The house's server, not yet started.
    static func server(_ house: House, _ settings: Server.Settings, _ spool: SpoolFolder, _ log: AccessLog?) -> Server {
        var settings = settings
        settings.spoolFolder = spool.path
        let site = house.site(isSecure: settings.isSecure)
        settings.door = site.door
        settings.refused = site.refusal
        settings.note = { words in
            // Behind its first words the library quotes the page that it sent.
            let words = words.prefix { $0 != "<" && !$0.isNewline }.prefix(160)
            Terminal.complain("note of=http words=\(words)")
        }
        if let log { settings.log = { log.note($0) } }
        return Server(settings, site.answer)
    }

    private static func announce(_ server: Server) {
        Terminal.say("Remit answers on http://\(server.settings.address):\(server.port)")
    }

    private static func firstSteps(_ folder: String) -> String {
        """

        Nobody can sign in yet. First the bodies, then somebody to look after them:
          remit import bodies bodies.csv --data \(folder)
          remit person add NAME --sign-in NAME --body BODY --role administrator --data \(folder)
        """
    }
}
