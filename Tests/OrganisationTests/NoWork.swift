import Database
import HTML
import Organisation

/// A ledger in which nobody has anything to do.
struct NoWork: BodyWork {
    func open(of bodies: [Body.ID], in connection: Connection) -> OpenWork { OpenWork(leads: 0, supports: 0, keeps: 0) }
    func items(of bodies: [Body.ID], limit: Int, in connection: Connection) -> [OpenWorkItem] { [] }
    func pass(_ handover: WorkHandover, in act: Act) -> Int { 0 }
    func section(ofGroup group: Body.ID, for visit: Visit, in connection: Connection) -> HTML { "" }
    func follow(_ body: Body, to path: String, in connection: Connection) {}
}
