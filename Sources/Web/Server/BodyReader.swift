/// Reads the body of a request as it comes, within its limits.
struct BodyReader {
    private enum Kind {
        case bytes([UInt8])
        case multipart(MultipartParser)
        case refused(RequestRefusal)
    }

    private var kind: Kind
    private let mediaType: String
    private let limit: Int
    /// The limit as the sender is told it: of the file alone, without what a form has around it.
    private let told: Int
    private var received = 0
    /// How much is read and thrown away before the connection is ended, so that a browser gets to see why.
    private let patience: Int

    /// A reader for the body a request announces; nil without one.
    static func begin(for request: Request, settings: Server.Settings) -> Result<BodyReader?, RequestRefusal> {
        let length = request.headers["Content-Length"]
        guard length != nil || request.headers["Transfer-Encoding"] != nil else { return .success(nil) }
        guard let announced = Int(length ?? "0"), announced >= 0 else { return .failure(.malformed) }
        let type = request.headers["Content-Type"] ?? ""
        let name = type.split(separator: ";").first.map { $0.lowercased().filter { $0 != " " } } ?? ""
        let isMultipart = name == "multipart/form-data"
        let limit = isMultipart ? settings.uploadLimit + settings.bodyLimit : settings.bodyLimit
        let patience = 4 * (settings.uploadLimit + settings.bodyLimit)
        let told = isMultipart ? settings.uploadLimit : settings.bodyLimit
        if announced > patience { return .failure(.tooLarge(limit: told)) }
        var kind = Kind.bytes([])
        if announced > limit {
            kind = .refused(.tooLarge(limit: told))
        } else if isMultipart {
            guard let boundary = headerParameter("boundary", in: type) else { return .failure(.malformed) }
            guard let parser = MultipartParser(boundary: boundary, settings: settings) else {
                return .failure(.malformed)
            }
            kind = .multipart(parser)
        }
        return .success(BodyReader(kind: kind, mediaType: name, limit: limit, told: told, patience: patience))
    }

    /// Takes a piece; false when even throwing away has gone on too long.
    mutating func take(_ piece: UnsafeRawBufferPointer) -> Bool {
        received += piece.count
        if received > patience { return false }
        if received > limit { kind = .refused(.tooLarge(limit: told)) }
        switch kind {
        case .refused: break
        case .bytes(var bytes):
            kind = .refused(.malformed)  // lets go of the array, so that it grows in place
            bytes.append(contentsOf: piece)
            kind = .bytes(bytes)
        case .multipart(var parser):
            kind = .refused(.malformed)
            do throws(RequestRefusal) {
                try parser.take(piece)
                kind = .multipart(parser)
            } catch {
                kind = .refused(error)
            }
        }
        return true
    }

    /// The body, when it has come whole.
    mutating func finish() -> Result<Body, RequestRefusal> {
        switch kind {
        case .refused(let refusal): return .failure(refusal)
        case .bytes(let bytes):
            if mediaType == "application/x-www-form-urlencoded" {
                return .success(.form(Form(Query(parsing: String(decoding: bytes, as: UTF8.self)))))
            }
            return .success(bytes.isEmpty ? .none : .bytes(bytes, mediaType: mediaType))
        case .multipart(let parser):
            do throws(RequestRefusal) { return .success(.form(try parser.finished())) } catch { return .failure(error) }
        }
    }
}
