/// Why a command does not do what was asked, with what to do instead.
enum CommandRefusal: Error, Equatable, CustomStringConvertible {
    case noInstallation(String)
    case folderInUse(String)
    case othersLiveHere(String)
    case backupDamaged(String)
    case noFileList(String)
    case notThere(String)
    case fileIsThere(String)
    case noBackup(String)
    case noHeads(String)
    case noEntry(String)
    case nothingSigned

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
        case .notThere(let path): "'\(path)' is not there. Check the path."
        case .fileIsThere(let path): "'\(path)' is there already. Name a file that is new."
        case .noBackup(let folder): "'\(folder)' holds no whole backup. Name the folder given to 'remit backup --to'."
        case .noHeads(let path):
            "'\(path)' is no list of signed heads, or one in it was changed. Fetch it again from the page of heads."
        case .noEntry(let number):
            "the journal has no entry \(number). Its page in the journal tells an entry's number."
        case .nothingSigned: "the journal has no entries yet; there is nothing to give away."
        }
    }
}
