import Archive
import Database
import Directives
import FoundationEssentials
import HTML
import TestSupport
import Web
import WorkCalendar

@testable import Commands
@testable import Organisation

/// A whole installation in a folder of its own, answering on a real socket: one body, a clerk and a reporter.
struct RunningHouse {
    let folder: TemporaryFolder
    let house: House
    let server: Server
    /// Sessions as a browser would send them.
    let clerk: String
    let reporter: String
    /// A token of the reporter's for the API.
    let token: String

    /// Runs one while the body asks it.
    static func with<Value>(
        log: AccessLog? = nil, conversion: Conversion = Conversion(), settings: Data? = nil,
        publishesHeads: Bool = false,
        _ change: (inout Server.Settings) -> Void = { _ in },
        _ body: (RunningHouse) throws -> Value
    ) throws -> Value {
        try TemporaryFolder.with { folder in
            if let file = settings {
                try FileManager.default.createDirectory(
                    atPath: folder.path("data"), withIntermediateDirectories: true)
                try file.write(to: URL(filePath: folder.path("data/" + OuterSettings.fileName)))
            }
            let house = try House(
                Installation(
                    Arguments(["--data", folder.path("data")], options: Installation.options), mayBegin: true),
                conversion: conversion, publishesHeads: publishesHeads)
            defer { house.stop() }
            let people = try People(house.installation.gate)
            var settings = Server.Settings()
            settings.port = 0
            settings.eventThreads = 1
            change(&settings)
            let spool = try house.spoolFolder()
            let server = ServeCommand.server(house, settings, spool, log)
            try server.start()
            defer { server.stop(within: .seconds(2)) }
            return try body(
                RunningHouse(
                    folder: folder, house: house, server: server, clerk: people.clerk, reporter: people.reporter,
                    token: people.token))
        }
    }

    func connect() throws -> SocketClient { try SocketClient(port: server.port) }

    /// The uploads that lie on the disk now.
    func spooled() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: server.settings.spoolFolder)
    }

    private struct People {
        let clerk: String
        let reporter: String
        let token: String

        /// Signs them in without their passwords, which are slow on purpose.
        init(_ gate: Gate) throws {
            let now = gate.clock.now, end = now + .seconds(3600)
            func person(_ name: String, _ role: Role) throws -> Person.ID {
                let person = NewPerson(name: name.uppercased(), signInName: name)
                return try gate.perform(
                    AddPersonAtCommandLine(person: person, body: "UBND phường Mẫu", role: role, password: nil),
                    as: .atCommandLine)
            }
            func session(of person: Person.ID) throws -> String {
                let secret = Secret.random()
                _ = try gate.database.write { connection in
                    try SessionStore(connection).insert(secret, for: person, at: now, until: end)
                }
                return "Cookie: \(SignInRoom.sessionCookie)=\(secret.text)\r\n"
            }
            clerk = try session(of: person("vanthu", .clerk))
            let other = try person("baocao", .reporter), secret = Secret.random()
            reporter = try session(of: other)
            _ = try gate.database.write { connection in
                try SessionStore(connection).insertToken(secret, named: "thử", for: other, at: now, until: end)
            }
            token = secret.text
        }
    }
}
