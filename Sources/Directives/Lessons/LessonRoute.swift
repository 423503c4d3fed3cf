import Database
import Organisation
import Web

/// The page of what corrections taught.
enum LessonRoute: Route {
    case list
    case teach
    case forget(Lesson.ID)
    /// Remembers it again.
    case bringBack(Lesson.ID)

    init?(_ method: Method, _ path: Path) {
        let parts = path.segments
        guard parts.first == "lessons" else { return nil }
        switch (method, parts.count) {
        case (.get, 1): self = .list
        case (.post, 1): self = .teach
        case (.post, 3):
            guard let id = Lesson.ID(segment: parts[1]) else { return nil }
            switch parts[2] {
            case "removal": self = .forget(id)
            case "return": self = .bringBack(id)
            default: return nil
            }
        default: return nil
        }
    }

    var method: Method {
        switch self {
        case .list: .get
        case .teach, .forget, .bringBack: .post
        }
    }

    var path: String {
        switch self {
        case .list, .teach: "/lessons"
        case .forget(let id): "/lessons/\(id)/removal"
        case .bringBack(let id): "/lessons/\(id)/return"
        }
    }
}
