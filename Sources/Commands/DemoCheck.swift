/// Asks the demonstration's own pages once, as a visitor would.
struct DemoCheck {
    let port: Int

    /// What is not as it should be; empty when all is well.
    func faults() -> [String] {
        var faults: [String] = []
        for (name, words) in [("quocbao", "Kế hoạch"), ("zhaomin", "政务公开"), ("okafor", "Northbridge")] {
            do {
                faults += try pages(of: name, holding: words)
            } catch {
                faults.append("\(name): \(error)")
            }
        }
        return faults
    }

    private func pages(of name: String, holding words: String) throws -> [String] {
        let plain = PlainClient(port: port)
        let form = "sign_in_name=\(name)&password=\(DemoCommand.password)&return=%2F"
        let answer = try plain.send("POST", "/sign-in", form: form)
        guard answer.status == 303, let cookie = answer.header("set-cookie")?.split(separator: ";").first else {
            return ["\(name) cannot sign in: \(answer.status)"]
        }
        return try ["/assignments", "/directives", "/bodies", "/people", "/profile", "/directives/import"].compactMap {
            let page = try plain.send("GET", $0, cookie: String(cookie))
            if page.status != 200 { return "\(name) gets \(page.status) from \($0)" }
            if $0 == "/directives", !page.body.contains(words) { return "\(name) does not find '\(words)' on \($0)" }
            if $0 == "/assignments", !page.body.contains("/assignments/") { return "\(name) sees an empty ledger" }
            return nil
        }
    }
}
