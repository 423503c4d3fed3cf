/// Whether what is promised is to be reached, kept under or met: "ít nhất 20", "≤ 5", "từ 95%", "trong vòng 02 giờ".
extension TargetReader {
    func comparison(around index: Int, _ end: Int) -> String {
        let near = max(0, index - 6)
        let start = (near..<index).last { isStop($0) }.map { $0 + 1 } ?? near
        if let sign = tokens.sign(index - 1), let known = Self.signs[sign] { return known }
        for place in start..<index {
            if Self.atLeast.match(tokens, at: place) != nil { return ">=" }
            if Self.atMost.match(tokens, at: place) != nil { return "<=" }
            if Self.over.match(tokens, at: place) != nil, place >= index - 2 { return ">" }
            if tokens.has("duoi", at: place), place >= index - 2 { return "<" }
        }
        // "đạt từ 95%"; "từ 40% lên 60%" tells where it began.
        if tokens.has("tu", at: index - 1), Self.risen.match(tokens, at: end) == nil { return ">=" }
        if tokens.has("trong", at: index - 1), tokens.has("gio", at: end - 1) || tokens.has("phut", at: end - 1) {
            return "<="
        }
        // "không để thất thoát quá 10%"
        let isForbidden = (max(0, index - 9)..<index).contains { tokens.has("khong", at: $0) }
        if isForbidden, tokens.has("qua", at: index - 1) { return "<=" }
        return (end..<min(tokens.count, end + 2)).contains { tokens.has("tro len", at: $0) } ? ">=" : "="
    }

    private static let signs: [Letter: String] = [0x2265: ">=", 0x2264: "<=", 0x3E: ">", 0x3C: "<"]
    private static let risen = PhraseBook("len, den, xuong, con, thanh, -")
    static let atLeast = PhraseBook("toi thieu, it nhat, khong duoi, khong thap hon")
    private static let atMost = PhraseBook("trong vong, trong thoi han, toi da, khong qua, khong vuot qua")
    private static let over = PhraseBook("tren, hon")
}
