import Testing

@testable import Organisation

/// Which passwords are taken; no hash is made here, since that is slow on purpose.
@Suite struct PasswordRuleTests {
    @Test(arguments: [
        "password123", "P@ssw0rd123!", "matkhau123456", "Mật khẩu 2026", "qwertyuiop", "1qaz2wsx3edc", "anhyeuem520",
        "remit-demo-2026", "Hà Nội 02091945", "vietnam2026!", "woaini1314520", "abcabcabcabc", "aaaaaaaaaaaa",
        "admin@12345", "UBND2026@123", "zhongguo1949", "我爱你1314520", "Nguyenvan123", "letmein12345", "congchuc@2025",
    ])
    func `a password that is tried first is refused`(_ password: String) {
        #expect(throws: SignInRefusal.self) { try PasswordRule.check(password, knowing: []) }
    }

    @Test(arguments: ["0912345678", "001085012345", "0912.345.678", "123 456 789 012"])
    func `a short number is refused as such`(_ password: String) {
        #expect(throws: SignInRefusal.passwordOnlyDigits) { try PasswordRule.check(password, knowing: []) }
    }

    @Test(arguments: [
        "ba-con-trau-xanh", "một hai ba bốn", "correct horse battery", "another long password", "gió lùa qua khe cửa",
        "山雨欲来风满楼几度秋", "k7#mQ2vX!w9", "tàu điện leng keng", "8401 7725 9930 1648 22",
    ])
    func `words that nobody expects together are taken`(_ password: String) throws {
        try PasswordRule.check(password, knowing: ["Lê Minh An", "an", "UBND phường Mẫu"])
    }

    @Test(arguments: [
        ("leminhan2026!", ["Lê Minh An", "an"]), ("LeMinhAn@1985", ["Lê Minh An"]),
        ("ubndphuongmau1", ["UBND phường Mẫu"]), ("Northbridge2026", ["Northbridge County Council"]),
        ("okafor.okafor1", ["Grace Okafor", "okafor"]), ("王小明王小明12345", ["王小明"]),
        ("phuongmau@leminhan", ["Lê Minh An", "UBND phường Mẫu"]),
    ])
    func `what others know of the person is refused`(_ password: String, _ own: [String]) {
        #expect(throws: SignInRefusal.self) { try PasswordRule.check(password, knowing: own) }
        #expect(throws: SignInRefusal.self) { try PasswordRule.check(password.uppercased(), knowing: own) }
    }

    @Test func `a long password costs no more than a short one`() {
        let long = String(repeating: "ab1", count: 341)
        let time = ContinuousClock().measure { _ = CommonPasswords.shipped.worth(of: long) }
        #expect(time < .seconds(2))
    }

    @Test func `the list holds what it says, folded`() {
        let words = CommonPasswords.shipped.words
        #expect(words.count > 600)
        for word in words {
            let folded = PasswordFolding.text(PasswordFolding.folded(word)[...])
            #expect(folded == word)
        }
    }
}
