extension ImportLimits {
  /// - Throws: ``ConversionError`` with code `limitExceeded` when the file is too large.
  func checkInput(_ count: Int) throws {
    guard count > inputBytes else { return }
    throw ConversionError(
      .limitExceeded, "The file has \(count) bytes; the limit inputBytes is \(inputBytes)",
      advice: "raise the limit or split the file")
  }
}
