public import HTML

/// Why something was not done with a draft or a directive.
public enum DraftRefusal: Refusal, Equatable {
    case noSuchDraft, noSuchBody, fileMissing, fileEmpty, bodyMissing, nameMissing
    /// The same file was taken in before, as a draft or a directive of the same body.
    case fileIsHere(PendingDraft.ID?, Directive.ID?)
    /// The same file was frozen or removed as a state secret.
    case fileIsSpill
    case secrecyUnknown
    /// It is still being read.
    case notReady
    /// It was confirmed or put away.
    case closed
    case nothingToConfirm
    /// The body keeps a directive of this number, issuer and date.
    case numberIsHere(Directive.ID)
    /// Another changed the draft since the page was opened; confirming binds, so it is looked at again.
    case changedMeanwhile(seen: Int, now: Int)
    /// So many proposed changes are neither accepted nor refused.
    case changesOpen(Int)
    /// An item of the ledger, by its numbering, is not as it was when its change was accepted.
    case itemChanged(String)

    public var status: Int {
        switch self {
        case .noSuchDraft, .noSuchBody: 404
        case .fileMissing, .fileEmpty, .bodyMissing, .nameMissing, .nothingToConfirm, .secrecyUnknown: 422
        case .fileIsHere, .fileIsSpill, .notReady, .closed, .numberIsHere, .changedMeanwhile, .changesOpen,
            .itemChanged:
            409
        }
    }

    public var field: String? {
        switch self {
        case .fileMissing, .fileEmpty, .fileIsHere, .fileIsSpill: "file"
        case .secrecyUnknown: "secrecy"
        case .noSuchBody, .bodyMissing: "body"
        case .nameMissing: "name"
        case .numberIsHere: "number"
        case .changesOpen, .itemChanged: "changes"
        case .noSuchDraft, .notReady, .closed, .nothingToConfirm, .changedMeanwhile: nil
        }
    }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .noSuchDraft:
            (messages("There is no such draft."), messages("Choose one from the open drafts."))
        case .noSuchBody:
            (messages("There is no such body."), messages("Choose one from the directory."))
        case .fileMissing:
            (messages("There is neither a file nor a text."), messages("Choose a file, or paste the text."))
        case .fileEmpty:
            (messages("The file is empty."), messages("Check that it is the right file, or paste the text."))
        case .bodyMissing:
            (messages("Nobody is named to keep the document."), messages("Choose the body that keeps it."))
        case .nameMissing:
            (messages("The file has no name."), messages("Give it one, such as “plan.txt”."))
        case .fileIsHere(_, let directive):
            (
                messages("This very file is here already."),
                directive == nil
                    ? messages("Go on with the open draft, or take the file in a second time all the same.")
                    : messages("Open the directive, or take the file in a second time all the same.")
            )
        case .fileIsSpill:
            (
                messages("This very file was frozen or removed as a state secret."),
                messages("Do not take it in again. Tell the secrecy officer where it came from.")
            )
        case .secrecyUnknown:
            (messages("This is no level of secrecy."), messages("Choose one from the list."))
        case .notReady:
            (messages("The document is still being read."), messages("Wait until it is read."))
        case .closed:
            (messages("The draft is closed."), messages("Open the directive that it became."))
        case .nothingToConfirm:
            (
                messages("The document has no title yet."),
                messages("Give it a title, so that it can be found again.")
            )
        case .numberIsHere:
            (
                messages("A directive of this number, issuer and date is here already."),
                messages("Open it and compare, or confirm this one all the same.")
            )
        case .changesOpen(let count):
            (
                messages("{count} proposed changes are not decided.", count: count),
                messages("Accept or refuse each of them, then confirm.")
            )
        case .itemChanged(let ref):
            (
                messages("The assignment {ref} has changed since its change was accepted.", ["ref": ref]),
                messages("Look at what stands now, and decide on it again.")
            )
        case .changedMeanwhile:
            (
                messages("Somebody else changed the draft since you opened it."),
                messages("Look at the changes, then confirm.")
            )
        }
    }
}
