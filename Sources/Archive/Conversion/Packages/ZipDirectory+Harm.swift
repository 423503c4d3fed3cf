extension ZipDirectory {
    /// What in the archive no word processor writes and somebody who means harm does; `nil` where there is none.
    ///
    /// Names that lead out of the folder an archive is unpacked to, and a document type, by which XML declares entities:
    /// texts that grow without end, or other files. No converter here unpacks to a folder or follows entities; but the
    /// person who handed the file in may be about to open it with a program that does.
    func signOfHarm(root: String, limit: Int) -> String? {
        if let entry = entries.first(where: { Self.leadsOut($0.name) }) { return String(entry.name.prefix(80)) }
        guard let part = ZipPackage(self, limit: limit).part(root) else { return nil }
        return Self.declaresType(part) ? "<!DOCTYPE" : nil
    }

    private static func leadsOut(_ name: String) -> Bool {
        name.hasPrefix("/") || name.split { $0 == "/" || $0 == "\\" }.contains("..")
    }

    /// A document type stands before the first element, or nowhere.
    private static func declaresType(_ xml: [UInt8]) -> Bool {
        var tokens = XMLTokens(xml)
        while let token = tokens.next(), !token.isOpening {
            if xml[token.range].starts(with: "<!DOCTYPE".utf8) { return true }
        }
        return false
    }
}
