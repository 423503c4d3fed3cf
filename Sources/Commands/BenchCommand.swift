/// `remit bench`: what `bin/bench` measures of the program itself; each answers one line of JSON.
enum BenchCommand: Command {
    static let name = "bench"
    static let usage = """
        bench read
               remit bench generate --rows N --data FOLDER
               remit bench write --data FOLDER [--seconds 8] [--writers 32]
        """
    static let summary = "Measures reading and writing, or generates a ledger to measure; used by bin/bench."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: Installation.options.union(["rows", "seconds", "writers"]))
        switch try arguments.single("'read', 'generate' or 'write'") {
        case "read": BenchReading.run()
        case "generate":
            try BenchLedger.generate(
                rows: try arguments.number("rows", default: 1_000_000, in: 1...50_000_000),
                in: try Installation(arguments, mayBegin: true))
        case "write":
            try BenchWriting.run(
                seconds: try arguments.number("seconds", default: 8, in: 1...3600),
                writers: try arguments.number("writers", default: 32, in: 1...1000), in: try Installation(arguments))
        default: throw UsageMistake.notAChoice("bench", ["read", "generate", "write"])
        }
        return 0
    }
}
