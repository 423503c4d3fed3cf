internal import FoundationEssentials
public import Testing

/// Texts kept beside the tests, in `Golden/` in the folder of the test's file.
public enum Golden {
    /// Expects a text to be what the golden file says; records a difference as an issue of the running test.
    ///
    /// A missing file is an issue too. With `REMIT_GOLDEN=write` the file is written instead.
    public static func expect(
        _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let folder =
            sourceLocation.filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/") + "/Golden/"
        let path = folder + name
        if ProcessInfo.processInfo.environment["REMIT_GOLDEN"] == "write" {
            let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
            return
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            Issue.record(
                "The golden file \(path) is missing; see it made by 'make golden'.", sourceLocation: sourceLocation)
            return
        }
        let kept = String(decoding: data, as: UTF8.self)
        guard kept != text else { return }
        Issue.record(
            "The text is not what \(path) says:\n\(difference(from: kept, to: text))", sourceLocation: sourceLocation)
    }

    /// The lines taken away (`-`) and put in (`+`), each with its number, in the order of the lines.
    static func difference(from old: String, to new: String) -> String {
        let before = old.split(separator: "\n", omittingEmptySubsequences: false)
        let after = new.split(separator: "\n", omittingEmptySubsequences: false)
        var lines: [(number: Int, text: String)] = []
        for change in after.difference(from: before) {
            switch change {
            case .remove(let offset, let line, _): lines.append((offset * 2, "-\(offset + 1): \(line)"))
            case .insert(let offset, let line, _): lines.append((offset * 2 + 1, "+\(offset + 1): \(line)"))
            }
        }
        return lines.sorted { $0.number < $1.number }.map(\.text).joined(separator: "\n")
    }
}
