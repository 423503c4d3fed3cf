import Database
import WorkCalendar

/// All SQL on answers already given to writes that carried an Idempotency-Key.
struct IdempotencyStore {
    let connection: Connection

    func answer(to key: IdempotencyKey, of person: Person.ID) throws -> (fingerprint: [UInt8], answer: KeptAnswer)? {
        try connection.first(
            """
            SELECT fingerprint, status, location, body FROM idempotent_answer
            WHERE person_id = \(person) AND idempotency_key = \(key.text)
            """
        ) {
            let answer = KeptAnswer(
                status: try $0.int(1), location: try $0.optionalString(2), body: try $0.bytes(3))
            return (try $0.bytes(0), answer)
        }
    }

    func keep(_ answer: KeptAnswer, for key: IdempotencyKey, of person: Person.ID, at now: Instant) throws {
        _ = try connection.run(
            """
            INSERT INTO idempotent_answer (person_id, idempotency_key, fingerprint, status, location, body, at)
            VALUES (\(person), \(key.text), \(key.fingerprint), \(answer.status), \(answer.location),
                \(answer.body), \(now))
            """)
    }

    func forget(before: Instant) throws {
        _ = try connection.run("DELETE FROM idempotent_answer WHERE at < \(before)")
    }
}
