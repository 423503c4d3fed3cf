internal import CCurl

/// Asks other servers; small answers, no redirects, a short time.
///
/// libcurl: `curl_easy_perform`, a handle for each call; the calling thread waits.
public struct HTTPClient: Sendable {
    /// A file of certificates to trust in place of the system's; `nil` for the system's.
    public let authorities: String?
    /// In bytes.
    static let largest = 1 << 20
    private static let milliseconds = 10_000

    public init(authorities: String? = nil) {
        // Once for the process, before any handle is made.
        _ = Self.isReady
        self.authorities = authorities
    }

    private static let isReady = remit_curl_begin() == CURLE_OK

    /// What a server answered.
    public struct Answer: Sendable {
        public let status: Int
        public let body: [UInt8]
    }

    public func get(_ address: ServerAddress, headers: [String] = []) throws(CallFailure) -> Answer {
        try call(address, method: nil, headers: headers, body: nil)
    }

    /// Sends a body of the kind that a header says.
    public func send(_ address: ServerAddress, method: Method = .post, headers: [String], body: String)
        throws(CallFailure) -> Answer
    {
        try call(address, method: method, headers: headers, body: body)
    }

    private func call(_ address: ServerAddress, method: Method?, headers: [String], body: String?) throws(CallFailure)
        -> Answer
    {
        guard let handle = curl_easy_init() else { throw CallFailure(address: address, cause: "no handle") }
        defer { curl_easy_cleanup(handle) }
        let taken = Taken()
        var list: UnsafeMutablePointer<curl_slist>?
        for header in headers { list = curl_slist_append(list, header) }
        defer { curl_slist_free_all(list) }
        var codes = [
            remit_curl_text(handle, CURLOPT_URL, address.text),
            remit_curl_text(handle, CURLOPT_PROTOCOLS_STR, address.isLoopback ? "http,https" : "https"),
            remit_curl_number(handle, CURLOPT_NOSIGNAL, 1),
            remit_curl_number(handle, CURLOPT_TIMEOUT_MS, Self.milliseconds),
            remit_curl_modern_tls(handle),
            remit_curl_list(handle, CURLOPT_HTTPHEADER, list),
            remit_curl_writing(handle, takePiece, Unmanaged.passUnretained(taken).toOpaque()),
        ]
        if address.isLoopback { codes.append(remit_curl_text(handle, CURLOPT_PROXY, "")) }
        if let authorities { codes.append(remit_curl_text(handle, CURLOPT_CAINFO, authorities)) }
        if let body {
            codes.append(remit_curl_number(handle, CURLOPT_POSTFIELDSIZE, body.utf8.count))
            codes.append(remit_curl_text(handle, CURLOPT_COPYPOSTFIELDS, body))
        }
        if let method { codes.append(remit_curl_text(handle, CURLOPT_CUSTOMREQUEST, method.rawValue)) }
        codes.append(withExtendedLifetime(taken) { curl_easy_perform(handle) })
        if let failed = codes.first(where: { $0 != CURLE_OK }) {
            throw CallFailure(address: address, cause: String(cString: curl_easy_strerror(failed)))
        }
        return Answer(status: remit_curl_status(handle), body: taken.bytes)
    }
}

/// The address of another server: https, or http on this machine.
public struct ServerAddress: Sendable, Hashable {
    public let text: String

    /// `nil` for what is no such address.
    public init?(_ text: String) {
        let lower = text.lowercased()
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }), text.utf8.count <= 2_000,
            !text.contains("@")
        else { return nil }
        self.text = text
        guard isLoopback || (lower.hasPrefix("https://") && lower.utf8.count > 8) else { return nil }
    }

    /// Whether it leads to this machine, where nothing travels that could be read on the way.
    var isLoopback: Bool {
        let lower = text.lowercased()
        return ["http://127.0.0.1", "http://localhost", "http://[::1]", "https://127.0.0.1", "https://localhost"]
            .contains { lower == $0 || lower.hasPrefix($0 + ":") || lower.hasPrefix($0 + "/") }
    }
}

/// A server that was not reached, or did not answer in time.
public struct CallFailure: Error, CustomStringConvertible {
    public let address: ServerAddress
    public let cause: String

    public var description: String { "\(address.text): \(cause)" }
}

/// What has come of an answer.
private final class Taken {
    var bytes: [UInt8] = []
}

/// Called by libcurl with each piece; taking less than was given ends the call.
private func takePiece(
    _ piece: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let piece, let context else { return 0 }
    let taken = Unmanaged<Taken>.fromOpaque(context).takeUnretainedValue()
    guard taken.bytes.count + count * size <= HTTPClient.largest else { return 0 }
    taken.bytes += UnsafeRawBufferPointer(start: piece, count: count * size)
    return count * size
}
