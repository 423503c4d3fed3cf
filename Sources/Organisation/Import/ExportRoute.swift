import Web

/// The whole tree of bodies as a file.
enum ExportRoute: Route {
    case csv, xlsx

    init?(_ method: Method, _ path: Path) {
        switch (method, path.segments) {
        case (.get, ["bodies.csv"]): self = .csv
        case (.get, ["bodies.xlsx"]): self = .xlsx
        default: return nil
        }
    }

    var method: Method { .get }

    var path: String {
        switch self {
        case .csv: "/bodies.csv"
        case .xlsx: "/bodies.xlsx"
        }
    }
}
