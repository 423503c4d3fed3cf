import FoundationEssentials

public func stamp() -> Date { Date() }
