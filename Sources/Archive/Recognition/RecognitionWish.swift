/// The language in which the letters of a picture are looked for.
public enum RecognitionLanguage: String, Sendable, Codable, CaseIterable {
    case vi, zh, en

    /// Tesseract's name for what it has learned of the language.
    ///
    /// One alone: with English beside it, it takes two and a half times as long and loses marks of Vietnamese; the
    /// letters and figures of English are in each.
    var model: String {
        switch self {
        case .vi: "vie"
        case .zh: "chi_sim"
        case .en: "eng"
        }
    }

    /// Debian's package with it.
    var package: String { "tesseract-ocr-" + model.replacing("_", with: "-") }
}

/// What is wanted of recognition when a file is converted.
public struct RecognitionWish: Hashable, Sendable {
    /// `nil` where the pages shall tell.
    public var language: RecognitionLanguage?
    /// Whether pages that bring a text of their own are recognised too, and that text is left aside.
    public var isAnew: Bool

    public init(language: RecognitionLanguage? = nil, isAnew: Bool = false) {
        self.language = language
        self.isAnew = isAnew
    }
}

/// How far recognition is: this page of so many, counted from 1.
public struct PageStep: Hashable, Sendable {
    public let page: Int
    public let pages: Int

    public init(page: Int, of pages: Int) {
        self.page = page
        self.pages = pages
    }
}
