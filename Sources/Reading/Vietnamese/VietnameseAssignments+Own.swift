/// Tasks that name nobody, and whose they are.
extension VietnameseAssignments {
    /// A numbered item of a task section with a day of its own is a task, though its drafter forgot whom it names.
    func isTimed(_ assignment: DraftAssignment, _ item: Item) -> Bool {
        item.context.isTaskSection && item.paragraph.marker?.number != nil && assignment.due.by != nil
            && ![.none, .ongoing, .guidance].contains(assignment.due.kind) && !isPast(assignment.due)
    }

    /// "Kết quả giải quyết hồ sơ từ 01/01/2023 đến 31/12/2024": a time before the text was issued is no term.
    private func isPast(_ due: DraftDue) -> Bool {
        guard let by = due.by, let issued = directive.issued else { return false }
        return by < issued
    }

    /// A line of a task section that promises a number is a task, though its act is not known.
    func isCounted(_ assignment: DraftAssignment, _ item: Item) -> Bool {
        item.context.isTaskSection && item.paragraph.marker != nil && !isDamaged && !assignment.targets.isEmpty
            && item.paragraph.passage.capitals[item.paragraph.body.lowerBound]
    }

    /// A numbered task of a programme or plan that a decision approves, which leaves its bodies to a later list.
    func isApproved(_ item: Item) -> Bool {
        item.context.isTaskSection && (item.paragraph.marker != nil || followsTask(item))
            && (approvesProgramme || isResolution)
    }

    /// A people's council's resolution leaves the tasks it lists to the committee that carries it out.
    private var isResolution: Bool {
        let issuer = Folding.string(issuer ?? "")
        return type == .other && (issuer.hasPrefix("hdnd") || issuer.hasPrefix("hoi dong nhan dan"))
            && directive.title.map { Folding.string($0).hasPrefix("nghi quyet") } == true
    }

    /// A Party committee's resolution sets the committee's own tasks.
    private var isOfParty: Bool {
        let issuer = Folding.string(issuer ?? "")
        return directive.title.map { Folding.string($0).hasPrefix("nghi quyet") } == true
            && ["dang uy", "chi bo", "ban chap hanh", "ban thuong vu"].contains { issuer.hasPrefix($0) }
    }

    /// A plan or programme orders its issuer's own work; a decision or regulation orders only whom it names.
    var assignsItself: Bool {
        switch type {
        case .plan, .programme, .workPoints, .performanceScheme: true
        case .other: isOfParty
        case .decision, .regulation, .directive, .notice, .report: false
        }
    }
}
