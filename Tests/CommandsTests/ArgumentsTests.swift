import Testing

@testable import Commands

@Suite struct ArgumentsTests {
    @Test func `options, flags and positions are told apart`() throws {
        let arguments = try Arguments(
            ["a.txt", "--format", "json", "--quiet", "--port=80", "b.txt"], options: ["format", "port"],
            flags: ["quiet"])
        #expect(arguments.positions == ["a.txt", "b.txt"])
        #expect(arguments.value("format") == "json")
        #expect(arguments.value("port") == "80")
        #expect(arguments.has("quiet"))
    }

    @Test func `after two hyphens every word is a position`() throws {
        let arguments = try Arguments(["--", "--format"], options: ["format"])
        #expect(arguments.positions == ["--format"])
    }

    @Test(arguments: [
        (["--formt", "json"], UsageMistake.unknown("formt", nearest: "format")),
        (["--zzzzzz"], .unknown("zzzzzz", nearest: nil)),
        (["--format"], .noValue("format")),
        (["--format", "a", "--format", "b"], .givenTwice("format")),
    ])
    func `a mistake is told with its cure`(_ words: [String], _ mistake: UsageMistake) {
        #expect(throws: mistake) { try Arguments(words, options: ["format"]) }
    }

    @Test(arguments: ["x", "0", "70000", "-1", "8080x"])
    func `a number outside its range is refused`(_ text: String) throws {
        let arguments = try Arguments(["--port", text], options: ["port"])
        #expect(throws: UsageMistake.notANumber("port", 1...65_535)) {
            try arguments.number("port", default: 8080, in: 1...65_535)
        }
    }

    @Test func `exactly one position is taken where one is asked for`() throws {
        #expect(throws: UsageMistake.missing("the file")) { try Arguments([], options: []).single("the file") }
        #expect(throws: UsageMistake.tooMany("b")) { try Arguments(["a", "b"], options: []).single("the file") }
    }
}
