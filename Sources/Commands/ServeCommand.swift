import Archive
import FoundationEssentials
import Organisation
import Web

/// `remit serve`: answers pages and the API until it is told to stop.
enum ServeCommand: Command {
    static let name = "serve"
    static let usage = "serve \(Installation.usage) [--address 127.0.0.1] [--port 8080] [--https-proxy]"
    static let summary = "Serves the pages and the API of a data folder."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(
            words, options: Installation.options.union(["address", "port"]), flags: ["https-proxy"])
        guard arguments.positions.isEmpty else { throw UsageMistake.tooMany(arguments.positions[0]) }
        let settings = try settings(arguments)
        let house = try House(Installation(arguments))
        try serve(house, settings, ready: announce)
        return 0
    }

    static func settings(_ arguments: Arguments) throws(UsageMistake) -> Server.Settings {
        var settings = Server.Settings()
        settings.address = arguments.value("address") ?? "127.0.0.1"
        settings.port = try arguments.number("port", default: 8080, in: 0...65_535)
        settings.isSecure = arguments.has("https-proxy")
        return settings
    }

    /// Answers until SIGTERM or SIGINT, or only while `ready` runs, then lets what runs finish.
    static func serve(
        _ house: House, _ settings: Server.Settings, untilStopped: Bool = true, ready: (Server) throws -> Void
    ) throws {
        var settings = settings
        settings.spoolFolder = try house.spoolFolder()
        let server = Server(settings, house.site(isSecure: settings.isSecure).answer)
        let signals = StopSignals()
        if let warning = Sandbox.detected().warning { Terminal.complain(warning) }
        try server.start()
        house.start()
        try ready(server)
        if untilStopped { signals.wait() }
        server.stop()
        house.stop()
    }

    private static func announce(_ server: Server) {
        Terminal.say("Remit answers on http://\(server.settings.address):\(server.port)")
    }
}
