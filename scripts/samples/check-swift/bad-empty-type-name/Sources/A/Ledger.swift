struct LedgerManager {}
