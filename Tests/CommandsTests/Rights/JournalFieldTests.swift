import Database
import HTML
import Journal
import Testing
import Web

@testable import Commands
@testable import Organisation

/// What entries of the journal say, in words for people.
@Suite struct JournalFieldTests {
    /// Does everything that the tables of rights hold, one after another, and reads what the journal says of it.
    @Test func `every field, deed and kind of subject that an entry names has a word`() throws {
        try RightsWorld.with { world in
            try RightsWorld.opened(world.folder) { house in
                let site = house.site(isSecure: false)
                let all = PageRights.table(world, world.everything) + APIRights.table(world, world.everything).values
                // What is removed as a spill takes its words with it, so that comes last.
                let spills = all.filter { $0.target.contains("/spills") }
                let others = all.filter { !$0.target.contains("/spills") }.sorted { $0.target > $1.target }
                for entrance in others + spills where entrance.method != .get {
                    if entrance.pattern != "/sign-out" { _ = try entrance.answer(site, as: world.everything) }
                }
                let records = try house.installation.database.read {
                    try Journal.entries(after: 0, upTo: .max, limit: 100_000, in: $0)
                }
                var (verbs, fields) = (Set<String>(), Set<String>())
                for entry in records.map(\.entry) {
                    verbs.insert(entry.verb)
                    #expect(JournalWords.verbs.contains { $0.verb == entry.verb }, "the deed \(entry.verb)")
                    #expect(
                        JournalWords.kinds.contains { $0.kind == entry.subject.kind }, "the kind \(entry.subject.kind)")
                    // Without what is kept of it, a commitment stands for personal data.
                    for part in JournalChange(entry.change ?? "").lines.flatMap(\.path) where part != "sealed" {
                        let name = String(part.prefix { $0 != " " })
                        fields.insert(name)
                        #expect(
                            JournalFields.key(name, of: entry.subject.kind) != nil,
                            "the field \(name) of \(entry.verb) on \(entry.subject.kind): JournalFields needs a word")
                    }
                }
                #expect(verbs.count > 30 && fields.count > 40, "\(verbs.count) \(fields.count)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `a field is told in the reader's language, with its place in a list`(_ language: Language) {
        let messages = Messages(language)
        let words = JournalFields.words(["leads 2", "name"], of: "assignment", messages)
        #expect(words == "\(messages("Lead")) 2 · \(messages("Name"))")
        #expect(JournalFields.words(["unheard"], of: "assignment", messages) == "unheard")
    }
}
