/// The stable name of a kind of finding. The first letter is its severity: `E_` error, `W_`
/// warning, `I_` information, `S_` suggestion. `schemas/diagnostics.json` explains each.
public enum DiagnosticCode: String, Hashable, Sendable, Codable, CaseIterable {
  // Reading the file.
  case emptyDocument = "E_EMPTY_DOCUMENT"
  case undecodableBytes = "E_ENCODING"
  case encodingGuessed = "I_ENCODING_GUESSED"
  case encodingLabelWrong = "W_ENCODING_LABEL"
  case encodingMixed = "W_ENCODING_MIXED"
  case savedForm = "I_SAVED_FORM"
  case contentGuessed = "I_CONTENT_GUESSED"
  case contentDelivered = "I_CONTENT_DELIVERED"
  case multiplePages = "W_MULTIPAGE"
  case bodyInAttachment = "W_BODY_IN_ATTACHMENT"
  case fieldConflict = "W_FIELD_CONFLICT"
  case numberFormatUnsupported = "W_NUMFMT_UNSUPPORTED"
  case levelTextInvalid = "W_LVLTEXT_INVALID"
  case numberingDangling = "W_NUM_DANGLING"
  case partDamaged = "W_PART_DAMAGED"
  case embeddedDocument = "W_EMBEDDED_DOCUMENT"
  case convertedFirst = "I_CONVERTED"

  // Cleaning and script.
  case invisibleRemoved = "I_INVISIBLE_REMOVED"
  case entityDecoded = "I_ENTITY_DECODED"
  case privateUse = "W_PUA"
  case characterLost = "W_CHAR_LOST"
  case mojibake = "W_MOJIBAKE"
  case bookmarkResidue = "W_BOOKMARK_RESIDUE"
  case strayQuote = "W_STRAY_QUOTE"
  case halfWidthPunctuation = "I_WIDTH"
  case widthRestored = "I_WIDTH_RESTORED"
  case script = "I_SCRIPT"
  case scriptMixed = "W_SCRIPT_MIXED"
  case machineError = "W_ST_MACHINE_ERROR"
  case synonymSpun = "S_SYNONYM_SPUN"

  // The official frame.
  case boilerplate = "I_BOILERPLATE"
  case titleDuplicate = "I_TITLE_DUPLICATE"
  case titleSuspect = "W_TITLE_SUSPECT"
  case titleMissing = "W_TITLE_MISSING"
  case yearInferred = "I_YEAR_INFERRED"
  case docNumberBracket = "W_DOCNUM_BRACKET"
  case docNumberSerial = "W_DOCNUM_SERIAL"
  case docNumberYear = "W_DOCNUM_YEAR"
  case docNumberIncomplete = "W_DOCNUM_NO_HAO"
  case dateInvalid = "W_DATE_INVALID"
  case zeroGlyph = "I_ZERO_GLYPH"
  case frameOCR = "W_FRAME_OCR"

  // The outline.
  case noMarkers = "E_NO_MARKERS"
  case ambiguous = "W_SEGMENT_AMBIGUOUS"
  case numberGap = "W_NUMBER_GAP"
  case numberMissing = "I_NUMBER_MISSING"
  case numberDuplicate = "W_NUMBER_DUPLICATE"
  case numberOrder = "W_NUMBER_ORDER"
  case numberingMixed = "W_NUMBERING_MIXED"
  case listStart = "W_LIST_START"
  case levelOrder = "W_LEVEL_ORDER"
  case lineEndsLost = "W_LINE_ENDS_LOST"
  case markerGlued = "W_MARKER_GLUED"
  case falseBreak = "W_FALSE_BREAK"
  case digitLost = "W_MARKER_DIGIT_LOST"
  case markerOCR = "W_MARKER_OCR"
  case markerWeak = "W_MARKER_WEAK"
  case markerDouble = "W_MARKER_DOUBLE"
  case markerStyle = "I_MARKER_STYLE"
  case markerRejected = "I_MARKER_REJECTED"
  case sectionMissing = "W_SECTION_MISSING"
  case trailingParagraph = "I_TRAILING_PARAGRAPH"

  // The items.
  case itemEmpty = "W_ITEM_EMPTY"
  case itemWithoutTitle = "I_ITEM_NO_TITLE"
  case itemLongTitle = "I_ITEM_LONG_TITLE"
  case annotationUnparsed = "W_ANNOTATION_UNPARSED"
  case annotationMissing = "W_ANNOTATION_MISSING"
  case annotationLabelUnknown = "I_ANNOTATION_LABEL_UNKNOWN"
  case quoteUnbalanced = "W_QUOTE_UNBALANCED"
  case bracketUnbalanced = "W_BRACKET_UNBALANCED"
  case bookTitleUnbalanced = "W_BOOKTITLE_UNBALANCED"
  case placeholder = "I_PLACEHOLDER"
  case yearMasked = "I_YEAR_MASKED"
  case deadlineWithoutYear = "W_DEADLINE_NO_YEAR"
  case deadlinePast = "W_DEADLINE_PAST"
  case targetUnit = "W_TARGET_UNIT"

  // The review of a result.
  case decisionStale = "W_DECISION_STALE"
  case reviewNote = "I_REVIEW_NOTE"

  public var severity: Diagnostic.Severity {
    switch rawValue.first {
    case "E": .error
    case "W": .warning
    case "S": .suggestion
    default: .information
    }
  }
}
