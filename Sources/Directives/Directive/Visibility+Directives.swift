import Database
import Organisation

extension Visibility {
    /// The condition on `directive d`: kept below one of the paths, or naming a body there.
    var ofDirectives: SQL {
        switch self {
        case .nothing: return "1 = 0"
        case .everything: return "1 = 1"
        case .subtrees(let paths):
            let kept: SQL = "v.id = d.body_id AND (\(Self.below(paths)))"
            let named: SQL = "v.id = n.body_id AND (\(Self.below(paths)))"
            return """
                (EXISTS (SELECT 1 FROM body v WHERE \(kept))
                OR EXISTS (SELECT 1 FROM directive_body n JOIN body v ON \(named) WHERE n.directive_id = d.id))
                """
        }
    }

    /// The condition that `body v` lies in one of the subtrees.
    private static func below(_ paths: [String]) -> SQL {
        paths.map { "(v.path >= \($0) AND v.path < \($0 + "~"))" as SQL }.joined(separator: " OR ")
    }
}
