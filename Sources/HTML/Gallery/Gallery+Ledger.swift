extension Gallery {
    static var pageHeads: [Example] {
        [
            Example("a title alone", pageHead("Nhiệm vụ")),
            Example(
                "with all",
                pageHead(
                    "Kế hoạch chăm sóc cây xanh năm 2026", over: "Văn bản · đọc xong trong 18 ms",
                    under: "12/KH-UBND · 05/01/2026 · \(long)", actions: button("Xác nhận", .main))),
            Example("a title that tries to be markup", pageHead(hostile)),
        ]
    }

    static var states: [Example] {
        zip(Tone.allCases, ["Trễ 15 ngày làm việc", "还剩 28 个工作日", "Accepted 26 September", "未到期", "Withdrawn"])
            .map { tone, words in Example(tone.rawValue, state(words, tone)) } + [
                Example("hostile", state(hostile, .late)),
                Example("half", meter(1860, of: 2400, words: "1,860 / 2,400")),
                Example("nothing to reach", meter(.nan, of: 0, words: "—")),
            ]
    }

    static var factLists: [Example] {
        [
            Example(
                "of an assignment",
                facts([("Chủ trì", "Phòng Hạ tầng"), ("Thời hạn", "14/03/2026 <small>(trước ngày 15/3/2026)</small>")])),
            Example("hostile", facts([(hostile, "\(hostile)")])),
        ]
    }

    static func filterBars(_ messages: Messages) -> [Example] {
        let without = Address("assignments", query: ["q": "cây xanh"])
        return [
            Example(
                "two set",
                filters(
                    to: Address("assignments"),
                    fields: field("Từ", name: "q", value: "cây xanh", kind: .search)
                        + select("Trạng thái", name: "state", choices: [Choice("", "Tất cả"), Choice("late", "Trễ")]),
                    chips: [Chip("Trạng thái: trễ", without: without), Chip(hostile, without: without)], messages))
        ]
    }

    static func tables(_ messages: Messages) -> [Example] {
        let columns = [
            Column("编号", .number), Column("任务", .subject, sorting: .init(.ascending, link: Address("assignments"))),
            Column("牵头", sorting: .init(nil, link: Address("assignments", query: ["sort": "lead"]))),
            Column("分值", .number), Column("进度"), Column("状态", .state),
        ]
        let reach = meter(1860, of: 2400, words: "1,860 / 2,400")
        return [
            Example(
                "in groups",
                table(
                    caption: "任务台账", columns: columns,
                    rows: [
                        .group("一、补齐学位短板", note: "5 分 · 3 项"),
                        row("1-1", "新建两所小学，年内增加学位 2,400 个", "规划科", "2", reach, state("28 个工作日", .soon)),
                        row("1-3", "改造校门口交通设施 120 处", "校安科", "1", HTML(), state("逾期 15 个工作日", .late)),
                        .group(hostile, note: hostile),
                        row("2-1", hostile, long, "2", "—", state("已认定 9月26日", .done)),
                        row("2-2", "Trồng mới tối thiểu 1.200 cây", "Các tổ dân phố", "3", "—", state("未到期", .wait)),
                    ])),
            Example("without rows", table(caption: "Nothing", columns: [Column("A")], rows: [])),
        ]
    }

    private static func row(
        _ number: String, _ task: String, _ lead: String, _ points: String, _ reach: HTML, _ state: HTML
    ) -> TableRow {
        .cells([
            "\(number)",
            "<a href=\"\(link: Address("assignments", number))\">\(task)</a><small>示例方案 第二条 · 依据 市政府工作报告</small>",
            "\(lead)", "\(points)", reach, state,
        ])
    }

    static func pagers(_ messages: Messages) -> [Example] {
        [
            Example(
                "between",
                pager(
                    previous: Address("a", query: ["before": "x"]), next: Address("a", query: ["after": "ý & \""]),
                    shown: "51 – 100 / 1.240", messages)),
            Example("alone", pager(previous: nil, next: nil, shown: "", messages)),
        ]
    }

    static var emptyStates: [Example] {
        [
            Example(
                "with a way on",
                emptyState(
                    "Chưa có văn bản nào", "Tải lên một kế hoạch, Remit sẽ đọc ra các nhiệm vụ trong đó.",
                    action: linkButton("Tải văn bản lên", Address("directives", "import"), .main)))
        ]
    }

    static var progresses: [Example] {
        [Example("under way", progress("正在识别文字 (2/5)", share: 0.4, events: Address("drafts", "7", "events")))]
    }

    static var findings: [Example] {
        [
            Example(
                "with a way on",
                finding("Mục II.4 không nêu cơ quan và thời hạn.", actions: "<a href=\"#ii4\">Bổ sung</a>")),
            Example("hostile", finding(hostile)),
        ]
    }
}
