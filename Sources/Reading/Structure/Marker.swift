/// The numbering or bullet that opens a passage.
struct Marker: Sendable, Hashable {
    /// Styles of numbering; which stands under which is told by the order they appear in, not by this list.
    enum Style: Sendable, Hashable {
        /// Phụ lục, 附件, Annex.
        case annex
        /// Phần, Chương, Mục, Tiểu mục, Điều; 第一章, 第一条; Part, Chapter, Section, Article.
        case part, chapter, section, subsection, article
        /// I. II. III.
        case roman
        /// A. B. C.
        case capital
        /// `1.` is depth 1, `1.2.` depth 2, …
        case decimal(depth: Int)
        /// 1) and (1).
        case parenthesis
        /// a) b) c).
        case letter
        /// 一、
        case ideograph
        /// （一）
        case ideographParenthesis
        /// 一是 二是
        case enumeration
        /// Bullets: - + • and their like; each sign is a level of its own.
        case bullet(Letter)
        /// No sign: a heading that its place alone tells, over the bullets or the paragraph below it.
        case heading
    }

    let style: Style
    /// As it enters `ref`: "III", "1", "1.2", "a", "一"; empty for bullets.
    let label: String
    /// Its place in the sequence, 1 for I, 1, a and 一; `nil` for bullets.
    let number: Int?
    /// Letters of the passage that the sign takes, white space after it included.
    let length: Int
}
