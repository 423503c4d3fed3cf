public import WorkCalendar

/// The official identifier of a body, checked by the rules of the scheme it belongs to.
public struct OfficialIdentifier: Sendable, Equatable {
    /// In capitals, without white space.
    public let text: String

    /// - Parameter country: Whose scheme tells what is wrong; where it is not known, the scheme it looks like.
    /// - Throws: which character or part is wrong, when it fits no scheme.
    public init(parsing typed: String, country: Country?) throws(IdentifierRefusal) {
        let text = String(typed.filter { !$0.isWhitespace }).uppercased()
        self.text = text
        let isCreditCode = Self.fits { () throws(IdentifierRefusal) in try CreditCode.check(text) }
        if isCreditCode || EnterpriseCode.fits(text) { return }
        switch country {
        case .china:
            if Self.fits({ () throws(IdentifierRefusal) in try VietnameseBodyCode.check(text) }) { return }
            try CreditCode.check(text)
        case .vietnam: try VietnameseBodyCode.check(text)
        case nil:
            if Self.looksLikeCreditCode(text) { try CreditCode.check(text) } else { try VietnameseBodyCode.check(text) }
        }
    }

    private static func fits(_ check: () throws(IdentifierRefusal) -> Void) -> Bool {
        do { try check() } catch { return false }
        return true
    }

    private static func looksLikeCreditCode(_ text: String) -> Bool { !text.contains(".") && text.count > 10 }
}
