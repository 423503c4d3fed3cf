import Archive
public import HTML

/// Why a document that was taken in could not be read; kept with its draft and put in words when shown.
public enum ReadingRefusal: Refusal, Equatable, Codable {
    case unreadable, empty, oldOffice, encrypted, unknownEncoding, tooHeavy
    case tooLarge(bytes: Int, limit: Int)
    case textTooLarge(limit: Int)
    case tooManyPages(pages: Int, limit: Int)
    case tooManyPictures(pages: Int, limit: Int)
    case pictureTooLarge(width: Int, height: Int, limit: Int)
    case notADocument(kind: String)
    case wrongName(kind: String)
    case notRunningText(kind: String)
    case scan(pages: Int)
    case damaged
    /// It holds what only somebody who means harm puts there; the sign is quoted.
    case tampered(sign: String)
    case tooSlow(seconds: Int)
    case noSandbox(reason: String)
    case missingProgram(String)
    /// The text says of itself that it is a state secret; the mark is quoted.
    case stateSecret(mark: String)
    /// It was broken off; no draft keeps this, for reading goes on later.
    case interrupted
    /// Reading it stopped the program more than once.
    case gaveUp

    public var status: Int { 422 }
    public var field: String? { "file" }
}

extension ReadingRefusal {
    init(_ refusal: ConversionRefusal) {
        switch refusal {
        case .unreadable: self = .unreadable
        case .empty: self = .empty
        case .tooLarge(_, let bytes, let limit): self = .tooLarge(bytes: bytes, limit: limit)
        case .textTooLarge(_, let limit): self = .textTooLarge(limit: limit)
        case .tooManyPages(_, let pages, let limit): self = .tooManyPages(pages: pages, limit: limit)
        case .tooManyPictures(_, let pages, let limit): self = .tooManyPictures(pages: pages, limit: limit)
        case .pictureTooLarge(_, let width, let height, let limit):
            self = .pictureTooLarge(width: width, height: height, limit: limit)
        case .interrupted: self = .interrupted
        case .notADocument(_, let kind): self = .notADocument(kind: kind)
        case .wrongName(_, let kind): self = .wrongName(kind: kind)
        case .oldOffice: self = .oldOffice
        case .notRunningText(_, let kind): self = .notRunningText(kind: kind)
        case .encrypted: self = .encrypted
        case .scan(_, let pages): self = .scan(pages: pages)
        case .unknownEncoding: self = .unknownEncoding
        case .damaged: self = .damaged
        case .tampered(_, let sign): self = .tampered(sign: sign)
        case .tooSlow(_, let seconds): self = .tooSlow(seconds: seconds)
        case .tooHeavy: self = .tooHeavy
        case .noSandbox(_, let reason): self = .noSandbox(reason: reason)
        case .missingProgram(_, let program): self = .missingProgram(program)
        }
    }

    /// Whether the file was not kept either.
    var removesFile: Bool { if case .stateSecret = self { true } else { false } }

    /// Whether the same file may be read once something on the machine has changed.
    public var mayPassLater: Bool {
        switch self {
        case .tooSlow, .tooHeavy, .noSandbox, .missingProgram, .unreadable, .gaveUp, .interrupted: true
        default: false
        }
    }
}
