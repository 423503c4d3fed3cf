extension DraftAssignment {
    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("ref", ref)
            json.member("group", group)
            json.member("text", text)
            if let restored { json.member("restored", restored) }
            json.member("source_line", sourceLine)
            json.member("source") { $0.span(source) }
            json.member("lead", lead)
            json.member("support", support)
            json.member("people") { json in
                json.array(people) { json, person in
                    json.object { json in
                        json.member("name", person.name)
                        json.member("role", person.role.rawValue)
                    }
                }
            }
            json.member("due") { due.write(to: &$0) }
            json.member("product", product)
            json.member("targets") { $0.array(targets) { $1.write(to: &$0) } }
            json.member("weight", weight)
            json.member("group_weight", groupWeight)
            json.member("fields") { $0.fields(fields) }
        }
    }
}

extension DraftDue {
    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("kind", kind.rawValue)
            json.member("from", from)
            json.member("by", by)
            json.member("recurrence", recurrence)
            json.member("text", text)
        }
    }
}

extension DraftTarget {
    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("what", what)
            json.member("op", op)
            json.member("value", value)
            json.member("unit", unit)
            json.member("scope", scope)
            json.member("by", by)
            guard !series.isEmpty else { return }
            json.member("series") { json in
                json.array(series) { json, step in
                    json.object { json in
                        json.member("by", step.by)
                        json.member("op", step.op)
                        json.member("value", step.value)
                    }
                }
            }
        }
    }
}
