/// A regulation on what one office is for: its duties are that office's, though no item repeats the name.
///
/// "Quy định về chức năng, nhiệm vụ, quyền hạn, tổ chức bộ máy của Văn phòng Đảng ủy xã".
struct OfficeCharter {
    let holder: (name: String, span: Span)

    /// - Returns: `nil` unless the title tells the functions and duties of one office.
    init?(of directive: DraftDirective) {
        guard let title = directive.title, let span = directive.fields["title"]?.span else { return nil }
        let text = WorkingText(title)
        let passage = Passage(text, range: text.letters.indices, line: 1)
        let tokens = Tokens(passage)
        guard let functions = tokens.first("chuc nang"), functions < 12,
            let duties = tokens.first("nhiem vu", from: functions, to: min(tokens.count, functions + 8)),
            let own = tokens.first("cua", from: duties, to: min(tokens.count, duties + 16))
        else { return nil }
        let names = BodyNameReader(tokens: tokens).list(at: own + 1).names
        guard names.count == 1, let name = names.first, !name.isGroup else { return nil }
        holder = (passage.string(tokens.letters(name.tokens.lowerBound..<tokens.count), of: text).trimmingStop, span)
    }

    /// Whether the office answers for what stands below the heading "Nhiệm vụ", not its functions or its build.
    static func binds(_ heading: Tokens) -> Bool {
        guard excluded.match(heading, at: 0) == nil else { return false }
        return heading.indices.prefix(12).contains { duties.match(heading, at: $0) != nil }
    }

    /// "Chịu trách nhiệm …", "Là đầu mối …", and what opens with an act; "Được yêu cầu …" is a right.
    static func opensDuty(_ tokens: Tokens) -> Bool {
        openings.match(tokens, at: 0) != nil || !tokens.has("duoc", at: 0) && ItemReader.opensWithAct(tokens)
    }

    private static let openings = PhraseBook("chiu, la dau moi, la co quan thuong truc, voi cac, voi van phong")
    private static let excluded = PhraseBook(
        "pham vi, nguyen tac, co cau, to chuc bo may, bien che, dieu khoan, hieu luc, chuc nang, tieu chuan, quyen han")
    private static let duties = PhraseBook("nhiem vu, trach nhiem, quan he, che do lam viec")
}
