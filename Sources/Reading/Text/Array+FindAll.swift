extension Array {
    /// What stands in the array one behind the other, of one element or of many each.
    ///
    /// - Parameter match: What begins at an index and the index behind it, `nil` where nothing does.
    func findAll<Found>(_ match: (Int) -> (found: Found, next: Int)?) -> [Found] {
        var (all, index): ([Found], Int) = ([], 0)
        while index < count {
            if let (found, next) = match(index) {
                all.append(found)
                index = next
            } else {
                index += 1
            }
        }
        return all
    }
}
