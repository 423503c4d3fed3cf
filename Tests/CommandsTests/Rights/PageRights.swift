import Organisation
import Web

@testable import Commands

/// What each page and each form of a page needs.
enum PageRights {
    typealias Fields = [(String, String)]

    static func table(_ w: RightsWorld, _ asker: Asker) -> [Entrance] {
        doors(w, asker) + own(w, asker) + bodies(w, asker) + people(w) + ledger(w, asker) + directives(w) + drafts(w)
            + journal(w) + spills(w)
    }

    static func get(
        _ target: String, _ needs: Set<Permission>?, _ place: Entrance.Place = .there, state: Int? = nil
    ) -> Entrance { Entrance(.get, target, needs, place, state: state) }

    static func post(
        _ target: String, _ needs: Set<Permission>?, _ place: Entrance.Place = .there, _ fields: Fields = [],
        state: Int? = nil
    ) -> Entrance { Entrance(.post, target, needs, place, .form(fields), state: state) }

    private static func doors(_ w: RightsWorld, _ asker: Asker) -> [Entrance] {
        let invitation = "/invitation/\(w.invitation.text)"
        let password = [("password", "năm sáu bảy tám"), ("password_again", "năm sáu bảy tám")]
        return [
            get("/sign-in", nil), get("/health", nil), get("/gallery", nil), get(invitation, nil),
            post("/sign-in", nil, .anywhere, [("sign_in_name", "nguoidan"), ("password", "sai")], state: 401),
            get("/sign-in/code", nil, state: 303), post("/sign-in/code", nil, .anywhere, [("code", "1")], state: 401),
            post("/language", nil, .anywhere, [("language", "zh")]), post("/sign-out", nil),
            post(invitation, nil, .anywhere, password), get("/", [], .anywhere),
            get("/search?q=cay", [], .anywhere),
        ]
    }

    private static func own(_ w: RightsWorld, _ asker: Asker) -> [Entrance] {
        func mine(_ target: String, _ fields: Fields = [], state: Int? = nil) -> Entrance {
            post(target, [.keepOwnProfile], .anywhere, fields, state: state)
        }
        let current = ("current_password", RightsWorld.password)
        let new = [("password", "năm sáu bảy tám"), ("password_again", "năm sáu bảy tám")]
        return [
            get("/profile", [], .anywhere), mine("/profile", [("language", "en"), ("email", "a@b.org")]),
            mine("/profile/password", [current] + new),
            mine("/profile/tokens", [("name", "máy"), ("days", "3"), ("scope", "readLedger")]),
            mine("/profile/tokens/\(asker.otherToken)/revocation"),
            get("/security", [], .anywhere), get("/security/codes", [], .anywhere),
            mine("/security/codes", [current]), mine("/security/codes/confirmation", [("code", "1")], state: 409),
            mine("/security/codes/renewal", [("password_for_codes", RightsWorld.password)], state: 409),
            mine("/security/codes/end", [("password_for_end", RightsWorld.password)]), mine("/security/sessions/end"),
            mine("/security/sessions/\(asker.otherSession)/end"), mine("/security/accounts/\(asker.identity)/end"),
        ]
    }

    private static func bodies(_ w: RightsWorld, _ asker: Asker) -> [Entrance] {
        let keep: Set<Permission> = [.keepBodies]
        func ending(_ step: String) -> Fields {
            [
                ("kind", "abolished"), ("day", "1/7/2026"), ("ground", "Nghị quyết 1"), ("into", "Phòng Công viên"),
                ("step", step),
            ]
        }
        let (body, spare) = ("/bodies/\(w.schools)", "/bodies/\(w.spare)")
        let table = ("table", "name,kind,parent\nPhòng Nhập,department,UBND phường \(asker.isHere ? "Mẫu" : "Khác")\n")
        return [
            get("/bodies", [.readLedger], .anywhere), get("/bodies.csv", [.readLedger], .anywhere),
            get("/bodies.xlsx", [.readLedger], .anywhere), get("/bodies/new", keep, .anywhere),
            get("/bodies/new/\(w.city)", keep), get(body, [.readLedger], .anywhere), get(body + "/change", keep),
            post("/bodies", keep, .there, [("parent", "\(w.city)"), ("name", "Mới"), ("kind", "office")]),
            post(body, keep, .there, [("name", "Phòng Học"), ("kind", "office"), ("parent", "\(w.city)")]),
            post(body + "/aliases", keep, .there, [("name", "Phòng GD")]),
            post(body + "/aliases/\(w.alias)/removal", keep),
            get(spare + "/reorganisation", keep), post(spare + "/reorganisation", keep, .there, ending("confirmed")),
            get(spare + "/place", keep), post(spare + "/place", keep, .there, [("parent", "Phòng Giáo dục")]),
            post("/bodies/\(w.group)/members", keep, .there, [("member", "Phòng Công viên")]),
            post("/bodies/\(w.group)/members/\(w.member)/end", keep, .there, [("last", "31/1/2026")]),
            get("/bodies/import", keep, .anywhere), post("/bodies/import", keep, .anywhere, [table]),
        ]
    }

