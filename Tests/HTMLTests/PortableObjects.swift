import Testing

@testable import HTML

@Suite struct PortableObjects {
    private let header = "msgid \"\"\nmsgstr \"\"\n\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n"

    @Test func `entries are read with their plurals, continued lines and comments`() throws {
        let catalogue = try Catalogue(
            parsing: header + """
                # a remark
                #: Sources/X.swift
                msgid "Sign in"
                msgstr "Đăng"
                " nhập \\"ngay\\"\\n\\t\\\\"

                msgid "{count} bodies"
                msgid_plural "{count} bodies"
                msgstr[0] "{count} body"
                msgstr[1] "{count} bodies"

                #, fuzzy
                msgid "Guessed"
                msgstr "Đoán"

                msgid "Empty"
                msgstr ""
                """)
        let messages = Messages(.en, catalogue: catalogue)
        #expect(messages("Sign in") == "Đăng nhập \"ngay\"\n\t\\")
        #expect(messages("{count} bodies", count: 1) == "1 body")
        #expect(messages("{count} bodies", count: 0) == "0 bodies")
        #expect(messages("{count} bodies", count: 1200) == "1,200 bodies")
        #expect(messages("Guessed") == "Guessed")
        #expect(messages("Empty") == "Empty")
        #expect(catalogue.translations.count == 2)
    }

    @Test func `places are filled by name, and one without a value stays in view`() throws {
        let catalogue = try Catalogue(parsing: "msgid \"From {a} to {b}\"\nmsgstr \"{b} ← {a} {c} {} { a }\"")
        let messages = Messages(.vi, catalogue: catalogue)
        #expect(messages("From {a} to {b}", ["a": "{b}", "b": "2"]) == "2 ← {b} {c} {} { a }")
        #expect(messages("Not there {x}", ["x": "1"]) == "Not there 1")
    }

    @Test(arguments: [
        ("msgid \"a\"\nmsgstr \"b", 2), ("msgid \"a\nmsgstr \"b\"", 1), ("\"a\"", 1), ("msgid\n", 1),
        ("msgid \"a\"\nmsgstr[1] \"x\"", 2), ("msgid \"a\\x\"", 1), ("msgid \"a\"b\"", 1), ("words", 1),
        ("msgid \"\"\nmsgstr \"Plural-Forms: nplurals=3; plural=n%10;\\n\"", 1),
    ])
    func `a broken catalogue says in which line`(_ text: String, _ line: Int) {
        let error = #expect(throws: CatalogueError.self) { try Catalogue(parsing: text) }
        #expect(error?.line == line)
    }

    @Test func `two files that differ are found out`() throws {
        var catalogue = try Catalogue(parsing: "msgid \"a\"\nmsgstr \"1\"")
        try catalogue.merge("msgid \"a\"\nmsgstr \"1\"")
        #expect(catalogue.conflicts == [])
        try catalogue.merge("msgid \"a\"\nmsgstr \"2\"")
        #expect(catalogue.conflicts == ["a"])
        #expect(Messages(.vi, catalogue: catalogue)("a") == "1")
    }

    @Test(arguments: [
        ("vi-VN", Language.vi), ("zh_TW", .zh), ("EN", .en), ("zh-Hans-CN", .zh), ("fr", nil), ("", nil),
        ("english", nil),
    ])
    func `tags name our languages`(_ tag: String, _ language: Language?) {
        #expect(Language(tag: tag) == language)
    }
}
