extension Gallery {
    static func errorSummaries(_ messages: Messages) -> [Example] {
        [
            Example("nothing wrong", errorSummary([], messages)),
            Example(
                "two fields and the whole",
                errorSummary(
                    [
                        FieldProblem(field: "number", what: "The number is missing.", next: "Type it as 12/KH-UBND."),
                        FieldProblem(field: hostile, what: hostile, next: hostile),
                        FieldProblem(field: nil, what: "The text was changed meanwhile.", next: "Load it again."),
                    ], messages)),
        ]
    }

    static var fields: [Example] {
        let problem = FieldProblem(field: "day", what: "31/02/2026 is no day.", next: "February has 28 days.")
        return [
            Example("one line", field("Số, ký hiệu", name: "number", value: "12/KH-UBND", hint: "As on the document")),
            Example("what was typed tries to be markup", field(hostile, name: "h", value: hostile, hint: hostile)),
            Example("a day that is none", dayField("Thời hạn", name: "day", value: "31/02/2026", problem: problem)),
            Example("several lines", textArea("任务", name: "task", value: "新建两所小学\n\n年内增加学位 2,400 个")),
            Example(
                "a password",
                field("Password", name: "p", kind: .password, isRequired: true, autocomplete: "current-password")),
            Example("a file", fileField("Tệp", name: "file", accept: ".docx,.pdf", hint: "≤ 64 MB")),
            Example("out of sight", hiddenField("id", hostile)),
        ]
    }

    static var choices: [Example] {
        let bodies = [Choice("1", "Phòng Hạ tầng"), Choice("2", long), Choice(hostile, hostile)]
        return [
            Example("one of a list", select("Chủ trì", name: "lead", choices: bodies, chosen: "2")),
            Example("offered while one types", suggestField("单位", name: "body", suggestions: ["规划科", hostile])),
            Example("one in view", radios("Kỳ báo cáo", name: "period", choices: bodies, chosen: "1")),
            Example("any number", checkboxes("Phối hợp", name: "support", choices: bodies, chosen: ["1", hostile])),
            Example("a statement", checkbox("Chữ lớn hơn", name: "large", isChecked: true)),
        ]
    }

    static var buttons: [Example] {
        [
            Example("the main deed", button("Xác nhận 9 nhiệm vụ", .main, key: "↵")),
            Example("another", button("Lưu, làm sau", name: "then", value: "later")),
            Example("what cannot be undone", button("撤回", .danger)),
            Example("going somewhere", linkButton("Export", Address("assignments.xlsx", query: ["q": "a&b"]))),
            Example("a form", form(to: Address("drafts", "7"), token: "t0k3n", button("Save", .main))),
            Example("keys", keyHints([("↵", "đúng, tiếp"), ("E", "sửa"), ("N", "chỗ chưa chắc kế tiếp")])),
        ]
    }
}
