import Testing

@testable import Reading

@Suite struct SignsOfALiteral {
    @Test(
        arguments: [(",", true), ("。", true), ("é", true), ("𠮷", true), ("、", false), ("a", false)]
            as [(Unicode.Scalar, Bool)])
    func `a sign is found whatever its length in bytes`(_ sign: Unicode.Scalar, _ isFound: Bool) {
        #expect(ChineseSigns(",。é𠮷").contains(sign) == isFound)
    }
}
