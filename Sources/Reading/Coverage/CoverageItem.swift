/// A task as far as coverage asks: what is to be done, by when, to what measure.
public struct CoverageItem: Sendable, Equatable {
    public var ref: String
    public var text: String
    public var due: DraftDue
    public var targets: [DraftTarget]

    public init(ref: String, text: String, due: DraftDue = .none, targets: [DraftTarget] = []) {
        (self.ref, self.text, self.due, self.targets) = (ref, text, due, targets)
    }
}

extension Draft {
    /// The assignments as coverage compares them; what they produce counts among their words.
    public var coverageItems: [CoverageItem] {
        assignments.map { assignment in
            CoverageItem(
                ref: assignment.ref,
                text: [assignment.text, assignment.product].compactMap { $0 }.joined(separator: " "),
                due: assignment.due, targets: assignment.targets)
        }
    }
}
