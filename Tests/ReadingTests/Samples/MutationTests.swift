import Foundation
import Testing

@testable import Reading

@Suite struct Mutations {
    /// Readings of the unharmed samples, once for all mutations.
    private static let drafts: [(sample: Sample, draft: Draft)] = Sample.all.map { ($0, $0.draft) }

    @Test(arguments: Mutation.all.indices)
    func `a sample that went through hands is still read`(_ index: Int) {
        let mutation = Mutation.all[index]
        var scores: [(name: String, score: DraftScore)] = []
        for (sample, draft) in Self.drafts {
            let text = mutation.apply(sample.text)
            // Composed and decomposed letters are equal as strings.
            guard !text.utf8.elementsEqual(sample.text.utf8) else { continue }
            scores.append((sample.name, DraftScore(of: Sample.read(text), against: draft)))
        }
        let mean = scores.reduce(0) { $0 + $1.score.overall } / Double(max(1, scores.count))
        let worst = scores.sorted { $0.score.overall < $1.score.overall }.prefix(4).map {
            "\($0.name) \($0.score.overall) "
                + $0.score.figures.filter { $0.value < 0.9 }.map { "\($0.key) \($0.value)" }.joined(separator: " ")
        }
        if ProcessInfo.processInfo.environment["REMIT_SCORES"] != nil {
            print("SCORE", mutation.name, scores.count, mean, worst)
        }
        #expect(
            !scores.isEmpty && mean >= mutation.floor, "\(mutation.name): \(mean)\n\(worst.joined(separator: "\n"))")
    }
}
