import HTML

/// A browser by the names that people know it by; what it calls itself is no proof of anything.
enum BrowserName {
    /// Sought in this order: many call themselves by the names of others too.
    private static let browsers: [(mark: String, name: String)] = [
        ("coc_coc_browser", "Cốc Cốc"), ("MicroMessenger", "WeChat"), ("Zalo", "Zalo"), ("QQBrowser", "QQ"),
        ("QIHU", "360"), ("UCBrowser", "UC"), ("SamsungBrowser", "Samsung Internet"), ("EdgA", "Edge"),
        ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"),
        ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl"), ("Python", "Python"),
    ]
    private static let systems: [(mark: String, name: String)] = [
        ("Windows", "Windows"), ("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"),
        ("iPad", "iPad"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]

    /// "Firefox on Linux", as far as the names are known.
    static func text(_ userAgent: String, _ messages: Messages) -> String {
        let browser = browsers.first { userAgent.contains($0.mark) }?.name
        let system = systems.first { userAgent.contains($0.mark) }?.name
        return switch (browser, system) {
        case (let browser?, let system?):
            messages("{browser} on {system}", ["browser": browser, "system": system])
        case (let name?, nil), (nil, let name?): name
        case (nil, nil): messages("Unknown browser")
        }
    }
}