    private static func people(_ w: RightsWorld) -> [Entrance] {
        let keep: Set<Permission> = [.keepPeople]
        let person = "/people/\(w.citizen)"
        let standIn = [
            ("post", "\(w.citizenPost)"), ("stand_in", "nguoithay"), ("capacity", "by-order"), ("ground", "Quyết định"),
        ]
        let new = [
            ("name", "Mới"), ("sign_in_name", "moi"), ("body", "\(w.schools)"), ("role", "reporter"),
        ]
        let changed = [("name", "Tên Khác"), ("sign_in_name", "nguoidan"), ("email", "khac@example.org")]
        return [
            get("/people", [.readLedger], .anywhere), get("/people/new", keep, .anywhere),
            post("/people", keep, .there, new), get(person, [.readLedger], .anywhere), get(person + "/change", keep),
            post(person, keep, .there, changed),
            post(person + "/password", keep, .there, [("password", "năm sáu bảy tám")]),
            post(person + "/posts", keep, .there, [("body", "\(w.parks)"), ("role", "clerk")]),
            post(person + "/posts/\(w.otherPost)/end", keep), post(person + "/invitation", keep),
            post(person + "/stand-ins", keep, .there, standIn),
            post(person + "/stand-ins/\(w.standIn)/end", [.keepOwnProfile, .keepPeople]),
            post(person + "/codes/end", keep), get("/erasures/\(w.leaver)", [.erasePersonalData]),
            post(
                "/erasures/\(w.leaver)", [.erasePersonalData], .there,
                [("ground", "Luật 91"), ("reason", "Theo yêu cầu")]),
        ]
    }

    private static func ledger(_ w: RightsWorld, _ asker: Asker) -> [Entrance] {
        let (open, amend): (String, Set<Permission>) = ("/assignments/\(w.open)", [.amendAssignment, .readLedger])
        let complete: Set<Permission> = [.completeAssignment, .readLedger]
        let explain: Set<Permission> = [.confirmDirective, .readLedger]
        let compared = [("above", "\(w.above)"), ("below", "\(w.below)")]
        let correction = [
            ("text", "Việc khác"), ("leads", "Phòng Giáo dục"), ("reason", "Chép sai"), ("revision", "1"),
        ]
        return [
            get("/assignments", [.readLedger], .anywhere), get("/assignments.csv", [.readLedger], .anywhere),
            get("/assignments.xlsx", [.readLedger], .anywhere), get(open, [.readLedger]),
            post(open + "/completion", complete), post("/assignments/\(w.done)/completion/removal", complete),
            get(open + "/amendment", amend), post(open + "/amendment", amend, .there, correction),
            get(open + "/withdrawal", amend),
            post(open + "/withdrawal", amend, .there, [("reason", "Thôi"), ("basis", "Thông báo 6/TB")]),
            post("/assignments/\(w.withdrawn)/withdrawal/removal", amend),
            post("/assignments/views", [.keepOwnProfile], .anywhere, [("name", "Mới"), ("query", "state=done")]),
            post("/assignments/views/\(asker.view)/removal", [.keepOwnProfile], .anywhere),
            get("/coverage?above=\(w.above)&below=\(w.below)", [.readLedger]),
            post(
                "/coverage/reasons", explain, .there,
                compared + [("task", "\(w.done)"), ("reason", "Đã xong")]),
            post("/coverage/reasons/\(w.gap)/removal", explain, .there, compared),
        ]
    }

    private static func directives(_ w: RightsWorld) -> [Entrance] {
        let take: Set<Permission> = [.importDirective]
        return [
            get("/directives", [.readLedger], .anywhere), get("/directives/import", take, .anywhere),
            post("/directives/import", take, .there, [("body", "\(w.city)"), ("text", "Một văn bản khác")]),
            get("/directives/\(w.above)", [.readLedger]), get("/directives/\(w.above)/file", [.readLedger]),
            get("/lessons", take, .anywhere),
            post(
                "/lessons", take, .there, [("body", "\(w.city)"), ("words", "nơi làm"), ("role", "lead")]),
            post("/lessons/\(w.lesson)/removal", take), post("/lessons/\(w.forgotten)/return", take),
        ]
    }

    private static func drafts(_ w: RightsWorld) -> [Entrance] {
        let take: Set<Permission> = [.importDirective]
        let draft = "/drafts/\(w.draft)"
        return [
            get(draft, take), get(draft + "/events", take), get(draft + "/file", take),
            get(draft + "/term?words=abc", take),
            post(draft + "/edits", take, .there, [("what", "remove"), ("card", "2"), ("seen", "1")]),
            post(draft + "/undo", take, .there, [("version", "1")]),
            post(draft + "/changes", take, .there, [("choice", "accept-rest"), ("seen", "1")]),
            post(draft + "/confirmation", [.confirmDirective, .importDirective], .there, [("seen", "1")]),
            post(draft + "/removal", take), post("/drafts/\(w.discarded)/return", take),
            post(draft + "/reading", take), post(draft + "/recognition", take, .there, [], state: 422),
        ]
    }

    private static func spills(_ w: RightsWorld) -> [Entrance] {
        let clean: Set<Permission> = [.cleanSpill]
        let spill = "/spills/\(w.spill)"
        return [
            get("/spills", clean, .anywhere), get(spill, clean), get("/spills/new/directive/\(w.above)", clean),
            get("/spills/new/draft/\(w.draft)", clean),
            post("/spills", clean, .there, [("kind", "draft"), ("id", "\(w.draft)"), ("reason", "Thấy dấu mật")]),
            post(spill + "/telling", clean, .there, [("who", "Bà Hoa")]),
            post(spill + "/lift", clean, .there, [("ground", "Nhầm")]),
            post(spill + "/removal", clean, .there, [("ground", "Quyết định 1"), ("sure", "yes")]),
            post(spill + "/backups/\(w.backup)/destruction", clean),
        ]
    }

    private static func journal(_ w: RightsWorld) -> [Entrance] {
        [
            get("/journal", [.readJournal], .anywhere), get("/journal/\(w.entry)", [.readJournal]),
            get("/journal/\(w.entry)/proof", [.readJournal]), post("/journal/heads", [.readJournal], .anywhere),
            get("/heads", [.readJournal], .anywhere),
        ]
    }
}
