import Foundation

/// Writes a Swift source that holds the given text files as literals, named by their path below the first argument.
@main struct EmbedFiles {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let root = arguments.first, let output = arguments.dropFirst().first else { exit(2) }
        var source = "// Made by Embed from the files it names.\n\n"
        source += "enum Embedded {\n    static let files: [(name: String, text: StaticString)] = [\n"
        for path in arguments.dropFirst(2) {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let name = path.hasPrefix(root) ? String(path.dropFirst(root.count).drop { $0 == "/" }) : path
            source += "        (\"\(name)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
        }
        source += "    ]\n}\n"
        try source.write(toFile: output, atomically: true, encoding: .utf8)
    }
}
