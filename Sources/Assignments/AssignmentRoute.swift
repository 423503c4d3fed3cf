import HTML
public import Database
import Organisation
public import Web
import WorkCalendar

/// The pages of the ledger.
public enum AssignmentRoute: Route {
    case ledger
    case csv
    case xlsx
    case show(Assignment.ID)
    /// Says that it is done.
    case complete(Assignment.ID)
    /// Takes that back.
    case reopen(Assignment.ID)
    case amendForm(Assignment.ID)
    case amend(Assignment.ID)
    case withdrawForm(Assignment.ID)
    case withdraw(Assignment.ID)
    /// Takes the withdrawal back.
    case restore(Assignment.ID)
    case keepView
    case dropView(SavedView.ID)

    public init?(_ method: Web.Method, _ path: Path) {
        let parts = path.segments
        switch (method, parts.first, parts.count) {
        case (.get, "assignments.csv", 1): self = .csv
        case (.get, "assignments.xlsx", 1): self = .xlsx
        case (.get, "assignments", 1): self = .ledger
        case (.post, "assignments", 2) where parts[1] == "views": self = .keepView
        case (.post, "assignments", 4) where parts[1] == "views" && parts[3] == "removal":
            guard let view = SavedView.ID(segment: parts[2]) else { return nil }
            self = .dropView(view)
        case (_, "assignments", 2...):
            guard let id = Assignment.ID(segment: parts[1]) else { return nil }
            switch (method, Array(parts.dropFirst(2))) {
            case (.get, []): self = .show(id)
            case (.post, ["completion"]): self = .complete(id)
            case (.delete, ["completion"]), (.post, ["completion", "removal"]): self = .reopen(id)
            case (.get, ["amendment"]): self = .amendForm(id)
            case (.post, ["amendment"]): self = .amend(id)
            case (.get, ["withdrawal"]): self = .withdrawForm(id)
            case (.post, ["withdrawal"]): self = .withdraw(id)
            case (.delete, ["withdrawal"]), (.post, ["withdrawal", "removal"]): self = .restore(id)
            default: return nil
            }
        default: return nil
        }
    }

    /// The address at the end of a past day; `nil` is now.
    func address(asAt day: Day?) -> Address {
        Address(self, query: day.map { [("as_at", $0.iso)] } ?? [])
    }

    public var method: Web.Method {
        switch self {
        case .ledger, .csv, .xlsx, .show, .amendForm, .withdrawForm: .get
        case .complete, .reopen, .amend, .withdraw, .restore, .keepView, .dropView: .post
        }
    }

    public var path: String {
        switch self {
        case .ledger: "/assignments"
        case .csv: "/assignments.csv"
        case .xlsx: "/assignments.xlsx"
        case .show(let id): "/assignments/\(id)"
        case .complete(let id): "/assignments/\(id)/completion"
        case .reopen(let id): "/assignments/\(id)/completion/removal"
        case .amendForm(let id), .amend(let id): "/assignments/\(id)/amendment"
        case .withdrawForm(let id), .withdraw(let id): "/assignments/\(id)/withdrawal"
        case .restore(let id): "/assignments/\(id)/withdrawal/removal"
        case .keepView: "/assignments/views"
        case .dropView(let id): "/assignments/views/\(id)/removal"
        }
    }
}
