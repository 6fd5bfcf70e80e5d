/// What may befall a document on its way; each kind keeps the truth.
package enum Damage: String, CaseIterable, Sendable {
  // Lines.
  case lostLines, blankForLines, hardWrapped, pageCuts, gluedItems, gluedSections, falseBreak
  // What others put in.
  case contents, siteLines, pinyin, spaced, zeroWidth
  // Numbers and labels.
  case lostTens, missingNumber, duplicateNumber, missingSection, restart, ocrMarkers, weakMarkers
  case doubledMarkers, mixedDelimiters
  // Characters.
  case halfWidth, traditional, masked, lostQuote

  /// What a reader of the table needs to know.
  package var summary: String {
    switch self {
    case .lostLines: "all in one paragraph"
    case .blankForLines: "blanks where lines ended"
    case .hardWrapped: "lines of equal width"
    case .pageCuts: "page numbers, running titles"
    case .gluedItems: "items in one paragraph"
    case .gluedSections: "headings after a full stop"
    case .falseBreak: "a break inside a quotation"
    case .contents: "a table of contents in front"
    case .siteLines: "site lines at head and foot"
    case .pinyin: "glosses in brackets"
    case .spaced: "a blank every few letters"
    case .zeroWidth: "invisible characters"
    case .lostTens: "11 printed 1"
    case .missingNumber: "one item is gone"
    case .duplicateNumber: "one number is a misprint"
    case .missingSection: "one heading is gone"
    case .restart: "one section starts at 1 again"
    case .ocrMarkers: "labels as a scanner reads them"
    case .weakMarkers: "labels without delimiter"
    case .doubledMarkers: "labels with two delimiters"
    case .mixedDelimiters: "one delimiter or another"
    case .halfWidth: "ASCII punctuation"
    case .traditional: "Traditional script"
    case .masked: "masked words and years"
    case .lostQuote: "quotation marks gone"
    }
  }

  /// Whether items come to stand inside a paragraph.
  var losesLines: Bool {
    switch self {
    case .lostLines, .blankForLines, .gluedItems: true
    default: false
    }
  }

  /// A number of its own, whatever the order of the cases.
  var seed: Int { rawValue.seed }

  /// Damages a document.
  ///
  /// - Returns: False when it holds nothing that this could happen to.
  package func apply(to document: inout GeneratedDocument, _ random: inout SeededRandom) -> Bool {
    switch self {
    case .lostLines: document.loseLines(to: nil)
    case .blankForLines: document.loseLines(to: random.pick([" ", "　　", "  "]))
    case .hardWrapped: document.wrap(width: random.within(20...40), &random)
    case .pageCuts: document.cutPages(&random)
    case .gluedItems: document.glueItems(&random)
    case .gluedSections: document.glueSections(&random)
    case .falseBreak: document.breakQuotation(&random)
    case .contents: document.addContents(&random)
    case .siteLines: document.addSiteLines(&random)
    case .pinyin: document.addPinyin(&random)
    case .spaced: document.space(every: random.pick([1, 1, 2, 3, 5, 8]))
    case .zeroWidth: document.addInvisible(&random)
    case .lostTens: document.loseTens(&random)
    case .missingNumber: document.loseItem(&random)
    case .duplicateNumber: document.duplicateNumber(&random)
    case .missingSection: document.loseSection(&random)
    case .restart: document.restart(&random)
    case .ocrMarkers: document.scanLabels(&random)
    case .weakMarkers: document.weakenLabels(&random)
    case .doubledMarkers: document.doubleDelimiters(&random)
    case .mixedDelimiters: document.mixDelimiters(&random)
    case .halfWidth: document.narrow()
    case .traditional: document.makeTraditional()
    case .masked: document.mask(&random)
    case .lostQuote: document.loseQuotes(&random)
    }
  }
}
