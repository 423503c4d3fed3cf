/// The actions that wait for the writer.
final class WriterQueue: Sendable {
    private struct Line {
        var jobs: [Writer.Job] = []
        var isClosed = false
    }

    private let line = Condition(Line())

    /// More than this many actions are not taken into one transaction, so that the first does not wait for ever.
    private static let batchLimit = 512

    /// Who was served last often comes again at once; so long it is worth waiting for them, in microseconds.
    private static let patience = 500

    /// Adds an action; false when the writer takes no more.
    func add(_ job: Writer.Job) -> Bool {
        line.change { line in
            guard !line.isClosed else { return false }
            line.jobs.append(job)
            return true
        }
    }

    func close() { line.change { $0.isClosed = true } }

    /// Waits for actions; empty when there will be none any more.
    ///
    /// - Parameter gathering: What the batches before have shown of those who come again.
    func next(_ gathering: inout Gathering) -> [Writer.Job] {
        if let expected = gathering.expected(waiting: line.change { $0.jobs.count }) {
            line.wait(microseconds: Self.patience) { $0.jobs.count >= expected || $0.isClosed }
            gathering.learn(waiting: line.change { $0.jobs.count })
        }
        let batch: [Writer.Job] = line.wait { line in
            guard !line.jobs.isEmpty else { return line.isClosed ? [] : nil }
            let batch = Array(line.jobs.prefix(Self.batchLimit))
            line.jobs.removeFirst(batch.count)
            return batch
        }
        gathering.served(batch.count)
        return batch
    }
}

/// Whether to wait a moment before a commit, so that those just served share the next one.
///
/// Without it, callers who write again and again fall into two groups that commit in turns, each half as large.
struct Gathering {
    private var last = 0
    private var before = 0
    /// Batches for which not to wait, since the last wait was in vain.
    private var rest = 0

    /// How many actions to wait for; `nil` when there is nothing to wait for.
    mutating func expected(waiting: Int) -> Int? {
        guard last > 1 else { return nil }
        guard rest == 0 else {
            rest -= 1
            return nil
        }
        before = waiting
        return last + waiting
    }

    /// Takes note of how many were there after the wait.
    mutating func learn(waiting: Int) {
        if (waiting - before) * 2 < last { rest = 16 }
    }

    mutating func served(_ count: Int) { last = count }
}
