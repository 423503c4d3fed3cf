import FoundationEssentials

/// The JSON of `remit read --format json`: keys as in the format's page, in its order, absent values as `null`.
extension Draft {
    /// The draft as UTF-8 JSON; equal drafts give equal bytes.
    public func json() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.member("file", file)
            json.member("language", language.rawValue)
            json.member("directive") { directive.write(to: &$0) }
            json.member("provisions") { $0.array(provisions) { $1.write(to: &$0) } }
            json.member("assignments") { $0.array(assignments) { $1.write(to: &$0) } }
            json.member("reporting") { $0.array(reporting) { $1.write(to: &$0) } }
            json.member("amendments") { $0.array(amendments) { $1.write(to: &$0) } }
            json.member("findings") { $0.array(findings) { $1.write(to: &$0) } }
        }
        return writer.bytes + [0x0A]
    }

    /// Reads what `json()` wrote.
    /// - Throws: `DecodingError`, naming the key, when the bytes are not a draft.
    public init(json: some Sequence<UInt8>) throws {
        self = try JSONDecoder().decode(Draft.self, from: Data(json))
    }
}

extension JSONWriter {
    mutating func span(_ span: Span?) {
        guard let span else { return value(nil as String?) }
        object { json in
            json.member("start", span.start)
            json.member("end", span.end)
        }
    }

    /// In the order of the keys, because a dictionary has none of its own.
    mutating func fields(_ fields: [String: FieldSource]) {
        guard !fields.isEmpty else { return object { _ in } }
        object { json in
            for (key, field) in fields.sorted(by: { $0.key < $1.key }) {
                json.member(key) { json in
                    json.object { json in
                        json.member("start", field.start)
                        json.member("end", field.end)
                        json.member("confidence", field.confidence)
                        json.member("assumed", field.assumed)
                    }
                }
            }
        }
    }
}

extension DraftDirective {
    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("number", number)
            json.member("type", type.rawValue)
            json.member("title", title)
            if let restored { json.member("restored", restored) }
            json.member("issuer", issuer)
            json.member("issued", issued)
            json.member("effective", effective)
            json.member("place", place)
            json.member("signatory") { json in
                guard let signatory else { return json.value(nil as String?) }
                json.object { json in
                    json.member("name", signatory.name)
                    json.member("title", signatory.title)
                    json.member("capacity") { $0.array(signatory.capacity) { $1.write(to: &$0) } }
                }
            }
            json.member("basis") { json in
                json.array(basis) { $1.write(to: &$0) }
            }
            json.member("replaces", replaces)
            json.member("recipients", recipients)
            json.member("fields") { $0.fields(fields) }
        }
    }
}

extension SigningCapacity {
    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("kind", kind.rawValue)
            json.member("of", of)
        }
    }
}

extension DraftCitation {
    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("number", number)
            json.member("date", date)
            json.member("issuer", issuer)
            json.member("title", title)
            json.member("source") { $0.span(source) }
        }
    }
}

extension DraftProvision {
    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("ref", ref)
            json.member("parent", parent)
            json.member("heading", heading)
            json.member("source") { $0.span(source) }
        }
    }
}

extension DraftReporting {
    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("who", who)
            json.member("to", to)
            json.member("what", what)
            json.member("recurrence", recurrence)
            json.member("by", dayOfMonth == nil || recurrence == "monthly" ? by : nil)
            json.member("day", dayOfMonth)
            json.member("ad_hoc") { $0.value(adHoc) }
            json.member("source") { $0.span(source) }
        }
    }
}

extension Finding {
    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("code", code)
            json.member("severity", severity.rawValue)
            json.member("line", line)
            json.member("source") { $0.span(source) }
            json.member("ref", ref)
            json.member("text", text)
        }
    }
}
