public import Archive

/// What the rooms of drafts and directives work with: the ledger above them, the files, and who reads drafts.
public struct Registry: Sendable {
    let ledger: any AssignmentLedger
    let blobs: Blobs
    let reader: DraftReader

    public init(ledger: any AssignmentLedger, blobs: Blobs, reader: DraftReader) {
        self.ledger = ledger
        self.blobs = blobs
        self.reader = reader
    }

    /// Takes in a file that was stored just now; nothing of it is kept where it is that of a spill.
    func taking<Value>(_ file: BlobHash, _ take: () throws -> Value) throws -> Value {
        do {
            return try take()
        } catch DraftRefusal.fileIsSpill {
            if try blobs.pending(forSeconds: 0).contains(file) { try blobs.remove(file) }
            throw DraftRefusal.fileIsSpill
        }
    }

    /// Lets the file of a draft stay that is kept now, and has it read.
    func tookIn(_ file: BlobHash) throws {
        try blobs.settle(file)
        reader.wake()
    }
}
