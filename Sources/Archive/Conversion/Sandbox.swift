/// How programs that open strangers' files are shut in.
public enum Sandbox: Hashable, Sendable {
    /// Own namespaces: one file, no network, a read-only root.
    case bubblewrap
    /// Limits on time and memory alone, because a setting said so.
    case limitsOnly
    /// The machine cannot make namespaces, and no setting allows to do without; converters are not run.
    case unavailable(reason: String)

    /// What this machine can do.
    public static func detected() -> Sandbox { .bubblewrap }
}
