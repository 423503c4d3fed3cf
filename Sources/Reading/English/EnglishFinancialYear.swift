import WorkCalendar

/// The financial year that a document plans for, and the month in which such years begin where it was issued.
enum EnglishFinancialYear {
    /// The month told by the land that the head or the foot names; `nil` of others.
    static func start(of document: Document) -> Int? {
        let lines = document.text.lines.filter { !$0.isEmpty }
        for line in lines.prefix(14) + lines.suffix(6) {
            let passage = Passage(document.text, lines: [line])
            if let land = passage.first(of: lands, in: passage.indices) { return months[land.phrase] }
        }
        return nil
    }

    private static let byLand: [(land: Phrase, month: Int)] = [
        ("kenya", 7), ("uganda", 7), ("tanzania", 7), ("rwanda", 7), ("pakistan", 7), ("bangladesh", 7),
        ("australia", 7), ("new south wales", 7), ("queensland", 7), ("tasmania", 7), ("new zealand", 7),
        ("aotearoa", 7), ("malawi", 4), ("south africa", 4), ("india", 4), ("singapore", 4), ("hong kong", 4),
        ("united kingdom", 4), ("canada", 4), ("botswana", 4), ("namibia", 4), ("lesotho", 4), ("eswatini", 4),
        ("jamaica", 4), ("egypt", 7), ("mauritius", 7), ("nepal", 7), ("bhutan", 7), ("samoa", 7), ("tonga", 7),
        ("ghana", 1), ("nigeria", 1), ("philippines", 1), ("ireland", 1), ("zambia", 1), ("zimbabwe", 1),
        ("sierra leone", 1), ("liberia", 1), ("malaysia", 1), ("sri lanka", 1), ("trinidad and tobago", 10),
        ("united states", 10), ("thailand", 10), ("fiji", 8), ("papua new guinea", 1), ("solomon islands", 1),
    ]
    private static let lands = Phrases(byLand.map(\.land))
    private static let months = byLand.map(\.month)

    /// The financial year of "Action Programme for the Financial Year 2025/2026", "Implementation Plan 2025/26".
    static func planned(_ document: Document, _ title: String?, _ calendar: EnglishCalendar) -> (from: Day, to: Day)? {
        var isTitle = title != nil
        for case .paragraph(let paragraph) in document.blocks.prefix(14) where paragraph.passage.count < 200 {
            let passage = paragraph.passage
            let isNamed = passage.contains(anyOf: naming)
            guard isNamed || isTitle, let year = year(passage, isNamed: isNamed, calendar) else { continue }
            if !isNamed {
                // Of plans over several years none is the one.
                isTitle = false
                guard
                    title.map({ document.string(passage).contains($0) || $0.contains(document.string(passage)) })
                        ?? false
                else { continue }
            }
            return year
        }
        return nil
    }

    private static func year(
        _ passage: Passage, isNamed: Bool, _ calendar: EnglishCalendar
    ) -> (from: Day, to: Day)? {
        for index in passage.indices where index == 0 || !passage[index - 1].isWord {
            guard let period = EnglishPeriod.parse(passage, index, passage.count, calendar), period.isYear,
                isNamed ? passage.contains(anyOf: naming, in: max(0, index - 18)..<period.end) : period.end - index > 4
            else { continue }
            return period.from.month == calendar.yearStart || period.end - index > 4 ? (period.from, period.to) : nil
        }
        return nil
    }

    static let naming: Phrases = ["financial year", "fiscal year", "fy"]
}
