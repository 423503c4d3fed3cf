/// The provinces named by their kinds, with the one office that each of them has.
extension ChineseBodies {
    /// 各省、自治区、直辖市及新疆生产建设兵团医疗保障局: the corps is named beside the provinces, and all have the one office.
    static func eachProvince(_ text: ChineseText, _ range: Range<Int>) -> Range<Int>? {
        let range = text.trimmed(range)
        let all = text.hasPrefix("全国", at: range.lowerBound) ? range.lowerBound + 2 : range.lowerBound
        guard let length = allProvinces.match(text, at: all, limit: range.upperBound) else { return nil }
        let office = all + length..<range.upperBound
        let isOne = !text.contains("、", in: office) && !text.contains(",", in: office)
        return isOne && office.count >= 2 && endsAsName(text, office) ? range : nil
    }

    /// 各省、自治区、直辖市教育厅（教委）、党委网信办、……: the provinces once, and then one office after the other.
    static func provincesOffice(_ text: ChineseText, _ range: Range<Int>) -> Range<Int>? {
        let range = text.trimmed(range)
        guard let length = allProvinces.match(text, at: range.lowerBound, limit: range.upperBound),
            let end = text.parts(of: range.lowerBound + length..<range.upperBound, at: { $0 == "、" }).first?.upperBound,
            end < range.upperBound, end > range.lowerBound + length + 1,
            endsAsCertainName(text, range.lowerBound + length..<end)
        else { return nil }
        return range.lowerBound..<end
    }

    private static let allProvinces: ChineseWords = """
        各省、自治区、直辖市及新疆生产建设兵团 各省、自治区、直辖市和新疆生产建设兵团 各省、自治区、直辖市、新疆生产建设兵团 各省、自治区、直辖市及计划单列市、新疆生产建设兵团 各省、自治区、直辖市及兵团 各省、自治区、直辖市和兵团 各省、自治区、直辖市
        """
}
