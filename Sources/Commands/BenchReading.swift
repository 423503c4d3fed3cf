import Assets
import Reading

/// How long directives of one page to a thousand take to read, on one core.
enum BenchReading {
    private struct Sample {
        let language: DraftLanguage
        let name: String
        /// Characters of a printed page, spaces included.
        let page: Int
    }

    /// A page of A4 at 14 points holds some 2,000 letters, a usual reckoning; a Chinese one 22 lines of 28 characters.
    ///
    /// - Note: GB/T 9704-2012, 5.2.3.
    private static let samples = [
        Sample(language: .vi, name: "ke-hoach-phuong.txt", page: 2_000),
        Sample(language: .zh, name: "gong-zuo-yao-dian.txt", page: 22 * 28),
        Sample(language: .en, name: "action-plan.txt", page: 2_000),
    ]

    /// Prints a line of JSON: for each language and length its pages, and the milliseconds that one reading takes.
    static func run() {
        let measures = samples.flatMap { sample in
            guard let file = Assets.sample(sample.name) else { return [String]() }
            let text = file.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
            return [1, 10, 100, 1000].map { measure(text, of: sample, pages: $0) }
        }
        Terminal.say("[\(measures.joined(separator: ", "))]")
    }

    private static func measure(_ text: String, of sample: Sample, pages: Int) -> String {
        let copies = max(1, pages * sample.page / text.count)
        let source = Source(name: "bench.txt", text: String(repeating: text + "\n", count: copies))
        let reader = Reader()
        _ = reader.read(source)
        let rounds = max(1, 200 / pages)
        let time = ContinuousClock().measure {
            for _ in 0..<rounds { _ = reader.read(source) }
        }
        let milliseconds = Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1000
        let read = (Double(source.text.count) / Double(sample.page) * 10).rounded() / 10
        return #"{"language": "\#(sample.language)", "pages": \#(read), "milliseconds": "#
            + "\(milliseconds / Double(rounds))}"
    }
}
