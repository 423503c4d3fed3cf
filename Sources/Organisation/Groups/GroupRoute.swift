import Database
import Web

/// The members of a group, on its page.
enum GroupRoute: Route {
    case add(Body.ID)
    case end(Body.ID, GroupMember.ID)

    init?(_ method: Method, _ path: Path) {
        let parts = path.segments
        guard method == .post, parts.count >= 3, parts[0] == "bodies", parts[2] == "members",
            let group = Body.ID(segment: parts[1])
        else { return nil }
        switch parts.count {
        case 3: self = .add(group)
        case 5 where parts[4] == "end":
            guard let member = GroupMember.ID(segment: parts[3]) else { return nil }
            self = .end(group, member)
        default: return nil
        }
    }

    var method: Method { .post }

    var path: String {
        switch self {
        case .add(let group): "/bodies/\(group.rawValue)/members"
        case .end(let group, let member): "/bodies/\(group.rawValue)/members/\(member.rawValue)/end"
        }
    }
}
