// swift-tools-version: 6.2
import PackageDescription

/// One list for every target, so that no corner of the house has rules of its own.
let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Whether bin/fuzz asks: then the modules tell the fuzzer which ways a text took.
let isFuzzed = Context.environment["REMIT_FUZZ"] != nil

func box(_ name: String, _ dependencies: [Target.Dependency] = [], embeds: Bool = false) -> Target {
    .target(
        name: name, dependencies: dependencies,
        swiftSettings: settings + (isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer"])] : []),
        plugins: embeds ? [.plugin(name: "Embed")] : nil)
}

func library(_ name: String, package: String? = nil) -> Target {
    .systemLibrary(name: "C" + name, path: "Sources/C/" + name, pkgConfig: package)
}

/// - Parameter golden: Whether the tests keep golden files.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], golden: Bool = false) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
        path: "Tests/" + name + "Tests", exclude: golden ? ["Golden"] : [], swiftSettings: settings)
}

let ground: [Target] = [
    box("WorkCalendar", embeds: true),
    box("Reading", ["WorkCalendar"], embeds: true),
    .target(name: "Assets", path: "Assets", swiftSettings: settings, plugins: [.plugin(name: "Embed")]),
    box("HTML", ["Assets", "WorkCalendar"]),
    box("Database", ["CSQLite", "CPostgreSQL", "CSodium", "WorkCalendar"]),
    box("Web", ["Assets", "HTML", "CMicrohttpd", "CZlib", "CSodium", "CCurl"]),
    box("Journal", ["Database", "CSodium", "WorkCalendar"], embeds: true),
    box("Archive", ["Database", "Reading", "WorkCalendar", "CMagic", "CSodium", "CXLSXWriter", "CZlib"]),
]

let capabilities: [Target] = [
    box(
        "Organisation",
        ["Journal", "Database", "Web", "HTML", "Archive", "WorkCalendar", "CSodium", "CCrypto", "CQREncode", "CLDAP"],
        embeds: true),
    box(
        "Directives", ["Organisation", "Journal", "Archive", "Database", "Web", "HTML", "Reading", "WorkCalendar"],
        embeds: true),
    box(
        "Assignments",
        ["Directives", "Organisation", "Journal", "Archive", "Database", "Web", "HTML", "Reading", "WorkCalendar"],
        embeds: true),
]

let composition: [Target] = [
    box(
        "Commands",
        [
            "Assignments", "Directives", "Organisation", "Journal", "Archive", "Database", "Web", "HTML", "Assets",
            "Reading", "WorkCalendar",
        ]),
    .executableTarget(name: "remit", dependencies: ["Commands"], swiftSettings: settings),
]

let libraries: [Target] = [
    library("SQLite", package: "sqlite3"), library("PostgreSQL", package: "libpq"),
    library("Microhttpd", package: "libmicrohttpd"), library("Sodium", package: "libsodium"),
    library("Magic"), library("Zlib", package: "zlib"), library("XLSXWriter", package: "xlsxwriter"),
    library("Crypto", package: "libcrypto"), library("QREncode", package: "libqrencode"),
    library("Curl", package: "libcurl"), library("LDAP", package: "ldap"),
]

let tools: [Target] = [
    .executableTarget(name: "embed-files", swiftSettings: settings),
    .plugin(name: "Embed", capability: .buildTool(), dependencies: ["embed-files"]),
    .target(
        name: "TestSupport", dependencies: ["Database", "WorkCalendar"], path: "Tests/TestSupport",
        swiftSettings: settings),
]

/// Linked by bin/fuzz alone: the main program is the fuzzer's own.
let fuzzing: [Target] =
    isFuzzed
    ? [.target(name: "FuzzReader", dependencies: ["Reading"], path: "Tests/Fuzz/Sources", swiftSettings: settings)] : []

let package = Package(
    name: "remit",
    targets: ground + capabilities + composition + libraries + tools + fuzzing + [
        tests("WorkCalendar"), tests("Reading", golden: true), tests("HTML", golden: true),
        tests("Database", golden: true),
        tests("Web"), tests("Journal"),
        tests("Archive", ["Reading", "WorkCalendar", "Database"]),
        tests("Organisation", ["Archive", "Journal", "Database", "HTML", "Web", "WorkCalendar"]),
        tests(
            "Directives", ["Organisation", "Archive", "Journal", "Database", "HTML", "Web", "Reading", "WorkCalendar"],
            golden: true),
        tests(
            "Assignments",
            [
                "Directives", "Organisation", "Journal", "Archive", "Database", "Web", "HTML", "Reading",
                "WorkCalendar",
            ],
            golden: true),
        tests("Commands", ["Organisation", "Directives", "Journal", "Database", "HTML", "Web", "WorkCalendar"]),
    ],
    swiftLanguageModes: [.v6]
)
