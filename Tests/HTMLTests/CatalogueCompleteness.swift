import Foundation
import Testing

@testable import HTML

/// Every sentence the program says, in every language, with nothing missing and nothing left over.
@Suite struct CatalogueCompleteness {
    @Test(arguments: [Language.vi, .zh])
    func `every sentence in the sources is translated`(_ language: Language) throws {
        let catalogue = Catalogue.shipped(language)
        let missing = try sentencesInSources().filter { catalogue.translations[$0] == nil }.sorted()
        let entries = missing.map { "msgid \"\(escaped($0))\"\nmsgstr \"\"\n" }.joined(separator: "\n")
        #expect(
            missing.isEmpty, "\(missing.count) to translate in Assets/messages/*.\(language.code).po:\n\n\(entries)")
    }

    @Test func `a sentence that counts has a form for one in English`() throws {
        let catalogue = Catalogue.shipped(.en)
        let counting = try sentencesInSources().filter { $0.contains("{count}") }
        for sentence in counting.sorted() {
            #expect(catalogue.translations[sentence]?.count == 2, "“\(sentence)” in Assets/messages/*.en.po")
        }
    }

    @Test(arguments: Language.allCases)
    func `translations have the places of their sentence`(_ language: Language) {
        for (sentence, forms) in Catalogue.shipped(language).translations {
            let places = Template(sentence).places
            for form in forms {
                // “One assignment” may leave its number out.
                let isComplete = form.places == places || form.places == places.subtracting(["count"])
                #expect(isComplete, "“\(sentence)” in \(language)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `no catalogue has a sentence that nobody says`(_ language: Language) throws {
        let said = try sentencesInSources()
        let unused = Catalogue.shipped(language).translations.keys.filter { !said.contains($0) }.sorted()
        #expect(unused.count == 0, "unused in \(language):\n\(unused.joined(separator: "\n"))")
    }

    @Test(arguments: Language.allCases)
    func `no sentence is translated in two ways`(_ language: Language) {
        #expect(Catalogue.shipped(language).conflicts == [])
    }
}

/// The literals in `messages("…")` and `Messages.key("…")` under Sources.
private func sentencesInSources() throws -> Set<String> {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var sentences: Set<String> = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
        // Unicode's word boundaries would take “visit.messages” for one word.
        let said = /\b[mM]essages(?:\.key)?\(\s*"((?:[^"\\\n]|\\.)+)"/.wordBoundaryKind(.simple)
        for match in text.matches(of: said) {
            sentences.insert(String(match.1).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\"))
        }
    }
    try #require(sentences.count > 20, "the scan finds the sources")
    return sentences
}

private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
}
