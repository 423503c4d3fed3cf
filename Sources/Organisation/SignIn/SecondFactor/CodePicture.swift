import CQREncode
import HTML

/// A QR code as a drawing.
///
/// libqrencode: `QRcode_encodeString8bit`; the lowest bit of each byte is the module's colour.
enum CodePicture {
    /// Modules left white around it (ISO/IEC 18004 6.3.8).
    private static let margin = 4

    /// `nil` for a text that no QR code holds.
    static func drawing(of text: String, named label: String) -> HTML? {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                let start = column
                while column < width, code.pointee.data[row * width + column] & 1 == 1 { column += 1 }
                if column > start {
                    path += "M\(start + margin) \(row + margin)h\(column - start)v1h-\(column - start)z"
                }
                column += 1
            }
        }
        let side = width + 2 * margin
        return """
            <svg class="code-picture" viewBox="0 0 \(side) \(side)" role="img" aria-label="\(label)" \
            shape-rendering="crispEdges"><rect width="\(side)" height="\(side)" fill="#fff"/>\
            <path d="\(path)" fill="#000"/></svg>
            """
    }
}
