import Glibc

/// One program that converts, run on one file within the sandbox and the limits.
struct Converter {
    let program: String
    /// The file's name, for what is said when it is refused.
    let name: String
    let limits: ConversionLimits
    let sandbox: Sandbox
    /// When the file must be done; programs that follow one another share the time.
    let deadline: Deadline
    /// Bytes of memory the program may use.
    let memoryBytes: Int

    /// Runs the program; `Sandbox.document` among its arguments stands for the file.
    func run(
        _ arguments: [String], on bytes: [UInt8], outputLimit: Int
    ) throws(ConversionRefusal) -> Subprocess.Outcome {
        guard access(program, X_OK) == 0 else { throw .missingProgram(name: name, program: package) }
        guard let file = TemporaryFile(bytes) else {
            throw .noSandbox(name: name, reason: "the temporary directory cannot be written")
        }
        let seconds = deadline.secondsLeft
        guard seconds > 0 else { throw .tooSlow(name: name, seconds: deadline.seconds) }
        let whole = [program] + arguments
        guard let command = sandbox.command(whole, file: file.path, seconds: seconds, memoryBytes: memoryBytes)
        else {
            throw .noSandbox(name: name, reason: sandbox.reason)
        }
        let process = Subprocess(
            arguments: command, environment: Sandbox.environment, outputLimit: outputLimit, seconds: seconds)
        do throws(Subprocess.Failure) {
            let outcome = try process.run()
            // Stopped by the limit on the processor's time: SIGXCPU, or SIGKILL after it.
            guard ![128 + SIGXCPU, 128 + SIGKILL].contains(outcome.status) else { throw .tooSlow }
            return outcome
        } catch {
            switch error {
            case .tooSlow: throw .tooSlow(name: name, seconds: deadline.seconds)
            case .tooMuchOutput: throw .textTooLarge(name: name, limit: limits.textBytes)
            case .notStarted(let code): throw .noSandbox(name: name, reason: String(cString: strerror(code)))
            }
        }
    }
}

extension Converter {
    /// Debian's package with the program.
    private var package: String {
        switch program.split(separator: "/").last {
        case "pdftotext", "pdfimages", "pdftoppm": "poppler-utils"
        case "tesseract": "tesseract-ocr"
        case let name: name.map(String.init) ?? program
        }
    }
}

extension Sandbox {
    fileprivate var reason: String {
        switch self {
        case .unavailable(let reason): reason
        case .bubblewrap, .limitsOnly: "it could not be started"
        }
    }
}

extension Subprocess.Outcome {
    /// What the program said went wrong, in its first line.
    var reason: String {
        errors.split(separator: "\n").first.map(String.init) ?? "the converter ended with \(status)"
    }
}
