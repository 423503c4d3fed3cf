import Testing
import Web

@Suite struct PathTests {
    @Test func `a path is cut at its slashes`() {
        #expect(Path("/assignments/7").segments == ["assignments", "7"])
    }
}
