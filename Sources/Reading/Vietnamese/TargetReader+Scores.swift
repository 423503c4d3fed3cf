/// Numbers that say how points are won or lost.
extension TargetReader {
    /// "(thiếu 01 chuyên đề trừ 3 điểm)": what costs how many points, in brackets behind what is promised.
    func isPenalty(_ index: Int) -> Bool {
        guard !tokens.isDamaged,
            let open = tokens.indices[max(0, index - 24)..<index].last(where: { tokens.sign($0) == 0x28 }),
            !(open..<index).contains(where: { tokens.sign($0) == 0x29 }),
            let close = tokens.indices[index...].prefix(24).first(where: { tokens.sign($0) == 0x29 })
        else { return false }
        return (open..<close).contains {
            tokens.has("tru", at: $0) || tokens.has("cong", at: $0) && tokens.isNumber($0 + 1)
        }
            && tokens.first("diem", from: open, to: close) != nil
    }
}
