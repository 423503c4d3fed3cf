public import WorkCalendar
internal import Synchronization

/// A clock that stands still until it is moved.
public final class TestClock: Sendable {
    private let instant: Mutex<Instant>

    /// - Parameter start: When nothing else is said, 2026-01-05T02:00:00Z: a Monday, nine in the morning in Hanoi.
    public init(_ start: Instant = Instant(rawValue: 1_767_578_400_000_000)) {
        instant = Mutex(start)
    }

    /// The clock to pass to what is tested.
    public var clock: Clock { Clock { self.now } }

    public var now: Instant { instant.withLock { $0 } }

    public func advance(by duration: Duration) { instant.withLock { $0 = $0 + duration } }

    public func set(_ new: Instant) { instant.withLock { $0 = new } }
}
