import HTML

/// The page where a table of bodies is pasted.
enum ImportPage {
    static func html(typed: String, mistake: CSVMistake?, token: String?, _ messages: Messages) -> HTML {
        let problems =
            mistake.map { [FieldProblem(field: "table", what: $0.explain(messages), next: next(messages))] } ?? []
        let example = """
            name,aliases,parent,kind,country
            UBND phường Mẫu,Ủy ban nhân dân phường Mẫu,,government,VN
            Phòng Kinh tế,Phòng KT|P. Kinh tế,UBND phường Mẫu,department,VN
            """
        return """
            \(errorSummary(problems, messages))\(pageHead(messages("Import a table of bodies")))\
            <div class="sheet"><p>\(messages("The first line names the columns; a parent stands before the bodies below it; other names are separated by “|”."))</p>\
            <pre>\(example)</pre><p class="hint">\(messages("Kinds: {kinds}.", ["kinds": messages.list(Body.Kind.allCases.map(\.rawValue))]))</p>\
            \(form(to: ImportRoute.send, token: token, """
                \(textArea(messages("The table"), name: "table", value: typed, rows: 14, problem: problems.of("table"), isRequired: true))\
                <p class="deeds">\(button(messages("Import"), .main))</p>
                """))</div>
            """
    }

    private static func next(_ messages: Messages) -> String {
        messages("Correct the line; nothing has been imported.")
    }
}

extension CSVMistake {
    func explain(_ messages: Messages) -> String {
        switch self {
        case .empty: messages("The table is empty.")
        case .openQuotation(let line):
            messages("Line {line}: a quotation mark is never closed.", ["line": messages.number(line)])
        case .width(let line, let cells, let expected):
            messages(
                "Line {line} has {cells} cells, but the first line names {expected} columns.",
                [
                    "line": messages.number(line), "cells": messages.number(cells),
                    "expected": messages.number(expected),
                ])
        case .value(let line, let column, let value):
            messages(
                "Line {line}: “{value}” is not known as {column}.",
                ["line": messages.number(line), "value": value, "column": column])
        }
    }
}
