import FoundationEssentials

/// Copies the files below a folder.
enum FileTree {
    /// Copies what is not there yet; a name stands for its content, so a file that is there is the same.
    /// - Returns: how many files the tree has.
    static func copy(_ source: String, to target: String) throws -> Int {
        let files = FileManager.default
        try files.createDirectory(atPath: target, withIntermediateDirectories: true)
        guard files.fileExists(atPath: source) else { return 0 }
        var count = 0
        for name in try files.subpathsOfDirectory(atPath: source) {
            let (from, to) = (source + "/" + name, target + "/" + name)
            var isFolder = false
            guard files.fileExists(atPath: from, isDirectory: &isFolder) else { continue }
            if isFolder {
                try files.createDirectory(atPath: to, withIntermediateDirectories: true)
            } else {
                count += 1
                if !files.fileExists(atPath: to) { try files.copyItem(atPath: from, toPath: to) }
            }
        }
        return count
    }
}
