import Database
import TestSupport
import Testing
import WorkCalendar

/// What must be the same on both engines.
@Suite struct BothEngines {
    @Test(arguments: Engine.tested)
    func `every bindable type comes back as it went in`(engine: Engine) throws {
        try TestDatabase.with(engine) { database in
            try database.read { connection in
                let bytes: [UInt8] = [0, 1, 127, 128, 255]
                let text = "Kế hoạch '\"; 政务公开 \u{1F4DC}"
                let found: [Bool]? = try connection.first(
                    """
                    SELECT \(Int64.min), \(42), \(-0.1), \(text), \(true), \(bytes), \(Day(rawValue: -1)),
                        \(Instant(rawValue: .max)), \(Note.ID(rawValue: 9)), \(nil as String?), \("" as String),
                        \([] as [UInt8]), \(nil as Int?), \(Double.greatestFiniteMagnitude)
                    """
                ) { row in
                    [
                        try row.int64(0) == .min, try row.int(1) == 42, try row.double(2) == -0.1,
                        try row.string(3) == text, try row.bool(4), try row.bytes(5) == bytes,
                        try row.day(6) == Day(rawValue: -1), try row.instant(7) == Instant(rawValue: .max),
                        try row.id(8) == Note.ID(rawValue: 9), try row.optionalString(9) == nil,
                        try row.string(10) == "", try row.bytes(11) == [], try row.optionalInt(12) == nil,
                        try row.double(13) == Double.greatestFiniteMagnitude,
                    ]
                }
                #expect(found == Array(repeating: true, count: 14))
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `text sorts by its bytes and LIKE heeds case`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            try database.write { connection in
                for title in ["b", "B", "á", "a", "đ", "Z", "ab"] { _ = try Note.add(title, in: connection) }
            }
            let (sorted, like) = try database.read { connection in
                (
                    try connection.rows("SELECT title FROM notes ORDER BY title") { row in try row.string(0) },
                    try connection.rows("SELECT title FROM notes WHERE title LIKE 'b%'") { row in try row.string(0) }
                )
            }
            #expect(sorted == ["B", "Z", "a", "ab", "b", "á", "đ"])
            #expect(like == ["b"])
        }
    }
}
