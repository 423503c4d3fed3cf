/// How one scalar of a Chinese text is folded.
enum ChineseFold {
    /// The next scalar of valid UTF-8; `position` is moved past it.
    static func decode(_ bytes: [UInt8], _ position: inout Int) -> Unicode.Scalar {
        let lead = UInt32(bytes[position])
        if lead & 0xF0 == 0xE0, position + 2 < bytes.count {
            let (second, third) = (UInt32(bytes[position + 1]) & 0x3F, UInt32(bytes[position + 2]) & 0x3F)
            position += 3
            return Unicode.Scalar((lead & 0x0F) << 12 | second << 6 | third) ?? "\u{FFFD}"
        }
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
        for index in 1..<max(length, 1) where position + index < bytes.count {
            value = value << 6 | UInt32(bytes[position + index] & 0x3F)
        }
        position += length
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    /// The folded scalar; a space for every kind of blank, `nil` for what has no width.
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let value = scalar.value
        if (0x4E00...0x9FFF).contains(value) { return scalar }
        switch value {
        case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return " "
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return nil
        case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0)
        case 0x2F00...0x2FD5: return radicals[Int(value - 0x2F00)]
        case 0x21..<0x7F: return scalar
        default: return other(scalar)
        }
    }

    private static func other(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "︵", "﹙": "("
        case "︶", "﹚": ")"
        case "〔", "【", "〖", "﹝", "︹", "︻", "［": "["
        case "〕", "】", "〗", "﹞", "︺", "︼", "］": "]"
        case "﹑", "､": "、"
        case "｡": "。"
        case "–", "−", "‐", "‑", "‒", "―", "─": "-"
        case "〜", "∼": "~"
        case "〇": "〇"
        case "﹤": "<"
        case "﹥": ">"
        default: scalar
        }
    }

    /// The ideographs that PDF extraction replaces by the Kangxi radicals U+2F00…U+2FD5, in the radicals' order.
    private static let radicals = Array(
        """
        一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓\
        彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立\
        竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾见角言谷豆豕豸贝赤走足身车辛辰辵邑酉釆里金长门阜隶隹雨青非面革韦韭\
        音页风飞食首香马骨高髟鬥鬯鬲鬼鱼鸟卤鹿麦麻黄黍黑黹黾鼎鼓鼠鼻齐齿龙龟龠
        """.unicodeScalars)
}
