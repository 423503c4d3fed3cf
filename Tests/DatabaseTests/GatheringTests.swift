import Testing

@testable import Database

@Suite struct Gatherings {
    @Test func `one caller alone is never kept waiting`() {
        var gathering = Gathering()
        #expect(gathering.expected(waiting: 0) == nil)
        gathering.served(1)
        #expect(gathering.expected(waiting: 1) == nil)
    }

    @Test func `those just served are awaited as long as they come`() {
        var gathering = Gathering()
        gathering.served(16)
        #expect(gathering.expected(waiting: 16) == 32)
        gathering.learn(waiting: 32)
        gathering.served(32)
        #expect(gathering.expected(waiting: 0) == 32)
    }

    @Test func `a wait in vain is not repeated for a while`() {
        var gathering = Gathering()
        gathering.served(16)
        _ = gathering.expected(waiting: 4)
        gathering.learn(waiting: 5)
        for _ in 0..<16 { #expect(gathering.expected(waiting: 4) == nil) }
        #expect(gathering.expected(waiting: 4) == 20)
    }
}
