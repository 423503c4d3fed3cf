import Organisation
import Web

@testable import Commands

/// What each operation of the API needs, by its name.
enum APIRights {
    static func table(_ w: RightsWorld, _ asker: Asker) -> [String: Entrance] {
        [people(w, asker), work(w), bodies(w), spills(w)].reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }

    private static func api(
        _ method: Web.Method, _ path: String, _ needs: Set<Permission>?, _ place: Entrance.Place = .there,
        _ json: JSON? = nil, state: Int? = nil
    ) -> Entrance {
        Entrance(method, "/api/v1/" + path, needs, place, json.map { .json($0) } ?? .nothing, state: state)
    }

    private static func number<ID: RawRepresentable<Int64>>(_ id: ID) -> JSON { .int(id.rawValue) }

    private static func bodies(_ w: RightsWorld) -> [String: Entrance] {
        let renamed: JSON = ["name": "Phòng Học", "kind": "department", "parent": number(w.city), "country": "VN"]
        let ending: JSON = [
            "kind": "abolished", "day": "2026-07-01", "ground": "Nghị quyết 1", "into": [number(w.parks)],
        ]
        return [
            "listBodies": api(.get, "bodies", [.readLedger], .anywhere),
            "getBody": api(.get, "bodies/\(w.schools)", [.readLedger], .anywhere),
            "addBody": api(
                .post, "bodies", [.keepBodies], .there,
                ["name": "Phòng Mới", "kind": "department", "parent": number(w.city), "country": "VN"]),
            "changeBody": api(.put, "bodies/\(w.schools)", [.keepBodies], .there, renamed),
            "listMembers": api(.get, "bodies/\(w.group)/members", [.readLedger], .anywhere),
            "addMember": api(
                .post, "bodies/\(w.group)/members", [.keepBodies], .there, ["body": number(w.parks)]),
            "endMember": api(
                .put, "bodies/\(w.group)/members/\(w.member)/end", [.keepBodies], .there, ["last": "2026-01-31"]),
            "listReorganisations": api(.get, "bodies/\(w.spare)/reorganisations", [.readLedger], .anywhere),
            "reorganiseBody": api(.post, "bodies/\(w.spare)/reorganisation", [.keepBodies], .there, ending),
            "previewReorganisation": api(
                .post, "bodies/\(w.spare)/reorganisation/preview", [.keepBodies], .there, ending),
            "moveBody": api(
                .put, "bodies/\(w.spare)/parent", [.keepBodies], .there, ["parent": number(w.schools)]),
            "importBodies": api(
                .post, "bodies/table", [.keepBodies], .anywhere,
                ["table": "name,kind,parent\nPhòng Nhập,department,UBND phường Mẫu\n"]),
            "exportBodiesCSV": api(.get, "bodies/table.csv", [.readLedger], .anywhere),
            "exportBodiesXLSX": api(.get, "bodies/table.xlsx", [.readLedger], .anywhere),
            "listHeads": api(.get, "heads", [.readJournal], .anywhere),
            "listJournal": api(.get, "journal", [.readJournal], .anywhere),
            "getJournalEntry": api(.get, "journal/\(w.entry)", [.readJournal]),
            "getJournalProof": api(.get, "journal/\(w.entry)/proof", [.readJournal]),
        ]
    }

    private static func spills(_ w: RightsWorld) -> [String: Entrance] {
        let clean: Set<Permission> = [.cleanSpill]
        let spill = "spills/\(w.spill)"
        return [
            "listSpills": api(.get, "spills", clean, .anywhere), "getSpill": api(.get, spill, clean),
            "freezeSpill": api(
                .post, "spills", clean, .there,
                ["kind": "directive", "id": number(w.above), "reason": "Thấy dấu mật"]),
            "tellOfSpill": api(.post, spill + "/tellings", clean, .there, ["who": "Bà Hoa"]),
            "liftSpill": api(.post, spill + "/lift", clean, .there, ["ground": "Nhầm"]),
            "removeSpill": api(
                .post, spill + "/removal", clean, .there, ["ground": "Quyết định 1", "sure": true]),
            "confirmBackupDestroyed": api(.post, spill + "/backups/\(w.backup)/destruction", clean),
        ]
    }

