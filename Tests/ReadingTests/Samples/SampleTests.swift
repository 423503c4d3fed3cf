import Testing

@testable import Reading

@Suite struct Samples {
    @Test func `there are forty samples at least, in three languages`() {
        #expect(Sample.all.count >= 40)
        #expect(Set(Sample.all.map { $0.name.prefix(2) }) == ["en", "vi", "zh"])
    }

    @Test(arguments: Sample.all)
    func `a sample is read as a careful person reads it`(_ sample: Sample) {
        let fields = sample.expected.prefix {
            !$0.contains(" | lead ") && !$0.contains(" | people ") && $0.contains(": ")
        }
        .filter { !$0.hasPrefix("report: ") && !$0.hasPrefix("amend: ") }.map { String($0.prefix { $0 != ":" }) }
        let told = sample.draft.told(fields)
        for line in sample.expected where !told.contains(line) { Issue.record("\(sample.name) lacks:  \(line)") }
        for line in told where !sample.expected.contains(line) { Issue.record("\(sample.name) has:    \(line)") }
    }
}
