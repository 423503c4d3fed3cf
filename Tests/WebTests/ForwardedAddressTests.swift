import Testing

@testable import Web

/// Whose address a request has behind a proxy.
@Suite struct ForwardedAddressTests {
    @Test(arguments: [
        ("203.0.113.9", "203.0.113.9"), ("6.6.6.6, 203.0.113.9", "203.0.113.9"), ("x,2001:db8::1", "2001:db8::1"),
        ("6.6.6.6, unknown", nil), ("", nil), ("203.0.113.9:80", nil), ("203.0.113.9,", "203.0.113.9"),
    ])
    func `the last address is the one the proxy has seen`(_ header: String, _ address: String?) {
        #expect(forwardedAddress(in: ["X-Forwarded-For": header]) == address)
    }

    @Test func `of two headers the later one counts, of none nothing`() {
        let headers: Headers = ["X-Forwarded-For": "6.6.6.6", "x-forwarded-for": "203.0.113.9"]
        #expect(forwardedAddress(in: headers) == "203.0.113.9")
        #expect(forwardedAddress(in: [:]) == nil)
    }
}
