/// What is wrong with a signed head.
public enum HeadFlaw: String, Sendable, Hashable {
    /// It, or one before it, was taken out.
    case missing
    /// Its signature is not that of its key: it was changed.
    case badSignature
    /// It is signed by a key that is not trusted.
    case otherKey
    /// The entries it stands for are not those that were signed.
    case otherEntries
    /// It stands for more entries than there are, or for fewer than the head before it.
    case outOfOrder
}

/// Follows the signed heads in their order.
struct HeadCheck {
    /// The keys whose signatures count; `nil` for whichever the heads name.
    let keys: Set<VerifyingKey>?
    private(set) var number: Int64 = 0
    private var last: SignedHead?

    /// How many entries the last good head stood for.
    var size: Int64 { last?.size ?? 0 }

    init(keys: Set<VerifyingKey>?) { self.keys = keys }

    /// Checks what a head says of itself, and its place among the others.
    func flaw(of head: SignedHead) -> HeadFlaw? {
        if head.number != number + 1 { return .missing }
        if !head.isSigned { return .badSignature }
        if let keys, !keys.contains(head.key) { return .otherKey }
        return head.size < size ? .outOfOrder : nil
    }

    /// Checks a head against the entries it stands for.
    mutating func take(_ head: SignedHead, root: [UInt8]) -> HeadFlaw? {
        if let flaw = flaw(of: head) { return flaw }
        if head.root != root { return .otherEntries }
        (number, last) = (head.number, head)
        return nil
    }

    /// Checks an entry that tells of a head: right before it stands the head, as it tells.
    ///
    /// A head that was taken out is missed so, even when it was the last.
    func flaw(of record: JournalRecord) -> HeadFlaw? {
        guard record.entry.subject.kind == SignedHead.subjectKind else { return nil }
        guard let last, record.entry.subject == last.subject, record.number == last.size + 1 else { return .missing }
        return record.entry.change == last.change ? nil : .otherEntries
    }
}
