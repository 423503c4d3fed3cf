import Database
import WorkCalendar

/// All SQL on making a person a number.
struct ErasureStore {
    let connection: Connection

    /// What a person is called whose name was erased.
    static func name(of person: Person.ID) -> String { "#\(person.rawValue)" }

    func erase(_ person: Person.ID, on day: Day, at now: Instant) throws {
        let name = Self.name(of: person), signInName = "erased-\(person.rawValue)"
        try connection.run(
            """
            UPDATE person SET name = \(name), folded = \(name), sign_in_name = \(signInName), email = NULL,
                password = NULL, language = NULL, large_type = \(false), left_on = COALESCE(left_on, \(day))
            WHERE id = \(person)
            """)
        try connection.run(
            """
            UPDATE api_token SET name = \(name), revoked_at = COALESCE(revoked_at, \(now)) WHERE person_id = \(person)
            """)
        try connection.run("DELETE FROM idempotent_answer WHERE person_id = \(person)")
        try connection.run("DELETE FROM second_factor WHERE person_id = \(person)")
        try connection.run("DELETE FROM recovery_code WHERE person_id = \(person)")
        try connection.run("DELETE FROM half_sign_in WHERE person_id = \(person)")
        try connection.run("DELETE FROM outer_identity WHERE person_id = \(person)")
        try connection.run("DELETE FROM known_browser WHERE person_id = \(person)")
        try connection.run(
            "UPDATE invitation SET ended_at = COALESCE(ended_at, \(now)) WHERE person_id = \(person)")
    }
}
