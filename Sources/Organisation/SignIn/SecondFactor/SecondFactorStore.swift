import Database
import WorkCalendar

/// A person's app, as far as it was set up.
struct SecondFactor: Sendable {
    let sealed: [UInt8]
    let begun: Instant
    /// `nil` until a first code came.
    let confirmed: Instant?
    let lastStep: Int64

    /// How long the secret is shown that is not proved yet.
    static let setUpLength = Duration.seconds(3_600)
}

/// All SQL on codes beside the password.
struct SecondFactorStore {
    let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    func factor(of person: Person.ID) throws -> SecondFactor? {
        try connection.first(
            "SELECT sealed, begun_at, confirmed_at, last_step FROM second_factor WHERE person_id = \(person)"
        ) {
            SecondFactor(
                sealed: try $0.bytes(0), begun: try $0.instant(1), confirmed: try $0.optionalInstant(2),
                lastStep: try $0.int64(3))
        }
    }

    /// Whether a code is asked of the person.
    func isOn(for person: Person.ID) throws -> Bool { try factor(of: person)?.confirmed != nil }

    func begin(_ sealed: [UInt8], for person: Person.ID, at now: Instant) throws {
        try remove(of: person)
        _ = try connection.run(
            "INSERT INTO second_factor (person_id, sealed, begun_at) VALUES (\(person), \(sealed), \(now))")
    }

    func confirm(for person: Person.ID, at now: Instant) throws {
        _ = try connection.run("UPDATE second_factor SET confirmed_at = \(now) WHERE person_id = \(person)")
    }

    /// Uses up a code; false where it, or a later one, was used already.
    func use(step: Int64, of person: Person.ID) throws -> Bool {
        try connection.run(
            "UPDATE second_factor SET last_step = \(step) WHERE person_id = \(person) AND last_step < \(step)") > 0
    }

    func remove(of person: Person.ID) throws {
        _ = try connection.run("DELETE FROM second_factor WHERE person_id = \(person)")
        _ = try connection.run("DELETE FROM recovery_code WHERE person_id = \(person)")
        _ = try connection.run("DELETE FROM half_sign_in WHERE person_id = \(person)")
    }

    func replaceCodes(of person: Person.ID, by codes: [RecoveryCode]) throws {
        _ = try connection.run("DELETE FROM recovery_code WHERE person_id = \(person)")
        for code in codes {
            _ = try connection.run("INSERT INTO recovery_code (person_id, code_hash) VALUES (\(person), \(code.hash))")
        }
    }

    /// Uses up a recovery code; false where there is none such.
    func use(_ code: RecoveryCode, of person: Person.ID, at now: Instant) throws -> Bool {
        try connection.run(
            """
            UPDATE recovery_code SET used_at = \(now)
            WHERE person_id = \(person) AND code_hash = \(code.hash) AND used_at IS NULL
            """) > 0
    }

    /// Uses up a one-time code or a recovery code; `nil` where it was good.
    func take(_ typed: String, of person: Person.ID, _ factor: SecondFactor, under key: SealingKey, at now: Instant)
        throws -> SignInRefusal?
    {
        if let code = RecoveryCode(typed: typed), try use(code, of: person, at: now) { return nil }
        guard let secret = key.opened(factor.sealed, for: person) else { return .secondFactorUnreadable }
        guard let step = TimeCode.step(of: typed, secret: secret.bytes, at: now, after: factor.lastStep),
            try use(step: step, of: person)
        else { return .codeWrong }
        return nil
    }

    func unusedCodes(of person: Person.ID) throws -> Int {
        try connection.first("SELECT COUNT(*) FROM recovery_code WHERE person_id = \(person) AND used_at IS NULL") {
            Int(try $0.int64(0))
        } ?? 0
    }

    func insertHalf(_ secret: Secret, for person: Person.ID, until end: Instant) throws {
        _ = try connection.run(
            """
            INSERT INTO half_sign_in (person_id, token_hash, expires_at) VALUES (\(person), \(secret.hash), \(end))
            """)
    }

    func person(halfSignedInWith secret: Secret, at now: Instant) throws -> Person.ID? {
        try connection.first(
            """
            SELECT h.person_id FROM half_sign_in h JOIN person p ON p.id = h.person_id
            WHERE h.token_hash = \(secret.hash) AND h.expires_at > \(now) AND p.left_on IS NULL
            """
        ) { try $0.id(0) }
    }

    /// False where it had ended already.
    func endHalf(_ secret: Secret) throws -> Bool {
        try connection.run("DELETE FROM half_sign_in WHERE token_hash = \(secret.hash)") > 0
    }

    func endHalves(of person: Person.ID) throws {
        _ = try connection.run("DELETE FROM half_sign_in WHERE person_id = \(person)")
    }

    func forgetHalves(endedBefore now: Instant) throws {
        _ = try connection.run("DELETE FROM half_sign_in WHERE expires_at <= \(now)")
    }
}
