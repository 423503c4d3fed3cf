import HTML

/// A place on the confirm page: what is being edited, and where the page opens.
struct DeskPlace: Link {
    enum Editing: Equatable {
        case card(Int), split(Int), head, new
        case name(String)
    }

    let draft: PendingDraft.ID
    var editing: Editing?
    /// The id of the element the page opens at.
    var anchor: String?

    init(_ draft: PendingDraft.ID, editing: Editing? = nil, at anchor: String? = nil) {
        self.draft = draft
        self.editing = editing
        self.anchor = anchor
    }

    var path: String {
        let page = DraftRoute.show(draft)
        let address =
            switch editing {
            case nil: page.path
            case .card(let number): Address(page, query: [("edit", String(number))]).path
            case .split(let number): Address(page, query: [("split", String(number))]).path
            case .head: Address(page, query: [("edit", "head")]).path
            case .new: Address(page, query: [("edit", "new")]).path
            case .name(let name): Address(page, query: [("name", name)]).path
            }
        return address + (anchor.map { "#" + $0 } ?? "")
    }
}