    private static func people(_ w: RightsWorld, _ asker: Asker) -> [String: Entrance] {
        let person = "people/\(w.citizen)"
        return [
            "listPeople": api(.get, "people", [.readLedger], .anywhere),
            "getPerson": api(.get, person, [.readLedger], .anywhere),
            "getMe": api(.get, "people/me", [], .anywhere),
            "listStandIns": api(.get, person + "/stand-ins", [.readLedger], .anywhere),
            "addPerson": api(
                .post, "people", [.keepPeople], .there,
                ["name": "Mới", "sign_in_name": "moi", "body": number(w.schools), "role": "reporter"]),
            "addPost": api(
                .post, person + "/posts", [.keepPeople], .there, ["body": number(w.parks), "role": "clerk"]),
            "endPost": api(.post, person + "/posts/\(w.otherPost)/end", [.keepPeople]),
            "invitePerson": api(.post, person + "/invitation", [.keepPeople]),
            "addStandIn": api(
                .post, person + "/stand-ins", [.keepPeople], .there,
                ["post": number(w.citizenPost), "sign_in_name": "nguoithay", "capacity": "by-order"]),
            "endStandIn": api(
                .post, person + "/stand-ins/\(w.standIn)/end", [.keepOwnProfile, .keepPeople]),
            "erasePersonalData": api(
                .post, "erasures", [.erasePersonalData], .there,
                ["person": number(w.leaver), "ground": "Luật 91", "reason": "Theo yêu cầu"]),
            "listSessions": api(.get, "sessions", [.keepOwnProfile], .anywhere),
            "endSessions": api(.delete, "sessions", [.keepOwnProfile], .anywhere),
            "endSession": api(.delete, "sessions/\(asker.otherSession)", [.keepOwnProfile], .anywhere),
            "resetSecondFactor": api(.delete, "second-factors/\(w.citizen)", [.keepPeople]),
            "listTokens": api(.get, "tokens", [.keepOwnProfile], .anywhere),
            "makeToken": api(
                .post, "tokens", [.keepOwnProfile], .anywhere,
                ["name": "máy", "days": 1, "scope": ["keepOwnProfile"]]),
            "revokeToken": api(.delete, "tokens/\(asker.otherToken)", [.keepOwnProfile], .anywhere),
        ]
    }

    private static func work(_ w: RightsWorld) -> [String: Entrance] {
        let (open, draft) = ("assignments/\(w.open)", "drafts/\(w.draft)")
        return [
            "listAssignments": api(.get, "assignments", [.readLedger], .anywhere),
            "exportAssignmentsCSV": api(.get, "assignments/export.csv", [.readLedger], .anywhere),
            "exportAssignmentsXLSX": api(.get, "assignments/export.xlsx", [.readLedger], .anywhere),
            "getAssignment": api(.get, open, [.readLedger]),
            "amendAssignment": api(
                .patch, open, [.amendAssignment, .readLedger], .there, ["text": "Việc khác", "reason": "Chép sai"]),
            "completeAssignment": api(.post, open + "/completion", [.completeAssignment, .readLedger]),
            "reopenAssignment": api(
                .delete, "assignments/\(w.done)/completion", [.completeAssignment, .readLedger]),
            "withdrawAssignment": api(
                .post, open + "/withdrawal", [.amendAssignment, .readLedger], .there,
                ["reason": "Thôi", "basis": "Thông báo 6/TB"]),
            "restoreAssignment": api(
                .delete, "assignments/\(w.withdrawn)/withdrawal", [.amendAssignment, .readLedger]),
            "compareTexts": api(.get, "coverage?above=\(w.above)&below=\(w.below)", [.readLedger]),
            "explainGap": api(
                .post, "coverage/reasons", [.confirmDirective, .readLedger], .there,
                ["task": number(w.done), "plan": number(w.below), "reason": "Đã xong"]),
            "dropGapReason": api(.delete, "coverage/reasons/\(w.gap)", [.confirmDirective, .readLedger]),
            "listLessons": api(.get, "lessons", [.importDirective], .anywhere),
            "teachRoleWord": api(
                .post, "lessons", [.importDirective], .there,
                ["body": number(w.city), "words": "nơi làm", "role": "lead"]),
            "forgetLesson": api(.delete, "lessons/\(w.lesson)", [.importDirective]),
            "rememberLesson": api(.post, "lessons/\(w.forgotten)/return", [.importDirective]),
            "listDrafts": api(.get, "drafts", [.importDirective], .anywhere),
            "importDirective": api(
                .post, "drafts", [.importDirective], .there, ["text": "Một văn bản khác", "body": number(w.city)]),
            "getDraft": api(.get, draft, [.importDirective]),
            "editDraft": api(
                .patch, draft, [.importDirective], .there,
                ["version": 1, "edits": [["do": "remove", "card": 2]]]),
            "discardDraft": api(.delete, draft, [.importDirective]),
            "undoEdit": api(.post, draft + "/undo", [.importDirective], .there, ["version": 1]),
            "decideChanges": api(
                .post, draft + "/changes", [.importDirective], .there, ["version": 1, "choices": [] as JSON]),
            "confirmDraft": api(
                .post, draft + "/confirmation", [.confirmDirective, .importDirective], .there, ["version": 1]),
            "recogniseDraft": api(.post, draft + "/recognition", [.importDirective], .there, [:], state: 422),
            "listDirectives": api(.get, "directives", [.readLedger], .anywhere),
            "getDirective": api(.get, "directives/\(w.above)", [.readLedger]),
            "listProvisions": api(.get, "directives/\(w.above)/provisions", [.readLedger]),
            "getDirectiveText": api(.get, "directives/\(w.above)/text", [.readLedger]),
        ]
    }
}
