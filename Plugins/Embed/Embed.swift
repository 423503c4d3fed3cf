import Foundation
import PackagePlugin

/// Puts a target's data files (SQL, CSV, catalogues, styles, icons) into the program, so that one binary is all.
@main struct Embed: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? SwiftSourceModuleTarget else { return [] }
        let kinds: Set<String> = ["sql", "csv", "po", "css", "js", "svg", "txt", "html", "json"]
        let files = target.sourceFiles.map(\.url).filter { kinds.contains($0.pathExtension) }
            .sorted { $0.path < $1.path }
        let output = context.pluginWorkDirectoryURL.appending(path: "Embedded.swift")
        return [
            .buildCommand(
                displayName: "Embed \(files.count) files in \(target.name)",
                executable: try context.tool(named: "embed-files").url,
                arguments: [target.directoryURL.path, output.path] + files.map(\.path),
                inputFiles: files, outputFiles: [output])
        ]
    }
}
