extension ConversionRefusal: CustomStringConvertible {
    /// What was wrong with the file, in English.
    public var what: String {
        switch self {
        case .unreadable(let name): "\(name) cannot be read."
        case .empty(let name): "\(name) holds no words."
        case .tooLarge(let name, let bytes, let limit):
            "\(name) has \(megabytes(bytes)) MB; at most \(megabytes(limit)) MB are taken."
        case .textTooLarge(let name, let limit): "The text of \(name) is longer than \(megabytes(limit)) MB."
        case .tooManyPages(let name, let pages, let limit):
            "\(name) has \(pages) pages; at most \(limit) are taken."
        case .tooManyPictures(let name, let pages, let limit):
            "\(pages) pages of \(name) are pictures; at most \(limit) are recognised."
        case .pictureTooLarge(let name, let width, let height, let limit):
            "\(name) has a picture of \(width) by \(height) dots; at most \(limit / 1_000_000) million are unpacked."
        case .interrupted(let name): "Reading \(name) was broken off."
        case .notADocument(let name, let kind): "\(name) is not a document but \(kind)."
        case .wrongName(let name, let kind): "\(name) is not what its name says but \(kind)."
        case .oldOffice(let name): "\(name) is in the format of Office before 2007."
        case .notRunningText(let name, _): "\(name) holds a spreadsheet or slides."
        case .encrypted(let name): "\(name) needs a password."
        case .scan(let name, let pages):
            pages == 1
                ? "No words can be made out on the one page of \(name), which is a picture."
                : "No words can be made out on the \(pages) pages of \(name), which are pictures."
        case .unknownEncoding(let name): "The letters of \(name) cannot be made out."
        case .damaged(let name, let reason): "\(name) is damaged: \(reason)."
        case .tampered(let name, let sign): "\(name) holds what no word processor writes (\(sign))."
        case .tooSlow(let name, let seconds): "Reading \(name) took longer than \(seconds) seconds."
        case .tooHeavy(let name): "Reading \(name) needs too much memory."
        case .noSandbox(let name, let reason):
            "\(name) was not opened, because this machine cannot open it safely: \(reason)."
        case .missingProgram(let name, let program):
            "\(name) was not opened, because the package \(program) is not installed."
        }
    }

    /// What its sender, or whoever runs the machine, can do, in English.
    public var next: String {
        switch self {
        case .unreadable: "Check that the file is there and may be read."
        case .empty: "Check that it is the right file, and send it again."
        case .tooLarge, .textTooLarge, .tooManyPages, .tooManyPictures:
            "Send the directive alone, without its appendices of other kinds."
        case .notADocument, .wrongName:
            "Send the text as .docx, .odt, .pdf, .html or .txt, or its pages as .png, .jpg or .tiff."
        case .oldOffice: "Open it in Word or LibreOffice, save it as .docx, and send that."
        case .notRunningText: "Save the sheet or slides as .docx or .pdf, or paste the text."
        case .encrypted: "Save it without a password, and send that."
        case .scan: "Scan it anew, sharp and at 300 dots for an inch, or send the .docx it was printed from."
        case .pictureTooLarge: "Scan it anew at 300 dots for an inch, and send that."
        case .interrupted: "Send it once more."
        case .unknownEncoding: "Save it as text in UTF-8, and send that."
        case .damaged: "Open it in the program it was made with, save it again, and send that."
        case .tampered: "Do not open it elsewhere either; ask its sender for the document anew."
        case .tooSlow, .tooHeavy: "Save it as plain text, or split it, and send that."
        case .noSandbox, .missingProgram: "Tell whoever runs this machine, or paste the text."
        }
    }

    /// Both sentences, for the command line and the log.
    public var description: String { "\(what) \(next)" }

    /// In whole megabytes, at least 1.
    private func megabytes(_ bytes: Int) -> Int { max(1, (bytes + (1 << 20) - 1) >> 20) }
}
