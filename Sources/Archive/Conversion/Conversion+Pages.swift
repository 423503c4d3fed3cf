import Reading

/// Documents that are made of pages: PDF, and pictures.
extension Conversion {
    func pdf(
        _ file: FileInHand, _ wish: RecognitionWish, _ goesOn: (PageStep) -> Bool
    ) throws(ConversionRefusal) -> Converted {
        let name = file.name
        let text = try layer(file)
        let thin = text.thinPages
        let pictures = wish.isAnew || !thin.isEmpty ? try PagePictures(file, self) : nil
        let isScan = pictures.map { thin.count * 2 > text.pages.count && $0.count * 2 > text.pages.count } ?? false
        var wanted = pictures.map { $0.pages.intersection(thin) } ?? []
        if isScan { wanted = thin }
        if wish.isAnew { wanted = Set(1...max(1, text.pages.count)) }
        // A page of pictures among pages of words is recognised where it can be, and stays out where not.
        guard !wanted.isEmpty, isScan || wish.isAnew || PageRecogniser.isInstalled else {
            guard !text.isBlank else { throw .empty(name: name) }
            return Converted(Source(name: name, text: text.text), .layer)
        }
        try pictures?.refuseHuge(limits.pictureDots, named: name)
        try refuseTooMany(wanted.count, named: name)
        var recogniser = PageRecogniser(file, self, wish)
        var whole = RecognisedText(pages: text.pages.map { ($0, nil) })
        for (done, page) in wanted.sorted().enumerated() {
            guard goesOn(PageStep(page: done + 1, of: wanted.count)) else { throw .interrupted(name: name) }
            let layout = PageLayout(try recogniser.page(recogniser.picture(ofPage: page)))
            whole.pages[page - 1] = (layout.text, layout)
        }
        return try recognised(whole, named: name)
    }

    /// The text that the file brings.
    private func layer(_ file: FileInHand) throws(ConversionRefusal) -> PDFText {
        let name = file.name
        let outcome = try converter("/usr/bin/pdftotext", for: file).run(
            ["-layout", "-enc", "UTF-8", Sandbox.document, "-"], on: file.bytes, outputLimit: limits.textBytes)
        if outcome.errors.contains("Incorrect password") { throw .encrypted(name: name) }
        guard outcome.status == 0 else { throw .damaged(name: name, reason: outcome.reason) }
        let text = PDFText(String(decoding: outcome.output, as: UTF8.self))
        guard text.pages.count <= limits.pages else {
            throw .tooManyPages(name: name, pages: text.pages.count, limit: limits.pages)
        }
        return text
    }

    func picture(
        _ file: FileInHand, _ format: PictureFile.Format, _ wish: RecognitionWish, _ goesOn: (PageStep) -> Bool
    ) throws(ConversionRefusal) -> Converted {
        let name = file.name
        guard let picture = PictureFile(file.bytes, format, mostPages: limits.recognisedPages) else {
            throw .damaged(name: name, reason: "its head is cut short")
        }
        for page in picture.pages
        where page.width.multipliedReportingOverflow(by: page.height).partialValue
            > limits.pictureDots || max(page.width, page.height) > limits.pictureDots
        {
            throw .pictureTooLarge(name: name, width: page.width, height: page.height, limit: limits.pictureDots)
        }
        let count = picture.pages.count
        try refuseTooMany(count, named: name)
        var recogniser = PageRecogniser(file, self, wish)
        var whole = RecognisedText()
        for page in 0..<count {
            guard goesOn(PageStep(page: page + 1, of: count)) else { throw .interrupted(name: name) }
            let layout = PageLayout(try recogniser.page(file.bytes, number: count > 1 ? page : nil))
            whole.pages.append((layout.text, layout))
        }
        return try recognised(whole, named: name)
    }

    private func refuseTooMany(_ pages: Int, named name: String) throws(ConversionRefusal) {
        guard pages <= limits.recognisedPages else {
            throw .tooManyPictures(name: name, pages: pages, limit: limits.recognisedPages)
        }
    }

    private func recognised(_ text: RecognisedText, named name: String) throws(ConversionRefusal) -> Converted {
        let source = text.source(named: name)
        guard source.text.contains(where: { $0.isLetter }) else {
            throw .scan(name: name, pages: text.pages.count)
        }
        return Converted(source, .recognised)
    }
}

/// The pictures that the pages of a PDF show.
struct PagePictures {
    /// All of them.
    private(set) var count = 0
    /// Pages of which a picture takes a fifth of A4 or more: stamps and arms are smaller.
    private(set) var pages: Set<Int> = []
    private var largest = (width: 0, height: 0)

    init(_ file: FileInHand, _ conversion: Conversion) throws(ConversionRefusal) {
        let outcome = try conversion.converter("/usr/bin/pdfimages", for: file).run(
            ["-list", Sandbox.document], on: file.bytes, outputLimit: 4 << 20)
        // Two lines of headings come first; then page, number, kind, width, height … and, twelfth, dots for an inch.
        for line in String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").dropFirst(2) {
            let fields = line.split(separator: " ")
            guard fields.count >= 14, let page = Int(fields[0]), let width = Int(fields[3]), let height = Int(fields[4])
            else { continue }
            count += 1
            let (across, down) = (Int(fields[12]) ?? 0, Int(fields[13]) ?? 0)
            if across < 1 || down < 1 || (width / across) * (height / down) >= 19 { pages.insert(page) }
            if width * height > largest.width * largest.height { largest = (width, height) }
        }
    }

    func refuseHuge(_ limit: Int, named name: String) throws(ConversionRefusal) {
        guard largest.width * largest.height <= limit else {
            throw .pictureTooLarge(name: name, width: largest.width, height: largest.height, limit: limit)
        }
    }
}
