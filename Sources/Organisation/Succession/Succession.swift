import Database
import FoundationEssentials
import Journal
import WorkCalendar

/// Carries out that bodies end and others go on: the bodies below, the posts and the open work pass over.
struct Succession {
    let plan: ReorganisationPlan
    let former: [Body]
    let work: any BodyWork
    let act: Act

    private var store: ReorganisationStore { ReorganisationStore(act.connection) }

    func carriedOut() throws -> ReorganiseBodies.Outcome {
        let open = try work.open(of: plan.former, in: act.connection)
        let children = try former.flatMap { try store.lastingChildren(of: $0.id, on: plan.from) }
        try SuccessionCheck.someoneGoesOn(plan, open, children: children.count)
        // First the ends: a successor may bear the name of one that ended.
        for body in former { try end(body) }
        let receivers = try receivers()
        let id = try store.insert(plan, by: act.caller.person, at: act.now)
        try store.insert(former.map { .init(body: $0.id, name: $0.name) }, as: .former, of: id)
        try store.insert(receivers.map { .init(body: $0.id, name: $0.name) }, as: .successor, of: id)
        try move(children, below: receivers.first)
        let passed = try receivers.isEmpty ? 0 : work.pass(handover(id, to: receivers), in: act)
        for body in former { try settleMemberships(of: body, to: receivers) }
        let posts = try former.map { try settlePosts(at: $0, to: receivers.first) }.reduce(0, +)
        try act.record(id, plan, former: former, successors: receivers)
        return ReorganiseBodies.Outcome(
            id: id, successors: receivers.map(\.id), assignments: passed, posts: posts, bodies: children.count)
    }

    private func end(_ body: Body) throws {
        var after = body
        after.ends = plan.from.adding(days: -1)
        guard after != body else { return }
        try store.end(body.id, on: plan.from.adding(days: -1))
        try act.record("body", body.id.rawValue, before: BodyFacts(body), after: BodyFacts(after))
    }

    private func receivers() throws -> [Body] {
        let check = SuccessionCheck(connection: act.connection, caller: act.caller)
        return try plan.receivers.map { receiver in
            switch receiver {
            case .known(let id): return try check.receiver(id, of: plan, former: former)
            case .new(let name, let identifier):
                let first = former[0]
                let above = try first.parent.flatMap { try BodyStore(act.connection).body($0)?.path } ?? ""
                guard act.caller.may(.keepBodies, at: above) else { throw GateRefusal.notAllowed }
                let new = NewBody(
                    parent: first.parent, name: name, kind: first.kind, level: first.level,
                    country: first.country, identifier: identifier?.trimmed.nonEmpty, begins: plan.from)
                return try AddBody(new).perform(in: act)
            }
        }
    }

    /// Moves the bodies below those that end; a receiver that stood there goes nowhere.
    private func move(_ children: [Body.ID], below receiver: Body?) throws {
        let bodies = BodyStore(act.connection)
        for child in children {
            guard let body = try bodies.body(child) else { continue }
            let risen = try former.first { $0.id == body.parent }?.parent.flatMap { try bodies.body($0) }
            let above = plan.below == .rise ? risen : receiver
            guard body.parent != above?.id else { continue }
            if let above, above.path.hasPrefix(body.path) { throw ReorganisationRefusal.belowItself }
            guard act.caller.may(.keepBodies, at: above?.path ?? "") else { throw GateRefusal.notAllowed }
            _ = try MoveBody.move(body, below: above, work, act)
        }
    }

    private func handover(_ id: Reorganisation.ID, to receivers: [Body]) -> WorkHandover {
        WorkHandover(
            reorganisation: id, former: former, receivers: receivers, division: plan.division, given: plan.given,
            from: plan.from, ground: plan.ground)
    }

    /// Ends the posts at a body and, where they move, begins the same at the receiver.
    private func settlePosts(at body: Body, to receiver: Body?) throws -> Int {
        let people = PersonStore(act.connection)
        let posts = try store.lastingPosts(at: body.id, on: plan.from)
        for id in posts {
            guard let post = try people.post(id) else { continue }
            let from = max(plan.from, post.begins)
            try people.end(id, on: from)
            let state = PostState(post.person, post.body, post.role, post.title)
            try act.record("post", id.rawValue, before: state, after: nil)
            try endStandIns(for: id)
            guard plan.posts == .move, let receiver else { continue }
            let new = try people.insertPost(
                person: post.person, body: receiver.id, role: post.role, title: post.title, begins: from)
            if let ends = post.ends { try people.end(new, on: ends) }
            let moved = PostState(post.person, receiver.id, post.role, post.title)
            try act.record("post", new.rawValue, before: nil, after: moved)
        }
        return posts.count
    }

    /// Groups that stood for a body stand for those that go on.
    private func settleMemberships(of body: Body, to receivers: [Body]) throws {
        let groups = GroupStore(act.connection)
        for before in try groups.memberships(of: body.id, on: plan.from) {
            let last = plan.from.adding(days: -1)
            if let begins = before.begins, begins > last {
                try groups.delete(before.id)
                try act.record("group-member", before.id.rawValue, before: GroupMemberState(before), after: nil)
            } else {
                try groups.end(before.id, on: last)
                let after = GroupMember(
                    id: before.id, group: before.group, member: body.id, name: body.name, begins: before.begins,
                    ends: last)
                try act.record(
                    "group-member", before.id.rawValue, before: GroupMemberState(before), after: GroupMemberState(after)
                )
            }
            for receiver in receivers { try join(receiver, before, groups) }
        }
    }

    private func join(_ receiver: Body, _ before: GroupMember, _ groups: GroupStore) throws {
        let from = max(plan.from, before.begins ?? plan.from)
        let isKnown = try groups.members(of: before.group).contains {
            $0.member == receiver.id && $0.overlaps(from: from, to: before.ends)
        }
        guard !isKnown, try !groups.reaches(receiver.id, before.group) else { return }
        let id = try groups.insert(receiver.id, in: before.group, from: from, to: before.ends)
        let new = GroupMember(
            id: id, group: before.group, member: receiver.id, name: receiver.name, begins: from, ends: before.ends)
        try act.record("group-member", id.rawValue, before: nil, after: GroupMemberState(new))
    }

    /// Who stood in for the holder of a post that ends stands in no more; for the new post it is said anew.
    private func endStandIns(for post: Post.ID) throws {
        let store = StandInStore(act.connection)
        for standing in try store.lasting(for: post, on: plan.from) {
            try store.end(standing.id, on: max(plan.from, standing.begins))
            try act.record("stand-in", standing.id.rawValue, before: StandInState(standing), after: nil)
        }
    }
}

/// A reorganisation as the journal keeps it.
private struct ReorganisationState: Encodable {
    struct Party: Encodable {
        let body: Int64
        let name: String
    }

    let kind: String
    let from: String
    let ground: String
    let former: [Party]
    let successors: [Party]
    let posts: String
    let below: String
    let division: String
}

extension Act {
    func record(_ id: Reorganisation.ID, _ plan: ReorganisationPlan, former: [Body], successors: [Body]) throws {
        let state = ReorganisationState(
            kind: plan.kind.rawValue, from: plan.from.iso, ground: plan.ground,
            former: former.map { .init(body: $0.id.rawValue, name: $0.name) },
            successors: successors.map { .init(body: $0.id.rawValue, name: $0.name) }, posts: plan.posts.rawValue,
            below: plan.below.rawValue, division: plan.division.rawValue)
        try record("reorganisation", id.rawValue, before: nil, after: state)
    }
}
