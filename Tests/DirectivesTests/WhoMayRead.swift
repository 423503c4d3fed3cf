import Database
import Organisation
import Reading
import TestSupport
import Testing
import Web

@testable import Directives

@Suite struct WhoMayRead {
    @Test(arguments: Engine.tested)
    func `a draft is seen by those who may take in for its body and by nobody else`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn()
            #expect(try office.draft(id, as: office.administrator) != nil)
            for caller in [office.officer, office.stranger] {
                #expect(try office.draft(id, as: caller) == nil)
                #expect(try office.ask(.get, "/drafts/\(id)", as: caller) == nil)
                #expect(try office.ask(.get, "/drafts/\(id)/events", as: caller) == nil)
                #expect(try office.ask(.get, "/drafts/\(id)/file", as: caller) == nil)
                #expect(try office.ask(.get, "/api/v1/drafts/\(id)", as: caller) == nil)
                let page = try #require(try office.ask(.get, "/directives", as: caller))
                #expect(!page.text.contains("cây xanh"))
                // Who takes in for another body has a list without it; who takes in nowhere has none.
                let list = try? office.ask(.get, "/api/v1/drafts", as: caller)
                #expect((list == nil) == !caller.may(.importDirective) && list?.text.contains("plan.txt") != true)
                #expect(throws: GateRefusal.notAllowed) {
                    try office.gate.perform(EditDraft(id, [.remove(card: 1)], seen: 0), as: caller)
                }
                #expect(throws: GateRefusal.notAllowed) { try office.confirm(id, as: caller) }
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a directive is read by its keepers and by bodies it names, on every path`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.confirm(try office.takeIn())
            let paths = [
                "/directives/\(id)", "/directives/\(id)/file", "/api/v1/directives/\(id)",
                "/api/v1/directives/\(id)/provisions", "/api/v1/directives/\(id)/text",
            ]
            for caller in [office.clerk, office.officer, office.administrator] {
                #expect(try office.directives(as: caller).count == 1)
                for path in paths { #expect(try office.ask(.get, path, as: caller) != nil, "\(path)") }
            }
            #expect(try office.directives(as: office.stranger).isEmpty)
            for path in paths { #expect(try office.ask(.get, path, as: office.stranger) == nil, "\(path)") }
            for target in ["/directives", "/directives?q=cay+xanh", "/api/v1/directives", "/api/v1/directives?q=cay"] {
                let answer = try #require(try office.ask(.get, target, as: office.stranger))
                #expect(!answer.text.contains("12/KH-UBND"), "\(target)")
            }
            let counted = try office.database.read { connection in
                try DirectiveStore(connection, for: Visibility(of: office.stranger, in: connection))
                    .count(DirectiveQuery(), upTo: 10)
            }
            #expect(counted == 0)
        }
    }

    @Test(arguments: Engine.tested)
    func `words are found with and without their marks, and the filters hold`(engine: Engine) throws {
        try Office.with(engine) { office in
            _ = try office.confirm(try office.takeIn())
            func found(_ query: DirectiveQuery) throws -> Int {
                try office.directives(as: office.clerk, query).count
            }
            for words in ["cay xanh", "CÂY XANH", "rà soát", "12/KH-UBND"] {
                #expect(try found(DirectiveQuery(words: words)) == 1, "\(words)")
            }
            #expect(try found(DirectiveQuery(words: "hồ nước")) == 0)
            #expect(try found(DirectiveQuery(words: "!!!")) == 0)
            #expect(try found(DirectiveQuery(type: .plan, issuer: "phuong mau", year: 2026)) == 1)
            #expect(try found(DirectiveQuery(type: .decision)) == 0)
            #expect(try found(DirectiveQuery(issuer: "sở")) == 0)
            #expect(try found(DirectiveQuery(year: 2025)) == 0)
            let best = try office.database.read { try DirectiveStore($0, for: .everything).matches("cây", limit: 5) }
            #expect(best.count == 1)
        }
    }

    @Test(arguments: Engine.tested)
    func `the list goes on where it stopped`(engine: Engine) throws {
        try Office.with(engine) { office in
            for number in 1...5 {
                let text = Office.plan.replacing("12/KH", with: "\(number)/KH")
                    .replacing("ngày 05 tháng 01", with: "ngày 0\(number % 3 + 1) tháng 01")
                _ = try office.confirm(try office.takeIn(text, named: "\(number).txt"))
            }
            let all = try office.directives(as: office.clerk)
            var seen: [Directive.ID] = []
            var place: DirectiveQuery.Place?
            while true {
                let page = try office.database.read {
                    try DirectiveStore($0, for: .everything).directives(DirectiveQuery(), after: place, limit: 2)
                }
                guard let last = page.last else { break }
                seen += page.map(\.id)
                place = DirectiveQuery.Place(try #require(Cursor(last.listPlace.cursor.printed)))
            }
            #expect(all.count == 5 && seen == all.map(\.id))
        }
    }
}
