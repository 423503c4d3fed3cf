/// Openings whose sentence breaks off before the list that goes on with it.
extension EnglishOpenings {
    /// The body at the end of "AGREED that the Ministry of Health", over "(a) issue daily bulletins".
    static func unfinished(_ passage: Passage, _ body: Range<Int>) -> Range<Int>? {
        guard body.count < 140, let last = passage.letters.last, last.isLatin,
            let that = passage.first("that", in: body), passage.has("the", at: passage.skippingBlanks(that.upperBound))
        else { return nil }
        let name = EnglishBodies.withoutArticle(passage, passage.trimmed(that.upperBound..<body.upperBound))
        return name.count < 80 && passage.startsCapital(from: name.lowerBound) && EnglishBodies.isOffice(passage, name)
            ? name : nil
    }
}
