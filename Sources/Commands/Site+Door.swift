import HTML
import Organisation
import Web

extension Site {
    /// Asked before a body is read: refuses those of strangers, so that nobody fills the disk who may not.
    func door(_ request: Request) -> Response? {
        guard request.announcesBody, request.path.first != "assets" else { return nil }
        var visit = anonymous(request)
        do {
            let sender = request.method.isSafe ? .anybody : room(for: request)?.sender(request.method, request.path)
            guard let sender else { return nothing(visit) }
            if sender == .anybody, !request.announcesFiles { return nil }
            visit = try known(request) ?? visit
            try check(visit, against: sender)
            return nil
        } catch {
            return answer(to: error, visit)
        }
    }

    private func check(_ visit: Visit, against sender: Sender) throws {
        switch sender {
        case .anybody:
            throw RequestRefusal.mediaType
        case .signedIn:
            _ = try visit.signedIn()
            if visit.request.announcesFiles { throw RequestRefusal.mediaType }
        case .uploader(let permission):
            guard try visit.signedIn().may(permission) else { throw GateRefusal.notAllowed }
        }
    }

    /// What the server itself refuses, in the frame and the language of who asked; `nil` takes the plain page.
    func refusal(_ refusal: RequestRefusal, _ request: Request) -> Response? {
        // Under too much work the database is not asked as well.
        if case .busy = refusal { return nil }
        do {
            return try (known(request) ?? anonymous(request)).refused(refusal)
        } catch {
            log("failure of=refusal request=\(request.id) error=\(error)")
            return nil
        }
    }
}
