/// What a one-line field takes; the browser offers the right keyboard and check for it.
public enum FieldKind: String, Sendable, CaseIterable {
    case text, password, email, search, tel, url, number
}

/// A labelled one-line field, with its hint and its problem tied to it for screen readers.
public func field(
    _ label: String, name: String, value: String = "", kind: FieldKind = .text, hint: String? = nil,
    problem: FieldProblem? = nil, isRequired: Bool = false, autocomplete: StaticString = "off", maxLength: Int? = nil
) -> HTML {
    labelled(label, name: name, hint: hint, problem: problem) { describedBy in
        """
        <input id="\(fieldID(name))" name="\(name)" type="\(kind.rawValue)" value="\(value)"\
         autocomplete="\(autocomplete.description)"\(attribute: "maxlength", maxLength.map(String.init))\
        \(attribute: "required", when: isRequired)\(attribute: "aria-invalid", problem == nil ? nil : "true")\
        \(attribute: "aria-describedby", describedBy)>
        """
    }
}

/// A labelled field of several lines.
public func textArea(
    _ label: String, name: String, value: String = "", rows: Int = 4, hint: String? = nil,
    problem: FieldProblem? = nil, isRequired: Bool = false, maxLength: Int? = nil
) -> HTML {
    labelled(label, name: name, hint: hint, problem: problem) { describedBy in
        """
        <textarea id="\(fieldID(name))" name="\(name)" rows="\(rows)"\
        \(attribute: "maxlength", maxLength.map(String.init))\(attribute: "required", when: isRequired)\
        \(attribute: "aria-invalid", problem == nil ? nil : "true")\
        \(attribute: "aria-describedby", describedBy)>\n\(value)</textarea>
        """
    }
}

/// A labelled field for a day, typed as the language writes days; a script may add a calendar to it.
///
/// `value` is what was typed, so that a wrong day comes back as it was; read it with `Day(typed:)`.
public func dayField(
    _ label: String, name: String, value: String = "", hint: String? = nil, problem: FieldProblem? = nil,
    isRequired: Bool = false
) -> HTML {
    labelled(label, name: name, hint: hint, problem: problem) { describedBy in
        """
        <input id="\(fieldID(name))" name="\(name)" type="text" value="\(value)" class="day" data-day\
         autocomplete="off" maxlength="20"\(attribute: "required", when: isRequired)\
        \(attribute: "aria-invalid", problem == nil ? nil : "true")\(attribute: "aria-describedby", describedBy)>
        """
    }
}

/// A labelled field for a file; `accept` as in HTML, such as `.docx,.pdf`.
public func fileField(
    _ label: String, name: String, accept: String, hint: String? = nil, problem: FieldProblem? = nil,
    isRequired: Bool = false
) -> HTML {
    labelled(label, name: name, hint: hint, problem: problem) { describedBy in
        """
        <input id="\(fieldID(name))" name="\(name)" type="file" accept="\(accept)"\
        \(attribute: "required", when: isRequired)\(attribute: "aria-invalid", problem == nil ? nil : "true")\
        \(attribute: "aria-describedby", describedBy)>
        """
    }
}

/// A value that travels with a form unseen.
public func hiddenField(_ name: String, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
}

func labelled(
    _ label: String, name: String, hint: String?, problem: FieldProblem?, control: (_ describedBy: String?) -> HTML
) -> HTML {
    let id = fieldID(name)
    var descriptions: [String] = []
    if hint != nil { descriptions.append(id + "-hint") }
    if problem != nil { descriptions.append(id + "-problem") }
    let hintLine: HTML? = hint.map { "<small class=\"hint\" id=\"\(id)-hint\">\($0)</small>" }
    let problemLine: HTML? = problem.map {
        "<small class=\"problem\" id=\"\(id)-problem\">\($0.what) \($0.next)</small>"
    }
    return """
        <div class="field\(problem == nil ? "" : " wrong")"><label for="\(id)">\(label)</label>\
        \(hintLine)\(problemLine)\(control(descriptions.isEmpty ? nil : descriptions.joined(separator: " ")))</div>
        """
}
