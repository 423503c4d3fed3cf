import Database
import FoundationEssentials
import Synchronization
import TestSupport
import Testing
import WorkCalendar

@testable import Organisation

/// Passwords that a directory keeps, asked of a real slapd.
@Suite(.serialized) struct DirectoryPasswordTests {
    private func settings(_ json: String) throws -> LDAPSettings {
        try #require(try OuterSettings(json: Data("{\"ldap\": \(json)}".utf8)).ldap)
    }

    private func ways(_ server: SlapdServer) -> [String] {
        let entry = #""entry": "uid={name},ou=people,\#(SlapdServer.base)""#
        let sought = #"""
            "base": "\#(SlapdServer.base)", "filter": "(&(objectClass=inetOrgPerson)(uid={name}))",
            "reader": "\#(SlapdServer.reader)", "reader_password": "\#(SlapdServer.readerPassword)"
            """#
        let trust = #""authorities": "\#(server.authorities)""#
        return [
            #"{"address": "ldap://127.0.0.1:\#(server.port)", "start_tls": false, \#(entry)}"#,
            #"{"address": "ldap://127.0.0.1:\#(server.port)", \#(trust), \#(entry)}"#,
            #"{"address": "ldaps://127.0.0.1:\#(server.securePort)", \#(trust), \#(entry)}"#,
            #"{"address": "ldaps://127.0.0.1:\#(server.securePort)", \#(trust), \#(sought)}"#,
        ]
    }

    @Test func `the right password is taken on every way, and nothing else`() throws {
        let server = try SlapdServer.shared.get()
        for way in ways(server) {
            let directory = LDAPDirectory(settings: try settings(way))
            try directory.check()
            #expect(try directory.takes(SlapdServer.password, of: "vanthu"), "\(way)")
            for wrong in ["", "sai", SlapdServer.password + " khac", SlapdServer.password + "\0"] {
                #expect(try !directory.takes(wrong, of: "vanthu"))
            }
            for name in ["", "*", "khong-co", "vanthu,ou=people", "van*", "vanthu)(uid=*", "\\", "vanthu\0", "#a", " "]
            {
                #expect(try !directory.takes(SlapdServer.password, of: name), "\(name)")
            }
        }
    }

    @Test func `a certificate that nobody vouches for is not believed`() throws {
        let server = try SlapdServer.shared.get()
        let entry = #""entry": "uid={name},ou=people,\#(SlapdServer.base)""#
        for address in ["ldaps://127.0.0.1:\(server.securePort)", "ldap://127.0.0.1:\(server.port)"] {
            let directory = LDAPDirectory(settings: try settings(#"{"address": "\#(address)", \#(entry)}"#))
            #expect(throws: OuterRefusal.notReached) { try directory.takes(SlapdServer.password, of: "vanthu") }
        }
    }

    @Test func `a wrong password costs the same whoever is named, and fails under nobody's own name`() throws {
        let settings = try settings(
            #"{"address": "ldap://127.0.0.1:9", "start_tls": false, "entry": "uid={name},dc=x"}"#)
        try Town.with(.sqlite) { town in
            let there = try Town.person("odanhba", at: town.parks, as: .reporter, town.gate, town.clock)
            let person = try #require(there.person)
            try town.database.write { _ = try $0.run("UPDATE person SET password = NULL WHERE id = \(person)") }
            let costs = Mutex<[String]>([])
            var signIn = SignIn(
                database: town.database, clock: town.clock.clock, key: town.key,
                outer: OuterSettings(openID: nil, ldap: settings))
            signIn.trial.matches = { hash, password in
                costs.withLock { $0.append("hash") }
                return password == Town.password
            }
            signIn.trial.asks = { _, _, name in
                costs.withLock { $0.append(name.hasPrefix("nobody-") ? "nobody" : name) }
                return false
            }
            for (name, asked) in [("vanthu", "nobody"), ("odanhba", "odanhba"), ("khongco", "nobody")] {
                #expect(throws: OrganisationRefusal.wrongNameOrPassword) {
                    try signIn.begin(signInName: name, password: "sai", from: Visitor(address: name))
                }
                #expect(costs.withLock { $0 } == ["hash", asked], "\(name)")
                costs.withLock { $0 = [] }
                #expect(throws: OrganisationRefusal.wrongNameOrPassword) {
                    try signIn.begin(signInName: name, password: "", from: Visitor(address: name))
                }
                #expect(costs.withLock { $0 } == ["hash"], "an empty password is put to nobody")
                costs.withLock { $0 = [] }
            }
            _ = try signIn.begin(signInName: "vanthu", password: Town.password, from: Visitor(address: "a"))
            #expect(costs.withLock { $0 } == ["hash"], "who is right does not wait for the directory")
        }
    }

    @Test func `a directory that is not there is told apart from a wrong password`() throws {
        let port = try GuardedProgram.freePort()
        let directory = LDAPDirectory(
            settings: try settings(
                #"{"address": "ldap://127.0.0.1:\#(port)", "start_tls": false, "entry": "uid={name},dc=x"}"#))
        #expect(throws: OuterRefusal.notReached) { try directory.takes("mật khẩu", of: "vanthu") }
    }

    @Test(arguments: Engine.tested)
    func `who has no password here signs in with the directory's, who has one does not`(engine: Engine) throws {
        let server = try SlapdServer.shared.get()
        let outer = OuterSettings(openID: nil, ldap: try settings(ways(server)[2]))
        try Town.with(engine) { town in
            let signIn = SignIn(database: town.database, clock: town.clock.clock, key: town.key, outer: outer)
            let visitor = Visitor(address: "a")
            #expect(throws: OrganisationRefusal.wrongNameOrPassword) {
                try signIn.begin(signInName: "vanthu", password: SlapdServer.password, from: visitor)
            }
            let person = try #require(town.clerk.person)
            try town.database.write {
                _ = try $0.run("UPDATE person SET password = NULL WHERE id = \(person)")
            }
            guard
                case .session = try signIn.begin(
                    signInName: "VanThu", password: SlapdServer.password, from: visitor)
            else { throw SignInRefusal.codeWrong }
            for wrong in ["", "sai", Town.password] {
                #expect(throws: OrganisationRefusal.wrongNameOrPassword) {
                    try signIn.begin(signInName: "vanthu", password: wrong, from: visitor)
                }
            }
            #expect(throws: OrganisationRefusal.wrongNameOrPassword, "known there, not here") {
                try signIn.begin(signInName: "baocao", password: SlapdServer.password + " khac", from: visitor)
            }
            try signIn.prove(person, by: SlapdServer.password, session: nil)
            #expect(throws: OrganisationRefusal.currentPasswordWrong) {
                try signIn.prove(person, by: "sai", session: nil)
            }
        }
    }

    @Test(arguments: [
        #"{"ldap": {"address": "http://x", "entry": "uid={name}"}}"#,
        #"{"ldap": {"address": "ldap://x", "start_tls": false, "entry": "uid={name}"}}"#,
        #"{"ldap": {"address": "ldaps://x", "entry": "uid=an"}}"#,
        #"{"ldap": {"address": "ldaps://x"}}"#,
        #"{"ldap": {"address": "ldaps://x", "base": "dc=x", "filter": "(uid=an)"}}"#,
        #"{"ldap": {"address": "ldaps://x", "base": "dc=x", "filter": "(uid={name})", "reader": "cn=r"}}"#,
        #"{"ldap": {"address": "ldaps://x", "base": "d", "filter": "{name}", "reader": "r", "reader_password": ""}}"#,
        #"{"ldap": {}}"#, "[]", "",
        #"{"openid": {"name": "", "issuer": "https://x", "client_id": "r", "address": "https://y"}}"#,
        #"{"openid": {"name": "T", "issuer": "http://x", "client_id": "r", "address": "https://y"}}"#,
        #"{"openid": {"name": "T", "issuer": "https://x", "client_id": "r", "address": "http://y"}}"#,
        #"{"openid": {"name": "T", "issuer": "https://x", "client_id": "r", "address": "https://y", "match": "sub"}}"#,
        #"{"openid": {"name": "T", "issuer": "https://a@x", "client_id": "r", "address": "https://y"}}"#,
    ])
    func `settings that do not hold are refused with the reason`(_ json: String) {
        #expect(throws: OuterSettingsMistake.self) { try OuterSettings(json: Data(json.utf8)) }
    }
}
