import HTML
import Web

@testable import Organisation

/// What the room of bodies answers; a refusal is its status with its name.
func answer(_ request: Request, _ town: Town, as caller: Caller? = nil) throws -> (
    status: Int, text: String
) {
    let visit = Visit(
        request: request, caller: caller ?? town.administrator, messages: Messages(.en), gate: town.gate,
        secret: Secret(text: "a secret of at least sixteen bytes"))
    do {
        guard let response = try BodyRoom(work: NoWork()).respond(to: visit) else { return (404, "") }
        guard case .bytes(let bytes) = response.body else { return (response.status, "") }
        return (response.status, String(decoding: bytes, as: UTF8.self))
    } catch let refusal as any Refusal {
        return (refusal.status, "\(refusal)")
    }
}
