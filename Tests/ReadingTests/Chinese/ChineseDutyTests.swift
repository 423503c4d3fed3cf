import Testing

@testable import Reading

@Suite struct ChineseDuties {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let lead: [String]
        let support: [String]
        var testDescription: String { text }

        init(_ text: String, lead: [String], support: [String] = []) {
            (self.text, self.lead, self.support) = (text, lead, support)
        }
    }

    static let parentheses = [
        Case(
            "省政数局牵头，省市场监管厅配合；各市（州）人民政府，省政府各部门、各单位按照职能分别落实",
            lead: ["省政数局", "各市（州）人民政府", "省政府各部门", "省政府各单位"], support: ["省市场监管厅"]),
        Case(
            "各市〔州〕人民政府,长白山管委会,长春新区、中韩〔长春〕国际合作示范区管委会按照职能分别落实",
            lead: ["各市（州）人民政府", "长白山管委会", "长春新区管委会", "中韩（长春）国际合作示范区管委会"]),
        Case("省教育厅、省财政厅等部门按职责分工负责", lead: ["省教育厅", "省财政厅"]),
        Case(
            "省发展改革委牵头，省住房和城乡建设厅、省文化和旅游厅配合",
            lead: ["省发展改革委"], support: ["省住房和城乡建设厅", "省文化和旅游厅"]),
        Case("市教育局牵头负责，市财政局、各县（区）人民政府参与", lead: ["市教育局"], support: ["市财政局", "各县（区）人民政府"]),
        Case(
            "市住建局牵头，市自然资源局、市行政审批局等按职责分工负责；2024年9月底前完成",
            lead: ["市住建局", "市自然资源局", "市行政审批局"]),
        Case("市委组织部、市人社局负责", lead: ["市委组织部", "市人社局"]),
        Case("市民政局和各县区人民政府负责", lead: ["市民政局", "各县区人民政府"]),
        Case("区城管局牵头区住建局配合", lead: ["区城管局"], support: ["区住建局"]),
        Case("市科技局会同市工信局", lead: ["市科技局"], support: ["市工信局"]),
        Case("县教育局", lead: ["县教育局"]),
        Case("责任单位：市教育局、市财政局", lead: ["市教育局", "市财政局"]),
        Case(
            "牵头单位：市教育局；配合单位：市财政局、市人社局；完成时限：2025年12月底前",
            lead: ["市教育局"], support: ["市财政局", "市人社局"]),
        Case("各级政府办公厅〔室〕做好报送解读材料的要件把关工作，各市人民政府分别落实", lead: ["各级政府办公厅（室）", "各市人民政府"]),
        Case("海淀区、朝阳区人民政府负责", lead: ["海淀区人民政府", "朝阳区人民政府"]),
        Case("发展改革、教育、财政部门负责", lead: ["发展改革、教育、财政部门"]),
    ]

    @Test(arguments: parentheses)
    func `a parenthesis tells who leads and who helps`(_ item: Case) throws {
        let text = ChineseText(item.text)
        let duty = try #require(ChineseDuty.parse(text, text.all))
        #expect(duty.lead.map(\.shown) == item.lead)
        #expect(duty.support.map(\.shown) == item.support)
    }

    @Test(arguments: ["省对市绩效指标", "此件公开发布", "5分", "以下简称《条例》", "市、区", "吉政办函〔2020〕21号", "见附件2", "表", "不含试点地区的情况说明"])
    func `a parenthesis that speaks of something else obliges nobody`(_ words: String) {
        let text = ChineseText(words)
        #expect(ChineseDuty.parse(text, text.all) == nil)
    }

    static let sentences = [
        Case("局绩效办牵头，各科室配合，认真梳理公众评议调查样本。", lead: ["局绩效办"], support: ["各科室"]),
        Case("2025年12月，各科室对照方案进行自评。", lead: ["各科室"]),
        Case("各地各部门要根据本要点制订台账。", lead: ["各地各部门"]),
        Case("由市教育局负责统筹推进，市财政局配合做好经费保障。", lead: ["市教育局"], support: ["市财政局"]),
        Case("各镇人民政府应当于每年12月底前报送总结。", lead: ["各镇人民政府"]),
        Case("县委组织部、县人社局要加强培训。", lead: ["县委组织部", "县人社局"]),
    ]

    @Test(arguments: sentences)
    func `a sentence's own subject is the one who leads`(_ item: Case) throws {
        let text = ChineseText(item.text)
        let subject = try #require(ChineseSubject.find(in: text, text.all))
        #expect(subject.duty.lead.map(\.shown) == item.lead)
        #expect(subject.duty.support.map(\.shown) == item.support)
    }

    @Test(arguments: ["坚持稳中求进工作总基调，推动高质量发展。", "主要内容是市教育局的精神文明建设情况。", "加强政府网站建设，提升管理水平。", "泉州市教育局。"])
    func `a sentence without a subject that is told to act obliges nobody`(_ words: String) {
        let text = ChineseText(words)
        #expect(ChineseSubject.find(in: text, text.all) == nil)
    }
}
