/// How words are folded so that they are found however they were typed.
///
/// Lower case, without diacritics, đ as d, full width as half width, traditional forms left as they are. A run of
/// Chinese becomes its pairs of characters and its last character alone: 政务公开 is 政务 务公 公开 开. So each
/// character begins a word, and one alone is found as the beginning of one.
public enum SearchText {
    /// The words of a text for the index, or for comparing names, separated by single spaces.
    public static func folded(_ text: String) -> String {
        var folder = Folder()
        folder.fold(text)
        return folder.words(chinese: Folder.indexed).joined(separator: " ")
    }

    /// What a person typed, as the database's `SearchQuery` takes it, in the words of the index.
    ///
    /// Runs of Chinese, and what the person quoted, stand in double quotes as phrases. Everything must be found; a word
    /// outside quotes at the end may go on. Of single Chinese characters only the last is looked for, at the end. Empty
    /// when nothing that can be looked for was typed.
    public static func query(_ typed: String) -> String {
        var (words, single): ([String], String?) = ([], nil)
        let pieces = typed.map { "“”「」＂".contains($0) ? "\"" : $0 }.split(
            separator: "\"", omittingEmptySubsequences: false)
        for (place, piece) in pieces.enumerated() {
            var folder = Folder()
            folder.fold(String(piece))
            // A closing quote that is missing makes no phrase.
            if !place.isMultiple(of: 2), place < pieces.count - 1 {
                let phrase = folder.words(chinese: Folder.pairs).joined(separator: " ")
                if !phrase.isEmpty { words.append("\"\(phrase)\"") }
                continue
            }
            for word in folder.parts {
                switch word {
                case .plain(let word): words.append(word)
                case .chinese(let run) where run.count == 1: single = String(run)
                case .chinese(let run): words.append("\"\(Folder.pairs(run).joined(separator: " "))\"")
                }
            }
        }
        return (words + [single].compactMap { $0 }).joined(separator: " ")
    }
}
