import Web
import Organisation
struct DraftAPI { let room: DraftRoom; func respond(to visit: Visit) throws -> Response? { nil } }
struct DirectiveAPI { func respond(to visit: Visit) throws -> Response? { nil } }
