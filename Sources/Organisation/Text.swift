extension String {
    /// Without white space at either end.
    public var trimmed: String {
        let kept = drop { $0.isWhitespace }
        guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(kept[...last])
    }

    /// `nil` when empty.
    public var nonEmpty: String? { isEmpty ? nil : self }
}
