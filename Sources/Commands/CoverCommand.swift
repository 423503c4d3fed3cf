import Reading

/// `remit cover`: prints what of a directive the plan below it does not carry out.
enum CoverCommand: Command {
    static let name = "cover"
    static let usage = "cover ABOVE BELOW [--language vi|zh|en]"
    static let summary =
        "Says which tasks of ABOVE have none in BELOW, a later day or a weaker target; ends with 1 then."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: ["language"])
        let (upper, lower) = try arguments.pair("the directive above", "the plan below")
        let above = try Document.draft(of: upper, in: arguments.language)
        let below = try Document.draft(of: lower, in: arguments.language)
        let coverage = Coverage(of: above.coverageItems, by: below.coverageItems)
        for line in coverage.lines {
            for sentence in line.sentences(in: below.language) { Terminal.say("\(line.above.ref): \(sentence)") }
        }
        Terminal.say("\(coverage.carriedOut) of \(coverage.lines.count) tasks are carried out without a gap")
        return coverage.carriedOut == coverage.lines.count ? 0 : 1
    }
}
