import Testing

@testable import Directives

/// Rows of annexes, told by the annex that an order names.
@Suite struct AnnexPaths {
    @Test(arguments: [
        (["Phụ lục II"], "Phụ lục II 3", 1), (["Phụ lục II"], "Phụ lục I 3", 0), (["Phụ lục II"], "II.3", 0),
        (["Phụ lục II", "3"], "Phụ lục II 3", 3), (["Phụ lục II", "3"], "Phụ lục II 13", 0),
        (["Phụ lục II", "3"], "Phụ lục I 3", 0), (["Phụ lục II"], "Phụ lục 3", 1),
        (["Phụ lục"], "Phụ lục 3", 1), (["Phụ lục", "3"], "Phụ lục 3", 3), (["Phụ lục", "3"], "III.3", 2),
        (["附件2"], "附件2 7", 1), (["附件2"], "附件1 7", 0), (["附件2", "7"], "附件2 7", 3), (["附件", "7"], "附件 7", 3),
        (["Annex B"], "Annex B.4", 1), (["Annex B", "4"], "Annex B.4", 3), (["Annex B", "4"], "Annex A.4", 0),
    ])
    func `a row stands in its own annex alone`(path: [String], ref: String, strength: Int) {
        #expect(ProvisionMatch(path).strength(of: ref) == strength, "\(path) of \(ref)")
    }
}
