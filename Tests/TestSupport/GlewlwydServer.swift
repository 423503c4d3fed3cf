internal import Foundation
internal import Synchronization

/// Debian's glewlwyd, a real provider of OpenID Connect, with one client and one person.
public final class GlewlwydServer: Sendable {
    /// The one of this process, or why there is none.
    public static let shared = Result { try GlewlwydServer() }

    public static let client = "remit"
    /// Without a character that a form would encode: this provider does not undo that (RFC 6749 2.3.1).
    public static let secret = "bi-mat_thu.1"
    public static let person = "vanthu"
    static let password = "mat-khau-o-noi-khac"
    /// Where browsers come back to; the tests' browser goes on by its path alone.
    public static let home = "http://127.0.0.1:9"

    private let program: GuardedProgram
    public let port: Int
    public var issuer: String { "http://127.0.0.1:\(port)/api/oidc" }

    private init() throws {
        port = try GuardedProgram.freePort()
        program = try GuardedProgram(named: "glewlwyd", script: Self.script(port: port))
        let port = port
        try program.wait { try SocketClient(port: port).get("/config").status == 200 }
        try setUp()
    }

    private static func script(port: Int) -> String {
        """
        zcat /usr/share/doc/glewlwyd/database/init.sqlite3.sql.gz | python3 -c \
        'import sqlite3, sys; sqlite3.connect("glewlwyd.sqlite").executescript(sys.stdin.read())'
        openssl genrsa -out private.pem 2048
        openssl rsa -in private.pem -pubout -out public.pem
        cat > glewlwyd.conf <<'END'
        port=\(port)
        bind_address="127.0.0.1"
        external_url="http://127.0.0.1:\(port)/"
        login_url="login.html"
        api_prefix="api"
        log_mode="console"
        log_level="WARNING"
        cookie_secure=0
        session_expiration=3600
        session_key="GLEWLWYD2_SESSION_ID"
        admin_scope="g_admin"
        profile_scope="g_profile"
        user_module_path="/usr/lib/glewlwyd/user"
        client_module_path="/usr/lib/glewlwyd/client"
        user_auth_scheme_module_path="/usr/lib/glewlwyd/scheme"
        plugin_module_path="/usr/lib/glewlwyd/plugin"
        hash_algorithm="SHA512"
        database = { type="sqlite3"; path="glewlwyd.sqlite"; }
        END
        glewlwyd --config-file=glewlwyd.conf & program=$!
        """
    }

    /// Gives it a provider, a client and a person, as its administrator would.
    private func setUp() throws {
        let administrator = try signIn("admin", "password")
        let key = try String(contentsOfFile: program.folder + "/private.pem", encoding: .utf8)
        let certificate = try String(contentsOfFile: program.folder + "/public.pem", encoding: .utf8)
        let plugin: [String: Any] = [
            "iss": issuer, "jwt-type": "rsa", "jwt-key-size": "256", "key": key, "cert": certificate,
            "access-token-duration": 3600, "refresh-token-duration": 3600, "code-duration": 60,
            "refresh-token-rolling": true, "allow-non-oidc": false, "auth-type-code-enabled": true,
            "auth-type-token-enabled": false, "auth-type-id-token-enabled": true,
            "auth-type-password-enabled": false, "auth-type-client-enabled": false,
            "auth-type-refresh-enabled": false, "scope": [], "pkce-allowed": true,
            "pkce-method-plain-allowed": false, "pkce-required": true, "name-claim": "no", "email-claim": "no",
            "scope-claim": "no",
            "claims": [
                ["name": "preferred_username", "user-property": "username", "type": "string", "mandatory": true]
            ],
            "allowed-scope": ["openid", "profile"], "jwks-show": true, "jwks-x5c": [], "subject-type": "public",
        ]
        try put(
            "POST", "/api/scope/", ["name": "profile", "display_name": "Profile", "password_required": false],
            administrator)
        try put(
            "POST", "/api/mod/plugin/",
            ["module": "oidc", "name": "oidc", "display_name": "OIDC", "enabled": true, "parameters": plugin],
            administrator)
        try put(
            "POST", "/api/client/",
            [
                "client_id": Self.client, "name": "Remit", "confidential": true, "client_secret": Self.secret,
                "authorization_type": ["code"], "redirect_uri": [Self.home + "/sign-in/openid/answer"],
                "scope": ["openid", "profile"], "enabled": true,
                "token_endpoint_auth_method": ["client_secret_basic"],
            ], administrator)
        try put(
            "POST", "/api/user/",
            [
                "username": Self.person, "name": "Văn Thư", "password": Self.password,
                "scope": ["openid", "profile", "g_profile"], "enabled": true,
            ], administrator)
        let person = try signIn(Self.person, Self.password)
        try put("PUT", "/api/auth/grant/\(Self.client)", ["scope": "openid profile"], person)
    }

    /// Signs the person in there as a browser would, and lets it go where it was sent.
    /// - Parameter address: where the browser was sent to.
    /// - Returns: where the provider sends it back, with the code.
    public func answer(to address: String) throws -> String {
        let cookie = try signIn(Self.person, Self.password)
        let target = address.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }
        let answer = try SocketClient(port: port).get(target + "&g_continue", "Cookie: \(cookie)\r\n")
        guard answer.status == 302, let location = answer.headers["location"] else {
            throw GuardedProgram.NotStarted(description: "the provider answered \(answer.status): \(answer.text)")
        }
        return location
    }

    private func signIn(_ name: String, _ password: String) throws -> String {
        let answer = try send("POST", "/api/auth/", ["username": name, "password": password], "")
        guard answer.status == 200, let cookie = answer.cookies.first else {
            throw GuardedProgram.NotStarted(description: "\(name) may not sign in: \(answer.status)")
        }
        return String(cookie.prefix { $0 != ";" })
    }

    private func put(_ method: String, _ path: String, _ value: [String: Any], _ cookie: String) throws {
        let answer = try send(method, path, value, cookie)
        guard answer.status == 200 else {
            throw GuardedProgram.NotStarted(description: "\(method) \(path): \(answer.status) \(answer.text)")
        }
    }

    private func send(_ method: String, _ path: String, _ value: [String: Any], _ cookie: String) throws
        -> SocketClient.Answer
    {
        let body = try JSONSerialization.data(withJSONObject: value)
        let client = try SocketClient(port: port)
        client.send(
            "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/json\r\n"
                + "Cookie: \(cookie)\r\nContent-Length: \(body.count)\r\n\r\n")
        client.send(Array(body))
        return try client.answer()
    }
}
