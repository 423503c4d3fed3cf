import Archive
import Assignments
import Database
import Directives
import FoundationEssentials
import Journal
import Organisation
import WorkCalendar

/// A data folder with its database: what every command but reading works on.
struct Installation {
    let folder: String
    let database: Database
    /// Every step of the schema.
    let migrations: [Migration]
    let gate: Gate
    let blobs: Blobs
    /// What signs the journal's heads; made when the first is signed.
    let signingKey: SigningKeyFile
    /// What shared secrets are kept under.
    let key: SealingKey
    /// Which other programs may say who somebody is.
    let outer: OuterSettings

    /// The options that say where it is.
    static let options: Set<String> = ["data", "database", "signing-key"]
    static let defaultFolder = "data"
    static let usage = "[--data FOLDER] [--database postgresql://…] [--signing-key FILE]"

    /// Opens it and brings its schema up to date.
    ///
    /// - Parameter mayBegin: Whether it is made when it is not there. Commands that only use what there is must not:
    ///   of a mistyped folder they would report that all is well.
    init(
        _ arguments: Arguments, mayBegin: Bool = false, defaultFolder: String = defaultFolder, clock: Clock = .system
    ) throws {
        folder = arguments.value("data") ?? defaultFolder
        let isThere = FileManager.default.fileExists(atPath: folder + "/remit.sqlite")
        guard mayBegin || isThere || arguments.value("database") != nil else {
            throw CommandRefusal.noInstallation(folder)
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let location = try Self.location(arguments, folder: folder)
        database = try Database.open(location)
        migrations = try Self.migrations()
        try database.migrate(migrations)
        gate = Gate(database: database, clock: clock, subjects: Self.subjects)
        blobs = try Blobs(directory: folder + "/blobs")
        signingKey = SigningKeyFile(arguments.value("signing-key") ?? folder + "/journal.key")
        // What was entered before there was a tree gets its own, a part at a time so that others may write in between.
        while try !database.write({ try Journal.completeTree(in: $0) }) {}
        key = try SealingKey(inFolder: folder)
        outer = try OuterSettings(inFolder: folder)
    }

    /// The ledgers of past days, in the data folder.
    func pastLedgers() -> PastLedgers {
        PastLedgers(of: database, subjects: gate.subjects, migrations: migrations, folder: folder + "/past")
    }

    /// What clears the disk behind frozen and removed texts.
    func spillSweep() -> SpillSweep { SpillSweep(gate: gate, blobs: blobs, past: pastLedgers()) }

    static func location(_ arguments: Arguments, folder: String) throws -> DatabaseLocation {
        guard let address = arguments.value("database") else { return .sqlite(path: folder + "/remit.sqlite") }
        return try DatabaseLocation(parsing: address)
    }

    /// What the journal keeps of each subject, of all rooms.
    static let subjects = OrganisationSchema.subjects + DirectivesSchema.subjects + AssignmentsSchema.subjects

    /// Every step of the schema, of all rooms.
    static func migrations() throws -> [Migration] {
        try Journal.migrations() + OrganisationSchema.migrations() + DirectivesSchema.migrations()
            + AssignmentsSchema.migrations()
    }
}
