internal import Database
internal import Glibc
internal import Synchronization

/// A PostgreSQL of the tests' own, from Debian's package: made in a temporary folder when first asked for, reached
/// through a socket in it, and gone when the tests' process ends, however it ends.
final class PostgreSQLServer: Sendable {
    /// The one server of this process, or why there is none.
    static let shared = Result { try PostgreSQLServer() }

    private let folder: String
    private let templates = Mutex<[String: String]>([:])
    private let lastNumber = Mutex(0)

    /// Starts the shell that guards the server and waits for the server to answer.
    ///
    /// The shell reads from a pipe that this process holds open; at the pipe's end it stops the server and removes
    /// the folder. `e` keeps the pipe from other children.
    private init() throws {
        let place = TemporaryFolder.hasMemoryDisk ? "/dev/shm" : "/tmp"
        var pattern = Array("\(place)/remit-pg-XXXXXX".utf8CString)
        guard mkdtemp(&pattern) != nil else { throw DatabaseError(.SQLITE_CANTOPEN, "No temporary folder.") }
        folder = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let user = getuid() == 0 ? "setpriv --reuid=postgres --regid=postgres --init-groups" : ""
        if getuid() == 0, let postgres = getpwnam("postgres") {
            chown(folder, postgres.pointee.pw_uid, postgres.pointee.pw_gid)
        }
        guard popen("cd \(folder) && exec \(user) sh -c '\(Self.guardian)' sh \(folder)", "we") != nil else {
            throw DatabaseError(.SQLITE_CANTOPEN, "The server's guardian could not be started.")
        }
        try waitUntilReady()
    }

    private static let guardian = """
        trap "" INT TERM HUP
        PATH=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1):$PATH
        initdb -D data -U remit -A trust -E UTF8 --locale=C --no-sync --no-instructions >log 2>&1 &&
        postgres -D data -k "$1" -c listen_addresses= -c fsync=off -c full_page_writes=off \
            -c max_connections=400 -c shared_buffers=64MB -c autovacuum=off >>log 2>&1 &
        cat >/dev/null
        kill -QUIT $(head -1 data/postmaster.pid 2>/dev/null) 2>/dev/null
        wait
        rm -rf "$1"
        """

    func url(_ name: String) -> String { "postgresql://remit@/\(name)?host=\(folder)" }

    private func waitUntilReady() throws {
        for attempt in 1... {
            do {
                return try administer("SELECT 1")
            } catch {
                guard attempt < 600 else { throw error }
                usleep(50_000)
            }
        }
    }

    func administer(_ command: String) throws {
        try PostgreSQLAdministration.execute(command, at: url("postgres"))
    }

    /// Makes a database with the given migrations, copied from a template that is made once.
    func makeDatabase(_ migrations: [Migration]) throws -> String {
        let template = try template(migrations)
        let name = nextName("test")
        try administer("CREATE DATABASE \(name) TEMPLATE \(template)")
        return name
    }

    func dropDatabase(_ name: String) throws { try administer("DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }

    private func template(_ migrations: [Migration]) throws -> String {
        guard !migrations.isEmpty else { return "template0" }
        let key = migrations.map { "\($0.number)\($0.name)\($0.sql)" }.joined()
        return try templates.withLock { templates in
            if let name = templates[key] { return name }
            let name = nextName("schema")
            try administer("CREATE DATABASE \(name) TEMPLATE template0")
            let database = try Database.open(.postgresql(url: url(name)), readers: 1)
            try database.migrate(migrations)
            database.close()
            try waitUntilUnused(name)
            templates[key] = name
            return name
        }
    }

    /// The server notices a closed connection a little later; until then the database cannot be copied.
    private func waitUntilUnused(_ name: String) throws {
        let probe = nextName("probe")
        for attempt in 1... {
            do {
                try administer("CREATE DATABASE \(probe) TEMPLATE \(name)")
                return try administer("DROP DATABASE \(probe)")
            } catch let error as DatabaseError where error.sqlState == "55006" && attempt < 100 {
                usleep(20_000)
            }
        }
    }

    private func nextName(_ kind: String) -> String {
        lastNumber.withLock { number in
            number += 1
            return "\(kind)\(number)"
        }
    }
}
