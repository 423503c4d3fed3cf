import Glibc

/// The client's address as the proxy before the server has seen it; `nil` where it says none.
///
/// Each proxy adds the address it was reached from at the end; what stands before, a client can have made up.
func forwardedAddress(in headers: Headers) -> String? {
    let last = headers.all("X-Forwarded-For").last?.split(separator: ",").last
    guard let text = last.map({ String($0.drop { $0 == " " }.prefix { $0 != " " }) }) else { return nil }
    var bytes = [UInt8](repeating: 0, count: 16)
    return inet_pton(AF_INET, text, &bytes) == 1 || inet_pton(AF_INET6, text, &bytes) == 1 ? text : nil
}
