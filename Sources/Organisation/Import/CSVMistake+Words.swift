import HTML

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
