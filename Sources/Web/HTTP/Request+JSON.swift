import FoundationEssentials

extension Request {
    /// The body read as JSON of a shape.
    ///
    /// - Throws: `.mediaType` when it is not sent as JSON, `.malformedJSON` with the path of the member that does
    ///   not fit, empty when the text is no JSON at all.
    public func decoded<Shape: Decodable>(_ shape: Shape.Type) throws(RequestRefusal) -> Shape {
        try decoded(shape, .convertFromSnakeCase)
    }

    /// The body read as JSON of any shape, its members named as they were sent.
    ///
    /// - Throws: As `decoded(_:)`.
    public func json() throws(RequestRefusal) -> JSON { try decoded(JSON.self, .useDefaultKeys) }

    private func decoded<Shape: Decodable>(
        _ shape: Shape.Type, _ names: JSONDecoder.KeyDecodingStrategy
    ) throws(RequestRefusal) -> Shape {
        guard case .bytes(let bytes, _) = body, isJSON else { throw .mediaType }
        do {
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = names
            return try decoder.decode(shape, from: Data(withoutNUL(bytes)))
        } catch let error as DecodingError {
            throw .malformedJSON(at: error.path)
        } catch {
            throw .malformedJSON(at: "")
        }
    }
}

extension Request {
    /// Whether the body is sent as JSON.
    public var isJSON: Bool {
        guard case .bytes(_, let mediaType) = body else { return false }
        return mediaType == "application/json" || mediaType.hasSuffix("+json")
    }
}

extension Response {
    /// A value as JSON; names like `dueDay` become `due_day`, and members are in the order of names.
    ///
    /// - Throws: `EncodingError` when the value cannot be JSON, as a number that is none.
    public static func json(encoding value: some Encodable, status: Int = 200) throws -> Response {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return .json(Array(try encoder.encode(value)), status: status)
    }
}

extension DecodingError {
    /// The member that does not fit, such as `leads.0.body`.
    fileprivate var path: String {
        let (context, last): (Context, String?) =
            switch self {
            case .keyNotFound(let key, let context): (context, key.stringValue)
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                (context, nil)
            @unknown default: (Context(codingPath: [], debugDescription: ""), nil)
            }
        let keys = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        return (keys + (last.map { [$0] } ?? [])).joined(separator: ".")
    }
}

/// The JSON with U+FFFD for every NUL in its texts, which no database keeps; forms are read the same way.
private func withoutNUL(_ json: [UInt8]) -> [UInt8] {
    let (nul, backslash) = (Array(#"\u0000"#.utf8), UInt8(ascii: "\\"))
    guard json.firstRange(of: nul) != nil else { return json }
    var (clean, rest): ([UInt8], ArraySlice<UInt8>) = ([], json[...])
    while let byte = rest.first {
        // A backslash takes the next sign with it: in "\\\\u0000" no NUL is meant.
        let length = byte != backslash ? 1 : rest.starts(with: nul) ? nul.count : 2
        clean += length == nul.count ? ArraySlice(#"\ufffd"#.utf8) : rest.prefix(length)
        rest = rest.dropFirst(length)
    }
    return clean
}
