/// Nouns of which one in a name tells that it is a body's.
extension EnglishBodies {
    /// More than one of them: "administrations", "banks".
    static let manyNouns: Phrases = [
        "administrations", "registries", "inspectorates", "centers", "commissions", "committees", "boards", "services",
        "treasuries", "courts", "sections", "institutes", "colleges", "libraries", "banks", "archives", "funds",
        "museums", "directorates", "secretariats", "teams", "mayors", "governors", "agencies", "bureaus", "stations",
    ]

    static let nouns: Phrases = [
        "barangays", "barangay", "panchayats", "collectors", "undersecretaries",
        "bank", "archive", "fund", "museum", "society", "union", "chamber", "observatory", "laboratory", "station",
        "coordinator", "chairperson", "brigade", "company",
        "office", "offices", "department", "departments", "ministry", "ministries", "agency", "agencies", "bureau",
        "division", "divisions", "council", "councils", "committee", "committees", "board", "unit", "units",
        "authority",
        "authorities", "commission", "directorate", "secretariat", "team", "teams", "centre", "center", "centres",
        "service", "services", "inspectorate", "mayor", "district", "districts", "ward", "wards", "commune", "communes",
        "municipality", "municipalities", "province", "provinces", "schools", "hospital", "hospitals", "police",
        "university", "universities", "bodies", "body", "institutions", "heads", "head", "director", "directors",
        "secretary", "government", "governments", "treasury", "registry", "library", "court", "branch", "branches",
        "section", "administration", "cabinet", "chair", "chairs", "managers", "headquarters", "institute", "college",
        "task force", "working group", "steering group", "chief executive", "governor", "prefecture", "county",
        "counties",
    ]
}
