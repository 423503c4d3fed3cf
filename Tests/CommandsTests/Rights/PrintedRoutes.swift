import Foundation

/// The addresses of pages, as the sources of the routes print them.
enum PrintedRoutes {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

    /// How many cases print each address, with "#" for what is filled in.
    static func counts() throws -> [String: Int] {
        var counts: [String: Int] = [:]
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            guard text.contains(/enum \w+: Route\b/) else { continue }
            for line in text.split(separator: "\n") {
                if let match = line.wholeMatch(of: /\s*case (.*): "(\/[^"]*)"/) {
                    let cases = match.1.replacing(/\([^)]*\)/, with: "").matches(of: /\.\w+/)
                    counts[pattern(match.2), default: 0] += cases.count
                } else if let match = line.wholeMatch(of: /.*var path: String \{ "(\/[^"]*)" \}/) {
                    // Of one address alone: the page, and what its form sends where it has one.
                    counts[pattern(match.1), default: 0] += text.contains(".post") ? 2 : 1
                }
            }
        }
        return counts
    }

    private static func pattern(_ literal: Substring) -> String {
        String(literal.replacing(/\\\([^)]*\)/, with: "#"))
    }
}
