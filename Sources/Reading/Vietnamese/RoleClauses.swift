/// Reads who answers, who helps and who directs from clauses that name bodies with their roles.
///
/// "Sở Y tế chủ trì, phối hợp với Công an tỉnh; Sở Tài chính phối hợp; đồng chí Phó Chủ tịch … chỉ đạo".
struct RoleClauses: Sendable {
    let tokens: Tokens
    /// A label says that nothing but names and roles stand there, so that names need not be known.
    var isLabelled = false

    struct Roles: Sendable {
        var leads: [BodyName] = []
        var supports: [BodyName] = []
        /// Named without a role.
        var bare: [BodyName] = []
        var people: [(person: NamedPerson, directs: Bool)] = []
        var due: ReadDue?
        /// Every clause was nothing but names, persons or a time.
        var isWhole = true

        /// Bodies named without a role lead where none is said to, else they help.
        mutating func settle() {
            if leads.isEmpty { leads = bare } else { supports += bare }
            bare = []
        }
    }

    func roles(in range: Range<Int>) -> Roles {
        var roles = Roles()
        var start = range.lowerBound
        while start < range.upperBound {
            let end = (start..<range.upperBound).first { tokens.sign($0) == 0x3B || stops($0) } ?? range.upperBound
            if start < end { read(start..<end, into: &roles) }
            start = end + 1
        }
        return roles
    }

    private func stops(_ index: Int) -> Bool {
        tokens.sign(index) == 0x2E && (index + 1 >= tokens.count || tokens.isCapital(index + 1))
    }

    private func read(_ part: Range<Int>, into roles: inout Roles) {
        var start = part.lowerBound
        while let length = Self.openings.match(tokens, at: start) { start += length }
        let (people, reader) = (PersonReader(tokens: tokens), BodyNameReader(tokens: tokens))
        if let person = people.person(at: start) {
            roles.people.append((person, people.directs(person, before: part.upperBound)))
            return
        }
        var list = reader.list(at: start)
        // Semicolons part clauses as well as names.
        list.names.removeAll { $0.tokens.upperBound > part.upperBound }
        if list.end > part.upperBound, let last = list.names.last { list.end = last.tokens.upperBound }
        if isLabelled, let role = roleWord(in: start..<part.upperBound), role > list.end {
            list = (reader.parts(in: start..<role).map { BodyName(tokens: $0, isGroup: false) }, role)
        }
        guard let last = list.names.last, last.tokens.upperBound <= part.upperBound else {
            readRest(start..<part.upperBound, into: &roles)
            return
        }
        if isRest(list.end..<part.upperBound) {
            let whole = BodyName(tokens: last.tokens.lowerBound..<part.upperBound, isGroup: last.isGroup)
            list = (list.names.dropLast() + [whole], part.upperBound)
        }
        if list.end >= part.upperBound {
            roles.bare += list.names
        } else if let due = time(list.end..<part.upperBound) {
            roles.bare += list.names
            roles.due = due
        } else if roles.leads.isEmpty, works(list.end, before: part.upperBound) {
            // "Đơn vị thực hiện: Phòng Y tế phối hợp với Trạm Y tế": the first named leads.
            roles.leads += list.names
            readHelpers(list.end..<part.upperBound, into: &roles)
        } else if tokens.has("phoi hop", at: list.end) {
            roles.supports += list.names
        } else if leads(list.end) {
            roles.leads += list.names
            readHelpers(list.end..<part.upperBound, into: &roles)
        } else {
            roles.isWhole = false
        }
    }

    /// "…, hoàn thành trước 30/6/2025" behind the names.
    private func time(_ rest: Range<Int>) -> ReadDue? {
        guard tokens.sign(rest.lowerBound) == 0x2C, Self.timely.match(tokens, at: rest.lowerBound + 1) != nil else {
            return nil
        }
        let words = Tokens(
            tokens.passage, range: tokens.letters((rest.lowerBound + 1)..<rest.upperBound), isDamaged: tokens.isDamaged)
        return DueReader(tokens: words, isCell: true).due()
    }

    private static let timely = PhraseBook(
        "hoan thanh, truoc, xong, trong, quy, thang, nam, cham nhat, thuc hien trong, thoi gian, thuong xuyen, hang nam"
    )

    /// "phối hợp với Trạm Y tế", "phối hợp chặt chẽ cùng các trường", "phối hợp Trạm Y tế".
    private func works(_ index: Int, before end: Int) -> Bool {
        guard tokens.has("phoi hop", at: index) else { return false }
        let helped = index + 2 < end && BodyNameReader(tokens: tokens).opensName(index + 2)
        return helped
            || (index + 2..<index + 5).contains { with in
                with < end && (tokens.has("voi", at: with) || tokens.has("cung", at: with))
                    && BodyNameReader(tokens: tokens).opensName(with + 1)
            }
    }

    /// The first word of a role, but one that stands within a name.
    private func roleWord(in part: Range<Int>) -> Int? {
        part.first { index in
            !tokens.isCapital(index)
                && (tokens.has("phoi hop", at: index) || leads(index))
        }
    }

    /// "Phó Chủ tịch phụ trách lĩnh vực văn xã" names the post, not its part in the task.
    private func leads(_ index: Int) -> Bool {
        guard Self.leading.match(tokens, at: index) != nil else { return false }
        return !(tokens.has("phu trach", at: index) && Self.fields.match(tokens, at: index + 2) != nil)
    }

    private static let fields = PhraseBook("linh vuc, mang, khoi, cong tac, dia ban")

    /// The last words of a name: few, without a sign and none of them a role.
    private func isRest(_ rest: Range<Int>) -> Bool {
        (1...5).contains(rest.count) && rest.allSatisfy { tokens.isWord($0) } && roleWord(in: rest) == nil
            && !tokens.has("gui", at: rest.lowerBound)
    }

    private static let openings = PhraseBook("do, giao, giao cho, phan cong, thuc hien")
    private static let leading = PhraseBook(
        """
        chu tri, chiu trach nhiem, la co quan, la don vi, la dau moi, lam dau moi, dau moi, thuc hien, tham muu, \
        theo doi, phu trach
        """)

    /// "phối hợp với …" or a time, without a body before it.
    private func readRest(_ part: Range<Int>, into roles: inout Roles) {
        if tokens.has("phoi hop", at: part.lowerBound) {
            readHelpers(part, into: &roles)
            return
        }
        let words = Tokens(tokens.passage, range: tokens.letters(part), isDamaged: tokens.isDamaged)
        if let due = DueReader(tokens: words, isCell: true).due() { roles.due = due } else { roles.isWhole = false }
    }

    /// "… phối hợp với X", "… phối hợp X" and "…, X phối hợp".
    private func readHelpers(_ part: Range<Int>, into roles: inout Roles) {
        let reader = BodyNameReader(tokens: tokens)
        for index in part where tokens.has("phoi hop", at: index) {
            let with = (index + 2..<index + 5).first {
                $0 < part.upperBound && tokens.has("voi", at: $0) || tokens.has("cung", at: $0)
            }
            let behind = reader.list(at: with.map { $0 + 1 } ?? index + 2).names
            if !behind.isEmpty {
                roles.supports += behind
            } else if let start = part.first(where: { reader.list(at: $0).end == index && $0 < index }) {
                roles.supports += reader.list(at: start).names
            }
        }
    }
}
