import Testing
import WorkCalendar

@testable import Organisation

/// Official identifiers, checked by the rules of their schemes.
@Suite struct IdentifierTests {
    /// Registered codes, as the enterprises publish them.
    @Test(arguments: [
        "9144030071526726XG", "91330100799655058B", "914403001922038216", "91110000802100433B",
    ])
    func `a published credit code fits its check character`(_ code: String) throws {
        #expect(try OfficialIdentifier(parsing: code, country: .china).text == code)
        #expect(try OfficialIdentifier(parsing: code, country: nil).text == code)
    }

    @Test func `any one changed character of a credit code is found`() throws {
        let code = Array("9144030071526726XG")
        for place in code.indices {
            for other in CreditCode.alphabet where other != code[place] {
                var wrong = code
                wrong[place] = other
                #expect(throws: IdentifierRefusal.self) { try CreditCode.check(String(wrong)) }
            }
        }
    }

    @Test func `neighbours of a credit code that changed places are found`() throws {
        let code = Array("9144030071526726XG")
        for place in code.indices.dropLast() where code[place] != code[place + 1] {
            var wrong = code
            wrong.swapAt(place, place + 1)
            #expect(throws: IdentifierRefusal.self, "\(String(wrong))") { try CreditCode.check(String(wrong)) }
        }
    }

    @Test(arguments: [
        ("9144030071526726X", IdentifierRefusal.creditCodeLength(17)),
        ("9144030071526726XGG", .creditCodeLength(19)), ("", .creditCodeLength(0)),
        ("9144O30071526726XG", .creditCodeCharacter("O", place: 5)),
        ("91440A0071526726XG", .creditCodeArea("A", place: 6)),
        ("9144030071526726XH", .creditCodeCheck("H", fitting: "G")),
    ])
    func `a bad credit code is told by its place`(_ code: String, _ refusal: IdentifierRefusal) {
        #expect(throws: refusal) { try CreditCode.check(code) }
    }

    @Test(arguments: [
        "H26", "H15.50.05.13", "G22", "A01.2", "000.00.13.H40", "000.00.04.G14", "0123456789", "0123456789-001",
    ])
    func `a Vietnamese identifier of either form is taken`(_ code: String) throws {
        #expect(try OfficialIdentifier(parsing: code, country: .vietnam).text == code)
    }

    @Test(arguments: [
        ("L26.1", IdentifierRefusal.bodyCodeLetter("L")), ("H2.1", .bodyCodeTop("H2")),
        ("H26..1", .bodyCodeEmptyGroup(place: 2)),
        ("H26.1.", .bodyCodeEmptyGroup(place: 3)), ("H26.Đ1", .bodyCodeSign("Đ", group: "Đ1")),
        ("H26." + String(repeating: "9", count: 33), .bodyCodeTooLong(37)), ("000.00.13.L40", .bodyCodeLetter("L")),
    ])
    func `a bad Vietnamese identifier is told by what is wrong`(_ code: String, _ refusal: IdentifierRefusal) {
        #expect(throws: refusal) { try OfficialIdentifier(parsing: code, country: .vietnam) }
    }

    @Test func `spaces and small letters are set right`() throws {
        #expect(try OfficialIdentifier(parsing: " h26. 50 .05 ", country: .vietnam).text == "H26.50.05")
    }
}
