import Database
import HTML
import Organisation
import Web

/// What belongs to the house as a whole: its door, the description of its API, and whether it is well.
struct FrontRoom: Capability {
    let roots: Set<String> = ["", "health", "gallery"]
    let nouns: Set<String> = []
    /// The description of every room's API, printed once.
    let description: [UInt8]
    /// Every operation with the words of its path.
    private let described: [(parts: [Substring], operation: Operation)]
    private let shapes: [String: Schema]

    init(describing rooms: [any Capability]) {
        let operations = rooms.flatMap { $0.operations }
        described = operations.map { ($0.path.split(separator: "/"), $0) }
        shapes = Dictionary(rooms.flatMap { $0.schemas }.map { ($0.name, $0.schema) }) { first, _ in first }
        let api = OpenAPI(
            title: "Remit", version: Release.version, operations: operations,
            schemas: rooms.flatMap { $0.schemas })
        precondition(api.faults.isEmpty, "the API's description does not hold: \(api.faults)")
        description = api.json.bytes
    }

    func respond(to visit: Visit) throws -> Response? {
        guard visit.request.method.isSafe else { return nil }
        switch visit.request.path.segments {
        case []:
            _ = try visit.signedIn()
            return .seeOther(Address("assignments"))
        case ["api", "openapi.json"]: return .json(description)
        case ["health"]:
            _ = try visit.database.read { try BodyStore($0).tree(afterPath: "", limit: 1) }
            return .json(["status": "well", "version": .string(Release.version)] as JSON)
        case ["gallery"]: return Self.gallery(visit)
        default: return nil
        }
    }

    /// The methods that the API's description gives an address; empty where it gives none.
    func methods(at path: Path) -> [Method] {
        let operations = operations(at: path)
        return Method.allCases.filter { method in operations.contains { $0.method == method } }
    }

    /// Refuses what is not of the shape described, before a room reads it: the description is the rule.
    ///
    /// A parameter that is not there is one mistyped: left aside, it would have far more answered than was asked for.
    func check(_ request: Request) throws {
        guard request.path.first == "api",
            let operation = operations(at: request.path).first(where: { $0.method == request.method })
        else { return }
        let known = operation.parameters.filter { $0.place == .query }.map(\.name)
        if let stray = request.query.items.first(where: { !known.contains($0.name) }) {
            throw APIRefusal.parameter(stray.name)
        }
        guard request.isJSON,
            let shape = operation.requestBody?.contents.first(where: { $0.mediaType == "application/json" })?.schema
        else { return }
        if let path = shape.misfit(try request.json(), named: shapes) {
            throw RequestRefusal.malformedJSON(at: path)
        }
    }

    private func operations(at path: Path) -> [Operation] {
        let fitting = described.filter { parts, _ in
            parts.count == path.segments.count
                && zip(parts, path.segments).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }.map(\.operation)
        // An address that is described by its own words, as an export is, is none of those with a number in it.
        let own = fitting.filter { !$0.path.contains("{") }
        return own.isEmpty ? fitting : own
    }

    /// Every component with its examples, while developing; a released program has no such page.
    private static func gallery(_ visit: Visit) -> Response? {
        #if DEBUG
            return visit.page("Gallery", Gallery.content(visit.messages))
        #else
            return nil
        #endif
    }
}

/// Which version of Remit this is.
enum Release {
    static let version = "0.1.0"
}
