import Database
import Organisation
import Testing
import WorkCalendar

@testable import Directives

@Suite struct NameRules {
    private static func body(_ id: Int64, _ path: String, _ name: String) -> Body {
        let parts = path.split(separator: "/")
        let parent = parts.dropLast().last.flatMap { Int64($0) }.map(Body.ID.init(rawValue:))
        return Body(id: Body.ID(rawValue: id), parent: parent, path: path, name: name, kind: .office, country: .vietnam)
    }

    /// A province (1) with a department (5) and two wards (2, 3), each with an office of the same name (4, 6).
    private static let bodies = [
        body(1, "1/", "UBND tỉnh Mẫu"), body(2, "1/2/", "UBND phường Mẫu"), body(3, "1/3/", "UBND phường Khác"),
        body(4, "1/2/4/", "Văn phòng"), body(5, "1/5/", "Sở Xây dựng"), body(6, "1/3/6/", "Văn phòng"),
        body(7, "1/3/7/", "Trạm Y tế Khác"),
    ]

    private func names(
        at home: String = "1/2/", aliases: [(String, Int, Bool)] = [], learned: [String: Body.ID?] = [:]
    ) -> BodyNames {
        let own = Self.bodies.map { (BodyNames.folded($0.name), BodyNames.Known(body: $0, isLearned: false)) }
        let others = aliases.map { name, index, isLearned in
            (BodyNames.folded(name), BodyNames.Known(body: Self.bodies[index], isLearned: isLearned))
        }
        return BodyNames(known: own + others, learned: learned, home: home)
    }

    @Test func `a name is found however it is typed`() {
        #expect(names().match("UBND PHUONG MAU").body?.id.rawValue == 2)
    }

    @Test func `of two offices the one of the keeping body is meant`() {
        #expect(names().match("Văn phòng") == .known(Self.bodies[3], learned: false))
        #expect(names(at: "1/3/").match("Văn phòng") == .known(Self.bodies[5], learned: false))
    }

    @Test func `seen from above a person chooses`() {
        guard case .ambiguous(let bodies) = names(at: "1/").match("Văn phòng") else {
            Issue.record("one was taken for the other")
            return
        }
        #expect(Set(bodies.map(\.id.rawValue)) == [4, 6])
    }

    @Test func `a department of the body above is near, a station of another ward is only proposed`() {
        #expect(names().match("Sở Xây dựng").body?.id.rawValue == 5)
        #expect(names().match("Trạm Y tế Khác") == .ambiguous([Self.bodies[6]]))
    }

    @Test func `an unknown name is proposed those that resemble it`() {
        guard case .unknown(let near) = names().match("Sở Xây dựng tỉnh") else {
            Issue.record("a name was taken for another")
            return
        }
        #expect(near.map(\.id.rawValue) == [5])
    }

    @Test func `what a person said goes before what the directory knows`() {
        let names = names(learned: ["van phong": Body.ID(rawValue: 5), "to dan pho": Body.ID?.none])
        #expect(names.match("Văn phòng") == .known(Self.bodies[4], learned: true))
        #expect(names.match("Tổ dân phố") == .words(learned: true))
        #expect(names.match("Văn phòng", chosen: .body(4)) == .chosen(Self.bodies[3]))
        #expect(names.match("Văn phòng", chosen: .words) == .words(learned: false))
        #expect(
            names.match("Lạ", chosen: .new(parent: 2, kind: "office")) == .new(parent: Self.bodies[1], kind: .office))
    }

    @Test func `a learned alias says so`() {
        let names = names(aliases: [("VP phường", 3, true)])
        #expect(names.match("VP phường") == .known(Self.bodies[3], learned: true))
    }
}
