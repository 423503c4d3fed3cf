import Testing

@testable import Reading

@Suite struct ChineseNumbers {
    @Test(arguments: [
        ("2万个", 20_000), ("8.6万", 86_000), ("750万元", 7_500_000), ("1,200家", 1200), ("３０所", 30), ("1.5亿元", 150_000_000),
        ("300万", 3_000_000), ("2千万元", 20_000_000), ("三十二", 32), ("两千", 2000), ("十", 10), ("一百零五", 105),
        ("二〇二五", 2025), ("三万五千", 35_000), ("98.5%", 98.5),
    ])
    func `a number reads alike in digits and in characters`(_ text: String, _ value: Double) {
        #expect(ChineseNumber.parse(ChineseText(text), at: 0)?.value == value)
    }

    @Test(arguments: ["个", "第三", "A3", "", "，5"])
    func `words that open no number are none`(_ text: String) {
        #expect(ChineseNumber.parse(ChineseText(text), at: 0) == nil)
    }

    @Test(arguments: [
        ("一、加强领导", "一"), ("（一）加强领导", "(一)"), ("(三) 深化", "(三)"), ("1.科室自评", "1"), ("２．综合评估", "2"), ("1、目标", "1"),
        ("（1）制定", "(1)"), ("①制定", "①"), ("第三条 各部门", "第三条"), ("第二章 职责", "第二章"), ("1.2 建立机制", "1.2"), ("附件", "附件"),
        ("附件2", "附件2"), ("十二、其他", "十二"), ("㈠加强", ""),
    ])
    func `a sign of numbering is read as it is printed`(_ text: String, _ label: String) {
        #expect(ChineseMarker.parse(ChineseText(text))?.label ?? "" == label)
    }

    @Test(arguments: [
        "2025年12月，各科室", "8.6万个学位", "一是加强领导", "第三条第二款规定", "三个方面", "附件：1.考评表", "12月底前完成", "（省教育厅牵头）", "2021年工作要点", "1.5倍",
    ])
    func `what only looks like a sign of numbering is words`(_ text: String) {
        #expect(ChineseMarker.parse(ChineseText(text)) == nil)
    }
}

@Suite struct ChineseFolding {
    @Test(arguments: [
        ("（三）２０２１ 年底前，", "(三)2021年底前,"), ("各市〔州〕人民政府", "各市[州]人民政府"), ("︵70分︶", "(70分)"), ("⼈民", "人民"),
        ("５Ｇ network 建设", "5G network建设"), ("政府信\n息公开", "政府信息公开"), ("【2021】", "[2021]"), ("\u{FEFF}附件", "附件"),
    ])
    func `width, brackets and blanks are folded`(_ text: String, _ folded: String) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: ChineseText(text).scalars)
        #expect(String(view) == folded)
    }

    @Test func `a range knows its bytes in the source`() throws {
        let source = "要在 2021 年底前 完成"
        let text = ChineseText(source)
        let start = try #require(text.first("2021年底前"))
        let span = text.span(start..<start + 7)
        let bytes = Array(source.utf8)[span.start..<span.end]
        #expect(String(decoding: bytes, as: UTF8.self) == "2021 年底前")
    }

    @Test func `what is shown has Chinese punctuation and no stray blanks`() {
        #expect(ChineseText("一是(二)室,加强 “5G+” 建设;").shown() == "一是（二）室，加强“5G+”建设；")
        #expect(ChineseText("各县[市]人民政府").shownName() == "各县（市）人民政府")
    }

    @Test(arguments: [
        ("X政办发〔2024〕15号", "X政办发〔2024〕15号"), ("××市办发[2024]3号", "××市办发〔2024〕3号"),
        ("发文字号：海政办〔2023〕8号", "海政办〔2023〕8号"), ("根据《通知》（国办发〔2022〕2号）", "国办发〔2022〕2号"),
    ])
    func `a document's number keeps the letters that stand for a place`(_ words: String, _ number: String) {
        #expect(ChineseDocumentNumber.all(in: ChineseText(words)).map(\.shown) == [number])
    }
}
