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

    /// Lets the file of a draft stay that is kept now, and has it read.
    func tookIn(_ file: BlobHash) throws {
        try blobs.settle(file)
        reader.wake()
    }
}
