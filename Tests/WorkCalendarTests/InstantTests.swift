import FoundationEssentials
import TestSupport
import Testing
import WorkCalendar

@Suite struct Instants {
    @Test func `a moment is a different day in different places`() throws {
        let moment = try Instant(parsing: "2026-11-20T16:30:00Z")
        #expect(moment.day(in: .utc) == day("2026-11-20"))
        #expect(moment.day(in: Country.vietnam.offset) == day("2026-11-20"))
        #expect(moment.time(in: Country.vietnam.offset).text == "23:30")
        #expect(moment.day(in: Country.china.offset) == day("2026-11-21"))
        #expect(moment.time(in: Country.china.offset).text == "00:30")
        #expect(moment.day(in: UTCOffset(hours: -17)) == day("2026-11-19"))
    }

    @Test func `a day begins seven hours earlier in Vietnam than in Greenwich`() throws {
        #expect(day("2026-11-21").start(in: Country.vietnam.offset).iso == "2026-11-20T17:00:00Z")
    }

    @Test(arguments: [
        "1970-01-01T00:00:00Z", "2026-11-21T06:35:39.000001Z", "1969-12-31T23:59:59.999999Z", "0001-01-01T00:00:00Z",
    ])
    func `a moment is printed as it is read`(_ text: String) throws {
        #expect(try Instant(parsing: text).iso == text)
    }

    @Test func `a short fraction is filled up`() throws {
        #expect(try Instant(parsing: "1970-01-01T00:00:01.5Z").rawValue == 1_500_000)
    }

    @Test(arguments: [
        "", "2026-11-21", "2026-11-21T25:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T06:35Z", "2026-11-21T06:35:39",
        "2026-11-21T06:35:39.Z", "2026-11-21T06:35:39.1234567Z", "2026-02-30T00:00:00Z",
    ])
    func `another text is refused with itself`(_ text: String) {
        #expect(throws: InstantError.self) { try Instant(parsing: text) }
    }

    @Test func `random moments keep their day and time`() throws {
        var random = SeededRandom()
        for _ in 0..<2_000 {
            let instant = Instant(
                rawValue: Int64.random(in: -60_000_000_000_000_000...60_000_000_000_000_000, using: &random))
            let offset = UTCOffset(seconds: Int.random(in: -50_000...50_000, using: &random))
            let again = Instant(instant.day(in: offset), instant.time(in: offset), in: offset)
            #expect(instant - again >= .zero && instant - again < .seconds(1), "REMIT_SEED=\(SeededRandom.seed)")
            #expect(try Instant(parsing: instant.iso) == instant, "REMIT_SEED=\(SeededRandom.seed)")
            #expect(instant + .microseconds(7) - instant == .microseconds(7), "REMIT_SEED=\(SeededRandom.seed)")
        }
    }

    @Test func `days and moments stand in JSON as texts`() throws {
        struct Both: Codable, Equatable {
            var day: Day
            var at: Instant
        }
        let both = Both(day: day("2021-06-30"), at: Instant(rawValue: 1))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(both)
        #expect(String(decoding: json, as: UTF8.self) == #"{"at":"1970-01-01T00:00:00.000001Z","day":"2021-06-30"}"#)
        #expect(try JSONDecoder().decode(Both.self, from: json) == both)
    }
}
