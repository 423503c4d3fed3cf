/// The number of a Vietnamese enterprise, mã số doanh nghiệp: ten digits, for a branch a hyphen and three more.
///
/// Source: Decision 20/2020/QĐ-TTg takes the number of registration as the electronic identifier of enterprises.
public enum EnterpriseCode {
    static func fits(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].count == 10, parts.count == 1 || parts[1].count == 3 else { return false }
        return parts.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
    }
}
