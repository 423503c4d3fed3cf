final class Ledger: @unchecked Sendable {}
