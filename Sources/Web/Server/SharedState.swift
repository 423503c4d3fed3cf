import Synchronization

/// What all event threads share: the handler, the workers, the watch, and what is under way.
final class SharedState: Sendable {
    let settings: Server.Settings
    let handler: Handler
    let workers: Workers
    let watch = Watch()
    let statics: StaticFiles
    private let underway = Atomic<Int>(0)
    private let stopping = Atomic<Bool>(false)
    private let streaming = Mutex<[ObjectIdentifier: ByteStream]>([:])
    private let sleeping = Mutex<[ObjectIdentifier: Exchange]>([:])

    init(settings: Server.Settings, handler: @escaping Handler) {
        self.settings = settings
        self.handler = handler
        workers = Workers(limit: settings.workers, waitingLimit: settings.waitingLimit)
        statics = StaticFiles(isSecure: settings.isSecure)
    }

    func opened() { underway.wrappingAdd(1, ordering: .relaxed) }

    func closed() { underway.wrappingSubtract(1, ordering: .relaxed) }

    var isStopping: Bool { stopping.load(ordering: .relaxed) }

    func beginStop() { stopping.store(true, ordering: .relaxed) }

    /// Notes that an exchange's connection sleeps while a worker is at it.
    func sleeps(_ exchange: Exchange) { sleeping.withLock { $0[ObjectIdentifier(exchange)] = exchange } }

    func wakes(_ exchange: Exchange) { _ = sleeping.withLock { $0.removeValue(forKey: ObjectIdentifier(exchange)) } }

    /// Notes that a stream is being sent.
    func streams(_ stream: ByteStream) { streaming.withLock { $0[ObjectIdentifier(stream)] = stream } }

    func streamed(_ stream: ByteStream) { _ = streaming.withLock { $0.removeValue(forKey: ObjectIdentifier(stream)) } }

    /// Waits for what is under way, then answers 503 in the place of what is not done.
    func endWork(within limit: Duration) {
        let end = ContinuousClock.now + limit
        for stream in watch.streams { stream.end() }
        while underway.load(ordering: .relaxed) > 0, ContinuousClock.now < end { pause(milliseconds: 5) }
        for stream in streaming.withLock({ Array($0.values) }) { stream.fail() }
        for exchange in sleeping.withLock({ Array($0.values) }) { exchange.giveUp() }
        let grace = ContinuousClock.now + .seconds(1)
        while underway.load(ordering: .relaxed) > 0, ContinuousClock.now < grace { pause(milliseconds: 5) }
        for stream in watch.streams { stream.end() }
        workers.end(by: .now + .seconds(1))
    }

    /// The page for what the server refuses by itself.
    func refusal(_ refusal: RequestRefusal, _ request: Request) -> Response {
        var response = settings.refused(refusal, request) ?? plainRefusal(refusal, request)
        response.allow(refusal.methods)
        return response
    }
}
