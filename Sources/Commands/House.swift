import Archive
import Assignments
import Database
import Directives
import FoundationEssentials
import HTML
import Organisation
import Web

/// All rooms put together over one installation.
struct House {
    let installation: Installation
    let ledger: any AssignmentLedger = Ledger()
    let reader: DraftReader
    let signer: DailySigner
    let past: PastLedgers
    let spills: SpillSweep
    let dues: DueUpkeep
    let lastUses: LastUses

    /// Whether strangers may see the journal's signed heads.
    private let publishesHeads: Bool

    init(_ installation: Installation, conversion: Conversion = Conversion(), publishesHeads: Bool = false) {
        self.installation = installation
        self.publishesHeads = publishesHeads
        reader = DraftReader(
            gate: installation.gate, blobs: installation.blobs, conversion: conversion,
            failed: { Terminal.complain("failure of=draft-reader error=\($0)") })
        signer = DailySigner(
            gate: installation.gate, key: installation.signingKey,
            failed: { Terminal.complain("failure of=daily-signer error=\($0)") })
        past = installation.pastLedgers()
        spills = SpillSweep(
            gate: installation.gate, blobs: installation.blobs, past: past,
            failed: { Terminal.complain("failure of=spill-sweep error=\($0)") })
        dues = DueUpkeep(
            gate: installation.gate, failed: { Terminal.complain("failure of=due-upkeep error=\($0)") })
        lastUses = LastUses(
            database: installation.database, failed: { Terminal.complain("failure of=last-uses error=\($0)") })
    }

    func site(isSecure: Bool) -> Site {
        let gate = installation.gate
        let registry = Registry(ledger: ledger, blobs: installation.blobs, reader: reader)
        let signIn = SignIn(
            database: gate.database, clock: gate.clock, key: installation.key, outer: installation.outer)
        let rooms: [any Capability] = [
            AssignmentRoom(past), CoverageRoom(), SearchRoom(),
            DraftRoom(registry), DirectiveRoom(registry), LessonRoom(),
            SignInRoom(signIn), SecurityRoom(signIn), InvitationRoom(signIn), BodyRoom(work: Ledger()), PersonRoom(),
            ProfileRoom(signIn),
            HeadsRoom(isPublic: publishesHeads), JournalRoom(key: installation.signingKey), ErasureRoom(),
            SpillRoom(spills),
        ]
        return Site(
            gate: gate, front: FrontRoom(describing: rooms), rooms: rooms, navigation: Self.navigation,
            isSecure: isSecure, lastUses: lastUses, log: { Terminal.complain($0) })
    }

    private static let navigation: [NavigationEntry] = [
        NavigationEntry(root: "assignments") { $0("Assignments") },
        NavigationEntry(root: "directives", others: ["drafts", "coverage", "lessons"]) { $0("Directives") },
        NavigationEntry(root: "bodies") { $0("Bodies") },
        NavigationEntry(root: "people") { $0("People") },
        NavigationEntry(root: "journal", others: ["heads"], isFor: { $0.may(.readJournal) }) { $0("Journal") },
        NavigationEntry(root: "spills", isSeldom: true, isFor: { $0.may(.cleanSpill) }) { $0("Spills") },
    ]

    /// Takes up what was left undone and begins the background work.
    func start() {
        reader.start()
        signer.start()
        spills.start()
        dues.start()
        lastUses.start()
    }

    /// Ends the background work and closes the database.
    func stop() {
        dues.stop()
        spills.stop()
        signer.stop()
        reader.stop()
        lastUses.stop()
        installation.database.close()
    }

    /// A folder for uploads under way, as long as it is held; what an earlier run left there is gone.
    func spoolFolder() throws -> SpoolFolder {
        let folder = installation.folder + "/spool"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return try SpoolFolder(in: folder)
    }
}
