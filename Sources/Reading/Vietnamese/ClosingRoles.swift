/// Reads who answers and who helps from the parenthesis that closes an item, as Party programmes write it.
///
/// "… (Ban Tổ chức chủ trì, phối hợp với Văn phòng; hoàn thành trong tháng 6/2026)."
struct ClosingRoles: Sendable {
    let tokens: Tokens

    /// `nil` unless a parenthesis names who leads.
    ///
    /// - Parameter isUnled: The sentence names nobody: then names alone in the parenthesis lead.
    func find(isUnled: Bool) -> (roles: RoleClauses.Roles, open: Int)? {
        if isUnled, let doers = doers() ?? behindDash() { return doers }
        guard let open = tokens.indices.last(where: { tokens.sign($0) == 0x28 }), open > 0 else { return nil }
        let close = tokens.indices[open...].first { tokens.sign($0) == 0x29 } ?? tokens.count
        // Nothing but a stop may follow.
        guard tokens.count - close <= 2 else { return nil }
        var roles = RoleClauses(tokens: tokens).roles(in: (open + 1)..<close)
        if roles.leads.isEmpty {
            guard isUnled, roles.isWhole, !roles.bare.isEmpty, !explainsName(open) else { return nil }
        }
        roles.settle()
        return (roles, open)
    }

    /// "Giám sát, đánh giá: thường xuyên trong năm, do Sở Y tế thực hiện.": who does it stands last.
    private func doers() -> (roles: RoleClauses.Roles, open: Int)? {
        let reader = BodyNameReader(tokens: tokens)
        guard !tokens.isDamaged,
            let place = tokens.indices.suffix(40).last(where: {
                tokens.has("do", at: $0) && tokens.sign($0 - 1) != nil && reader.opensName($0 + 1)
            }), place > 1
        else { return nil }
        let list = reader.list(at: place + 1)
        guard let length = Self.doing.match(tokens, at: list.end), tokens.count - list.end - length <= 1 else {
            return nil
        }
        var roles = RoleClauses.Roles()
        roles.leads = list.names
        return (roles, place)
    }

    /// "Trang bị 46 phòng học thông minh - Ban Quản lý dự án ngành.": names behind the last dash, and nothing else.
    private func behindDash() -> (roles: RoleClauses.Roles, open: Int)? {
        guard !tokens.isDamaged,
            let dash = tokens.indices.suffix(40).last(where: { tokens.sign($0) == 0x2D && tokens.isCapital($0 + 1) }),
            dash > 5, let before = tokens.passage.letters[..<tokens[dash].range.lowerBound].last, before.isSpace,
            BodyNameReader(tokens: tokens).opensName(dash + 1),
            !(max(0, dash - 14)..<dash).contains(where: {
                let reader = BodyNameReader(tokens: tokens)
                return reader.opensName($0) && reader.list(at: $0).end > dash
            })
        else { return nil }
        let list = BodyNameReader(tokens: tokens).list(at: dash + 1)
        guard list.end + 1 >= tokens.count else { return nil }
        var roles = RoleClauses.Roles()
        roles.leads = list.names
        return (roles, dash)
    }

    private static let doing = PhraseBook(
        "thuc hien, chu tri, chu tri thuc hien, to chuc thuc hien, phu trach, dam nhan")

    /// "gửi Sở Y tế (Văn phòng Sở)": a part of the body that stands before it.
    private func explainsName(_ open: Int) -> Bool {
        let reader = BodyNameReader(tokens: tokens)
        return (max(0, open - 10)..<open).contains { reader.opensName($0) && reader.list(at: $0).end >= open }
    }
}
