/// Why a command does not do what was asked, with what to do instead.
enum CommandRefusal: Error, Equatable, CustomStringConvertible {
    case noInstallation(String)
    case folderInUse(String)
    case othersLiveHere(String)
    case backupDamaged(String)
    case noFileList(String)

    var description: String {
        switch self {
        case .noInstallation(let folder):
            "there is no Remit in '\(folder)'. Check --data; 'remit serve --data \(folder)' begins one."
        case .folderInUse(let folder): "'\(folder)' is not empty. Name a folder that is new."
        case .othersLiveHere(let folder):
            "'\(folder)' holds data that is not the demonstration's. Give it a folder of its own with --data."
        case .backupDamaged(let file):
            "the backup's file '\(file)' is damaged or missing. Nothing was restored; take another backup."
        case .noFileList(let folder):
            "'\(folder)' is no whole backup: its list of files is missing. Nothing was restored."
        }
    }
}
