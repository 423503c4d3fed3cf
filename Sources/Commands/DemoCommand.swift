import Assets
import Database
import Directives
import Organisation
import Web

/// `remit demo`: a folder with samples of our own, served at once.
enum DemoCommand: Command {
    static let name = "demo"
    static let usage = "demo [--check] \(Installation.usage) [--address 127.0.0.1] [--port 8080]"
    static let summary = "Fills a folder with sample directives and an organisation to match, and serves it."

    static let password = "ba-con-trau-xanh"

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(
            words, options: Installation.options.union(["address", "port"]), flags: ["check"])
        guard arguments.positions.isEmpty else { throw UsageMistake.tooMany(arguments.positions[0]) }
        let settings = try ServeCommand.settings(arguments)
        let signals = StopSignals()
        let house = try House(Installation(arguments, mayBegin: true, defaultFolder: "demo-data"))
        try DemoSamples(house: house).load()
        let isCheck = arguments.has("check")
        var faults: [String] = []
        try ServeCommand.serve(house, settings, until: isCheck ? nil : signals) { server in
            announce(server)
            if isCheck { faults = DemoCheck(port: server.port).faults() }
        }
        for fault in faults { Terminal.complain("remit: \(fault)") }
        if isCheck, faults.isEmpty { Terminal.say("The demonstration answers as it should.") }
        return faults.isEmpty ? 0 : 1
    }

    private static func announce(_ server: Server) {
        Terminal.say(
            """

            Remit answers on http://\(server.settings.address):\(server.port)

            Sign in as          who is                              of
              quocbao           a clerk, in Vietnamese              UBND phường Hòa Bình
              zhaomin           a clerk, in Chinese                 示例市人民政府
              liujia            a clerk, in Chinese                 示例市教育局
              okafor            a clerk, in English                 Northbridge County Council
              giahuy            an administrator, in Vietnamese     UBND tỉnh Bình Mẫu
            Everybody's password: \(password)

            Look at the ledger first, then import a text of your own under Directives.
            Stop with Ctrl-C.
            """)
    }
}
