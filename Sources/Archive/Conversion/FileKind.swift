import CMagic
import Reading

/// What a file is by its content.
enum FileKind: Hashable, Sendable {
    case text
    case html
    /// Text in Markdown that holds tables as a web page does.
    case markdown
    case docx
    case odt
    case pdf
    case picture(PictureFile.Format)
    case oldOffice
    /// An Office file behind a password.
    case encryptedOffice
    /// A spreadsheet or slides.
    case notRunningText(String)
    /// Anything else, by its media type.
    case other(String)

    init(_ bytes: [UInt8]) {
        if let format = PictureFile.format(of: bytes) {
            self = .picture(format)
        } else if bytes.starts(with: Array("PK".utf8)), let zip = ZipDirectory(bytes) {
            self = FileKind(zip)
        } else {
            self = FileKind(mediaType: FileKind.mediaType(of: bytes), bytes)
        }
    }

    private init(_ zip: ZipDirectory) {
        if zip.contains("word/document.xml") {
            self = .docx
        } else if zip.contains("xl/workbook.xml") || zip.contains("xl/workbook.bin") {
            self = .notRunningText("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        } else if zip.contains("ppt/presentation.xml") {
            self = .notRunningText("application/vnd.openxmlformats-officedocument.presentationml.presentation")
        } else {
            let declared = zip.storedText(of: "mimetype") ?? "application/zip"
            switch declared {
            case "application/vnd.oasis.opendocument.text": self = .odt
            case "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.presentation":
                self = .notRunningText(declared)
            default: self = .other(declared)
            }
        }
    }

    private init(mediaType: String, _ bytes: [UInt8]) {
        if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil {
            self = .pdf
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            // "EncryptedPackage" in the UTF-16 of the container's directory: a .docx behind a password.
            let mark = Array("EncryptedPackage".utf8).flatMap { [$0, 0] as [UInt8] }
            self = bytes.contains(mark) ? .encryptedOffice : .oldOffice
        } else if mediaType == "text/rtf" {
            self = .other(mediaType)
        } else if mediaType.hasPrefix("text/") || FileKind.textual.contains(mediaType) {
            self = FileKind.isHTML(bytes) ? .html : FileKind.holdsTables(bytes) ? .markdown : .text
        } else if mediaType == "application/octet-stream" {
            // UTF-16 without a mark, or an encoding libmagic does not know; the decoder has the last word.
            self = .text
        } else {
            self = FileKind.isMistaken(mediaType, bytes) ? .text : .other(mediaType)
        }
    }

    /// The first letters may be another format's signature to libmagic: 青 and 附 begin as a DOS program's jump, "PALACE" and
    /// "SPECIAL" as a plotter's commands.
    ///
    /// Text it is where all of it is UTF-8 and nothing but white space controls it.
    private static func isMistaken(_ mediaType: String, _ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, first >= 0x80 || mediaType == "application/vnd.hp-HPGL" else { return false }
        let isPlain = bytes.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
        return isPlain && String(validating: bytes, as: UTF8.self) != nil
    }

    private static let textual: Set<String> = [
        "application/json", "application/csv", "application/xml", "message/rfc822", "application/x-ndjson",
        "application/javascript", "application/x-wine-extension-ini", "inode/x-empty",
    ]

    /// Whether the text begins as a web page does.
    private static func isHTML(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(2048).filter { $0 != 0 }, as: UTF8.self).lowercased()
            .drop { !"<".contains($0) }
        return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.hasPrefix("<head")
            || (start.hasPrefix("<?xml") || start.hasPrefix("<!--")) && start.contains("<html")
    }

    /// Whether the text holds whole tables of HTML: programs that read pages write them so between their paragraphs.
    private static func holdsTables(_ bytes: [UInt8]) -> Bool {
        var tags = ["<table", "</td>", "</table>"].map { Array($0.utf8) }[...]
        var rest = bytes[...]
        while let tag = tags.first {
            guard let start = rest.firstIndex(of: UInt8(ascii: "<")) else { return false }
            rest = rest[start...]
            if rest.starts(with: tag) { tags.removeFirst() }
            rest.removeFirst()
        }
        return true
    }

    /// What libmagic calls the bytes.
    private static func mediaType(of bytes: [UInt8]) -> String {
        guard let magic = magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS) else {
            return "application/octet-stream"
        }
        defer { magic_close(magic) }
        guard magic_load(magic, nil) == 0 else { return "application/octet-stream" }
        return bytes.withUnsafeBytes { buffer in
            // The beginning is enough to know a kind by; reading all of a large file would only take time.
            magic_buffer(magic, buffer.baseAddress, min(buffer.count, 1 << 20)).map { String(cString: $0) }
                ?? "application/octet-stream"
        }
    }
}

extension FileKind {
    /// Whether a name promises a document of a kind that can be read.
    static func isDocumentName(_ name: String) -> Bool {
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        return name.contains(".") && ["txt", "text", "md", "docx", "odt", "html", "htm", "pdf"].contains(ending)
    }
}
