import Database
import Testing

@Suite struct Locations {
    @Test(arguments: [
        ("data/remit.sqlite", DatabaseLocation.sqlite(path: "data/remit.sqlite")),
        ("sqlite:/var/lib/remit.sqlite", .sqlite(path: "/var/lib/remit.sqlite")),
        (
            "postgresql://remit@db/remit?sslmode=require",
            .postgresql(url: "postgresql://remit@db/remit?sslmode=require")
        ),
        ("postgres:///remit", .postgresql(url: "postgres:///remit")),
    ])
    func `a written place is understood`(text: String, location: DatabaseLocation) throws {
        #expect(try DatabaseLocation(parsing: text) == location)
    }

    @Test(arguments: ["", "sqlite:", ":memory:", "mysql://host/name", "file://x", "nonsense"])
    func `another is refused`(text: String) {
        #expect(throws: DatabaseError.self) { try DatabaseLocation(parsing: text) }
    }

    @Test func `a folder that is not there is said`() {
        let error = #expect(throws: DatabaseError.self) {
            try Database.open(.sqlite(path: "/nowhere/at/all.sqlite"))
        }
        #expect(error?.code.primary == .SQLITE_CANTOPEN)
    }

    @Test func `a server that is not there is said without the password`() {
        let error = #expect(throws: DatabaseError.self) {
            try Database.open(.postgresql(url: "postgresql://remit:secret@127.0.0.1:1/remit"))
        }
        #expect(error?.code == .SQLITE_CANTOPEN)
        #expect(error?.description.contains("secret") == false)
    }

    @Test func `identifiers are read from paths in one form only`() {
        #expect(Identifier<Note>(parsing: "7") == Identifier(rawValue: 7))
        for text in ["", "0", "-1", "+7", "07", "7 ", "٧", "9223372036854775808"] {
            #expect(Identifier<Note>(parsing: text) == nil, "\(text)")
        }
    }
}
