import Commands
import Glibc

@main struct Remit {
    static func main() {
        // What Remit writes is for its own account alone.
        umask(0o077)
        exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())))
    }
}
