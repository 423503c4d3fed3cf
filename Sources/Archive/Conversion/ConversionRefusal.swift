/// Why a file cannot be read as a document.
///
/// Each case says what was wrong and what its sender can do; `description` puts both in English for the command line.
public enum ConversionRefusal: Error, Hashable, Sendable {
    /// There is no such file, or it may not be read.
    case unreadable(name: String)
    /// No bytes, or nothing but white space.
    case empty(name: String)
    case tooLarge(name: String, bytes: Int, limit: Int)
    /// The text form grew beyond what is taken.
    case textTooLarge(name: String, limit: Int)
    case tooManyPages(name: String, pages: Int, limit: Int)
    /// More pages that are pictures than are recognised.
    case tooManyPictures(name: String, pages: Int, limit: Int)
    /// A picture of more dots than are unpacked.
    case pictureTooLarge(name: String, width: Int, height: Int, limit: Int)
    /// A program, picture, archive or the like; `kind` is its media type.
    case notADocument(name: String, kind: String)
    /// The content is of another kind than the name says, and not one that can be read.
    case wrongName(name: String, kind: String)
    /// Word, Excel or PowerPoint as before 2007.
    case oldOffice(name: String)
    /// A spreadsheet or slides, which hold no running text.
    case notRunningText(name: String, kind: String)
    /// The file needs a password.
    case encrypted(name: String)
    /// Pages that are pictures in which no words can be made out.
    case scan(name: String, pages: Int)
    /// No known encoding gives sensible text.
    case unknownEncoding(name: String)
    /// The format says one thing, the content another: cut short, or changed on the way.
    case damaged(name: String, reason: String)
    /// It holds what only somebody who means harm puts there; the sign is quoted.
    case tampered(name: String, sign: String)
    /// Converting took longer than is allowed.
    case tooSlow(name: String, seconds: Int)
    /// Converting needed more memory than is allowed.
    case tooHeavy(name: String)
    /// The machine cannot shut converters in, and the setting does not allow to do without.
    case noSandbox(name: String, reason: String)
    /// The text was no longer wanted, or the program ends.
    case interrupted(name: String)
    /// A program that converting needs is not installed; `program` is the package of Debian that has it.
    case missingProgram(name: String, program: String)
}
