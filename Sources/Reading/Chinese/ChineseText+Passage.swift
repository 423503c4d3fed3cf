extension ChineseText {
    /// A passage of a working text, folded again from its bytes: its lines are joined as Chinese is.
    init(_ passage: Passage, of text: WorkingText) {
        self.init()
        var index = 0
        while index < passage.count {
            let start = Int(passage.starts[index])
            var end = Int(passage.ends[index])
            index += 1
            // A run goes on over blanks, but not over a break of the line.
            while index < passage.count, Int(passage.starts[index]) >= end,
                !text.bytes[end..<Int(passage.starts[index])].contains(0x0A)
            {
                end = max(end, Int(passage.ends[index]))
                index += 1
            }
            append(bytes: text.bytes, in: start..<end)
        }
    }
}
