import Synchronization

/// Events sent to one browser while something goes on, as server-sent events.
///
/// Any thread may send; the connection takes what waits and sleeps in between.
public final class EventStream: Sendable {
    /// One event; line breaks in the data are kept.
    public struct Event: Sendable, Hashable {
        public let name: String
        public let data: String

        public init(_ name: String, _ data: String) {
            self.name = name
            self.data = data
        }
    }

    let state = Mutex(State())

    struct State: Sendable {
        var waiting: [UInt8] = []
        var isEnded = false
        var isAbandoned = false
        var wake: (@Sendable () -> Void)?
    }

    public init() {}

    /// Sends an event; false when nobody listens any more.
    @discardableResult
    public func send(_ event: Event) -> Bool { false }

    /// Ends the stream after what was sent.
    public func end() {}
}
