internal import Foundation

/// Debian's slapd with one person and one account that may read, on plain LDAP, with StartTLS, and on LDAPS.
public final class SlapdServer: Sendable {
    /// The one of this process, or why there is none.
    public static let shared = Result { try SlapdServer() }

    public static let base = "dc=mau,dc=example"
    public static let reader = "cn=reader,dc=mau,dc=example"
    public static let readerPassword = "người đọc"
    /// A person whose name needs care where it stands in others.
    public static let password = "mật khẩu thư mục"

    private let program: GuardedProgram
    public let port: Int
    public let securePort: Int
    /// The file of the authority that signed the server's certificate.
    public var authorities: String { program.folder + "/ca.pem" }

    private init() throws {
        (port, securePort) = (try GuardedProgram.freePort(), try GuardedProgram.freePort())
        program = try GuardedProgram(named: "slapd", script: Self.script(port: port, securePort: securePort))
        let (port, securePort) = (port, securePort)
        try program.wait {
            _ = try SocketClient(port: port)
            _ = try SocketClient(port: securePort)
            return true
        }
    }

    private static func script(port: Int, securePort: Int) -> String {
        """
        openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 -subj '/CN=Remit tests'
        openssl req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj '/CN=127.0.0.1'
        printf 'subjectAltName=IP:127.0.0.1,DNS:localhost\\n' > names
        openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out server.pem -days 2 -extfile names
        mkdir data
        cat > slapd.conf <<'END'
        include /etc/ldap/schema/core.schema
        include /etc/ldap/schema/cosine.schema
        include /etc/ldap/schema/inetorgperson.schema
        modulepath /usr/lib/ldap
        moduleload back_mdb
        TLSCACertificateFile ca.pem
        TLSCertificateFile server.pem
        TLSCertificateKeyFile server.key
        disallow bind_anon
        database mdb
        suffix "\(base)"
        directory data
        maxsize 10485760
        access to attrs=userPassword by anonymous auth by * none
        access to * by dn.exact="\(reader)" read by * none
        END
        cat > people.ldif <<'END'
        dn: \(base)
        objectClass: dcObject
        objectClass: organization
        o: Mau
        dc: mau

        dn: \(reader)
        objectClass: organizationalRole
        objectClass: simpleSecurityObject
        cn: reader
        userPassword: \(readerPassword)

        dn: ou=people,\(base)
        objectClass: organizationalUnit
        ou: people

        dn: uid=vanthu,ou=people,\(base)
        objectClass: inetOrgPerson
        uid: vanthu
        cn: Van Thu
        sn: Thu
        userPassword: \(password)

        dn: uid=baocao,ou=people,\(base)
        objectClass: inetOrgPerson
        uid: baocao
        cn: Bao Cao
        sn: Cao
        userPassword: \(password) khac
        END
        python3 - <<'END'
        import base64
        lines = open("people.ldif", encoding="utf-8").read().split("\\n")
        with open("loaded.ldif", "w") as out:
            for line in lines:
                name, colon, value = line.partition(": ")
                plain = line.isascii()
                out.write((line if plain else name + ":: " + base64.b64encode(value.encode()).decode()) + "\\n")
        END
        slapadd -f slapd.conf -l loaded.ldif
        /usr/sbin/slapd -f slapd.conf -h 'ldap://127.0.0.1:\(port)/ ldaps://127.0.0.1:\(securePort)/' -d 0 & program=$!
        """
    }
}
