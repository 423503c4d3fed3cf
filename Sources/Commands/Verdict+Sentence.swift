import Journal

extension Journal.Verdict {
    /// What was found, said so that one knows where to look.
    var sentence: String {
        switch self {
        case .whole(let entries): "\(entries) entries are as they were written."
        case .broken(let entry, .missing): "entry \(entry) is missing: it was taken out, or its number was changed."
        case .broken(let entry, .changed): "entry \(entry) was changed: what it says does not give its hash."
        case .broken(let entry, .otherWords):
            "the words of entry \(entry), or their salt, were changed: they are not what it commits to."
        case .broken(let entry, .removedUnsaid):
            "the words of entry \(entry) are gone, and no later entry, or another than it names, says so."
        case .broken(let entry, .notRemoved):
            "a later entry says that the words of entry \(entry) were taken out, and they are there."
        case .broken(let entry, .detached):
            "entry \(entry) was changed, or the one before it: it does not carry that one's hash."
        case .broken(let entry, .notTheLast):
            "entries behind \(entry) were taken out, or the chain's head was changed: it does not point at the last."
        case .treeBroken(let first, let last): "a node of the tree over entries \(first) to \(last) was changed."
        case .headBroken(let number, let entry, let flaw):
            "signed head \(number) \(flaw.words). Entries from \(entry) on are not vouched for."
        case .personalBroken(let entry, let flaw): "the personal data of entry \(entry) \(flaw.words)."
        case .publishedBroken(let number, let entries):
            "the published head \(number) stands for \(entries) other entries: the journal was written anew since."
        }
    }
}

extension JournalProof.Flaw {
    /// What is wrong, and what to do.
    var sentence: String {
        switch self {
        case .unreadable: "the file is no proof, or it was damaged. Ask for it again."
        case .entryChanged: "the entry was changed: what it says does not give its hash."
        case .removedUnsaid: "the entry's words are gone, and the later entry that says so is not with it."
        case .pathElsewhere: "the entry is not among those that the head stands for."
        case .badSignature: "the head was changed: its signature is not that of its key."
        case .otherKey: "the head is signed by a key that is not among those named."
        case .otherHead: "its head is none of those that were published. Ask for a proof under one of them."
        }
    }
}

extension PersonalFlaw {
    fileprivate var words: String {
        switch self {
        case .missing: "was taken out"
        case .changed: "was changed: it is not what the entry commits to"
        case .erasedUnsaid: "is gone, and no entry says that it was erased"
        case .notErased: "is told to be erased in a way that is not so"
        case .stray: "has rows beside it that no entry tells of"
        }
    }
}

extension HeadFlaw {
    fileprivate var words: String {
        switch self {
        case .missing: "is missing"
        case .badSignature: "was changed: its signature is not that of its key"
        case .otherKey: "is signed by a key that is not trusted; name trusted keys, earlier ones too, with --key"
        case .otherEntries: "was signed over other entries than there are"
        case .outOfOrder: "stands for more entries than there are, or for fewer than the head before it"
        }
    }
}
