import Archive
import Database
import Organisation

/// The files of documents taken in: stored before their draft is, and removed where they must not stay.
///
/// Between two steps the program may end: what is to be removed is known from the database or from the store, and is
/// removed by the next one.
struct Intake: Sendable {
    let gate: Gate
    let blobs: Blobs

    /// How long a file may wait for its draft before it counts as forgotten, in seconds.
    static let patience = 600

    /// Removes the files of refused state secrets, and those whose draft never came.
    func sweep() throws {
        for (draft, file) in try gate.database.read({ try DraftWriting(connection: $0).filesToGo() }) {
            // A draft that still waits is of the same file: it is refused in its turn, and takes the file along.
            if try !gate.database.read({ try DraftWriting(connection: $0).isKept(file) }) { try blobs.remove(file) }
            try gate.perform(NoteFileGone(draft: draft), as: .atCommandLine)
        }
        for file in try blobs.pending(forSeconds: Self.patience) {
            let isKnown = try gate.database.read { try DraftWriting(connection: $0).isKnown(file) }
            if isKnown { try blobs.settle(file) } else { try blobs.remove(file) }
        }
    }
}
