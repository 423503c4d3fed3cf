import Archive
import Organisation

/// The mark by which a text says that it is a state secret.
///
/// Source: Vietnam, Law on Protection of State Secrets 29/2018/QH14, Article 8 (Mật, Tối mật, Tuyệt mật); China,
/// Law on Guarding State Secrets, as revised in 2024, Article 14 (秘密, 机密, 绝密), written with ★ by GB/T 33848.
enum SecrecyMark {
    /// Refuses at the door a text that says of itself that it is a state secret: nothing of it is stored.
    /// - Throws: `ReadingRefusal.stateSecret`.
    static func refuse(_ text: String) throws(ReadingRefusal) {
        if let mark = found(in: text) { throw .stateSecret(mark: mark) }
    }

    /// The mark, where it stands alone on one of the first 40 lines, or before a ★ there; `nil` where none does.
    static func found(in text: String) -> String? {
        let lines = text.split(separator: "\n", maxSplits: 60, omittingEmptySubsequences: true).prefix(40)
        for line in lines {
            let cells = line.split(separator: "\t").map { String($0).trimmed }
            for cell in cells where isMark(cell) { return cell }
        }
        return nil
    }

    private static func isMark(_ cell: String) -> Bool {
        let word = cell.filter { !$0.isWhitespace && !"★☆[]【】()（）:：".contains($0) }
        if ["秘密", "机密", "绝密", "秘密级", "机密级", "绝密级"].contains(word) { return true }
        if cell.contains("★"), ["秘密", "机密", "绝密"].contains(where: cell.hasPrefix) { return true }
        return ["MẬT", "TỐI MẬT", "TUYỆT MẬT"].contains(cell.uppercased().split(separator: " ").joined(separator: " "))
    }
}
