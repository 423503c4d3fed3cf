import TestSupport
import Testing

@testable import Commands

@Suite struct ReadCommands {
    @Test func `a language that is none is refused with the choices`() throws {
        let error = #expect(throws: UsageMistake.self) { try ReadCommand.run(["plan.txt", "--language", "fr"]) }
        #expect(error.map { "\($0)".contains("vi") } == true)
        #expect(throws: UsageMistake.self) { try LintCommand.run(["plan.txt", "--language"]) }
    }
}
