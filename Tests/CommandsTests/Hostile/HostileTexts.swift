/// Texts that somebody types who wants something else to happen; each holds `hq7x`, by which it is found again.
enum HostileTexts {
    static let mark = "hq7x"

    static let all: [String] = [
        "=HYPERLINK(\"http://hq7x.example\",\"a\")\"><script>hq7x()</script>'><hq7x onclick=\"a()\"></textarea></title>",
        "\t=1+hq7x;=1+1;\n=2+2\n{name} %s ${jndi:ldap://a} \u{202E}fdp.exe\u{2066}a\u{FEFF}\u{2028}<!--",
        "\r\nSet-Cookie: remit_session=hq7x\r\n\r\n<hq7x>\u{0}\u{1}\u{8}\u{1B}[31m\u{7F}\u{85}\u{FFFE}",
        "../../../../etc/passwd\u{0}hq7x", "javascript:hq7x' OR '1'='1' --", "-1+hq7x@\" autofocus onfocus=\"a()",
        String(repeating: "+1+hq7x ", count: 400),
    ]
}
