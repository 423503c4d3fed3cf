import Glibc

/// How programs that open strangers' files are shut in.
public enum Sandbox: Hashable, Sendable {
    /// Own namespaces: one file, no network, a read-only root.
    case bubblewrap
    /// Limits on time and memory alone, because a setting said so.
    case limitsOnly
    /// The machine cannot make namespaces, and no setting allows to do without; converters are not run.
    case unavailable(reason: String)

    /// What this machine can do; asked once by running an empty sandbox.
    ///
    /// - Parameter setting: "off" allows to do without a sandbox, and then none is used. `nil` takes the environment's
    ///   `REMIT_SANDBOX`.
    public static func detected(setting: String? = nil) -> Sandbox {
        let setting = setting ?? getenv("REMIT_SANDBOX").map { String(cString: $0) }
        return setting == "off" ? .limitsOnly : machine
    }

    /// What to tell whoever runs the server, at its start; `nil` when all is well.
    public var warning: String? {
        switch self {
        case .bubblewrap: nil
        case .limitsOnly:
            "WARNING: converters run without a sandbox (REMIT_SANDBOX=off): a hostile document can reach this "
                + "machine's files and network. Use this on machines for tests only."
        case .unavailable(let reason):
            "WARNING: no sandbox can be made here (\(reason)), so .docx, .odt, .html and .pdf files are refused. "
                + "Install bubblewrap and allow user namespaces, or set REMIT_SANDBOX=off to accept the danger."
        }
    }

    private static let machine: Sandbox = {
        let probe = Subprocess(
            arguments: wrapping(file: nil) + ["/usr/bin/true"], environment: environment, outputLimit: 1 << 16,
            seconds: 10)
        do throws(Subprocess.Failure) {
            let outcome = try probe.run()
            guard outcome.status != 0 else { return .bubblewrap }
            let reason = outcome.errors.split(separator: "\n").first ?? "bwrap ended with \(outcome.status)"
            return .unavailable(reason: String(reason))
        } catch {
            return .unavailable(reason: error == .tooSlow ? "bwrap did not end" : "bwrap is not installed")
        }
    }()

    /// Where a converter finds its file within the sandbox.
    static let document = "/in/document"
    static let environment = ["PATH": "/usr/bin", "LANG": "C.UTF-8", "HOME": "/tmp", "OMP_THREAD_LIMIT": "1"]

    /// The words before a program's own that shut it in; system directories and the one file can be read, no more.
    private static func wrapping(file: String?) -> [String] {
        var words = ["/usr/bin/bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
        words += ["--ro-bind", "/usr", "/usr", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--chdir", "/"]
        for name in ["lib", "lib64", "bin"] { words += ["--symlink", "usr/\(name)", "/\(name)"] }
        if let file { words += ["--ro-bind", file, document] }
        return words + ["--remount-ro", "/", "--"]
    }

    /// The whole command that runs a program on a file, within the limits.
    ///
    /// - Parameters:
    ///   - program: The program's path and arguments; `Sandbox.document` stands for the file.
    ///   - seconds: What it may take of the processor's time.
    func command(_ program: [String], file: String, seconds: Int, memoryBytes: Int) -> [String]? {
        // Niced, so that people who ask for pages go first.
        let limits = [
            "/usr/bin/nice", "/usr/bin/prlimit", "--as=\(memoryBytes)", "--cpu=\(seconds)", "--core=0", "--fsize=0",
            "--nofile=64",
        ]
        switch self {
        // Processes are counted by user: only in a namespace of its own are a program's counted alone.
        case .bubblewrap: return Sandbox.wrapping(file: file) + limits + ["--nproc=32", "--"] + program
        case .limitsOnly: return limits + ["--"] + program.map { $0 == Sandbox.document ? file : $0 }
        case .unavailable: return nil
        }
    }
}
