import FoundationEssentials
import TestSupport
import Testing
import WorkCalendar

@testable import Organisation

/// Which words of a provider are believed.
@Suite struct IDTokenTests {
    private struct KeySet: Decodable {
        let keys: [JSONWebKey]
    }

    private func keys() throws -> [ProviderKey] {
        let set = try JSONDecoder().decode(KeySet.self, from: Data(TokenVectors.keys.utf8))
        let keys = set.keys.compactMap { ProviderKey($0) }
        #expect(keys.count == set.keys.count)
        return keys
    }

    private let expected = IDToken.Expected(
        issuer: "https://sso.example", client: "remit", nonce: "n-1", now: TestClock().now)

    @Test(arguments: TokenVectors.good.map(\.algorithm))
    func `a token of each algorithm is believed, and no changed one`(_ algorithm: String) throws {
        let text = try #require(TokenVectors.good.first { $0.algorithm == algorithm }).token
        let token = try IDToken(text, keys: keys(), expecting: expected)
        #expect(token.subject == "4321" && token.preferredUsername == "vanthu" && token.email == "van@example.org")
        let parts = text.split(separator: ".").map(String.init)
        for part in 0..<3 {
            for place in stride(from: 0, to: parts[part].utf8.count - 1, by: 7) {
                var bytes = Array(parts[part].utf8)
                bytes[place] = bytes[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
                var changed = parts
                changed[part] = String(decoding: bytes, as: UTF8.self)
                let keys = try keys()
                #expect(throws: IDToken.Fault.self) {
                    try IDToken(changed.joined(separator: "."), keys: keys, expecting: expected)
                }
            }
        }
    }

    @Test(arguments: TokenVectors.bad.indices)
    func `what does not hold is told apart`(_ index: Int) throws {
        let (fault, why, text) = TokenVectors.bad[index]
        let keys = try keys()
        do throws(IDToken.Fault) {
            _ = try IDToken(text, keys: keys, expecting: expected)
            Issue.record("believed: \(why)")
        } catch {
            #expect("\(error)" == fault, "\(why)")
        }
    }

    /// RFC 8037, A.4.
    @Test func `the signature of RFC 8037 is good`() throws {
        let jwk = #"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#
        let key = try #require(ProviderKey(try JSONDecoder().decode(JSONWebKey.self, from: Data(jwk.utf8))))
        let signature = try #require(
            Base64URL.bytes(
                "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"))
        let message = Array("eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc".utf8)
        #expect(key.verifies(signature, of: message, by: "EdDSA"))
        #expect(!key.verifies(signature, of: message, by: "ES256"))
        #expect(!key.verifies(signature, of: message + [0], by: "EdDSA"))
    }

    @Test(arguments: [
        TokenVectors.weakKey, #"{"kty":"oct","k":"AAAA"}"#, #"{"kty":"RSA"}"#, #"{"kty":"RSA","n":"","e":"AQAB"}"#,
        #"{"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA"}"#, #"{"kty":"EC","crv":"P-521","x":"AA","y":"AA"}"#,
        #"{"kty":"EC","crv":"P-256","x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE","y":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE"}"#,
        #"{"kty":"OKP","crv":"Ed25519","x":"AA"}"#,
    ])
    func `a key that is weak or none is not taken`(_ jwk: String) throws {
        #expect(ProviderKey(try JSONDecoder().decode(JSONWebKey.self, from: Data(jwk.utf8))) == nil)
    }

    @Test func `an attempt is known by its secret, and by the session that ties an account`() {
        let secret = Secret.random(), session = Secret.random()
        let (plain, tying) = (
            OpenIDAttempt(secret: secret, session: nil), OpenIDAttempt(secret: secret, session: session)
        )
        #expect(plain.isAnswered(by: plain.state) && tying.isAnswered(by: tying.state))
        #expect(!plain.isAnswered(by: tying.state) && !tying.isAnswered(by: plain.state))
        #expect(!OpenIDAttempt(secret: .random(), session: nil).isAnswered(by: plain.state))
        #expect(Set([plain.state, plain.nonce, plain.verifier, plain.challenge]).count == 4)
        #expect((43...128).contains(plain.verifier.utf8.count), "RFC 7636 4.1")
    }

    /// RFC 7636, appendix B.
    @Test func `a challenge is the hash of its verifier`() {
        #expect(
            Secret(text: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").hashText
                == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    }
}
