/// A country whose calendar of working days is known.
public enum Country: String, CaseIterable, Hashable, Sendable, Codable {
    case vietnam = "VN"
    case china = "CN"

    /// The country's official time: Vietnam UTC+7, China UTC+8, both without summer time.
    public var offset: UTCOffset {
        switch self {
        case .vietnam: UTCOffset(hours: 7)
        case .china: UTCOffset(hours: 8)
        }
    }
}
