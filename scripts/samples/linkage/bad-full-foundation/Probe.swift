import Foundation

public func stamp() -> String { DateFormatter().string(from: Date()) }
