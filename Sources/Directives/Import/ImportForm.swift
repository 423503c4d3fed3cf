import Archive
import Database
import FoundationEssentials
import HTML
import Organisation
import Web

/// A document as a person hands it in: a file or pasted text, and who keeps it.
struct ImportForm {
    var body: String
    var pasted = ""
    var name = ""
    var isAgain = false
    /// The language of a scan as it was sent; empty where its pages shall tell.
    var recognition = ""
    /// How secret it is said to be; empty where nothing is said.
    var secrecy = ""
    var file: SpooledFile?
    /// Whether a file was chosen that holds nothing.
    var isFileEmpty = false

    init(body: Organisation.Body.ID?) {
        self.body = body.map { String($0.rawValue) } ?? ""
    }

    init(_ form: Form) {
        body = form["body"] ?? ""
        pasted = form["text"] ?? ""
        name = form["name"] ?? ""
        isAgain = form["again"] == "yes"
        recognition = form["recognition"] ?? ""
        secrecy = form["secrecy"] ?? ""
        file = form.file("file").flatMap { $0.byteCount > 0 ? $0 : nil }
        // Without a choice browsers send an empty file that has no name.
        isFileEmpty = form.file("file").map { $0.byteCount == 0 && !$0.name.isEmpty } ?? false
    }

    /// Stores what was handed in, and says how it is called and how long it is.
    ///
    /// A file goes before pasted text. A text without a name is named after its first words. The file is pending until
    /// its draft is kept.
    func store(in blobs: Blobs) throws -> (hash: BlobHash, name: String, byteCount: Int) {
        try DeclaredSecrecy.check(secrecy)
        if let file {
            try file.refuseMarkedText()
            return (try blobs.put(file: file.path, isPending: true), file.name.nonEmpty ?? "document", file.byteCount)
        }
        guard let text = pasted.trimmed.nonEmpty else {
            throw isFileEmpty ? DraftRefusal.fileEmpty : DraftRefusal.fileMissing
        }
        try SecrecyMark.refuse(text)
        let bytes = Array(pasted.replacing("\r\n", with: "\n").utf8)
        return (try blobs.put(bytes, isPending: true), PastedText.name(typed: name, text: text), bytes.count)
    }

    func keeper() throws -> Organisation.Body.ID {
        guard let id = Organisation.Body.ID(segment: body) else { throw DraftRefusal.bodyMissing }
        return id
    }
}

extension SpooledFile {
    /// Refuses a plain text that is marked as a secret before it is stored.
    ///
    /// What must be converted first is refused by its reader, and its file is then removed.
    func refuseMarkedText() throws {
        guard byteCount <= 1 << 20 else { return }
        let bytes = try Data(contentsOf: URL(filePath: path))
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        try SecrecyMark.refuse(text)
    }
}

/// A text that came without a file.
enum PastedText {
    /// The name typed; where there is none, the text's first words.
    static func name(typed: String, text: String) -> String {
        if let typed = typed.trimmed.nonEmpty { return typed }
        let first = text.trimmed.split(whereSeparator: \.isNewline).first ?? ""
        return words(of: first, upTo: 60).filter { $0 != "/" && $0 != "\\" } + ".txt"
    }

    /// The first words, none cut.
    private static func words(of line: Substring, upTo limit: Int) -> String {
        let whole = line.split(whereSeparator: \.isWhitespace)
        var words = ""
        for word in whole {
            guard words.count + word.count < limit else { break }
            words += (words.isEmpty ? "" : " ") + word
        }
        return words.isEmpty ? String(line.prefix(limit)).trimmed : words
    }
}

/// The page where documents are handed in.
struct ImportPage {
    let typed: ImportForm
    /// Bodies for which the caller may take documents in.
    let keepers: [Organisation.Body]
    var problems: [FieldProblem] = []
    /// Where the same file is already.
    var here: Address?
    let token: String?
    let messages: Messages

    func html() -> HTML {
        let over: HTML = "<a href=\"\(link: DirectiveRoute.list)\">\(messages("Directives"))</a>"
        let twin: HTML =
            here.map { address in
                """
                <div class="finding">\(messages("This very file is here already.")) \
                <a href="\(link: address)">\(messages("Open it"))</a>\
                \(checkbox(messages("Take it in a second time all the same"), name: "again"))</div>
                """
            } ?? ""
        let keeper: HTML =
            keepers.count == 1
            ? hiddenField("body", typed.body)
            : select(
                messages("Kept by"), name: "body",
                choices: keepers.map { Choice(String($0.id.rawValue), $0.name) }, chosen: typed.body,
                hint: messages("The body that keeps the directive; those who read for it see it."),
                problem: problems.of("body"))
        let fields: HTML = """
            \(twin)\(keeper)\
            \(fileField(
                messages("File"), name: "file", accept: ".docx,.odt,.html,.htm,.txt,.pdf,.md,.png,.jpg,.jpeg,.tif,.tiff",
                hint: messages("Word (.docx), OpenDocument, HTML, text, PDF, or a scan as PNG, JPEG or TIFF; at most 64 MB."),
                problem: problems.of("file")))\
            \(RecognitionChoice.field(
                messages("Language of a scan"), chosen: typed.recognition,
                hint: messages("Only where the pages are pictures."), messages))\
            \(select(
                messages("Secrecy"), name: "secrecy",
                choices: [
                    Choice("none", messages("no state secret")), Choice("confidential", messages("Confidential")),
                    Choice("secret", messages("Secret")), Choice("top-secret", messages("Top secret")),
                ],
                chosen: typed.secrecy,
                hint: messages("A state secret does not belong here: where it is declared as one, nothing of it is kept."),
                problem: problems.of("secrecy")))\
            <p class="or"><span>\(messages("or"))</span></p>\
            \(textArea(
                messages("Paste the text"), name: "text", value: typed.pasted, rows: 10,
                problem: problems.of("text")))\
            \(field(
                messages("Name of the pasted text"), name: "name", value: typed.name,
                hint: messages("Left empty, its first words are taken."), problem: problems.of("name"), maxLength: 200))\
            <p class="deeds">\(button(messages("Take it in and read it"), .main))\
            \(linkButton(messages("Back to the directives"), DirectiveRoute.list))</p>
            """
        return """
            \(errorSummary(problems, messages))\(pageHead(messages("Take in a document"), over: over))\
            <div class="sheet">\(form(to: DirectiveRoute.importing, token: token, upload: true, id: "import", fields))\
            <p class="hint">\(messages("Nothing enters the ledger before a person has confirmed what was read."))</p>\
            <p class="hint">\(messages("This system is not for state secrets: texts so marked do not belong here."))</p></div>
            """
    }
}
