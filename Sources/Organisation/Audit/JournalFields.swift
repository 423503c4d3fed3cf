import HTML

/// The names of what entries of the journal say to have changed, in words for people.
enum JournalFields {
    struct Field: Sendable {
        let name: String
        /// The kind of subject of which alone the word is so.
        let kind: String?
        let key: StaticString

        init(_ name: String, of kind: String? = nil, _ key: StaticString) {
            (self.name, self.kind, self.key) = (name, kind, key)
        }
    }

    /// The names that lead to a field, each in words; one without a word stands for itself.
    static func words(_ path: [String], of kind: String, _ messages: Messages) -> String {
        path.map { part in
            // What stands in a list has its place behind the name.
            let pieces = part.split(separator: " ", maxSplits: 1).map(String.init)
            guard let name = pieces.first, let key = key(name, of: kind) else { return part }
            return ([messages(key)] + pieces.dropFirst()).joined(separator: " ")
        }.joined(separator: " · ")
    }

    static func key(_ name: String, of kind: String) -> StaticString? {
        all.first { $0.name == name && ($0.kind == nil || $0.kind == kind) }?.key
    }

    static let all = [
        Field("alias", Messages.key("Other name")),
        Field("assignment", Messages.key("Assignment")),
        Field("assignments", Messages.key("Number of assignments")),
        Field("basis", Messages.key("Basis")),
        Field("basisDirective", Messages.key("Directive of the basis")),
        Field("begins", Messages.key("First day")),
        Field("below", Messages.key("The bodies below")),
        Field("body", Messages.key("Body")),
        Field("capacity", Messages.key("Capacity")),
        Field("corrections", Messages.key("Corrections")),
        Field("country", Messages.key("Country")),
        Field("division", Messages.key("Division of the work")),
        Field("doneOn", Messages.key("Done on")),
        Field("draft", Messages.key("Draft")),
        Field("due", Messages.key("Kind of deadline")),
        Field("dueOn", Messages.key("Due day")),
        Field("dueWords", Messages.key("The deadline in words")),
        Field("email", Messages.key("E-mail")),
        Field("ends", Messages.key("Last day")),
        Field("erased", Messages.key("Erased value")),
        Field("extended", Messages.key("Number of dues")),
        Field("file", Messages.key("File")),
        Field("forgotten", Messages.key("Forgotten")),
        Field("former", Messages.key("Former body")),
        Field("from", Messages.key("From day")),
        Field("ground", Messages.key("Ground")),
        Field("group", Messages.key("Group")),
        Field("identifier", Messages.key("Identifier")),
        Field("invitation", Messages.key("Invitation")),
        Field("issued", Messages.key("Day of issue")),
        Field("issuer", of: "outer-identity", Messages.key("Provider of the account")),
        Field("issuer", Messages.key("Issuer")),
        Field("keptBy", Messages.key("Kept by")),
        Field("key", Messages.key("Public key")),
        Field("kind", Messages.key("Kind")),
        Field("language", Messages.key("Language")),
        Field("last", Messages.key("Last day")),
        Field("leads", Messages.key("Lead")),
        Field("level", Messages.key("Level")),
        Field("left", Messages.key("Left on")),
        Field("member", Messages.key("Member")),
        Field("name", Messages.key("Name")),
        Field("note", Messages.key("Note")),
        Field("number", of: "journal-head", Messages.key("Number of the head")),
        Field("number", Messages.key("Number")),
        Field("occurrence", Messages.key("Occurrence")),
        Field("origin", Messages.key("Origin")),
        Field("parent", Messages.key("The body above")),
        Field("password", Messages.key("Password")),
        Field("person", Messages.key("Person")),
        Field("post", Messages.key("Post")),
        Field("posts", Messages.key("Posts")),
        Field("product", Messages.key("Product")),
        Field("query", Messages.key("Filter of the view")),
        Field("reason", Messages.key("Reason")),
        Field("recognition", Messages.key("Recognition of the pages")),
        Field("recovery_codes", Messages.key("Recovery codes")),
        Field("reports", Messages.key("Orders to report")),
        Field("role", Messages.key("Role")),
        Field("root", Messages.key("Root of the tree")),
        Field("scope", Messages.key("Scope")),
        Field("second_factor", Messages.key("One-time codes")),
        Field("sessions", Messages.key("Sessions")),
        Field("sha256", Messages.key("SHA-256 of the file")),
        Field("signInName", Messages.key("Sign-in name")),
        Field("signature", Messages.key("Signature")),
        Field("size", Messages.key("Number of entries")),
        Field("state", Messages.key("State")),
        Field("successors", Messages.key("Successor")),
        Field("supports", Messages.key("Support")),
        Field("targets", Messages.key("Targets")),
        Field("text", Messages.key("Wording of the assignment")),
        Field("title", of: "directive", Messages.key("Title of the directive")),
        Field("title", Messages.key("Job title")),
        Field("tokens", Messages.key("Tokens")),
        Field("backups", Messages.key("Backup that holds it")),
        Field("id", of: "spill", Messages.key("Number of the text")),
        Field("path", Messages.key("Folder of the backup")),
        Field("removed", Messages.key("Entry whose words were removed")),
        Field("restored", Messages.key("Entry whose words were restored")),
        Field("told", Messages.key("Who was told")),
        Field("version", Messages.key("Version")),
        Field("words", of: "draft", Messages.key("Where the words come from")),
        Field("words", Messages.key("Learned words")),
    ]
}
