/// Tells the language of a text from its letters and commonest words.
enum LanguageDetection {
    /// Looks at the first 20,000 letters; a text without words counts as English.
    ///
    /// Marks alone do not make Vietnamese: scans lose them, so the commonest function words decide against English.
    static func language(of text: WorkingText) -> DraftLanguage {
        var (ideographs, vietnamese, english) = (0, 0, 0)
        let letters = text.letters.prefix(20_000)
        var (start, words) = (0, 0)
        while start < letters.count {
            var end = start
            while end < letters.count, letters[end].isWord {
                if letters[end].isIdeograph { ideographs += 1 }
                end += 1
            }
            let syllable = Syllable(packing: letters[start..<end])
            words += end - start
            start = end + 1
            if syllable == 0 { continue }
            if vietnameseWords.contains(syllable) { vietnamese += 1 }
            if englishWords.contains(syllable) { english += 1 }
        }
        if ideographs * 5 > words { return .zh }
        return vietnamese > english ? .vi : .en
    }

    private static let vietnameseWords = SyllableSet(
        "va cua cac cho duoc theo thuc hien ngay thang nam huyen tinh xa phuong phong ban so ke hoach quyet dinh ve "
            + "trong nhiem vu tai voi don vi co quan chu tri phoi hop uy nhan dan can cu truoc bao cao")

    private static let englishWords = SyllableSet(
        "the of and to in shall by for be with is on all that will at from which each report office department")
}
