public import WorkCalendar

extension ConversionRefusal {
    /// What was wrong with the file.
    public var what: Phrase {
        switch self {
        case .unreadable(let name): Phrase("{file} cannot be read", ["file": .name(name)])
        case .empty(let name): Phrase("{file} holds no words", ["file": .name(name)])
        case .tooLarge(let name, let bytes, let limit):
            Phrase(
                "{file} has {size} MB; at most {limit} MB are taken",
                ["file": .name(name), "size": .number(megabytes(bytes)), "limit": .number(megabytes(limit))])
        case .textTooLarge(let name, let limit):
            Phrase(
                "The text of {file} is longer than {limit} MB",
                ["file": .name(name), "limit": .number(megabytes(limit))])
        case .notADocument(let name, let kind):
            Phrase("{file} is not a document but {kind}", ["file": .name(name), "kind": .name(kind)])
        case .wrongName(let name, let kind):
            Phrase("{file} is not what its name says but {kind}", ["file": .name(name), "kind": .name(kind)])
        case .oldOffice(let name): Phrase("{file} is in the format of Office before 2007", ["file": .name(name)])
        case .notRunningText(let name, _): Phrase("{file} holds a spreadsheet or slides", ["file": .name(name)])
        case .encrypted(let name): Phrase("{file} needs a password", ["file": .name(name)])
        case .scan(let name, let pages):
            Phrase(
                "The {pages} pages of {file} are pictures without text", ["file": .name(name), "pages": .number(pages)])
        case .unknownEncoding(let name): Phrase("The letters of {file} cannot be made out", ["file": .name(name)])
        case .damaged(let name, let reason):
            Phrase("{file} is damaged: {reason}", ["file": .name(name), "reason": .name(reason)])
        case .tooSlow(let name, let seconds):
            Phrase(
                "Reading {file} took longer than {seconds} seconds", ["file": .name(name), "seconds": .number(seconds)])
        case .tooHeavy(let name): Phrase("Reading {file} needs too much memory", ["file": .name(name)])
        case .noSandbox(let name, let reason):
            Phrase(
                "{file} was not opened, because this machine cannot open it safely: {reason}",
                ["file": .name(name), "reason": .name(reason)])
        case .missingProgram(let name, let program):
            Phrase(
                "{file} was not opened, because {program} is not installed",
                ["file": .name(name), "program": .name(program)])
        }
    }

    /// What its sender, or whoever runs the machine, can do.
    public var next: Phrase {
        switch self {
        case .unreadable: Phrase("Check that the file is there and may be read.")
        case .empty: Phrase("Check that it is the right file, and send it again.")
        case .tooLarge, .textTooLarge: Phrase("Send the directive alone, without its appendices of other kinds.")
        case .notADocument, .wrongName: Phrase("Send the text as .docx, .odt, .pdf, .html or .txt.")
        case .oldOffice: Phrase("Open it in Word or LibreOffice, save it as .docx, and send that.")
        case .notRunningText: Phrase("Save the sheet or slides as .docx or .pdf, or paste the text.")
        case .encrypted: Phrase("Save it without a password, and send that.")
        case .scan: Phrase("Scans cannot be read yet. Send the .docx it was printed from, or paste the text.")
        case .unknownEncoding: Phrase("Save it as text in UTF-8, and send that.")
        case .damaged: Phrase("Open it in the program it was made with, save it again, and send that.")
        case .tooSlow, .tooHeavy: Phrase("Save it as plain text, or split it, and send that.")
        case .noSandbox, .missingProgram: Phrase("Tell whoever runs this machine, or paste the text.")
        }
    }

    /// Both in one English line, for the command line and the log.
    public var sentence: String { "\(what.english). \(next.english)" }

    /// In whole megabytes, at least 1.
    private func megabytes(_ bytes: Int) -> Int { max(1, (bytes + (1 << 20) - 1) >> 20) }
}
