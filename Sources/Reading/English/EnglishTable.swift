extension Table {
    /// Of several columns that tell what is done, the one headed as the action does; a measure behind it is a target.
    var withOneTask: Table {
        let tasks = roles.indices.filter { roles[$0] == .task }
        guard tasks.count > 1, header.count == roles.count else { return self }
        let names = header.map { $0.folded($0.indices).trimmingBlanks }
        let action = tasks.first { names[$0].contains("action") || names[$0].contains("task") } ?? tasks[0]
        var table = self
        for column in tasks where column != action {
            table.roles[column] = column > action && names[column].hasPrefix("measure") ? .target : .note
        }
        return table
    }
}
