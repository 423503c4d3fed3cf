import CLDAP
import Glibc

/// Asks a directory whether a password is a person's, by binding as the person.
///
/// libldap: a handle for each question, synchronous calls; the certificate must hold for the address.
struct LDAPDirectory: Sendable {
    let settings: LDAPSettings

    private static let seconds = 5

    /// Whether the directory takes the password as that of the name.
    /// - Throws: `OuterRefusal.notReached` where it does not answer, or not as it should.
    func takes(_ password: String, of name: String) throws -> Bool {
        // RFC 4513 5.1.2: a bind with a name and no password succeeds for anybody.
        guard !password.isEmpty, !password.utf8.contains(0), !name.isEmpty else { return false }
        return try withHandle { handle in
            let entry = try entry(of: name, handle)
            let second = try open()
            defer { ldap_unbind_ext_s(second, nil, nil) }
            // Of nobody an entry that is not there is asked, which costs the same.
            let isTaken = try bind(second, as: entry ?? settings.place.nobody, password)
            return entry != nil && isTaken
        }
    }

    /// Reaches the directory and, where one is set, binds as the reader.
    func check() throws {
        try withHandle { handle in
            if case .sought(_, _, let reader?, let password?) = settings.place {
                guard try bind(handle, as: reader, password) else { throw OuterRefusal.answerUnfit }
            } else {
                // Without TLS and a bind nothing has been sent yet.
                _ = try bind(handle, as: "", "")
            }
        }
    }

    private func withHandle<Value>(_ body: (OpaquePointer) throws -> Value) throws -> Value {
        let handle = try open()
        defer { ldap_unbind_ext_s(handle, nil, nil) }
        return try body(handle)
    }

    private func open() throws -> OpaquePointer {
        var made: OpaquePointer?
        guard ldap_initialize(&made, settings.address) == LDAP_SUCCESS, let handle = made else {
            throw OuterRefusal.notReached
        }
        var version: Int32 = 3, demand = Int32(LDAP_OPT_X_TLS_DEMAND)
        var limit = timeval(tv_sec: Self.seconds, tv_usec: 0)
        var codes = [
            ldap_set_option(handle, Int32(LDAP_OPT_PROTOCOL_VERSION), &version),
            ldap_set_option(handle, Int32(LDAP_OPT_NETWORK_TIMEOUT), &limit),
            ldap_set_option(handle, Int32(LDAP_OPT_TIMEOUT), &limit), remit_ldap_no_referrals(handle),
            ldap_set_option(handle, Int32(LDAP_OPT_X_TLS_REQUIRE_CERT), &demand),
        ]
        if let authorities = settings.authorities {
            codes.append(ldap_set_option(handle, Int32(LDAP_OPT_X_TLS_CACERTFILE), authorities))
        }
        codes.append(remit_ldap_renew_tls(handle))
        if codes.allSatisfy({ $0 == LDAP_OPT_SUCCESS }), settings.startsTLS {
            codes.append(ldap_start_tls_s(handle, nil, nil))
        }
        guard codes.allSatisfy({ $0 == LDAP_SUCCESS }) else {
            ldap_unbind_ext_s(handle, nil, nil)
            throw OuterRefusal.notReached
        }
        return handle
    }

    /// Whether the bind was let in; what concerns name and password is an answer, the rest a failure.
    private func bind(_ handle: OpaquePointer, as entry: String, _ password: String) throws -> Bool {
        var bytes = Array(password.utf8CString)
        let code = bytes.withUnsafeMutableBufferPointer { buffer in
            var credentials = berval(bv_len: ber_len_t(buffer.count - 1), bv_val: buffer.baseAddress)
            return ldap_sasl_bind_s(handle, entry, nil, &credentials, nil, nil, nil)
        }
        switch code {
        case LDAP_SUCCESS: return true
        case LDAP_INVALID_CREDENTIALS, LDAP_NO_SUCH_OBJECT, LDAP_INVALID_DN_SYNTAX, LDAP_INAPPROPRIATE_AUTH,
            LDAP_UNWILLING_TO_PERFORM, LDAP_CONSTRAINT_VIOLATION:
            return false
        default: throw OuterRefusal.notReached
        }
    }

    /// The name of the one entry; `nil` where there is none, or more than one.
    private func entry(of name: String, _ handle: OpaquePointer) throws -> String? {
        switch settings.place {
        case .entry(let pattern): return pattern.replacing("{name}", with: LDAPText.inName(name))
        case .sought(let base, let filter, let reader, let password):
            if let reader, let password, try !bind(handle, as: reader, password) { throw OuterRefusal.answerUnfit }
            return try seek(filter.replacing("{name}", with: LDAPText.inFilter(name)), below: base, handle)
        }
    }

    private func seek(_ filter: String, below base: String, _ handle: OpaquePointer) throws -> String? {
        var result: OpaquePointer?
        var limit = timeval(tv_sec: Self.seconds, tv_usec: 0)
        // RFC 4511 4.5.1.8: "1.1" asks for no attributes.
        let none = strdup("1.1")
        defer { free(none) }
        var attributes = [none, nil]
        let code = ldap_search_ext_s(
            handle, base, remit_ldap_subtree, filter, &attributes, 0, nil, nil, &limit, 2, &result)
        defer { ldap_msgfree(result) }
        guard code == LDAP_SUCCESS || code == LDAP_SIZELIMIT_EXCEEDED else {
            if code == LDAP_NO_SUCH_OBJECT { return nil }
            throw OuterRefusal.notReached
        }
        guard ldap_count_entries(handle, result) == 1, let entry = ldap_first_entry(handle, result),
            let name = ldap_get_dn(handle, entry)
        else { return nil }
        defer { ldap_memfree(name) }
        return String(cString: name)
    }
}

/// A text where it may not be taken for anything but itself.
enum LDAPText {
    /// In an entry's name (RFC 4514 2.4).
    static func inName(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                String(UnicodeScalar(byte))
            default: "\\" + hexadecimal(byte)
            }
        }.joined()
    }

    /// In a filter (RFC 4515 3).
    static func inFilter(_ text: String) -> String { inName(text) }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
