/// Orders of a Vietnamese text to change another: "Sửa đổi khoản 2 Mục III như sau: “…”", "Bãi bỏ điểm c …".
///
/// The forms are those of Decree 34/2016 (art. 65 on amending texts) and of the plans that follow its habits: the verb
/// opens the clause, or follows the passage it speaks of; the new wording stands in quotation marks behind a colon.
struct VietnameseAmendments {
    let document: Document
    let quotations: Quotations
    let head: DraftDirective

    func orders() -> [AmendingOrder] {
        let titled = amendedByTitle
        var current = titled
        var found: [AmendingOrder] = []
        for (index, block) in document.blocks.enumerated() {
            guard case .paragraph(let paragraph) = block, !quotations.holds(index),
                VietnameseGrammar().mayAmend(paragraph)
            else { continue }
            for range in clauses(paragraph, index) {
                let clause = VietnameseAmendingClause(
                    document, paragraph, range, quotations.opening(in: index), block: index)
                if let named = clause.introduces { current = named }
                guard var order = clause.order() else { continue }
                let own = order.amended
                order.amended = own ?? current
                let isTold = current != nil || own != nil && (!isPlan || clause.isQuoting)
                guard isTold, order.amended != nil else { continue }
                if own == nil, current == titled { order.confidence = min(order.confidence, 0.9) }
                found.append(order)
            }
        }
        return found
    }

    /// A plan's tasks may be to amend a text; it amends one itself only in quotation marks.
    private var isPlan: Bool {
        switch head.type {
        case .plan, .programme, .workPoints, .performanceScheme: true
        case .decision, .regulation, .directive, .notice, .report, .other: false
        }
    }

    /// "Quyết định sửa đổi, bổ sung một số nội dung của Kế hoạch số …": the title tells what is amended.
    private var amendedByTitle: DraftCitation? {
        guard let title = document.title(of: head),
            title.contains(anyOf: ["sua doi", "dieu chinh", "bo sung", "bai bo", "thay the"])
        else { return nil }
        return VietnameseCitations(document).citations(in: title).first { $0.number != head.number }
    }

    /// Parts of a paragraph that each open with a verb of amending; one where only the first does.
    private func clauses(_ paragraph: Paragraph, _ index: Int) -> [Range<Int>] {
        let passage = paragraph.passage
        let quoted = quotations.opening(in: index).map(\.letters)
        var starts = [paragraph.body.lowerBound]
        for letter in paragraph.body where passage[letter] == 0x3B || passage[letter] == 0x2E {
            guard !quoted.contains(where: { $0.contains(letter) }), letter + 2 < passage.count,
                passage[letter + 1] == 0x20
            else { continue }
            let next = Tokens(passage, range: (letter + 2)..<min(passage.count, letter + 40))
            if VietnameseAmendingClause.verb(next, at: 0) != nil { starts.append(letter + 2) }
        }
        return zip(starts, starts.dropFirst() + [passage.count]).map { $0..<max($0, $1) }
    }
}

extension VietnameseGrammar {
    /// A verb of amending within its first words, which open with that verb, a passage or an approval.
    func mayAmend(_ paragraph: Paragraph) -> Bool {
        let body = paragraph.body
        guard !body.isEmpty else { return false }
        let passage = paragraph.passage
        var end = body.lowerBound
        while end < body.upperBound, passage[end].isWord { end += 1 }
        guard end > body.lowerBound, end - body.lowerBound <= 6,
            Self.openers.contains(Syllable(packing: passage.letters[body.lowerBound..<end]))
        else { return false }
        return passage.contains(anyOf: Self.amending, in: body.lowerBound..<min(body.upperBound, body.lowerBound + 260))
    }

    private static let openers = SyllableSet(
        "sua bo thay bai huy dieu gia keo lui khoan diem muc tai thong dong cho loai luoc dua phu nhiem so stt phan cac "
            + "noi chuyen doi tieu xoa cum giao")

    private static let amending: Phrases = [
        "sua doi", "bo sung", "thay the", "thay cum tu", "bai bo", "huy bo", "loai bo", "luoc bo", "xoa bo",
        "dieu chinh",
        "gia han", "keo dai", "lui thoi", "bo khoan", "bo diem", "bo muc", "bo cum tu", "bo nhiem vu", "bo noi dung",
        "sua \"", "thay \"", "thay cho", "ra khoi", "chuyen co quan", "chuyen don vi", "doi co quan", "doi don vi",
        "bo so thu tu", "bo dieu", "bo cac",
    ]

    func amendingOrders(in document: Document, _ quotations: Quotations, of head: DraftDirective) -> [AmendingOrder] {
        VietnameseAmendments(document: document, quotations: quotations, head: head).orders()
    }
}
