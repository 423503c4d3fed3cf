public import HTML

extension ReadingRefusal {
    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .unreadable:
            (messages("The stored file could not be opened."), messages("Take the document in again."))
        case .empty:
            (messages("The file holds no text."), messages("Check that it is the right file, and take it in again."))
        case .oldOffice:
            (
                messages("The file is in the format of Office before 2007."),
                messages("Open it in a word processor, save it as .docx or .odt, and take that in.")
            )
        case .encrypted:
            (messages("The file is locked by a password."), messages("Save it without a password, and take that in."))
        case .unknownEncoding:
            (
                messages("The file’s letters are in no known encoding."),
                messages("Save it as UTF-8 text or .docx, and take that in.")
            )
        case .tooHeavy:
            (
                messages("Converting the file needed more memory than is allowed."),
                messages("Split the document, or paste its text.")
            )
        case .tooLarge(let bytes, let limit):
            (
                messages("The file is larger than is taken."),
                messages(
                    "It has {size} MB; at most {limit} MB are taken. Split the document, or paste its text.",
                    ["size": megabytes(bytes, messages), "limit": megabytes(limit, messages)])
            )
        case .textTooLarge(let limit):
            (
                messages("The text is longer than is taken."),
                messages(
                    "At most {limit} MB of text are taken. Split the document.",
                    ["limit": megabytes(limit, messages)])
            )
        case .tooManyPages(let pages, let limit):
            (
                messages("The document has {count} pages.", count: pages),
                messages("At most {limit} pages are taken. Split the document.", ["limit": messages.number(limit)])
            )
        case .tooManyPictures(let pages, let limit):
            (
                messages("{count} pages are pictures.", count: pages),
                messages(
                    "At most {limit} pages are recognised. Split the document.", ["limit": messages.number(limit)])
            )
        case .pictureTooLarge(let width, let height, _):
            (
                messages(
                    "The file holds a picture of {width} by {height} dots, more than is unpacked.",
                    ["width": messages.number(width), "height": messages.number(height)]),
                messages("Scan it anew at 300 dots for an inch.")
            )
        case .interrupted:
            (messages("Reading the document was broken off."), messages("Have it read once more."))
        case .notADocument:
            (
                messages("The file is no document that can be read here."),
                messages(
                    "Take in a .docx, .odt, .html, .txt or .pdf file, a scan as .png, .jpg or .tiff, or paste the text."
                )
            )
        case .wrongName:
            (
                messages("The file is not what its name says."),
                messages("Check that it is the right file, and take it in again.")
            )
        case .notRunningText:
            (
                messages("The file holds a spreadsheet or slides, not running text."),
                messages("Copy its text and paste it, or save it as .docx.")
            )
        case .scan(let pages):
            (
                messages("No words can be made out in the pictures of {count} pages.", count: pages),
                messages("Scan it anew, sharp and at 300 dots for an inch, or paste the text.")
            )
        case .damaged:
            (
                messages("The file is damaged: it is cut short or was changed on the way."),
                messages("Ask its sender for it again, or paste the text.")
            )
        case .tampered(let sign):
            (
                messages("The file holds what no word processor writes ({sign}).", ["sign": sign]),
                messages("Do not open it elsewhere either. Ask its sender for the document anew, or paste the text.")
            )
        case .tooSlow(let seconds):
            (
                messages("Converting the file took longer than {seconds} seconds.", ["seconds": String(seconds)]),
                messages("Try once more; if it fails again, split the document or paste its text.")
            )
        case .noSandbox(let reason):
            (
                messages("The machine cannot shut converters in, so none is run ({reason}).", ["reason": reason]),
                messages("Tell its operator; until then, paste the text.")
            )
        case .missingProgram(let program):
            (
                messages("The machine lacks what this file needs: the package {package}.", ["package": program]),
                messages("Tell its operator to install it; until then, paste the text.")
            )
        case .stateSecret(let mark):
            (
                messages("The text is marked as a state secret (“{mark}”).", ["mark": mark]),
                messages("Such a text does not belong on a networked system. Its words were not kept here.")
            )
        case .gaveUp:
            (
                messages("Reading the document stopped the program more than once."),
                messages("Tell its operator the number of this draft; until then, paste the text.")
            )
        }
    }

    private func megabytes(_ bytes: Int, _ messages: Messages) -> String {
        messages.number(Double(bytes) / 1_048_576, decimals: 1)
    }
}
