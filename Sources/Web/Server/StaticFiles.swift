import Assets
import HTML

/// The files under `/assets/`, packed once when the server starts.
final class StaticFiles: Sendable {
    fileprivate struct File {
        let plain: Response
        let packed: Response?
    }

    private let byPath: [String: File]

    init(isSecure: Bool) {
        byPath = Dictionary(
            Assets.served.map { ($0.path, File($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The file a request names; nil when it names none, so that the handler says that there is no such page.
    func answer(to request: Request) -> Response? {
        guard request.path.first == "assets", let file = byPath[request.target] else { return nil }
        guard request.method == .get || request.method == .head else {
            return Response(status: 405, headers: ["Allow": "GET, HEAD"])
        }
        return request.acceptsGzip ? file.packed ?? file.plain : file.plain
    }
}

extension StaticFiles.File {
    fileprivate init(_ asset: Asset) {
        let headers: Headers = [
            "Content-Type": asset.mediaType, "Cache-Control": "public, max-age=31536000, immutable",
            "ETag": "\"\(asset.hash)\"", "Vary": "Accept-Encoding",
        ]
        plain = Response(headers: headers, body: .text(asset.text))
        let bytes = asset.text.withUTF8Buffer(Array.init)
        packed = gzip(bytes, level: 9).map { packed in
            var headers = headers
            headers.add("Content-Encoding", "gzip")
            return Response(headers: headers, body: .bytes(packed))
        }
    }
}
