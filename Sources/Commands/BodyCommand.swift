import Assignments
import Database
import HTML
import Organisation
import WorkCalendar

/// `remit body`: finds bodies, and merges, splits, renames, abolishes and moves them.
enum BodyCommand: Command {
    static let name = "body"
    static let usage = """
        body show BODY \(Installation.usage)
               remit body merge BODY --with BODY[;BODY…] (--into BODY | --begins NAME) --on DAY --ground WORDS
               remit body split BODY (--into BODY[;BODY…] | --begins NAME[;NAME…]) --on DAY --ground WORDS [--division first|each]
               remit body rename BODY --begins NAME --on DAY --ground WORDS
               remit body abolish BODY [--into BODY] --on DAY --ground WORDS
               remit body move BODY [--below BODY]
               remit body export FILE.csv|FILE.xlsx
               remit body import FILE.csv|FILE.xlsx [--confirm]
               remit body members GROUP
               remit body join GROUP --member BODY [--on DAY]
               remit body leave GROUP --member BODY --on DAY (the last day)
               To all but show and move: [--posts move|end] [--bodies follow|rise] [--preview]
               An identifier follows a NAME behind a bar: 'Phường Mẫu|H26.50'.
               A BODY is its name, its identifier, or # and its number; a DAY is written 2025-07-01.
        """
    static let summary = "Shows a body; merges, splits, renames, abolishes or moves bodies with their open work."

    private static let options = Installation.options.union([
        "with", "into", "begins", "on", "ground", "division", "posts", "bodies", "below", "member",
    ])

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: options, flags: ["preview", "confirm"])
        let (deed, typed) = try arguments.pair("what to do", "the body")
        let installation = try Installation(arguments)
        defer { installation.database.close() }
        let today = installation.gate.clock.now.day(in: Country.vietnam.offset)
        switch deed {
        case "show": try show(typed, today, installation)
        case "export", "import":
            return try TreeCommand(installation: installation, today: today).run(deed, typed, arguments)
        case "members", "join", "leave":
            try GroupCommand(installation: installation, today: today).run(deed, typed, arguments)
        case "move": try move(typed, arguments.value("below"), today, installation)
        default:
            guard let kind = kinds[deed] else {
                throw UsageMistake.notAChoice(
                    "body", ["show", "move", "export", "import", "members", "join", "leave"] + kinds.keys.sorted())
            }
            try reorganise(typed, kind, arguments, today, installation)
        }
        return 0
    }

    private static let kinds: [String: Reorganisation.Kind] = [
        "merge": .merged, "split": .split, "rename": .renamed, "abolish": .abolished,
    ]

    private static func show(_ typed: String, _ today: Day, _ installation: Installation) throws {
        try installation.database.read { connection in
            let store = BodyStore(connection)
            let body = try BodyLookup(connection, on: .earliest).body(typed, field: "body")
            let above = try store.ancestors(of: body).map(\.name)
            Terminal.say("#\(body.id.rawValue) \((above + [body.name]).joined(separator: " › "))")
            if let identifier = body.identifier { Terminal.say("identifier \(identifier)") }
            if let begins = body.begins { Terminal.say("since \(begins.iso)") }
            if let ends = body.ends { Terminal.say("until \(ends.iso)") }
            for alias in try store.aliases(of: body.id) where alias.origin != .name {
                Terminal.say("also \(alias.alias)")
            }
            for one in try ReorganisationStore(connection).reorganisations(of: body.id) {
                let (from, to) = (one.former.map(\.name), one.successors.map(\.name))
                let into = to.isEmpty ? "" : " → " + to.joined(separator: ", ")
                Terminal.say(
                    "\(one.from.iso) \(one.kind.rawValue): \(from.joined(separator: ", "))\(into) (\(one.ground))")
            }
        }
    }

    private static func move(_ typed: String, _ below: String?, _ today: Day, _ installation: Installation) throws {
        let (body, parent) = try installation.database.read { connection in
            let lookup = BodyLookup(connection, on: today)
            return (try lookup.body(typed, field: "body"), try below.map { try lookup.body($0, field: "below") })
        }
        let moved = try installation.gate.perform(
            MoveBody(body.id, below: parent?.id, work: Ledger()), as: .atCommandLine)
        Terminal.say("\(moved.name) stands \(parent.map { "below \($0.name)" } ?? "at the root").")
    }

    private static func reorganise(
        _ typed: String, _ kind: Reorganisation.Kind, _ arguments: Arguments, _ today: Day, _ installation: Installation
    ) throws {
        let request = try request(kind, arguments)
        let plan = try installation.database.read { connection in
            let day = try TypedDayRefusal.day(request.day, field: "day") ?? today
            let body = try BodyLookup(connection, on: day.adding(days: -1)).body(typed, field: "body")
            return try request.plan(for: body.id, in: connection)
        }
        guard !arguments.has("preview") else {
            let preview = try installation.database.read { connection in
                try ReorganisationPreview(
                    plan, work: Ledger(), as: .atCommandLine, today: today, in: connection)
            }
            Terminal.say(
                """
                Would end: \(kind == .renamed ? "nothing" : preview.former.map(\.name).joined(separator: ", "))
                Would go on: \(preview.receivers.isEmpty ? "nothing" : preview.receivers.joined(separator: ", "))
                Open assignments led: \(preview.work.leads); supported: \(preview.work.supports); kept: \(preview.work.keeps)
                Posts: \(preview.posts); bodies below: \(preview.bodies)
                Nothing was changed.
                """)
            return
        }
        let outcome = try installation.gate.perform(ReorganiseBodies(plan, work: Ledger()), as: .atCommandLine)
        Terminal.say(
            "Done: \(outcome.assignments) open assignments, \(outcome.posts) posts and \(outcome.bodies) bodies below were settled."
        )
        for body in outcome.successors where kind != .renamed { Terminal.say("goes on: #\(body.rawValue)") }
    }

    private static func request(_ kind: Reorganisation.Kind, _ arguments: Arguments) throws -> ReorganisationRequest {
        guard let day = arguments.value("on") else { throw UsageMistake.missing("--on") }
        guard let ground = arguments.value("ground") else { throw UsageMistake.missing("--ground") }
        func names(_ option: String) -> [String] {
            (arguments.value(option) ?? "").split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
        }
        var request = ReorganisationRequest()
        (request.kind, request.day, request.ground) = (kind.rawValue, day, ground)
        (request.others, request.into, request.begins) = (names("with"), names("into"), names("begins"))
        request.posts = try choice("posts", ReorganisationPlan.Posts.allCases.map(\.rawValue), arguments)
        request.below = try choice("bodies", ReorganisationPlan.Below.allCases.map(\.rawValue), arguments)
        request.division = try choice("division", ReorganisationPlan.Division.allCases.map(\.rawValue), arguments)
        return request
    }

    /// One of the words an option takes; the first where it is not given.
    private static func choice(_ option: String, _ words: [String], _ arguments: Arguments) throws -> String {
        let word = arguments.value(option) ?? words[0]
        guard words.contains(word) else { throw UsageMistake.notAChoice(option, words) }
        return word
    }
}
