/// What closes a document orders nothing: who signed, who prepared and approved it, who gets copies.
extension EnglishAssignments {
    /// Whether an unnumbered paragraph opens such a closing, or stands right below one among short lines.
    func isClosing(_ index: Int) -> Bool {
        let nodes = document.outline.nodes
        guard nodes[index].marker == nil, let passage = document.paragraph(of: nodes[index])?.passage else {
            return false
        }
        if let foot, nodes[index].block >= foot { return true }
        if opensClosing(passage) { return true }
        // "PERMANENT SECRETARY (DIGITAL GOVERNANCE)"
        if passage.isCapitals, passage.count <= 70, !passage.endsSentence { return true }
        guard isLineOfFoot(passage) else { return false }
        // The last lines of all: a name, an office, a place.
        if nodes[index].block + 4 >= document.blocks.count, passage.count <= 60, !passage.endsSentence,
            passage.letters.count(where: \.isSpace) <= 6
        {
            return true
        }
        for block in stride(from: nodes[index].block - 1, through: max(0, nodes[index].block - 10), by: -1) {
            guard case .paragraph(let above) = document.blocks[block], above.marker == nil else { return false }
            if opensClosing(above.passage) { return true }
            if !isLineOfFoot(above.passage) { return false }
        }
        return false
    }

    /// Where the signature and those who get the text stand, below which nothing is ordered; `nil` where no line opens it.
    static func foot(of document: Document) -> Int? {
        var found: Int?
        for (block, content) in document.blocks.enumerated().reversed().prefix(24) {
            guard case .paragraph(let paragraph) = content, paragraph.marker?.number == nil,
                paragraph.passage.count <= 110
            else { break }
            if paragraph.passage.opens(feet, at: 0) { found = block }
        }
        return found
    }

    private static let feet: Phrases = [
        "certified a true", "certified true", "certified to be", "signed", "sgd", "(sgd", "done at", "done in",
        "for the agency",
        "by order", "yours", "delivered to", "issued to", "to be sent to", "confirmed as a true", "confirmed as",
        "(signed", "witness", "in witness", "approved / not", "adopted at", "for and on behalf",
    ]

    private func opensClosing(_ passage: Passage) -> Bool {
        let start = passage.letters.firstIndex { $0.isLatin } ?? 0
        guard start < 3, passage.count < 200, let word = Self.closings.match(passage, at: start) else { return false }
        let end = start + Self.closings.phrases[word].letters.count
        return end >= passage.count || !passage[end].isWord && !passage.contains(anyOf: ["shall", "must", "will"])
    }

    /// A name, an office, a place and a date: few words, no sentence.
    private func isLineOfFoot(_ passage: Passage) -> Bool {
        passage.count <= 90 && !passage.contains(anyOf: ["shall", "must", "will", "should"])
            && (!passage.endsSentence || passage.count < 30)
    }

    private static let closings: Phrases = [
        "signed", "sgd", "sgd.", "prepared by", "approved by", "endorsed by", "reviewed by", "noted by",
        "authorised by",
        "authorized by", "issued by order", "by order of", "for and on behalf of", "given under", "yours faithfully",
        "yours sincerely", "distribution", "circulation", "copy to", "copies to", "copy furnished", "copied to", "cc",
        "c.c.", "c:", "bcc", "attested by", "certified by", "recommending approval", "enclosures", "encl",
    ]

    /// "TOTAL" under the rows of a table.
    func isTotal(_ task: Passage) -> Bool {
        task.count < 24 && task.has(anyOf: ["total", "grand total", "sub-total", "subtotal", "totals"], at: 0)
    }

    /// Principles, values and terms: what stands below is no task unless it says by when or how much.
    func isUnderPrinciples(_ index: Int) -> Bool {
        document.outline.path(from: index).dropFirst().contains { above in
            guard let paragraph = document.paragraph(of: document.outline.nodes[above]),
                paragraph.passage.count < 60, !paragraph.passage.endsSentence
            else { return false }
            return paragraph.passage.contains(anyOf: Self.principles, in: paragraph.body)
        }
    }

    private static let principles: Phrases = [
        "principles", "values", "core values", "vision", "mission", "definitions", "interpretation", "terms used",
        "foreword", "our promise",
    ]

    /// "Welcomed the progress report": what a meeting did itself.
    static let toldOnly: Phrases = [
        "welcomed", "noted", "took note", "stressed", "recalled", "recognised", "recognized", "expressed", "thanked",
        "acknowledged", "considered", "discussed", "underlined", "emphasised", "emphasized", "reaffirmed", "commended",
        "observed", "heard", "received", "examined", "reviewed", "welcomes", "notes", "takes note", "stresses",
        "recalls", "recognises", "recognizes", "expresses", "acknowledges", "underlines", "reaffirms", "commends",
    ]
}
