public import Database

/// The tables of bodies, people, posts and sign-in.
public enum OrganisationSchema {
    /// What the journal keeps the state of.
    public static let subjects = SubjectTables([
        "body": [ImagedTable("body", by: "id"), ImagedTable("body_alias", by: "body_id")],
        "group-member": [ImagedTable("group_member", by: "id")],
        "post": [ImagedTable("post", by: "id")],
        "reorganisation": [
            ImagedTable("reorganisation", by: "id"), ImagedTable("reorganisation_body", by: "reorganisation_id"),
        ],
        "stand-in": [ImagedTable("stand_in", by: "id")],
    ])

    public static func migrations() throws(DatabaseError) -> [Migration] { try Migration.all(in: Embedded.files) }
}
