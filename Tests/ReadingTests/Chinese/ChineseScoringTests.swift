import Testing

@testable import Reading

@Suite struct ChineseScoring {
    private static func table(_ rows: [[String]]) -> Draft {
        let cells = rows.map { $0.map { "\t" + $0 }.joined(separator: "\n") }.joined(separator: "\n\n")
        return Sample.read("青原县2025年度乡镇综合考核细则\n" + cells + "\n")
    }

    @Test func `criteria that do not add up to the points of their row are told`() {
        let draft = Sample.all.first { $0.name == "zh-xiaofang-kaohe" }?.draft
        let told = draft?.findings.filter { $0.code == "count-mismatch" }.map(\.text) ?? []
        #expect(told.count == 1)
        #expect(told.first?.contains("校外培训机构消防监管") ?? false)
    }

    @Test func `rules by which points are lost leave the work where it stands`() {
        let draft = Self.table([
            ["序号", "考核内容", "分值", "评分标准"],
            ["1", "开展防汛演练3次", "6", "少一次扣2分，扣完为止。"],
            ["2", "汛前完成12座小水库除险加固", "9", "未完成不得分；每缺一座扣1分。"],
        ])
        #expect(draft.assignments.map(\.text) == ["开展防汛演练3次", "汛前完成12座小水库除险加固"])
        #expect(draft.assignments.map(\.weight) == [6, 9])
        #expect(draft.assignments.map { $0.targets.map(\.value) } == [[3], [12]])
    }

    @Test func `of steps the highest counts and none is a target`() {
        let draft = Self.table([
            ["序号", "考核项目", "分值", "评分标准"],
            ["1", "队伍建设", "5", "组建应急救援队（5分）"],
            ["2", "信息宣传", "8", "1.建立信息员制度（4分）\n2.省级媒体刊发1篇，得4分；市级媒体刊发2篇，得2分。"],
        ])
        #expect(draft.assignments.map(\.ref) == ["1", "2.1", "2.2"])
        #expect(draft.assignments.map(\.weight) == [5, 4, 4])
        #expect(draft.assignments.last?.targets.isEmpty ?? false)
        #expect(draft.assignments.allSatisfy { $0.lead == ["各乡镇"] })
    }

    @Test func `standards of one indicator with times of their own are each an item`() {
        let rows = [
            ["序号", "考核项目", "考核内容", "分值", "考核评分细则", "节点任务", "责任单位"],
            ["1", "工作考核（40分）", "河长责任体系运行情况", "12", "公示牌未及时更新的，每处扣1分。", "6月底前", "资源生态处"],
            ["", "", "", "", "未向社会公告河长名单的，扣2分。", "2025年5月底前", ""],
            ["", "", "", "", "未按期办结交办事项的，每件扣1分。", "持续跟进", "资源生态处、各村"],
            ["2", "", "排污口整治", "15", "未建立排污口台账的，扣3分。", "4月底前", "交通与建设处"],
            ["", "", "", "", "整治任务未完成的，扣5分。", "10月底前", "各村"],
        ]
        let text = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        let draft = Sample.read("2025年青溪片区河长制工作考核任务分解表\n" + text + "\n")
        #expect(draft.assignments.map(\.ref) == ["1-1", "1-2", "1-3", "2-1", "2-2"])
        #expect(draft.assignments.map(\.groupWeight) == [12, 12, 12, 15, 15])
        #expect(draft.assignments.map(\.lead).dropLast(3) == [["资源生态处"], ["资源生态处"]])
        #expect(draft.assignments.map(\.due.by).prefix(2) == ["2025-06-30", "2025-05-31"])
    }

    @Test func `who answers for a group stands once beside it`() {
        let draft = Self.table([
            ["项目", "一级指标", "二级指标", "责任股室", "负责人"],
            ["业务工作（60分）", "1.提升食品安全满意度", "1.全年抽检食用农产品244批次。", "食品股", "陈石砚"],
            ["", "", "2.完成2家餐饮单位“明厨亮灶”创建。", "", ""],
            ["", "2.提升药品安全满意度", "1.药品不良反应报告率不低于95%。", "药械股", "林青松"],
        ])
        #expect(draft.assignments.map(\.lead) == [["食品股"], ["食品股"], ["药械股"]])
        #expect(draft.assignments.map { $0.people.map(\.name) } == [["陈石砚"], ["陈石砚"], ["林青松"]])
    }

    @Test func `cells one a line keep an empty line for an empty cell`() {
        let draft = Sample.read(
            """
            青溪市交通运输局2026年度绩效考核指标表

            序号
            一级指标
            年度目标
            分值
            责任科室
            责任人
            完成时限
            重点工作（60分）
            1-1
            设施建设（24分）
            新改建农村公路156公里。
            10
            规划建设科
            汪家骏
            11月30日前
            1-2

            改造危桥7座。
            8
            公路服务中心
            章晓东
            10月底前
            2-1
            运输服务（16分）
            更新新能源公交车120辆。
            8
            运输管理科
            佘文娟
            12月底前
            """)
        #expect(draft.assignments.map(\.text) == ["新改建农村公路156公里。", "改造危桥7座。", "更新新能源公交车120辆。"])
        #expect(draft.assignments.map(\.lead) == [["规划建设科"], ["公路服务中心"], ["运输管理科"]])
        #expect(draft.assignments.map(\.weight) == [10, 8, 8])
        #expect(draft.assignments.map(\.due.by) == ["2026-11-30", "2026-10-31", "2026-12-31"])
    }

    @Test func `who examines is not who works`() {
        #expect(ChineseLabel.of(ChineseText("负责考核部门")) == .note)
        #expect(ChineseLabel.of(ChineseText("考核责任单位")) == .note)
        #expect(ChineseLabel.of(ChineseText("被考核单位")) == .lead)
    }
}
