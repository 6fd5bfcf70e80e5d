/// Whether a run of `*`, `_` or `~` can open and close emphasis (CommonMark 6.2).
///
/// Two departures for Chinese, where no blanks stand between words:
/// 1. Full-width punctuation does not keep `**重点。**后文` from closing or `前文**“重点”**` from
///    opening.
/// 2. Between a digit and 年 (`20**年`) stars are a masked year, never markup.
struct MarkdownFlanking {
  var canOpen: Bool
  var canClose: Bool

  init(
    of mark: Unicode.Scalar, count: Int, before: Unicode.Scalar?, after: Unicode.Scalar?
  ) {
    canOpen = false
    canClose = false
    if mark == "~", count > 2 { return }
    if Self.isMaskedYear(before: before, after: after) { return }
    let beforeKind = Kind(before)
    let afterKind = Kind(after)
    let isLeft =
      afterKind != .blank
      && (afterKind != .narrow || beforeKind != .letter)
    let isRight =
      beforeKind != .blank
      && (beforeKind != .narrow || afterKind != .letter)
    if mark == "_" {
      canOpen = isLeft && (!isRight || beforeKind != .letter)
      canClose = isRight && (!isLeft || afterKind != .letter)
    } else {
      canOpen = isLeft
      canClose = isRight
    }
  }

  static func isASCIIPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private enum Kind {
    /// A blank, or the end of the text.
    case blank
    /// Punctuation of Latin text.
    case narrow
    case wide, letter

    init(_ scalar: Unicode.Scalar?) {
      guard let scalar, !scalar.isWhiteSpace else {
        self = .blank
        return
      }
      if scalar.isASCII {
        self = MarkdownFlanking.isASCIIPunctuation(scalar) ? .narrow : .letter
        return
      }
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        self = .wide
      default: self = .letter
      }
    }
  }

  private static func isMaskedYear(before: Unicode.Scalar?, after: Unicode.Scalar?) -> Bool {
    guard let before, let after else { return false }
    return ("0"..."9").contains(before) && after == "年"
  }
}
