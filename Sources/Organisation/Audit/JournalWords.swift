import HTML

/// What stands in the journal, in words for people.
enum JournalWords {
    /// What was done; a verb that has no words stands for itself.
    static func verb(_ verb: String, _ messages: Messages) -> String {
        verbs.first { $0.verb == verb }.map { messages($0.key) } ?? verb
    }

    /// What kind of thing it was done to.
    static func kind(_ kind: String, _ messages: Messages) -> String {
        kinds.first { $0.kind == kind }.map { messages($0.key) } ?? kind
    }

    static let verbs: [(verb: String, key: StaticString)] = [
        ("accept-invitation", Messages.key("accepted an invitation")),
        ("add-alias", Messages.key("added another name")),
        ("add-body", Messages.key("added a body")),
        ("add-member", Messages.key("added a member to a group")),
        ("add-person", Messages.key("added a person")),
        ("add-person-at-command-line", Messages.key("added a person at the command line")),
        ("add-post", Messages.key("gave a post")),
        ("amend-assignment", Messages.key("corrected an assignment")),
        ("appoint-own-stand-in", Messages.key("appointed the own deputy")),
        ("appoint-stand-in", Messages.key("appointed a deputy")),
        ("begin-reading", Messages.key("began to read a document")),
        ("begin-second-factor", Messages.key("began a second factor")),
        ("change-body", Messages.key("changed a body")),
        ("change-password", Messages.key("changed the own password")),
        ("change-person", Messages.key("changed a person")),
        ("change-profile", Messages.key("changed the own settings")),
        ("choose-language", Messages.key("chose a language")),
        ("complete-assignment", Messages.key("said that an assignment is done")),
        ("confirm-directive", Messages.key("confirmed a directive")),
        ("confirm-second-factor", Messages.key("confirmed a second factor")),
        ("decide-changes", Messages.key("decided on changes by a text")),
        ("discard-draft", Messages.key("discarded a draft")),
        ("drop-gap-reason", Messages.key("removed the reason for a gap")),
        ("drop-view", Messages.key("removed a view")),
        ("edit-draft", Messages.key("corrected a draft")),
        ("end-member", Messages.key("ended a membership of a group")),
        ("end-other-sessions", Messages.key("ended the other own sessions")),
        ("end-post", Messages.key("ended a post")),
        ("end-second-factor", Messages.key("ended the second factor")),
        ("end-session", Messages.key("ended a session")),
        ("end-stand-in", Messages.key("ended a deputy’s time")),
        ("erase-personal-data", Messages.key("erased personal data")),
        ("explain-gap", Messages.key("explained a gap")),
        ("forget-lesson", Messages.key("took back what was learned")),
        ("go-on-reading", Messages.key("went on reading a document")),
        ("import-bodies", Messages.key("imported bodies")),
        ("import-directive", Messages.key("took in a document")),
        ("import-people", Messages.key("imported people")),
        ("invite-person", Messages.key("invited a person")),
        ("keep-view", Messages.key("kept a view")),
        ("lay-down-draft", Messages.key("laid a draft down")),
        ("make-token", Messages.key("made a token")),
        ("move-body", Messages.key("moved a body")),
        ("note-file-gone", Messages.key("noted that a file is gone")),
        ("read-again", Messages.key("had a document read again")),
        ("read-draft", Messages.key("read a document")),
        ("recognise-anew", Messages.key("had the pages recognised anew")),
        ("refuse-draft", Messages.key("refused a document")),
        ("remove-alias", Messages.key("removed a name")),
        ("renew-recovery-codes", Messages.key("renewed the recovery codes")),
        ("reopen-assignment", Messages.key("opened an assignment again")),
        ("reorganise-bodies", Messages.key("reorganised bodies")),
        ("reset-second-factor", Messages.key("reset a second factor")),
        ("restore-assignment", Messages.key("took back a withdrawal")),
        ("resume-reading", Messages.key("resumed what was being read")),
        ("revoke-token", Messages.key("revoked a token")),
        ("set-password", Messages.key("set a password")),
        ("sign-journal", Messages.key("signed the journal")),
        ("sign-out-person", Messages.key("signed a person out")),
        ("take-up-draft", Messages.key("took up a draft")),
        ("teach-role-word", Messages.key("taught a role word")),
        ("undo-edit", Messages.key("undid a correction")),
        ("withdraw-assignment", Messages.key("withdrew an assignment")),
    ]

    static let kinds: [(kind: String, key: StaticString)] = [
        ("api-token", Messages.key("token")),
        ("assignment", Messages.key("assignment")),
        ("body", Messages.key("body")),
        ("directive", Messages.key("directive")),
        ("draft", Messages.key("draft")),
        ("group-member", Messages.key("member of a group")),
        ("invitation", Messages.key("invitation")),
        ("journal-head", Messages.key("signed head")),
        ("person", Messages.key("person")),
        ("post", Messages.key("post")),
        ("reorganisation", Messages.key("reorganisation")),
        ("saved-view", Messages.key("saved view")),
        ("session", Messages.key("session")),
        ("stand-in", Messages.key("deputy")),
    ]
}
