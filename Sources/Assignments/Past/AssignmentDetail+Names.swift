import Database
import Organisation

extension AssignmentDetail {
    /// The same with the names of people as they are now: a ledger of the past holds none, so that they can be erased.
    func named(by people: PersonStore) throws -> AssignmentDetail {
        var named = self
        for place in completions.indices {
            named.completions[place].personName = try people.name(of: completions[place].person)
        }
        named.withdrawal?.personName = try people.name(of: withdrawal?.person)
        return named
    }
}

extension PersonStore {
    fileprivate func name(of id: Person.ID?) throws -> String? { try id.flatMap { try person($0)?.name } }
}
