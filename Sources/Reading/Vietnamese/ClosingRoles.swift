/// Reads who answers and who helps from the parenthesis that closes an item, as Party programmes write it.
///
/// "… (Ban Tổ chức chủ trì, phối hợp với Văn phòng; hoàn thành trong tháng 6/2026)."
struct ClosingRoles: Sendable {
    let tokens: Tokens

    struct Roles: Sendable {
        var leads: [BodyName] = []
        var supports: [BodyName] = []
        var due: ReadDue?
    }

    /// `nil` unless a parenthesis names who leads.
    func find() -> Roles? {
        guard let open = tokens.indices.last(where: { tokens.sign($0) == 0x28 }) else { return nil }
        let close = tokens.indices[open...].first { tokens.sign($0) == 0x29 } ?? tokens.count
        // Nothing but a stop may follow.
        guard tokens.count - close <= 2 else { return nil }
        var roles = Roles()
        var start = open + 1
        while start < close {
            let end = (start..<close).first { tokens.sign($0) == 0x3B } ?? close
            read(start..<end, into: &roles)
            start = end + 1
        }
        return roles.leads.isEmpty ? nil : roles
    }

    private func read(_ part: Range<Int>, into roles: inout Roles) {
        let reader = BodyNameReader(tokens: tokens)
        let list = reader.list(at: part.lowerBound)
        if list.names.isEmpty {
            let words = Tokens(tokens.passage, range: tokens.letters(part), isDamaged: tokens.isDamaged)
            if let due = DueReader(tokens: words, isCell: true).due() { roles.due = due }
        } else if tokens.has("chu tri", at: list.end) {
            roles.leads += list.names
            guard let with = (list.end..<part.upperBound).first(where: { tokens.has("voi", at: $0) }) else { return }
            roles.supports += reader.list(at: with + 1).names
        } else if tokens.has("phoi hop", at: list.end) {
            roles.supports += list.names
        }
    }
}
