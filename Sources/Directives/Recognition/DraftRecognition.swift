public import Archive

/// What a draft's words have to do with pictures of its pages.
public struct DraftRecognition: Sendable, Equatable {
    /// What is wanted when it is next read.
    public let wish: RecognitionWish
    public let origin: TextOrigin
    /// Whether letters were lost when somebody recognised the text before it came here.
    public let isDamaged: Bool
    /// The version at which the present reading was made; corrections up to it were of a former one.
    public let readAtVersion: Int
    /// Why recognising anew did not succeed; `nil` where nobody asked, or it did.
    public let refusal: ReadingRefusal?

    public init(
        wish: RecognitionWish = RecognitionWish(), origin: TextOrigin = .words, isDamaged: Bool = false,
        readAtVersion: Int = 0, refusal: ReadingRefusal? = nil
    ) {
        self.wish = wish
        self.origin = origin
        self.isDamaged = isDamaged
        self.readAtVersion = readAtVersion
        self.refusal = refusal
    }

    /// Whether the file has pages whose pictures can be recognised.
    public var hasPages: Bool { origin != .words }
}
