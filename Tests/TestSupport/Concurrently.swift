internal import Dispatch
internal import Synchronization

/// Does something on so many threads at once and waits for all; the results are in the order of their numbers.
public func concurrently<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) throws -> Value
) -> [Result<Value, any Error>] {
    let results = Mutex<[Int: Result<Value, any Error>]>([:])
    let group = DispatchGroup()
    for index in 0..<count {
        // A queue of its own for each, so that none waits for another's thread.
        DispatchQueue(label: "concurrently \(index)").async(group: group) {
            let result = Result { try body(index) }
            results.withLock { $0[index] = result }
        }
    }
    group.wait()
    let all = results.withLock { $0 }
    return (0..<count).compactMap { all[$0] }
}
