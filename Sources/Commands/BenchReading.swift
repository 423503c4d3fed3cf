import Assets
import Reading

/// How long directives of one page to a thousand take to read, on one core.
enum BenchReading {
    /// Characters of a printed page of A4 at 14 points, spaces included; a usual reckoning.
    private static let page = 2_000

    /// Prints a line of JSON: for each length its pages, and the milliseconds that one reading takes.
    static func run() {
        guard let sample = Assets.sample("ke-hoach-phuong.txt") else { return }
        let text = sample.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        let measures = [1, 10, 100, 1000].map { measure(text, pages: $0) }
        Terminal.say("[\(measures.joined(separator: ", "))]")
    }

    private static func measure(_ text: String, pages: Int) -> String {
        let copies = max(1, pages * page / text.count)
        let source = Source(name: "bench.txt", text: String(repeating: text + "\n", count: copies))
        let reader = Reader()
        _ = reader.read(source)
        let rounds = max(1, 200 / pages)
        let time = ContinuousClock().measure {
            for _ in 0..<rounds { _ = reader.read(source) }
        }
        let milliseconds = Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1000
        let read = Double(source.text.count) / Double(page)
        return #"{"pages": \#((read * 10).rounded() / 10), "milliseconds": \#(milliseconds / Double(rounds))}"#
    }
}
