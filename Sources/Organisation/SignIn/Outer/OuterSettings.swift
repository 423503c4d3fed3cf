public import WorkCalendar
import FoundationEssentials
import Web

/// Which other programs may say who somebody is: `sign-in.json` in the data folder.
public struct OuterSettings: Sendable {
    public let openID: OpenIDSettings?
    public let ldap: LDAPSettings?

    public static let fileName = "sign-in.json"
    public static let none = OuterSettings(openID: nil, ldap: nil)

    /// Reads the file of a data folder, which need not be there.
    public init(inFolder folder: String) throws {
        let path = folder + "/" + Self.fileName
        guard FileManager.default.fileExists(atPath: path) else { self = .none; return }
        try self.init(json: try Data(contentsOf: URL(filePath: path)))
    }

    init(json: Data) throws {
        let sent: Sent
        do {
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            sent = try decoder.decode(Sent.self, from: json)
        } catch {
            throw OuterSettingsMistake(what: "it is not the JSON described in the README (\(error))")
        }
        self.init(
            openID: try sent.openid.map { try OpenIDSettings($0) }, ldap: try sent.ldap.map { try LDAPSettings($0) })
    }

    init(openID: OpenIDSettings?, ldap: LDAPSettings?) {
        self.openID = openID
        self.ldap = ldap
    }

    /// Reaches every program that is set.
    /// - Returns: a line for each.
    public func check(clock: Clock) throws -> [String] {
        let programs = OuterPrograms(self, clock: clock)
        var lines: [String] = []
        if let provider = programs.openID {
            _ = try provider.description()
            lines.append(
                "\(provider.settings.issuer.text) answers; browsers come back to \(provider.settings.answerAddress).")
        }
        if let directory = programs.directory {
            try directory.check()
            lines.append("\(directory.settings.address) answers.")
        }
        return lines
    }

    private struct Sent: Decodable {
        let openid: OpenIDSettings.Sent?
        let ldap: LDAPSettings.Sent?
    }
}

/// A provider of OpenID Connect, and what Remit is to it.
public struct OpenIDSettings: Sendable {
    /// A claim by which somebody is known who was not tied before, where the provider's word for it is to be trusted.
    enum Match: String, Sendable {
        case preferredUsername = "preferred_username"
        case email
    }

    /// What people call it, on the button.
    let name: String
    let issuer: ServerAddress
    let client: String
    /// `nil` for a client that keeps no secret and rests on PKCE alone.
    let secret: String?
    /// Where browsers reach Remit.
    let home: ServerAddress
    let match: Match?
    let authorities: String?

    /// What is asked to be told.
    var scope: String {
        switch match {
        case nil: "openid"
        case .preferredUsername: "openid profile"
        case .email: "openid email"
        }
    }

    var answerAddress: String { home.text + OuterRoute.answer.path }

    struct Sent: Decodable {
        let name: String
        let issuer: String
        let clientId: String
        let clientSecret: String?
        let address: String
        let match: String?
        let authorities: String?
    }

    init(_ sent: Sent) throws {
        guard !sent.name.trimmed.isEmpty, !sent.clientId.isEmpty else {
            throw OuterSettingsMistake(what: "openid needs a name and a client_id")
        }
        guard let issuer = ServerAddress(sent.issuer) else {
            throw OuterSettingsMistake(what: "openid.issuer must begin with https://")
        }
        var address = sent.address
        while address.hasSuffix("/") { address.removeLast() }
        guard let home = ServerAddress(address) else {
            throw OuterSettingsMistake(what: "openid.address must be where browsers reach Remit, with https://")
        }
        let match = sent.match.flatMap { Match(rawValue: $0) }
        guard (match == nil) == (sent.match == nil) else {
            throw OuterSettingsMistake(what: "openid.match is preferred_username, email, or left out")
        }
        (name, self.issuer, client, secret) = (sent.name.trimmed, issuer, sent.clientId, sent.clientSecret)
        (self.home, self.match, authorities) = (home, match, sent.authorities)
    }
}

/// What does not hold in `sign-in.json`.
public struct OuterSettingsMistake: Error, CustomStringConvertible {
    let what: String

    public var description: String { "\(OuterSettings.fileName): \(what). Correct it and start again." }
}
