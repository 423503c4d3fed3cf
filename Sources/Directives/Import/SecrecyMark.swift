import Archive
import Organisation

/// The mark by which a text says that it is a state secret.
///
/// Source: Vietnam, Law on Protection of State Secrets 29/2018/QH14, Article 8 (Mật, Tối mật, Tuyệt mật); China,
/// Law on Guarding State Secrets, as revised in 2024, Article 14 (秘密, 机密, 绝密), written with ★ by GB/T 33848.
package enum SecrecyMark {
    /// Refuses at the door a text that says of itself that it is a state secret: nothing of it is stored.
    /// - Throws: `ReadingRefusal.stateSecret`.
    package static func refuse(_ text: String) throws(ReadingRefusal) {
        if let mark = found(in: text) { throw .stateSecret(mark: mark) }
    }

    /// The mark, where it stands on one of the first 40 lines, or with its ★ on any; `nil` where none does.
    static func found(in text: String) -> String? {
        for (place, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            guard place < 40 || line.contains("★") else { continue }
            for cell in line.split(separator: "\t") {
                if let mark = mark(String(cell).trimmed, mayStandAlone: place < 40) { return mark }
            }
        }
        return nil
    }

    private static let chinese = ["绝密", "机密", "秘密"]
    private static let vietnamese = ["TUYỆT MẬT", "TỐI MẬT", "MẬT"]
    /// What stands before a mark where a form asks for it.
    private static let labels = ["密级", "ĐỘ MẬT", "MỨC ĐỘ MẬT", "DẤU CHỈ ĐỘ MẬT"]

    private static func mark(_ cell: String, mayStandAlone: Bool) -> String? {
        if cell.contains("★"), let mark = chinese.first(where: cell.hasPrefix) { return mark }
        guard mayStandAlone, cell.utf8.count < 300 else { return nil }
        return alone(cell) ?? inNumber(cell)
    }

    /// A mark with nothing beside it but signs, its label, or spaces between its letters.
    private static func alone(_ cell: String) -> String? {
        guard !cell.contains(where: \.isNumber) else { return nil }
        var words = cell.uppercased().split { !$0.isLetter }.joined(separator: " ")
        for label in labels where words.hasPrefix(label + " ") { words = String(words.dropFirst(label.count + 1)) }
        let letters = words.filter { $0 != " " }
        for mark in vietnamese where letters == mark.filter({ $0 != " " }) { return mark }
        // A scan may have lost the accents of capitals.
        if ["TOIMAT", "TUYETMAT"].contains(cell.filter(\.isLetter)) { return cell }
        return chinese.first { letters == $0 || letters == $0 + "级" || letters == "密级" + $0 }
    }

    /// A mark in brackets behind the number: the form of the registers kept for secrets.
    private static func inNumber(_ cell: String) -> String? {
        guard cell.hasPrefix("Số") || cell.contains("号") else { return nil }
        let inner = cell.uppercased().split { "()（）[]【】".contains($0) }.dropFirst().map { String($0).trimmed }
        return (vietnamese + chinese).first(where: inner.contains)
    }
}

/// How secret somebody says that a text is.
enum DeclaredSecrecy: String, Sendable, CaseIterable {
    case none, confidential, secret
    case topSecret = "top-secret"

    /// The mark that such a text bears; `nil` for one that is no state secret.
    var mark: String? {
        switch self {
        case .none: nil
        case .confidential: "Mật / 秘密"
        case .secret: "Tối mật / 机密"
        case .topSecret: "Tuyệt mật / 绝密"
        }
    }

    /// - Throws: `ReadingRefusal.stateSecret` for a text that is declared as one.
    static func check(_ sent: String?) throws {
        guard let sent, !sent.isEmpty else { return }
        guard let declared = DeclaredSecrecy(rawValue: sent) else { throw DraftRefusal.secrecyUnknown }
        if let mark = declared.mark { throw ReadingRefusal.stateSecret(mark: mark) }
    }
}
