import Database
import Dispatch
import HTML
import Organisation
import Synchronization
import WorkCalendar

/// How many durable actions a second go through the gate: permission, change, journal, commit.
enum BenchWriting {
    static func run(seconds: Int, writers: Int, in installation: Installation) throws {
        defer { installation.database.close() }
        let gate = installation.gate
        guard let person = try gate.database.read({ try PersonStore($0).person(signingInAs: "bench") }) else {
            throw OrganisationRefusal.noSuchPerson
        }
        let posts = try gate.database.read {
            try PersonStore($0).posts(of: person.id, on: gate.clock.now.day(in: Caller.atCommandLine.offset))
        }
        let caller = Caller(person: person.id, name: person.name, language: nil, posts: posts)
        let count = Atomic<Int>(0)
        let failed = Mutex<(any Error)?>(nil)
        let end = ContinuousClock.now + .seconds(seconds)
        onThreads(writers) { writer in
            while ContinuousClock.now < end {
                let number = count.wrappingAdd(1, ordering: .relaxed).newValue
                let action = ChangeProfile(language: nil, largeType: false, email: "\(writer).\(number)@example.org")
                do {
                    try gate.perform(action, as: caller)
                } catch {
                    failed.withLock { $0 = error }
                    return
                }
            }
        }
        if let error = failed.withLock({ $0 }) { throw error }
        Terminal.say(#"{"actions": \#(count.load(ordering: .relaxed)), "seconds": \#(seconds)}"#)
    }

    /// Runs the body so many times at once and waits for all; serial queues have threads of their own.
    private static func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        let group = DispatchGroup()
        for number in 0..<count {
            DispatchQueue(label: "remit.bench.\(number)").async(group: group) { body(number) }
        }
        group.wait()
    }
}
