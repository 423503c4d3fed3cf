/// A directory that keeps passwords, and how a person is found in it.
public struct LDAPSettings: Sendable {
    /// `ldaps://…`, or `ldap://…` with StartTLS; plain only on this machine.
    let address: String
    let startsTLS: Bool
    let place: Place
    let authorities: String?

    /// How the name typed leads to an entry.
    enum Place: Sendable {
        /// The entry's name, with `{name}` where the sign-in name stands.
        case entry(String)
        /// Sought below a base with a filter that holds `{name}`, by an account that may read.
        case sought(base: String, filter: String, reader: String?, password: String?)

        /// The name of an entry that is not there.
        var nobody: String {
            switch self {
            case .entry(let pattern): pattern.replacing("{name}", with: "nobody")
            case .sought(let base, _, _, _): "cn=nobody," + base
            }
        }
    }

    struct Sent: Decodable {
        let address: String
        let startTls: Bool?
        let entry: String?
        let base: String?
        let filter: String?
        let reader: String?
        let readerPassword: String?
        let authorities: String?
    }

    init(_ sent: Sent) throws {
        func mistake(_ what: String) -> OuterSettingsMistake { OuterSettingsMistake(what: what) }
        let lower = sent.address.lowercased()
        guard lower.hasPrefix("ldap://") || lower.hasPrefix("ldaps://"),
            sent.address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { throw mistake("ldap.address must begin with ldaps:// or ldap://") }
        let host = lower.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != ":" && $0 != "/" }
        startsTLS = lower.hasPrefix("ldap://") && sent.startTls ?? true
        guard lower.hasPrefix("ldaps://") || startsTLS || ["127.0.0.1", "localhost"].contains(host) else {
            throw mistake("ldap without TLS is only for this machine; use ldaps:// or start_tls")
        }
        switch (sent.entry, sent.base, sent.filter) {
        case (let entry?, nil, nil):
            guard entry.contains("{name}") else { throw mistake("ldap.entry must hold {name}") }
            place = .entry(entry)
        case (nil, let base?, let filter?):
            guard filter.contains("{name}") else { throw mistake("ldap.filter must hold {name}") }
            guard (sent.reader == nil) == (sent.readerPassword == nil), sent.readerPassword != "" else {
                throw mistake("ldap.reader and ldap.reader_password belong together")
            }
            place = .sought(base: base, filter: filter, reader: sent.reader, password: sent.readerPassword)
        default: throw mistake("ldap needs either entry, or base and filter")
        }
        (address, authorities) = (sent.address, sent.authorities)
    }
}
