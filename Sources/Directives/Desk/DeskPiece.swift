/// A part of a desk as it was, kept so that a correction can be taken back.
enum DeskPiece: Sendable, Equatable, Codable {
    case head(DeskHead)
    /// A card; one that was added since is as if removed.
    case card(Card)
    case name(String, NameChoice?)
    case finding(Int, Bool)
    case report(Int, Bool)
    case decision(String, ChangeDecision?)
}

extension Desk {
    /// The pieces of this desk that differ in another, as they are here.
    func pieces(changedIn other: Desk) -> [DeskPiece] {
        var pieces: [DeskPiece] = []
        if head != other.head { pieces.append(.head(head)) }
        for card in other.cards {
            guard let before = self.card(card.number) else {
                var absent = card
                absent.isRemoved = true
                pieces.append(.card(absent))
                continue
            }
            if before != card { pieces.append(.card(before)) }
        }
        for name in Set(names.keys).union(other.names.keys).sorted() where names[name] != other.names[name] {
            pieces.append(.name(name, names[name]))
        }
        for (index, finding) in findings.enumerated() where finding != other.findings[index] {
            pieces.append(.finding(index, finding.isPutAside))
        }
        for (index, report) in reports.enumerated() where report != other.reports[index] {
            pieces.append(.report(index, report.isPutAside))
        }
        for change in Set(decisions.keys).union(other.decisions.keys).sorted()
        where decisions[change]?.choice != other.decisions[change]?.choice {
            pieces.append(.decision(change, decisions[change]?.choice))
        }
        return pieces
    }

    /// The desk with one correction taken back, as version `version`.
    /// - Throws: `.changedSince` when a piece is no longer what the correction made of it.
    func takingBack(_ change: (before: [DeskPiece], after: [DeskPiece]), as version: Int) throws(DeskRefusal) -> Desk {
        for piece in change.after where !holds(piece) { throw .changedSince }
        var desk = self
        for piece in change.before { desk.put(piece, as: version) }
        return desk
    }

    private func holds(_ piece: DeskPiece) -> Bool {
        switch piece {
        case .head(let head): head.isSame(as: self.head)
        case .card(let card): self.card(card.number).map(card.isSame) ?? false
        case .name(let name, let choice): names[name] == choice
        case .finding(let index, let aside): findings.indices.contains(index) && findings[index].isPutAside == aside
        case .report(let index, let aside): reports.indices.contains(index) && reports[index].isPutAside == aside
        case .decision(let change, let choice): decisions[change]?.choice == choice
        }
    }

    /// Puts a piece back; each field that changes thereby counts as changed now, so that conflicts are seen.
    private mutating func put(_ piece: DeskPiece, as version: Int) {
        switch piece {
        case .head(var head):
            head.changes = self.head.changes
            for field in HeadField.allCases where head[field] != self.head[field] { head.changes[field] = version }
            self.head = head
        case .card(var card):
            guard let index = cards.firstIndex(where: { $0.number == card.number }) else { return }
            card.changes = cards[index].changes
            for field in CardField.allCases where card[field] != cards[index][field] { card.changes[field] = version }
            cards[index] = card
        case .name(let name, let choice): names[name] = choice
        case .finding(let index, let aside): findings[index].isPutAside = aside
        case .report(let index, let aside): reports[index].isPutAside = aside
        case .decision(let change, let choice): decisions[change] = KeptDecision(choice: choice, version: version)
        }
    }
}

extension Card {
    /// Whether both say the same, whenever they came to say it.
    fileprivate func isSame(as other: Card) -> Bool {
        var (a, b) = (self, other)
        (a.changes, b.changes) = ([:], [:])
        return a == b
    }
}

extension DeskHead {
    fileprivate func isSame(as other: DeskHead) -> Bool {
        var (a, b) = (self, other)
        (a.changes, b.changes) = ([:], [:])
        return a == b
    }
}
