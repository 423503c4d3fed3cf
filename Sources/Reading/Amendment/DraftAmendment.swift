/// What one passage of a text orders to be changed in another text.
///
/// It is an order to whoever keeps the other text's tasks, not yet a change of any of them.
public struct DraftAmendment: Codable, Sendable, Equatable {
    public enum Verb: String, Codable, Sendable, CaseIterable {
        /// New items enter: "bổ sung điểm d", 增加一项, "is inserted after".
        case added
        /// A passage gets a new wording: "sửa đổi … như sau", 修改为, "is replaced by".
        case changed
        /// A passage no longer holds: "bãi bỏ", 删去, "is deleted".
        case withdrawn
        /// Words of a passage are replaced by others, or left out.
        case words
        /// Only the time limit of a task changes.
        case term
        /// Only the bodies of a task change.
        case bodies
    }

    /// Words that are replaced; an empty new wording leaves the old out.
    public struct WordChange: Codable, Sendable, Equatable {
        public var old: String
        public var new: String
    }

    /// The numbering path, in this text, of the passage that says so; "-" where it is not numbered.
    public var ref: String
    public var verb: Verb
    /// The text that is amended, as it is named; without a number where the text gives none.
    public var amended: DraftCitation
    /// The labels of the amended passage, the outermost first: "III", "2", "c"; empty for the whole text.
    public var path: [String]
    /// The same as it is written: "điểm c khoản 2 Mục III".
    public var provision: String?
    /// The `ref`s of this draft's assignments that hold the new wording.
    public var items: [String]
    public var words: WordChange?
    /// The new time limit, where only that changes.
    public var due: DraftDue?
    /// The new bodies, where only these change; an empty list leaves those of its kind.
    public var lead: [String]
    public var support: [String]
    /// 1-based line of the order.
    public var sourceLine: Int
    /// The order with its new wording.
    public var source: Span
    /// By name: "verb", "provision", "wording", "words", "due", "lead", "support".
    public var fields: [String: FieldSource]

    private enum CodingKeys: String, CodingKey {
        case ref, verb, amended, path, provision, items, words, due, lead, support
        case sourceLine = "source_line"
        case source, fields
    }
}

extension DraftAmendment {
    /// The whole of what the order says, without a new wording's items.
    public var confidence: Double { fields["verb"]?.confidence ?? 0 }

    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("ref", ref)
            json.member("verb", verb.rawValue)
            json.member("amended") { amended.write(to: &$0) }
            json.member("path", path)
            json.member("provision", provision)
            json.member("items", items)
            json.member("words") { json in
                guard let words else { return json.value(nil as String?) }
                json.object { json in
                    json.member("old", words.old)
                    json.member("new", words.new)
                }
            }
            json.member("due") { json in
                guard let due else { return json.value(nil as String?) }
                due.write(to: &json)
            }
            json.member("lead", lead)
            json.member("support", support)
            json.member("source_line", sourceLine)
            json.member("source") { $0.span(source) }
            json.member("fields") { $0.fields(fields) }
        }
    }
}
