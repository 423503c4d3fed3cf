import Assets
import Reading

/// How long a directive of ten pages takes to read.
enum BenchReading {
    /// Characters of a printed page of A4 at 14 points, spaces included; a usual reckoning.
    private static let page = 2_000
    private static let pages = 10

    static func run() {
        guard let sample = Assets.sample("ke-hoach-phuong.txt") else { return }
        let text = sample.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        let copies = (pages * page + text.count - 1) / text.count
        let source = Source(name: "bench.txt", text: String(repeating: text + "\n", count: copies))
        let reader = Reader()
        _ = reader.read(source)
        let rounds = 20
        let time = ContinuousClock().measure {
            for _ in 0..<rounds { _ = reader.read(source) }
        }
        let milliseconds = Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1000
        let read = Double(source.text.count) / Double(page)
        Terminal.say(#"{"pages": \#(Int(read.rounded())), "milliseconds": \#(milliseconds / Double(rounds))}"#)
    }
}
