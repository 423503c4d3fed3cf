import Commands

@main struct Remit {
    static func main() {}
}
