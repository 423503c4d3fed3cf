/// One of the values a person may choose.
public struct Choice: Sendable, Hashable {
    public let value: String
    public let label: String

    public init(_ value: String, _ label: String) {
        self.value = value
        self.label = label
    }
}

/// A labelled list to choose one value from.
public func select(
    _ label: String, name: String, choices: [Choice], chosen: String? = nil, hint: String? = nil,
    problem: FieldProblem? = nil, isRequired: Bool = false
) -> HTML {
    labelled(label, name: name, hint: hint, problem: problem) { describedBy in
        """
        <select id="\(fieldID(name))" name="\(name)"\(attribute: "required", when: isRequired)\
        \(attribute: "aria-invalid", problem == nil ? nil : "true")\(attribute: "aria-describedby", describedBy)>\
        \(each: choices, { choice in
            "<option value=\"\(choice.value)\"\(attribute: "selected", when: choice.value == chosen)>\(choice.label)</option>"
        })</select>
        """
    }
}

/// A field that offers values while one types, and still takes any other.
public func suggestField(
    _ label: String, name: String, value: String = "", suggestions: [String], hint: String? = nil,
    problem: FieldProblem? = nil, isRequired: Bool = false
) -> HTML {
    labelled(label, name: name, hint: hint, problem: problem) { describedBy in
        """
        <input id="\(fieldID(name))" name="\(name)" value="\(value)" list="\(fieldID(name))-list" autocomplete="off"\
        \(attribute: "required", when: isRequired)\(attribute: "aria-invalid", problem == nil ? nil : "true")\
        \(attribute: "aria-describedby", describedBy)><datalist id="\(fieldID(name))-list">\
        \(each: suggestions, { "<option value=\"\($0)\">" })</datalist>
        """
    }
}

/// Choices of which one holds, all in view.
public func radios(
    _ label: String, name: String, choices: [Choice], chosen: String? = nil, problem: FieldProblem? = nil
) -> HTML {
    choiceGroup(label, name: name, problem: problem, choices: choices, type: "radio") { $0.value == chosen }
}

/// Choices of which any number hold.
public func checkboxes(
    _ label: String, name: String, choices: [Choice], chosen: Set<String> = [], problem: FieldProblem? = nil
) -> HTML {
    choiceGroup(label, name: name, problem: problem, choices: choices, type: "checkbox") { chosen.contains($0.value) }
}

/// One statement to tick.
public func checkbox(_ label: String, name: String, value: String = "yes", isChecked: Bool = false) -> HTML {
    """
    <label class="tick"><input id="\(fieldID(name))" type="checkbox" name="\(name)" value="\(value)"\
    \(attribute: "checked", when: isChecked)> <span>\(label)</span></label>
    """
}

private func choiceGroup(
    _ label: String, name: String, problem: FieldProblem?, choices: [Choice], type: String,
    isChosen: (Choice) -> Bool
) -> HTML {
    let problemLine: HTML? = problem.map {
        "<small class=\"problem\" id=\"\(fieldID(name))-problem\">\($0.what) \($0.next)</small>"
    }
    return """
        <fieldset class="field\(problem == nil ? "" : " wrong")" id="\(fieldID(name))" tabindex="-1"\
        \(attribute: "aria-describedby", problem == nil ? nil : fieldID(name) + "-problem")><legend>\(label)</legend>\
        \(problemLine)\(each: choices, { choice in
            """
            <label class="tick"><input type="\(type)" name="\(name)" value="\(choice.value)"\
            \(attribute: "checked", when: isChosen(choice))> <span>\(choice.label)</span></label>
            """
        })</fieldset>
        """
}
