/// Tells the language of a text from its letters and commonest words.
enum LanguageDetection {
    /// Looks at the first 20,000 letters; a text without words counts as English.
    ///
    /// Marks alone do not make Vietnamese: scans lose them, so the commonest function words decide against English.
    static func language(of text: WorkingText) -> DraftLanguage {
        var (ideographs, vietnamese, english) = (0, 0, 0)
        let letters = text.letters.prefix(20_000)
        for word in letters.split(whereSeparator: { !$0.isWord }) {
            ideographs += word.count(where: \.isIdeograph)
            let syllable = Syllable(packing: word)
            guard syllable != 0 else { continue }
            if vietnameseWords.contains(syllable) { vietnamese += 1 }
            if englishWords.contains(syllable) { english += 1 }
        }
        if ideographs * 5 > letters.count(where: \.isWord) { return .zh }
        return vietnamese > english ? .vi : .en
    }

    private static let vietnameseWords = words(
        "va cua cac cho duoc theo thuc hien ngay thang nam huyen tinh xa phuong phong ban so ke hoach quyet dinh ve "
            + "trong nhiem vu tai voi don vi co quan chu tri phoi hop uy nhan dan can cu truoc bao cao")

    private static let englishWords = words(
        "the of and to in shall by for be with is on all that will at from which each report office department")

    private static func words(_ list: String) -> Set<Syllable> {
        Set(list.split(separator: " ").map { Syllable(packing: Folding.letters($0)[...]) })
    }
}
