import HTML

extension Messages {
    /// The likely Vietnamese spelling under words as a scan left them, marked as what it is.
    func restored(_ words: String?) -> HTML? {
        words.map { "<p class=\"restored\" lang=\"vi\"><b>\(self("Likely spelling, restored:"))</b> \($0)</p>" }
    }
}
