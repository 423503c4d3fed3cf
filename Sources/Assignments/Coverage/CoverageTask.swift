import HTML
import Organisation
import Reading

/// A task of one of two texts that are compared, with what its page needs beside what is compared.
struct CoverageTask: Sendable, Equatable {
    /// `nil` while its text is a draft.
    let id: Assignment.ID?
    let item: CoverageItem
    let leads: [String]
}

/// Two texts compared: what of the one above the one below carries out.
struct CoverageReport: Sendable {
    /// A task above with what carries it out.
    struct Line: Sendable {
        let above: CoverageTask
        /// Likest first; at most three.
        let below: [CoverageTask]
        /// Each gap as a sentence.
        let gaps: [String]
        let hasNone: Bool
        /// Why, where a person said so.
        let reason: GapReason?

        var standing: Standing {
            if gaps.isEmpty { return .carriedOut }
            return reason != nil ? .explained : hasNone ? .missing : .lacking
        }
    }

    /// How a task above stands in the plan below.
    enum Standing: String, Sendable, CaseIterable {
        case carriedOut = "carried-out"
        /// Something carries it out, later or by less than is wanted.
        case lacking
        /// Nothing carries it out.
        case missing
        /// It has a gap, and a person said why.
        case explained
    }

    /// In the order of the text above.
    let lines: [Line]

    private static let shown = 3

    init(
        of above: [CoverageTask], by below: [CoverageTask], reasons: [Assignment.ID: GapReason],
        sentencesIn language: DraftLanguage
    ) {
        let tasks = Dictionary(below.map { ($0.item.ref, $0) }, uniquingKeysWith: { first, _ in first })
        lines = zip(above, Coverage(of: above.map(\.item), by: below.map(\.item)).lines).map { task, line in
            Line(
                above: task, below: line.below.prefix(Self.shown).compactMap { tasks[$0.ref] },
                gaps: line.sentences(in: language), hasNone: line.below.isEmpty,
                reason: task.id.flatMap { reasons[$0] })
        }
    }

    func count(_ standing: Standing) -> Int { lines.count { $0.standing == standing } }
}

extension DraftLanguage {
    /// The language in which sentences are made for a visitor.
    init(_ visit: Visit) {
        switch visit.messages.language {
        case .vi: self = .vi
        case .zh: self = .zh
        case .en: self = .en
        }
    }
}
