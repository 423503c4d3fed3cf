/// One going to a provider and coming back, known by a secret that this browser alone keeps.
///
/// State, nonce and verifier (RFC 7636) follow from the secret, so nothing is kept here meanwhile. What ties an account
/// to somebody signed in follows from the session too: another's secret, planted in a browser, fits no session.
struct OpenIDAttempt: Sendable {
    /// How long it may take.
    static let length = Duration.seconds(600)

    let secret: Secret
    /// The session of who ties an account; `nil` for who signs in.
    let session: Secret?

    var state: String { derived("state") }
    var nonce: String { derived("nonce") }
    var verifier: String { derived("verifier") }
    /// RFC 7636 4.2, S256.
    var challenge: String { Secret(text: verifier).hashText }

    private func derived(_ purpose: String) -> String {
        Secret(text: "openid \(purpose) \(session?.text ?? "") \(secret.text)").hashText
    }

    /// Whether a state that came back is this attempt's, told in the same time whatever it is.
    func isAnswered(by state: String) -> Bool {
        let (a, b) = (Secret(text: state).hash, Secret(text: self.state).hash)
        return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
