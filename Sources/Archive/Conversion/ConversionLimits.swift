/// How much a file may be and cost before it is refused.
public struct ConversionLimits: Hashable, Sendable {
    /// Bytes of a file of any kind; scans of many pages are large.
    public var fileBytes: Int
    /// Bytes of the text form, and of a file that is text already.
    public var textBytes: Int
    /// Seconds on the clock that the converters of a file may take, all together.
    public var seconds: Int
    /// Pages of a PDF.
    public var pages: Int
    /// Bytes of memory that a converter may use.
    public var memoryBytes: Int
    /// Pages that are recognised from pictures; each takes seconds.
    public var recognisedPages = 200
    /// Seconds on the clock that one page may take to be recognised, and all pages together.
    public var pageSeconds = 90
    public var recognitionSeconds = 3_600
    /// Dots of a picture: a page of A3 at 600 for an inch has 70 million.
    public var pictureDots = 100_000_000
    public var recognitionMemoryBytes = 2 << 30

    public init(
        fileBytes: Int = 64 << 20, textBytes: Int = 16 << 20, pages: Int = 5_000, seconds: Int = 15,
        memoryBytes: Int = 1 << 30
    ) {
        self.fileBytes = fileBytes
        self.textBytes = textBytes
        self.pages = pages
        self.seconds = seconds
        self.memoryBytes = memoryBytes
    }

    public static let standard = ConversionLimits()
}
