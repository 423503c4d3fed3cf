public import Database

/// The tables of bodies, people, posts and sign-in.
public enum OrganisationSchema {
    public static func migrations() throws(DatabaseError) -> [Migration] { try Migration.all(in: Embedded.files) }
}
