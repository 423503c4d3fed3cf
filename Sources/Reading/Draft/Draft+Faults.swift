extension Draft {
    /// What no reading may do, whatever the text: point outside it, give a name twice, be more than sure.
    ///
    /// Empty for every draft of the reader; the fuzzer and the tests ask.
    public func faults(in text: String) -> [String] {
        var faults: [String] = []
        let bytes = text.utf8
        func check(_ span: Span?, _ what: String) {
            guard let span else { return }
            let isWhole =
                span.start >= 0 && span.end <= bytes.count
                && [span.start, span.end].allSatisfy { offset in
                    let index = bytes.index(bytes.startIndex, offsetBy: offset)
                    return index == bytes.endIndex || bytes[index] & 0xc0 != 0x80
                }
            if !isWhole { faults.append("\(what) is at \(span.start)..<\(span.end), which is no stretch of the text") }
        }
        func check(_ fields: [String: FieldSource], of what: String) {
            for (name, field) in fields {
                check(field.span, "\(what).\(name)")
                if !(0...1).contains(field.confidence) {
                    faults.append("\(what).\(name) is sure by \(field.confidence)")
                }
            }
        }
        check(directive.fields, of: "directive")
        for citation in directive.basis { check(citation.source, "a basis") }
        var refs: Set<String> = []
        for provision in provisions {
            check(provision.source, "provision \(provision.ref)")
            if let parent = provision.parent, !refs.contains(parent) {
                faults.append("provision \(provision.ref) stands in \(parent), which does not come before it")
            }
            if !refs.insert(provision.ref).inserted { faults.append("provision \(provision.ref) is there twice") }
        }
        for assignment in assignments {
            check(assignment.source, "assignment \(assignment.ref)")
            check(assignment.fields, of: assignment.ref)
        }
        if Set(assignments.map(\.ref)).count != assignments.count { faults.append("two assignments have one ref") }
        for obligation in reporting { check(obligation.source, "a reporting obligation") }
        for finding in findings { check(finding.source, "a finding") }
        return faults
    }
}
