import Reading

/// `remit lint`: prints what does not hold in a document.
enum LintCommand: Command {
    static let name = "lint"
    static let usage = "lint FILE [--language vi|zh|en]"
    static let summary = "Checks a document as a careful drafter would; ends with 1 when there is an error."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: ["language"])
        let path = try arguments.single("the file to check")
        let findings = try Document.draft(of: path, in: arguments.language).findings
        for finding in findings {
            let line = finding.line.map { ":\($0)" } ?? ""
            Terminal.say("\(path)\(line): \(finding.severity.rawValue): \(finding.text) [\(finding.code)]")
        }
        return findings.contains { $0.severity == .error } ? 1 : 0
    }
}
