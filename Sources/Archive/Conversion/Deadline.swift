/// Until when work on a file must be done.
struct Deadline {
    /// What was allowed at the beginning, as it is said when it was not enough.
    let seconds: Int
    private let end: ContinuousClock.Instant

    init(in seconds: Int) {
        self.seconds = seconds
        end = .now + .seconds(seconds)
    }

    /// Whole seconds, the one that runs included; 0 when it is over.
    var secondsLeft: Int {
        let left = ContinuousClock.now.duration(to: end)
        return left > .zero ? Int(left.components.seconds) + 1 : 0
    }
}
